namespace CitationGraph.Graph;

/// <summary>
/// A question reads a store several times. It sees one content all the same: where the store has taken new content in between, it is asked again.
/// </summary>
internal static class OneContent
{
    private const int Trials = 8;

    /// <exception cref="StoreException">The content is made anew again and again.</exception>
    public static T Ask<T>(IGraphStore store, Func<T> question)
    {
        for (var trial = 1; trial <= Trials; trial++)
        {
            var version = store.Version;
            try
            {
                var answer = question();
                if (store.Version == version)
                {
                    return answer;
                }
            }
            catch (Exception fault) when (fault is not OperationCanceledException && store.Version != version)
            {
                // Half of what was read belongs to one content and half to another: whatever does not fit together comes of that.
            }
        }

        throw new StoreException(
            StoreFault.Locked,
            $"The graph at {store.Location} was made anew again and again while it was asked. Ask again in a while."
        );
    }
}
