namespace CitationGraph.Cli;

/// <summary>How an answer is printed.</summary>
internal enum OutputFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>One JSON value.</summary>
    Json,

    /// <summary>One JSON object a line.</summary>
    Jsonl,
}
