using System.Collections.Immutable;

namespace CitationGraph.Model;

/// <summary>One legal, administrative or Party document as a work (văn bản).</summary>
/// <param name="Id">Readable and stable, made from genre, issuer, period and symbol.</param>
/// <param name="Aliases">Other ids it has had; each still resolves to it.</param>
/// <param name="GenreId">Its genre; null when no text says.</param>
/// <param name="Symbol">Canonical symbol; null when only known by name, or when the number is blank.</param>
/// <param name="Date">Day of issue, as far as the texts agree or the better-founded of them says.</param>
/// <param name="IssuerId">Issuing authority in the ontology, null when unknown there.</param>
/// <param name="IssuerName">Issuing authority's name.</param>
/// <param name="Title">Without "về", "về việc" in front.</param>
/// <param name="Names">Names it is known by without a symbol: the resolution of the 8th plenum, term XI.</param>
/// <param name="IsHeld">Whether its text is here; else it is a stub, only cited or only in the catalogue.</param>
/// <param name="SourceIds">Documents that hold its text, or report on it, the current one first.</param>
/// <param name="PartOfId">The instrument it was issued with in one file (a decision's plan), if any.</param>
public sealed record Instrument(
    string Id,
    ImmutableArray<string> Aliases,
    string? GenreId,
    string? Symbol,
    PartialDate? Date,
    string? IssuerId,
    string? IssuerName,
    string? Title,
    ImmutableArray<string> Names,
    bool IsHeld,
    ImmutableArray<string> SourceIds,
    string? PartOfId
)
{
    /// <summary>Last day of the period that its title sets ("năm học 2022 - 2023"); null when it sets none.</summary>
    public DateOnly? PeriodEnd { get; init; }
}
