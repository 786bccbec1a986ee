using CitationGraph.Api;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Server;

/// <summary>
/// Graphs as they were known at moments that were asked about, the last few of them. Each is made once, from what had been read by then, beside
/// whoever waits for it: who waits no longer than a request may take finds it the next time. For any thread.
/// </summary>
/// <param name="grace">No request reads a graph for longer than this.</param>
internal sealed class EarlierGraphs(IGraphStore now, Vocabulary vocabulary, TimeSpan grace) : IDisposable
{
    private const int Most = 3;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _lock = new();
    private readonly Lock _making = new();
    private readonly LinkedList<(long ReadVersion, DateTimeOffset Moment, Task<KnownThen> Graph)> _graphs = [];

    /// <exception cref="OperationCanceledException">It is being made, and the request may not wait longer.</exception>
    public IGraphStore At(DateTimeOffset moment)
    {
        Task<KnownThen> graph;
        lock (_lock)
        {
            // What is said later of an earlier moment (a correction taken back) may change how it is seen.
            var read = now.ReadVersion;
            var node = _graphs.First;
            while (node is not null && (node.Value.ReadVersion, node.Value.Moment) != (read, moment))
            {
                node = node.Next;
            }

            if (node is null || node.Value.Graph.IsFaulted)
            {
                node = new((read, moment, Task.Run(() => Make(moment))));
            }
            else
            {
                _graphs.Remove(node);
            }

            _graphs.AddFirst(node);
            graph = node.Value.Graph;
            while (_graphs.Count > Most)
            {
                var oldest = _graphs.Last!.Value.Graph;
                _graphs.RemoveLast();
                _ = oldest.ContinueWith(Drop, TaskScheduler.Default);
            }
        }

        return graph.WaitAsync(ReadingLimit.Token).GetAwaiter().GetResult().Store;
    }

    // One at a time: each takes all processors for a while.
    private KnownThen Make(DateTimeOffset moment)
    {
        lock (_making)
        {
            return new KnownThen(now, vocabulary, moment, _stop.Token);
        }
    }

    private async Task Drop(Task<KnownThen> graph)
    {
        if (graph.IsCompletedSuccessfully)
        {
            // Somebody may be reading it still.
            await Task.Delay(grace);
            (await graph).Dispose();
        }
    }

    public void Dispose()
    {
        _stop.Cancel();
        lock (_lock)
        {
            foreach (var (_, _, graph) in _graphs)
            {
                // One that is being made ends where it can, and leaves nothing.
                if (
                    Task.WhenAny(graph, Task.Delay(s_patience)).GetAwaiter().GetResult() == graph
                    && graph.IsCompletedSuccessfully
                )
                {
                    graph.Result.Dispose();
                }
            }

            _graphs.Clear();
        }

        _stop.Dispose();
    }
}
