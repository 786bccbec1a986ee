using System.Collections.Immutable;

namespace CitationGraph.Model;

/// <summary>How the search for a citation's instrument ended.</summary>
public enum ResolutionOutcome
{
    /// <summary>Exactly one instrument, held or in the catalogue.</summary>
    Resolved,

    /// <summary>Several fit; all are kept as candidates.</summary>
    Ambiguous,

    /// <summary>Identified but not held: a node was made for it.</summary>
    Stub,

    /// <summary>The citing document itself.</summary>
    Self,

    /// <summary>Not identified; kept and tried again when documents arrive.</summary>
    Unresolved,
}

/// <summary>Which instrument a citation means, and why.</summary>
/// <param name="DocumentId">The citing text.</param>
/// <param name="CitationIndex">Index of the citation in it.</param>
/// <param name="TargetId">The instrument; null when ambiguous or unresolved.</param>
/// <param name="Candidates">All ids that fit, in a fixed order.</param>
/// <param name="Confidence">0 to 1: how often such a resolution is right.</param>
public sealed record CitationResolution(
    string DocumentId,
    int CitationIndex,
    ResolutionOutcome Outcome,
    string? TargetId,
    ImmutableArray<string> Candidates,
    double Confidence,
    ImmutableArray<string> Reasons
);
