using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Ontology.Reading;

/// <summary>The words of our namespace that stand for the model's fixed alternatives.</summary>
internal static class Choices
{
    public static ImmutableArray<(string Word, NumberingSystem Value)> Systems { get; } =
    [("state", NumberingSystem.State), ("party", NumberingSystem.Party), ("mass", NumberingSystem.Mass)];

    public static ImmutableArray<(string Word, IdentityScope Value)> Scopes { get; } =
    [
        ("symbolScope", IdentityScope.Symbol),
        ("issuerYearScope", IdentityScope.IssuerYear),
        ("issuerTermScope", IdentityScope.IssuerTerm),
    ];

    public static ImmutableArray<(string Word, RelationFamily Value)> Families { get; } =
    [
        ("implementation", RelationFamily.Implementation),
        ("basis", RelationFamily.Basis),
        ("change", RelationFamily.Change),
        ("attachment", RelationFamily.Attachment),
        ("citation", RelationFamily.Citation),
    ];

    public static ImmutableArray<(string Word, CuePosition Value)> Positions { get; } =
    [
        ("anywhere", CuePosition.Anywhere),
        ("preamble", CuePosition.Preamble),
        ("title", CuePosition.Title),
        ("body", CuePosition.Body),
        ("finalProvisions", CuePosition.FinalProvisions),
        ("annex", CuePosition.Annex),
    ];
}
