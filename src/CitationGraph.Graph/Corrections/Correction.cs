using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>What a person says about the graph.</summary>
public enum CorrectionKind
{
    /// <summary>The relation holds.</summary>
    ConfirmRelation,

    /// <summary>The relation does not hold.</summary>
    RejectRelation,

    /// <summary>The citation means that instrument.</summary>
    ConfirmResolution,

    /// <summary>The citation does not mean that instrument.</summary>
    RejectResolution,

    /// <summary>Two instruments are one.</summary>
    Merge,

    /// <summary>One instrument is two.</summary>
    Split,

    /// <summary>The instrument was issued on that day.</summary>
    SetDate,

    /// <summary>The document was taken in by mistake, or another has taken its place: nothing follows from it.</summary>
    Retract,
}

/// <summary>
/// What a person who knows better says, kept beside what was read: it outlives reading anew, is shown wherever it acts, and can be taken back.
/// </summary>
/// <param name="Id">The same for the same thing said by the same person at the same moment.</param>
/// <param name="InstrumentId">The source of a relation, what a citation means, the one that stays of two merged, the one split or dated.</param>
/// <param name="OtherId">The target of a relation; of two merged the one that becomes an alias.</param>
/// <param name="RelationType">An id of <c>ontology/relations.ttl</c>, for relations.</param>
/// <param name="DocumentId">The document retracted, or the one in which the citation stands.</param>
/// <param name="Span">Where the citation stands, in UTF-16 units.</param>
/// <param name="Words">The citation's words: found by them where reading anew has moved it.</param>
/// <param name="Documents">For a split: the documents that are the other instrument, by id.</param>
/// <param name="Date">The day set.</param>
/// <param name="By">The person's name.</param>
/// <param name="Reason">Why, in the person's words.</param>
/// <param name="At">When it was said.</param>
/// <param name="TakenBack">Null while it stands.</param>
public sealed record Correction(
    string Id,
    CorrectionKind Kind,
    string? InstrumentId,
    string? OtherId,
    string? RelationType,
    string? DocumentId,
    TextSpan? Span,
    string? Words,
    ImmutableArray<string> Documents,
    PartialDate? Date,
    string By,
    string Reason,
    DateTimeOffset At,
    TakenBack? TakenBack
)
{
    private const int IdDigits = 12;

    /// <summary>A correction of which only the kind is said so far.</summary>
    public static Correction Of(CorrectionKind kind) =>
        new(
            string.Empty,
            kind,
            null,
            null,
            null,
            null,
            null,
            null,
            [],
            null,
            string.Empty,
            string.Empty,
            default,
            null
        );

    /// <summary>For a split: the documents that are the other instrument, by id.</summary>
    public ImmutableArray<string> Documents { get; init; } = Documents.IsDefault ? [] : Documents;

    /// <summary>Whether it stood at that moment; null: whether it stands.</summary>
    public bool StandsAt(DateTimeOffset? moment) =>
        moment is { } then ? At <= then && (TakenBack is null || TakenBack.At > then) : TakenBack is null;

    /// <summary>The same correction under the id that all of it but its being taken back gives it.</summary>
    public Correction WithId()
    {
        var said = string.Join(
            '\n',
            Kind,
            InstrumentId,
            OtherId,
            RelationType,
            DocumentId,
            Span is { } span ? $"{span.Start}-{span.End}" : null,
            Words,
            string.Join(' ', Documents),
            Date,
            By,
            Reason,
            At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)
        );
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)));
        return this with { Id = $"cor-{digest[..IdDigits]}" };
    }
}

/// <summary>Who took a correction back, why and when.</summary>
public sealed record TakenBack(string By, string Reason, DateTimeOffset At);
