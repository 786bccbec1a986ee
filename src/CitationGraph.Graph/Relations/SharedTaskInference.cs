using System.Collections.Immutable;
using CitationGraph.Model;
using CitationGraph.Resolution;

namespace CitationGraph.Graph;

/// <summary>
/// A text that names a national instrument and a lower body's in one breath, as one task ("thực hiện nghiêm Chỉ thị số 1112/CT-BGDĐT … và Chỉ
/// thị số 17/CT-UBND …"), lets us infer that the lower one implements the national one when both have the same title and it is the later.
/// Nobody states that edge: it is kept apart, with the sentence as evidence.
/// </summary>
internal sealed class SharedTaskInference(Vocabulary vocabulary)
{
    private const double Ceiling = 0.6;
    private const string Implements = "implements";
    private const string Rule =
        "Inferred, not stated: a text names both in one sentence as one task, their titles are the same, and this one is later and from a lower level.";

    private readonly TitleFolding _titles = new(vocabulary);

    /// <summary>Types of edges that say already what would be inferred.</summary>
    public bool Says(string type) => vocabulary.Relation(type)?.Family == RelationFamily.Implementation;

    /// <summary>Pairs that the document names as one task.</summary>
    public IEnumerable<StatedEdge> Pairs(ReadDocument document, DocumentTargets targets, InstrumentTable instruments)
    {
        var tasks = document
            .Reading.Citations.Where(c => Says(c.Relation))
            .GroupBy(c => (c.Sentence, c.Part, c.Subject, c.Relation));
        foreach (var task in tasks)
        {
            var members = task.ToList();
            for (var i = 0; i + 1 < members.Count; i++)
            {
                if (
                    targets.Of(members[i].Index) is { } one
                    && targets.Of(members[i + 1].Index) is { } other
                    && Ordered(instruments[one.TargetId!], instruments[other.TargetId!]) is var (lower, higher)
                )
                {
                    var later = lower.Id == one.TargetId ? members[i] : members[i + 1];
                    var confidence = Math.Round(Math.Min(Ceiling, one.Confidence * other.Confidence * Ceiling), 3);
                    var evidence = CitationEvidence.Of(document, later) with { Confidence = confidence };
                    yield return new StatedEdge(lower.Id, higher.Id, Implements, null, false, evidence);
                }
            }
        }
    }

    public static Relation Make(string lower, string higher, ImmutableArray<Evidence> evidence) =>
        new(
            lower,
            higher,
            Implements,
            null,
            RelationOrigin.Inferred,
            null,
            evidence.Max(e => e.Confidence),
            Rule,
            [.. evidence.OrderBy(e => e.DocumentId, StringComparer.Ordinal).ThenBy(e => e.CitationIndex)]
        );

    private (Instrument Lower, Instrument Higher)? Ordered(Instrument one, Instrument other)
    {
        var title = _titles.Key(one.Title);
        if (title.Length == 0 || title != _titles.Key(other.Title))
        {
            return null;
        }

        return (Tier(one), Tier(other)) switch
        {
            (1, > 1) when IsLater(other, one) => (other, one),
            (> 1, 1) when IsLater(one, other) => (one, other),
            _ => null,
        };
    }

    private int? Tier(Instrument instrument) => vocabulary.Authority(instrument.IssuerId)?.Level.Tier;

    private static bool IsLater(Instrument later, Instrument earlier) =>
        later.Date is { } day && earlier.Date is { } before && day.Earliest > before.Latest;
}
