using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.StoreTesting;

/// <summary>What stands on a fallen instrument, by applying the rules to all instruments until nothing changes.</summary>
internal static class LostBasisReference
{
    private const int Far = 1_000;

    public static Dictionary<string, (LostBasisKind Kind, LostBasisFate Fate, int Hops)> Of(
        GraphContent content,
        string rootId,
        DateOnly day
    )
    {
        var edges = Edges(content, rootId, day);
        var successors = Successors(content, rootId, day);
        bool IsCarried((string Source, string Target, LostBasisKind Kind) e) =>
            e.Target == rootId
            && edges.Exists(o => o.Source == e.Source && successors.Contains(o.Target) && o.Kind <= e.Kind);
        var steps = edges.FindAll(e => !successors.Contains(e.Source));

        // Everything is far away until a shorter way is found.
        var hops = content.Instruments.ToDictionary(i => i.Id, _ => Far);
        hops[rootId] = 0;
        bool Leads(string id) => id == rootId || (hops[id] < Far && Fate(content, id, day) == LostBasisFate.Lost);
        for (var round = 0; round < content.Instruments.Count; round++)
        {
            foreach (var e in steps.Where(e => e.Kind != LostBasisKind.Citation && Leads(e.Target) && !IsCarried(e)))
            {
                hops[e.Source] = Math.Min(hops[e.Source], hops[e.Target] + 1);
            }
        }

        var found = new Dictionary<string, (LostBasisKind, LostBasisFate, int)>();
        foreach (var id in content.Instruments.Select(i => i.Id).Where(id => id != rootId))
        {
            var own = steps.Where(e => e.Source == id && Leads(e.Target)).ToList();
            var strong = own.Where(e =>
                    e.Kind != LostBasisKind.Citation && !IsCarried(e) && hops[e.Target] + 1 == hops[id]
                )
                .ToList();
            var cited = own.Where(e => e.Kind == LostBasisKind.Citation && !IsCarried(e)).ToList();
            if (strong.Count > 0)
            {
                found[id] = (strong.Min(e => e.Kind), Fate(content, id, day), hops[id]);
            }
            else if (cited.Count > 0)
            {
                found[id] = (LostBasisKind.Citation, Fate(content, id, day), cited.Min(e => hops[e.Target]) + 1);
            }
            else if (own.Where(IsCarried).ToList() is { Count: > 0 } carried)
            {
                var fate = Fate(content, id, day);
                found[id] = (
                    carried.Min(e => e.Kind),
                    fate == LostBasisFate.Lost ? LostBasisFate.CarriedOver : fate,
                    1
                );
            }
        }

        return found;
    }

    private static List<(string Source, string Target, LostBasisKind Kind)> Edges(
        GraphContent content,
        string rootId,
        DateOnly day
    )
    {
        var stated = content.Relations.Where(r => r.Origin != RelationOrigin.Inferred).ToList();
        return
        [
            .. stated
                .Where(r => r.SourceId != rootId)
                .Where(r => !(Instrument(content, r.SourceId).Date?.Earliest > day))
                .Where(r =>
                    !stated.Exists(o =>
                        (o.SourceId, o.TargetId) == (r.SourceId, r.TargetId) && o.Type is "replaces" or "repeals"
                    )
                )
                .Select(r => (r.SourceId, r.TargetId, Kind: Kind(content, r)))
                .Where(e => e.Kind is not null)
                .Select(e => (e.SourceId, e.TargetId, e.Kind!.Value)),
        ];
    }

    private static LostBasisKind? Kind(GraphContent content, Relation relation) =>
        relation.Type switch
        {
            "implements" or "details" or "guides" => LostBasisKind.Detail,
            "basedOn" => LostBasisKind.Basis,
            "cites" or "pursuantTo" => LostBasisKind.Citation,
            "amends"
                when Instrument(content, relation.SourceId).Title?.StartsWith("sửa đổi", StringComparison.Ordinal)
                    == true => LostBasisKind.Amendment,
            _ => null,
        };

    private static LostBasisFate Fate(GraphContent content, string id, DateOnly day)
    {
        var isEnded = content.Relations.Any(r =>
            r.TargetId == id
            && r.Origin != RelationOrigin.Inferred
            && r.Type is "replaces" or "repeals"
            && IsWhole(r)
            && Acts(content, r, day)
        );
        return isEnded ? LostBasisFate.Ended
            : Instrument(content, id).PeriodEnd < day ? LostBasisFate.PeriodOver
            : LostBasisFate.Lost;
    }

    private static HashSet<string> Successors(GraphContent content, string rootId, DateOnly day)
    {
        var found = new HashSet<string> { rootId };
        for (var round = 0; round < content.Instruments.Count; round++)
        {
            found.UnionWith(
                content
                    .Relations.Where(r => r.Type == "replaces" && r.Origin != RelationOrigin.Inferred)
                    .Where(r => found.Contains(r.TargetId) && IsWhole(r) && Acts(content, r, day))
                    .Select(r => r.SourceId)
                    .ToList()
            );
        }

        found.Remove(rootId);
        return found;
    }

    private static bool IsWhole(Relation relation) =>
        relation.Evidence.Any(e => e.DocumentId is null || e.Provision is null);

    private static bool Acts(GraphContent content, Relation relation, DateOnly day)
    {
        var own = Start(content, relation.SourceId);
        var from = relation.EffectiveFrom ?? own ?? Instrument(content, relation.SourceId).Date;
        return from is null || from.Value.Earliest <= day;
    }

    private static PartialDate? Start(GraphContent content, string id) =>
        content
            .Facts.Where(f => f.InstrumentId == id && f.Kind == FactKinds.EffectiveFrom)
            .OrderByDescending(f => f.Provenance.IsPublic)
            .ThenBy(f => f.Value, StringComparer.Ordinal)
            .Select(f => PartialDate.TryParse(f.Value, out var day) ? day : null)
            .FirstOrDefault();

    private static Instrument Instrument(GraphContent content, string id) =>
        content.Instruments.Single(i => i.Id == id);
}
