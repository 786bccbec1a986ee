using System.Collections.Immutable;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.StoreTesting;

/// <summary>Coverage by its definition, slowly: all documents that lead up to the instrument, then one body after the other.</summary>
internal sealed class CoverageReference(GraphContent content, Vocabulary vocabulary, CoverageOptions options)
{
    private readonly ImmutableArray<RelationFamily> _families = options.Families.IsDefaultOrEmpty
        ? [RelationFamily.Implementation]
        : options.Families;

    public static string Line(CoverageBody body) =>
        Line(
            body.Id,
            body.State,
            body.HeldInTime,
            body.Timing,
            body.Documents.Select(d => d.Instrument.Id),
            body.DocumentCount,
            body.Predecessors.Select(p => $"{p.Id} {p.State}")
        );

    public IReadOnlyList<string> Of(Instrument root)
    {
        var stated = Leading(root.Id, withInferred: false);
        var all = Leading(root.Id, options.WithInferred);
        var lines = Bodies(all).Select(body => Line(body, root, stated, all));
        return [.. lines.Order(StringComparer.Ordinal)];
    }

    private string Line(string body, Instrument root, HashSet<string> stated, HashSet<string> all)
    {
        var own = content.Instruments.Where(i => BodyOf(i) == body).ToList();
        var acts = own.Where(i => all.Contains(i.Id))
            .OrderBy(i => !stated.Contains(i.Id))
            .ThenBy(i => i.Date is null)
            .ThenBy(i => i.Date)
            .ThenBy(i => i.Id, StringComparer.Ordinal)
            .ToList();
        var deciding = acts.Where(i => stated.Contains(i.Id) == stated.Contains(acts[0].Id)).Select(Timing).ToList();
        var predecessors = Ended()
            .Where(p => Current(p.Id) == body)
            .Where(p => root.Date is null || p.Last >= root.Date.Value.Earliest)
            .OrderBy(p => p.Id, StringComparer.Ordinal)
            .Select(p =>
            {
                var its = own.Where(i => p.Id == (IsOfPlaces ? vocabulary.Authority(i.IssuerId)!.PlaceId : i.IssuerId))
                    .ToList();
                return $"{p.Id} {State([.. acts.Intersect(its)], stated, its, root)}";
            });
        return Line(
            body,
            State(acts, stated, own, root),
            own.Count(i => IsHeldInTime(i, root)),
            deciding.Contains(DeadlineTiming.Before) ? DeadlineTiming.Before
                : deciding.Contains(DeadlineTiming.Unknown) ? DeadlineTiming.Unknown
                : deciding.FirstOrDefault(),
            acts.Select(i => i.Id).Take(options.DocumentsOfEach > 0 ? options.DocumentsOfEach : int.MaxValue),
            acts.Count,
            predecessors
        );
    }

    private static string Line(
        string id,
        CoverageState state,
        int held,
        DeadlineTiming timing,
        IEnumerable<string> documents,
        int count,
        IEnumerable<string> predecessors
    ) => $"{id} {state} {held} {timing} [{string.Join(' ', documents)}] {count} [{string.Join(", ", predecessors)}]";

    private static CoverageState State(
        List<Instrument> acts,
        HashSet<string> stated,
        List<Instrument> own,
        Instrument root,
        Func<Instrument, Instrument, bool> isHeldInTime
    ) =>
        acts.Exists(i => stated.Contains(i.Id)) ? CoverageState.Done
        : acts.Count > 0 ? CoverageState.DoneInferred
        : own.Exists(i => isHeldInTime(i, root)) ? CoverageState.NotActed
        : CoverageState.NothingHeld;

    private CoverageState State(List<Instrument> acts, HashSet<string> stated, List<Instrument> own, Instrument root) =>
        State(acts, stated, own, root, IsHeldInTime);

    private bool IsOfPlaces => options.LevelId != "ministry";

    private IEnumerable<string> Bodies(HashSet<string> leading)
    {
        if (vocabulary.Population(options.LevelId, options.PlaceId, options.AsOf) is null)
        {
            return content.Instruments.Where(i => leading.Contains(i.Id)).Select(BodyOf).OfType<string>().Distinct();
        }

        return IsOfPlaces
            ? vocabulary.Places.Where(p => p.ParentId == options.PlaceId && p.ExistedOn(options.AsOf)).Select(p => p.Id)
            : vocabulary
                .Authorities.Where(a => a.Level.Id == options.LevelId && a.ExistedOn(options.AsOf))
                .Select(a => a.Id);
    }

    /// <summary>The graphs have only authorities that act for themselves or for their place.</summary>
    private string? BodyOf(Instrument instrument)
    {
        var issuer = vocabulary.Authority(instrument.IssuerId)!;
        if (!IsOfPlaces)
        {
            return issuer.Level.Id == options.LevelId ? Current(issuer.Id) : null;
        }

        if (issuer.PlaceId is null || vocabulary.Place(issuer.PlaceId)!.ParentId != options.PlaceId)
        {
            return null;
        }

        return vocabulary.Population(options.LevelId, options.PlaceId, options.AsOf) is null
            ? issuer.PlaceId
            : Current(issuer.PlaceId);
    }

    private IEnumerable<(string Id, DateOnly Last)> Ended() =>
        IsOfPlaces
            ? vocabulary
                .Places.Where(p => p.ValidTo is not null && !p.ExistedOn(options.AsOf))
                .Select(p => (p.Id, p.ValidTo!.Value.Latest))
            : vocabulary
                .Authorities.Where(a => a.Level.Id == options.LevelId)
                .Where(a => a.ValidTo is not null && !a.ExistedOn(options.AsOf))
                .Select(a => (a.Id, a.ValidTo!.Value.Latest));

    private string? Current(string? id)
    {
        for (; id is not null; id = Next(id))
        {
            if (vocabulary.Place(id)?.ExistedOn(options.AsOf) ?? vocabulary.Authority(id)!.ExistedOn(options.AsOf))
            {
                return id;
            }
        }

        return null;
    }

    private string? Next(string id) =>
        vocabulary.Place(id) is { } place ? place.SuccessorId : vocabulary.Authority(id)!.SuccessorIds.FirstOrDefault();

    private HashSet<string> Leading(string rootId, bool withInferred)
    {
        HashSet<string> leading = [rootId];
        for (var hop = 0; hop < options.Depth; hop++)
        {
            leading =
            [
                .. leading,
                .. content
                    .Relations.Where(r => leading.Contains(r.TargetId) && _families.Contains(Family(r)))
                    .Where(r => withInferred || r.Origin != RelationOrigin.Inferred)
                    .Select(r => content.Instruments.Single(i => i.Id == r.SourceId))
                    .Where(i => i.Date is null || i.Date.Value.Earliest <= options.AsOf)
                    .Select(i => i.Id),
            ];
        }

        leading.Remove(rootId);
        return leading;
    }

    private RelationFamily Family(Relation relation) => vocabulary.Relation(relation.Type)!.Family;

    private bool IsHeldInTime(Instrument instrument, Instrument root) =>
        instrument.IsHeld
        && (root.Date is null || instrument.Date?.Latest >= root.Date.Value.Earliest)
        && (instrument.Date is null || instrument.Date.Value.Earliest <= options.AsOf);

    private DeadlineTiming Timing(Instrument instrument) =>
        options.Deadline is not { } deadline ? DeadlineTiming.None
        : instrument.Date is not { } day ? DeadlineTiming.Unknown
        : day.Latest <= deadline ? DeadlineTiming.Before
        : day.Earliest > deadline ? DeadlineTiming.After
        : DeadlineTiming.Unknown;
}
