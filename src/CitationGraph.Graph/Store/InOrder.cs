namespace CitationGraph.Graph;

/// <summary>Work on several processors whose results come in the order of what was given.</summary>
public static class InOrder
{
    // Enough to keep every processor busy while whoever takes the results waits for a disk; few enough to hold little.
    private const int WindowEach = 256;

    /// <summary>Maps each item on any thread; the results come one by one, in order. Little more than a window of items is held.</summary>
    /// <param name="source">Gone through on the thread that asks for the results.</param>
    /// <param name="map">May run on several threads at once. What it throws is thrown where its result would come.</param>
    public static IEnumerable<TResult> Map<TSource, TResult>(
        IEnumerable<TSource> source,
        Func<TSource, TResult> map,
        CancellationToken cancellation = default
    )
    {
        var window = Environment.ProcessorCount * WindowEach;
        var running = new Queue<Task<TResult>>(window);
        foreach (var item in source)
        {
            cancellation.ThrowIfCancellationRequested();
            if (running.Count == window)
            {
                yield return running.Dequeue().GetAwaiter().GetResult();
            }

            running.Enqueue(Task.Run(() => map(item), cancellation));
        }

        while (running.TryDequeue(out var last))
        {
            yield return last.GetAwaiter().GetResult();
        }
    }
}
