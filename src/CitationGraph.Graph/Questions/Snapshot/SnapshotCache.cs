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
    private (Vocabulary Vocabulary, Action<Exception> Failed)? _kept;
    private string? _failedVersion;

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

        if (snapshot is not null && snapshot.Version == store.Version)
        {
            return snapshot;
        }

        BeginKept(store);
        return null;
    }

    /// <summary>From now on a snapshot is made, on a thread of its own, whenever somebody looks for one of new content.</summary>
    /// <param name="failed">Told when one could not be made; of the same content none is tried again but for a report.</param>
    public void Keep(IGraphStore store, Vocabulary vocabulary, Action<Exception> failed)
    {
        _kept = (vocabulary, failed);
        BeginKept(store);
    }

    private void BeginKept(IGraphStore store)
    {
        lock (_lock)
        {
            if (_making is { IsCompleted: false })
            {
                return;
            }

            var version = store.Version;
            if (_kept is var (vocabulary, failed) && _snapshot?.Version != version && _failedVersion != version)
            {
                Begin(store, vocabulary);
                _ = Tell(_making, store, version, failed);
            }
        }
    }

    private async Task Tell(Task making, IGraphStore store, string version, Action<Exception> failed)
    {
        try
        {
            await making.ConfigureAwait(false);
        }
        catch (Exception fault) when (Volatile.Read(ref _failedVersion) != version && store.Version == version)
        {
            // Of content that was replaced meanwhile nothing else could be expected, nor of a store that is closed.
            Volatile.Write(ref _failedVersion, version);
            failed(fault);
        }
        catch
        {
            // The next to look for it begins again.
        }
    }

    // Under the lock.
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
