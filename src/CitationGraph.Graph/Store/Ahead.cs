using System.Collections.Concurrent;

namespace CitationGraph.Graph;

/// <summary>Makes items on another thread while those before them are used.</summary>
public static class Ahead
{
    private const int AtOnce = 512;
    private const int MostBatches = 8;

    /// <summary>The items in order; a few thousand at most are made before they are asked for.</summary>
    /// <param name="source">Gone through on another thread. What it throws is thrown where its item would come.</param>
    public static IEnumerable<T> Of<T>(IEnumerable<T> source)
    {
        using var made = new BlockingCollection<T[]>(MostBatches);
        using var givenUp = new CancellationTokenSource();
        var making = Task.Run(() => Make(source, made, givenUp.Token));
        try
        {
            foreach (var batch in made.GetConsumingEnumerable())
            {
                foreach (var item in batch)
                {
                    yield return item;
                }
            }
        }
        finally
        {
            // Whatever the source reads from may be closed after this.
            givenUp.Cancel();
            making.ContinueWith(_ => { }, TaskScheduler.Default).Wait();
        }

        making.GetAwaiter().GetResult();
    }

    private static void Make<T>(IEnumerable<T> source, BlockingCollection<T[]> made, CancellationToken givenUp)
    {
        try
        {
            foreach (var batch in source.Chunk(AtOnce))
            {
                if (givenUp.IsCancellationRequested)
                {
                    return;
                }

                made.Add(batch, givenUp);
            }
        }
        catch (OperationCanceledException) when (givenUp.IsCancellationRequested)
        {
            // Nobody waits for the rest.
        }
        finally
        {
            made.CompleteAdding();
        }
    }
}
