using System.Collections.Immutable;

namespace CitationGraph.Model;

/// <summary>Where in a text a cue speaks.</summary>
public enum CuePosition
{
    Anywhere,
    Preamble,
    Title,
    Body,
    FinalProvisions,
    Annex,
}

/// <summary>Families that a chain can be narrowed to, the strongest first.</summary>
public enum RelationFamily
{
    /// <summary>Implements, continues, details, guides.</summary>
    Implementation,

    /// <summary>Based on ("Căn cứ").</summary>
    Basis,

    /// <summary>Amends, replaces, repeals, suspends.</summary>
    Change,

    /// <summary>Promulgated with, approves, proposed in, consolidates.</summary>
    Attachment,

    /// <summary>Cites, pursuant to.</summary>
    Citation,
}

/// <summary>A kind of edge between instruments, read from <c>ontology/relations.ttl</c>.</summary>
/// <param name="Id">As in the annotation guide: <c>implements</c>.</param>
/// <param name="InverseId">Name of the edge seen from the other end: <c>implementedBy</c>.</param>
/// <param name="BroaderId">The guide's relation it is a kind of (<c>continuesImplementing</c> → <c>implements</c>); null for those themselves.</param>
/// <param name="IsReported">Whether <c>extract</c> prints it as <c>relation</c> (else only as <c>relationDetail</c>).</param>
/// <param name="EliProperty">Property of ELI 1.5 it is mapped to.</param>
/// <param name="StatusEffect">What it does to its target's status: <c>replaced</c>, <c>repealed</c>, <c>amended</c>, <c>suspended</c> …, null for none.</param>
/// <param name="LapseRule">Kind of the rule by which its source ends when all its targets have: <c>details-lapse</c>, <c>amending-lapse</c>; null for none.</param>
public sealed record RelationType(
    string Id,
    string LabelVi,
    string LabelEn,
    string? InverseId,
    string? InverseLabelVi,
    string? InverseLabelEn,
    string? BroaderId,
    bool IsReported,
    RelationFamily Family,
    string? EliProperty,
    string? EliInverse,
    string? StatusEffect,
    string? LapseRule
);

/// <summary>Words before (or after) a mention that tell the relation.</summary>
/// <param name="Phrase">As written; compared without case.</param>
/// <param name="RelationId">The relation or the finer relation it speaks for.</param>
/// <param name="Position">Where it counts.</param>
/// <param name="IsAfter">Whether it stands after the mention: "… hết hiệu lực kể từ ngày".</param>
/// <param name="IsPassive">Whether the mention that follows is the doer: "được sửa đổi, bổ sung bởi".</param>
/// <param name="Priority">Of two cues that end at the same place the higher wins.</param>
public sealed record RelationCue(
    string Phrase,
    string RelationId,
    CuePosition Position,
    bool IsAfter,
    bool IsPassive,
    int Priority
);
