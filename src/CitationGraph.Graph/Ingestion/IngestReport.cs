using System.Collections.Immutable;

namespace CitationGraph.Graph;

/// <summary>A text that went into the graph.</summary>
/// <param name="Path">As given or found.</param>
/// <param name="DocumentId">Its id in the store.</param>
public sealed record IngestedDocument(string Path, string DocumentId);

/// <summary>A file or folder that did not go in.</summary>
/// <param name="Reason">A sentence for people: what was wrong and what to do.</param>
public sealed record RefusedInput(string Path, string Reason);

/// <summary>What an ingestion did. Every list is in the order in which the inputs were read.</summary>
/// <param name="Ingested">New texts.</param>
/// <param name="AlreadyKnown">Texts the store held before: nothing of them changed.</param>
/// <param name="Refused">One bad input never stops the others.</param>
/// <param name="Catalogues">Names of the catalogues read.</param>
/// <param name="Counts">The graph after it.</param>
/// <param name="Stages">How long each stage took, in their order.</param>
public sealed record IngestReport(
    ImmutableArray<IngestedDocument> Ingested,
    ImmutableArray<IngestedDocument> AlreadyKnown,
    ImmutableArray<RefusedInput> Refused,
    ImmutableArray<string> Catalogues,
    StoreCounts Counts,
    ImmutableArray<StageTime> Stages
);

public enum IngestStage
{
    /// <summary>Reading texts and finding their citations.</summary>
    Reading,

    /// <summary>Gathering what all documents say of instruments.</summary>
    Gathering,

    /// <summary>Finding which instrument is meant.</summary>
    Resolving,

    /// <summary>Drawing the edges, with the words that say so.</summary>
    Relating,

    /// <summary>Putting what follows into the store.</summary>
    Writing,
}

/// <param name="Path">The file now being read; empty in later stages.</param>
/// <param name="Done">Files or documents done.</param>
/// <param name="Total">Of how many; 0 when that is not known.</param>
public sealed record IngestProgress(IngestStage Stage, string Path, int Done, int Total);

/// <summary>How long a stage took.</summary>
public readonly record struct StageTime(IngestStage Stage, TimeSpan Time);
