namespace CitationGraph.Server;

/// <summary>How much one request may ask for. Each limit that is passed is told with its code, its value and what to do.</summary>
public sealed record GraphQlLimits
{
    public static GraphQlLimits Default { get; } = new();

    /// <summary>Characters of a document.</summary>
    public int Document { get; init; } = 32_768;

    /// <summary>Tokens of a document: names, values and signs.</summary>
    public int Tokens { get; init; } = 4_000;

    /// <summary>Fields inside fields. The usual introspection query has 15.</summary>
    public int Depth { get; init; } = 20;

    /// <summary>Fields under another name.</summary>
    public int Aliases { get; init; } = 60;

    /// <summary>Fields, each as often as the lists around it are expected to be long.</summary>
    public int Cost { get; init; } = 250_000;

    /// <summary>Items of one list that may be asked for.</summary>
    public int List { get; init; } = 500;

    /// <summary>Objects in one answer.</summary>
    public int Objects { get; init; } = 100_000;

    /// <summary>Seconds that an answer may take.</summary>
    public int Seconds { get; init; } = 10;

    /// <summary>Bytes of an answer.</summary>
    public int Answer { get; init; } = 16 * 1024 * 1024;

    /// <summary>Bytes of a request.</summary>
    public int Request { get; init; } = 256 * 1024;

    /// <summary>Documents that are kept parsed and validated.</summary>
    public int Cached { get; init; } = 1_000;
}
