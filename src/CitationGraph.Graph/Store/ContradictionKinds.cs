using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>The kinds of <see cref="Contradiction"/>.</summary>
public static class ContradictionKinds
{
    /// <summary>Texts and lists give the instrument different dates.</summary>
    public const string Date = "date";

    /// <summary>They give it different issuers.</summary>
    public const string Issuer = "issuer";

    /// <summary>They give it titles that cannot be one.</summary>
    public const string Title = "title";

    /// <summary>It cites what was issued after it: each value is the id of one such instrument.</summary>
    public const string FutureCitation = "futureCitation";

    /// <summary>It is said to take effect before it was issued: the values are the days of effect.</summary>
    public const string EffectiveBeforeIssued = "effectiveBeforeIssued";

    /// <summary>Its number bears another year than its date: the values are the year, then the date.</summary>
    public const string YearInNumber = "yearInNumber";

    /// <summary>
    /// A list or another's text says what it does to an instrument, its own text is here and does not: each value is the type of the edge and
    /// the other's id, with a space between.
    /// </summary>
    public const string MissingInverse = "missingInverse";

    /// <summary>A publisher's label is not what follows from the graph: the values are the label, then the id of the derived status.</summary>
    public const string PublisherLabel = "publisherLabel";

    /// <summary>All kinds, in the order in which they are told of here.</summary>
    public static ImmutableArray<string> All { get; } =
    [Date, Issuer, Title, FutureCitation, EffectiveBeforeIssued, YearInNumber, MissingInverse, PublisherLabel];

    /// <summary>How many values have to be there for a contradiction to be one.</summary>
    internal static int LeastValues(string kind) =>
        kind is FutureCitation or EffectiveBeforeIssued or MissingInverse ? 1 : 2;

    /// <summary>The edge that a value of <see cref="MissingInverse"/> names: its type, and the other instrument's id.</summary>
    internal static (string Type, string Id) Edge(string value) =>
        value.IndexOf(' ', StringComparison.Ordinal) is var space and > 0
            ? (value[..space], value[(space + 1)..])
            : (string.Empty, value);
}
