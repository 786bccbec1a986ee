using System.Collections.Immutable;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.StoreTesting;

/// <summary>The chain by its definition, slowly: all hops level by level, then those asked for with the ways to them, then the nearest.</summary>
internal sealed class ChainReference(GraphContent content, Vocabulary vocabulary, ChainOptions options)
{
    private sealed record Hop(int Depth, string From, Instrument To, Relation Relation, bool IsRepeated);

    public (IReadOnlyList<(int, string, string, string, RelationOrigin, bool)> Hops, bool IsTruncated) From(
        string rootId
    )
    {
        var all = All(rootId);
        var kept = new List<Hop>();
        var isCut = false;
        foreach (var hop in all.Where(h => IsAsked(h.To)))
        {
            var way = new List<Hop>();
            for (var at = hop; at is not null; at = all.Find(h => !h.IsRepeated && h.To.Id == at.From))
            {
                way.Add(at);
            }

            var more = way.Except(kept, ReferenceEqualityComparer.Instance).Cast<Hop>().ToList();
            if (options.Limit > 0 && kept.Count + more.Count > options.Limit)
            {
                isCut = true;
                break;
            }

            kept.AddRange(more);
        }

        return ([.. Drawn(rootId, [.. all.Where(kept.Contains)])], isCut);
    }

    private List<Hop> All(string rootId)
    {
        var hops = new List<Hop>();
        var seen = new List<string> { rootId };
        var level = new List<string> { rootId };
        for (var depth = 1; depth <= options.Depth; depth++)
        {
            var next = new List<string>();
            foreach (var from in level)
            {
                foreach (var (relation, to) in Edges(from))
                {
                    var isRepeated = seen.Contains(to.Id);
                    hops.Add(new Hop(depth, from, to, relation, isRepeated));
                    if (!isRepeated)
                    {
                        seen.Add(to.Id);
                        next.Add(to.Id);
                    }
                }
            }

            level = next;
        }

        return hops;
    }

    private IEnumerable<(Relation, Instrument)> Edges(string from)
    {
        var isDown = options.Direction == ChainDirection.Down;
        ImmutableArray<RelationFamily> families = options.Families.IsDefaultOrEmpty
            ? [RelationFamily.Implementation, RelationFamily.Basis]
            : options.Families;
        return content
            .Relations.Where(r => (isDown ? r.TargetId : r.SourceId) == from)
            .Where(r => families.Contains(vocabulary.Relation(r.Type)!.Family))
            .Where(r => options.WithInferred || r.Origin != RelationOrigin.Inferred)
            .Select(r => (Relation: r, To: content.Instruments.Single(i => i.Id == (isDown ? r.SourceId : r.TargetId))))
            .Where(e => e.To.Date is null || e.To.Date.Value.Earliest <= options.AsOf)
            .OrderBy(e => vocabulary.Relation(e.Relation.Type)!.Family)
            .ThenBy(e => e.To.Date is null)
            .ThenBy(e => e.To.Date)
            .ThenBy(e => e.To.Id, StringComparer.Ordinal)
            .ThenBy(e => e.Relation.Type, StringComparer.Ordinal);
    }

    private bool IsAsked(Instrument instrument)
    {
        var issuer = vocabulary.Authority(instrument.IssuerId);
        return (options.Levels.IsDefaultOrEmpty || options.Levels.Contains(issuer?.Level.Id ?? string.Empty))
            && (
                options.PlaceId is null
                || issuer?.PlaceId == options.PlaceId
                || vocabulary.Place(issuer?.PlaceId)?.ParentId == options.PlaceId
            );
    }

    private static IEnumerable<(int, string, string, string, RelationOrigin, bool)> Drawn(string from, List<Hop> hops)
    {
        foreach (var hop in hops.Where(h => h.From == from))
        {
            yield return (hop.Depth, from, hop.To.Id, hop.Relation.Type, hop.Relation.Origin, hop.IsRepeated);
            if (!hop.IsRepeated)
            {
                foreach (var below in Drawn(hop.To.Id, hops))
                {
                    yield return below;
                }
            }
        }
    }
}
