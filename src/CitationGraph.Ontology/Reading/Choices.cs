using CitationGraph.Model;

namespace CitationGraph.Ontology.Reading;

/// <summary>The words of our namespace that stand for the model's fixed alternatives, at the index that is the alternative's number.</summary>
internal static class Choices
{
    /// <summary>As <see cref="NumberingSystem"/>.</summary>
    public static readonly string[] Systems = ["state", "party", "mass"];

    /// <summary>As <see cref="IdentityScope"/>.</summary>
    public static readonly string[] Scopes = ["symbolScope", "issuerYearScope", "issuerTermScope"];

    /// <summary>As <see cref="RelationFamily"/>.</summary>
    public static readonly string[] Families = ["implementation", "basis", "change", "attachment", "citation"];

    /// <summary>As <see cref="CuePosition"/>.</summary>
    public static readonly string[] Positions = ["anywhere", "preamble", "title", "body", "finalProvisions", "annex"];
}
