namespace CitationGraph.Graph;

/// <summary>Why something cannot be said of the graph.</summary>
public enum CorrectionFault
{
    /// <summary>What is said is not whole or not in form.</summary>
    Form,

    /// <summary>What it names is not here.</summary>
    NotFound,

    /// <summary>What it names may be several things.</summary>
    Ambiguous,
}

/// <summary>Something cannot be said of the graph; the message is a sentence for the person who says it.</summary>
public sealed class CorrectionException(CorrectionFault fault, string message) : Exception(message)
{
    public CorrectionFault Fault { get; } = fault;
}
