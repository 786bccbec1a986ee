using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>The newest snapshot of each open store, with what reports have made of it for the days last asked about.</summary>
internal sealed class SnapshotCache
{
    // A page at a time is read on few days; each costs some bytes an instrument or edge found.
    private const int MostViews = 8;

    private static readonly ConditionalWeakTable<IGraphStore, SnapshotCache> s_caches = [];
    private readonly Lock _lock = new();
    private readonly LinkedList<(object Key, Lazy<Task<object>> View)> _views = [];
    private GraphSnapshot? _snapshot;
    private Task? _making;
    private Vocabulary? _kept;

    private SnapshotCache() { }

    public static SnapshotCache Of(IGraphStore store) => s_caches.GetValue(store, _ => new SnapshotCache());

    /// <summary>
    /// The snapshot of the store's present content; made once, however many wait for it. Who waits no longer than their
    /// <see cref="ReadingLimit"/> leaves it being made: the next to ask finds it.
    /// </summary>
    /// <exception cref="OperationCanceledException">The limit was passed.</exception>
    public GraphSnapshot Snapshot(IGraphStore store, Vocabulary vocabulary)
    {
        while (true)
        {
            Task making;
            lock (_lock)
            {
                if (_snapshot is { } made && made.Version == store.Version)
                {
                    return made;
                }

                Begin(store, vocabulary);
                making = _making;
            }

            making.WaitAsync(ReadingLimit.Token).GetAwaiter().GetResult();
        }
    }

    /// <summary>The snapshot of the store's present content, where it is made already. One that is kept begins to be made where it is not.</summary>
    public GraphSnapshot? Present(IGraphStore store)
    {
        var snapshot = Volatile.Read(ref _snapshot);
        if (snapshot is null && _kept is null)
        {
            return null;
        }

        var version = store.Version;
        if (snapshot?.Version == version)
        {
            return snapshot;
        }

        lock (_lock)
        {
            if (_kept is not null && _snapshot?.Version != version)
            {
                Begin(store, _kept);
            }
        }

        return null;
    }

    /// <summary>From now on a snapshot is made, on a thread of its own, whenever somebody looks for one of new content.</summary>
    public void Keep(IGraphStore store, Vocabulary vocabulary)
    {
        lock (_lock)
        {
            _kept = vocabulary;
            Begin(store, vocabulary);
        }
    }

    // Under the lock. What goes wrong is told to those who wait for it; the next to ask begins again.
    [MemberNotNull(nameof(_making))]
    private void Begin(IGraphStore store, Vocabulary vocabulary)
    {
        if (_making is null or { IsCompleted: true })
        {
            // The old one goes first: two at a time would not fit a small machine.
            _snapshot = null;
            _views.Clear();
            _making = Task.Run(() => Volatile.Write(ref _snapshot, GraphSnapshot.Of(store, vocabulary)));
        }
    }

    /// <summary>What a report made of the snapshot, made at most once while it is among those last asked for.</summary>
    /// <param name="key">A value of a type of the report's own.</param>
    public TView View<TView>(GraphSnapshot snapshot, object key, Func<TView> make)
        where TView : class
    {
        Lazy<Task<object>> view;
        lock (_lock)
        {
            if (!ReferenceEquals(snapshot, _snapshot))
            {
                return make();
            }

            var node = _views.First;
            while (node is not null && !Equals(node.Value.Key, key))
            {
                node = node.Next;
            }

            if (node is null)
            {
                node = new LinkedListNode<(object, Lazy<Task<object>>)>(
                    (key, new Lazy<Task<object>>(() => Task.Run<object>(make)))
                );
                if (_views.Count == MostViews)
                {
                    _views.RemoveLast();
                }
            }
            else
            {
                _views.Remove(node);
            }

            _views.AddFirst(node);
            view = node.Value.View;
        }

        return (TView)view.Value.WaitAsync(ReadingLimit.Token).GetAwaiter().GetResult();
    }
}
