using System.Collections.Immutable;

namespace CitationGraph.Model;

/// <summary>Where a fact comes from and how sure it is: it travels with every use of the fact.</summary>
/// <param name="Source">The source in words; empty when there is none but memory.</param>
/// <param name="IsPublic">Whether others can check it; a fact without a public source is shown as unverified.</param>
/// <param name="Confidence"><c>high</c> or <c>medium</c>; facts of confidence low are left out of catalogues.</param>
public sealed record Provenance(string Source, bool IsPublic, string Confidence);

/// <summary>An instrument known from a list, not from its text.</summary>
/// <param name="Key">Unique in its catalogue; relations and statuses refer to it.</param>
/// <param name="Genre">Canonical kind word.</param>
/// <param name="Number">Symbol as the list writes it; null when it has none or none is known.</param>
/// <param name="Names">Names it is known by without a symbol.</param>
/// <param name="EffectiveFrom">First day in force; null when not recorded.</param>
/// <param name="ExternalId">Its id at the publisher, where there is one.</param>
public sealed record CatalogueInstrument(
    string Key,
    string? Genre,
    string? Number,
    PartialDate? Date,
    string? Issuer,
    string? Title,
    ImmutableArray<string> Names,
    PartialDate? EffectiveFrom,
    string? ExternalId,
    Provenance Provenance
);

/// <summary>An edge known from a list.</summary>
/// <param name="Relation">Id of the relation type, active direction.</param>
/// <param name="EffectiveFrom">The day it takes effect; null when nobody recorded it.</param>
/// <param name="Words">What the list says, for people.</param>
public sealed record CatalogueRelation(
    string SourceKey,
    string Relation,
    string TargetKey,
    PartialDate? EffectiveFrom,
    string Words,
    Provenance Provenance
);

/// <summary>A status somebody recorded. What we found ourselves is <em>recorded</em>, never a publisher's label.</summary>
/// <param name="Label">In the words recorded.</param>
/// <param name="RecordedOn">When it was recorded.</param>
/// <param name="Publisher">Who gave the label; null when we recorded it ourselves.</param>
public sealed record CatalogueStatus(
    string Key,
    string Label,
    PartialDate RecordedOn,
    string? Publisher,
    Provenance Provenance
);

/// <summary>A list of known instruments with their relations.</summary>
/// <param name="Name">File or folder name, for evidence.</param>
public sealed record Catalogue(
    string Name,
    ImmutableArray<CatalogueInstrument> Instruments,
    ImmutableArray<CatalogueRelation> Relations,
    ImmutableArray<CatalogueStatus> Statuses
)
{
    public static Catalogue Empty { get; } = new(string.Empty, [], [], []);
}
