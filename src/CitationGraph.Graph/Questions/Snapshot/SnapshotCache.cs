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

                if (_making is null or { IsCompleted: true })
                {
                    // The old one goes first: two at a time would not fit a small machine.
                    _snapshot = null;
                    _views.Clear();
                    _making = Task.Run(() => Volatile.Write(ref _snapshot, GraphSnapshot.Of(store, vocabulary)));
                }

                making = _making;
            }

            making.WaitAsync(ReadingLimit.Token).GetAwaiter().GetResult();
        }
    }

    /// <summary>The snapshot of the store's present content, where it is made already.</summary>
    public GraphSnapshot? Present(IGraphStore store)
    {
        var snapshot = Volatile.Read(ref _snapshot);
        return snapshot is not null && snapshot.Version == store.Version ? snapshot : null;
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
