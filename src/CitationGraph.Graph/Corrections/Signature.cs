namespace CitationGraph.Graph;

/// <summary>Who says something of the graph, why and when.</summary>
public sealed record Signature
{
    private Signature(string by, string reason, DateTimeOffset at) => (By, Reason, At) = (by, reason, at);

    /// <summary>The person's name.</summary>
    public string By { get; }

    /// <summary>Why, in the person's words.</summary>
    public string Reason { get; }

    public DateTimeOffset At { get; }

    /// <exception cref="CorrectionException">The name or the reason is missing.</exception>
    public static Signature Of(string? by, string? reason, DateTimeOffset at)
    {
        if (string.IsNullOrWhiteSpace(by))
        {
            throw new CorrectionException(CorrectionFault.Form, "Say who corrects (ai đính chính).");
        }

        return string.IsNullOrWhiteSpace(reason)
            ? throw new CorrectionException(CorrectionFault.Form, "Say why, in a sentence others can check (lý do).")
            : new Signature(by.Trim(), reason.Trim(), at);
    }
}
