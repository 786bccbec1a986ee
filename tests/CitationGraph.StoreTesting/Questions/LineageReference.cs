using System.Collections.Immutable;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.StoreTesting;

/// <summary>Lineage by its definition, slowly: every path is tried.</summary>
internal sealed class LineageReference(GraphContent content, Vocabulary vocabulary, LineageOptions options)
{
    private readonly ImmutableArray<RelationFamily> _families = options.Families.IsDefaultOrEmpty
        ? [.. Enum.GetValues<RelationFamily>().Where(f => f != RelationFamily.Citation)]
        : options.Families;

    /// <summary>Nearest first.</summary>
    public IReadOnlyList<(string Id, int Distance, string From)> Members(string rootId, bool isUp)
    {
        var members = new List<(string Id, int Distance, string From)> { (rootId, 0, string.Empty) };
        for (var distance = 1; distance <= options.Depth; distance++)
        {
            foreach (var (from, _, _) in members.Where(m => m.Distance == distance - 1).ToList())
            {
                members.AddRange(
                    Edges()
                        .Where(r => (isUp ? r.SourceId : r.TargetId) == from)
                        .Select(r => (Relation: r, Far: Instrument(isUp ? r.TargetId : r.SourceId)))
                        .Where(e => IsIssued(e.Far))
                        .OrderBy(e => Family(e.Relation))
                        .ThenBy(e => e.Far.Date is null)
                        .ThenBy(e => e.Far.Date)
                        .ThenBy(e => e.Far.Id, StringComparer.Ordinal)
                        .Select(e => (e.Far.Id, distance, from))
                        .DistinctBy(m => m.Id, StringComparer.Ordinal)
                        .Where(m => !members.Exists(known => known.Id == m.Id))
                        .ToList()
                );
            }
        }

        return members[1..];
    }

    /// <summary>Each as its instruments with the types between them.</summary>
    public IReadOnlyList<string> Paths(string lower, string upper) =>
        lower == upper || !IsIssued(Instrument(lower)) || !IsIssued(Instrument(upper))
            ? []
            :
            [
                .. From([lower], upper)
                    .OrderBy(p => p.Length)
                    .ThenBy(
                        p =>
                            string.Join(
                                ' ',
                                p.Zip(p.Skip(1)).Select(h => $"{(int)Between(h.First, h.Second).Min(Family)}{h.Second}")
                            ),
                        StringComparer.Ordinal
                    )
                    .Select(p =>
                        string.Join(
                            ' ',
                            p.Zip(p.Skip(1))
                                .Select(h =>
                                    $"{h.First} {string.Join(',', Between(h.First, h.Second).Select(r => r.Type))} {h.Second}"
                                )
                        )
                    ),
            ];

    private IEnumerable<string[]> From(string[] path, string upper)
    {
        if (path[^1] == upper)
        {
            return [path];
        }

        return path.Length > options.Depth
            ? []
            : Edges()
                .Where(r => r.SourceId == path[^1] && !path.Contains(r.TargetId) && IsIssued(Instrument(r.TargetId)))
                .Select(r => r.TargetId)
                .Distinct(StringComparer.Ordinal)
                .SelectMany(next => From([.. path, next], upper));
    }

    private List<Relation> Between(string source, string target) =>
        [
            .. Edges()
                .Where(r => r.SourceId == source && r.TargetId == target)
                .OrderBy(Family)
                .ThenBy(r => r.Type, StringComparer.Ordinal),
        ];

    private IEnumerable<Relation> Edges() =>
        content.Relations.Where(r =>
            _families.Contains(Family(r)) && (options.WithInferred || r.Origin != RelationOrigin.Inferred)
        );

    private RelationFamily Family(Relation relation) => vocabulary.Relation(relation.Type)!.Family;

    private Instrument Instrument(string id) => content.Instruments.Single(i => i.Id == id);

    private bool IsIssued(Instrument instrument) =>
        instrument.Date is null || instrument.Date.Value.Earliest <= options.AsOf;
}
