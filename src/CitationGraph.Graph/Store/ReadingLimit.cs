namespace CitationGraph.Graph;

/// <summary>
/// Until when the reading that this thread does is wanted. Stores look at it while they read, however deep in a question that is; what is made once
/// for all who ask (a snapshot) is made on threads of its own and goes on.
/// </summary>
public static class ReadingLimit
{
    [ThreadStatic]
    private static CancellationToken s_token;

    /// <summary>Cancelled when nobody wants the answer any more; never where no limit was set.</summary>
    public static CancellationToken Token => s_token;

    /// <summary>Sets the limit for this thread until what is returned is disposed.</summary>
    public static Held Until(CancellationToken token)
    {
        var before = s_token;
        s_token = token;
        return new Held(before);
    }

    /// <summary>Puts back the limit that held before.</summary>
    public readonly struct Held : IDisposable
    {
        private readonly CancellationToken _before;

        internal Held(CancellationToken before) => _before = before;

        public void Dispose() => s_token = _before;
    }
}
