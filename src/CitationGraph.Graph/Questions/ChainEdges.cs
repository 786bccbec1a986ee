using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>The edges a chain can follow from one instrument, read level by level so that a store is asked once a level.</summary>
internal sealed class ChainEdges
{
    private readonly Dictionary<string, List<(Relation Relation, Instrument Instrument)>> _from = new(
        StringComparer.Ordinal
    );

    public IReadOnlyList<(Relation Relation, Instrument Instrument)> From(string id) =>
        _from.TryGetValue(id, out var edges) ? edges : [];

    public static ChainEdges Read(
        IGraphStore store,
        Vocabulary vocabulary,
        Instrument root,
        ChainOptions options,
        ImmutableArray<RelationFamily> families
    )
    {
        var edges = new ChainEdges();
        var isDown = options.Direction == ChainDirection.Down;
        var seen = new HashSet<string>(StringComparer.Ordinal) { root.Id };
        List<string> level = [root.Id];
        for (var depth = 0; depth < options.Depth && level.Count > 0; depth++)
        {
            var relations = store
                .Relations(level, isDown ? EdgeDirection.Incoming : EdgeDirection.Outgoing)
                .Where(r =>
                    Family(vocabulary, r) is { } family
                    && families.Contains(family)
                    && (options.WithInferred || r.Origin != RelationOrigin.Inferred)
                )
                .ToList();
            var ends = store
                .Instruments([
                    .. relations.Select(r => isDown ? r.SourceId : r.TargetId).Distinct(StringComparer.Ordinal),
                ])
                .Where(i => !IsLater(i, options.AsOf))
                .ToDictionary(i => i.Id, StringComparer.Ordinal);
            foreach (var relation in relations)
            {
                if (ends.TryGetValue(isDown ? relation.SourceId : relation.TargetId, out var end))
                {
                    edges.Add(isDown ? relation.TargetId : relation.SourceId, relation, end);
                }
            }

            level = [.. ends.Keys.Where(seen.Add)];
        }

        edges.Sort(vocabulary);
        return edges;
    }

    private static RelationFamily? Family(Vocabulary vocabulary, Relation relation) =>
        vocabulary.Relation(relation.Type)?.Family;

    private static bool IsLater(Instrument instrument, DateOnly asOf) =>
        instrument.Date is { } date && date.Earliest > asOf;

    private void Add(string from, Relation relation, Instrument end)
    {
        if (!_from.TryGetValue(from, out var list))
        {
            _from[from] = list = [];
        }

        list.Add((relation, end));
    }

    private void Sort(Vocabulary vocabulary)
    {
        foreach (var list in _from.Values)
        {
            var sorted = list.OrderBy(e => Family(vocabulary, e.Relation))
                .ThenBy(e => e.Instrument.Date is null)
                .ThenBy(e => e.Instrument.Date)
                .ThenBy(e => e.Instrument.Id, StringComparer.Ordinal)
                .ThenBy(e => e.Relation.Type, StringComparer.Ordinal)
                .ThenBy(e => e.Relation.Origin)
                .ToList();
            list.Clear();
            list.AddRange(sorted);
        }
    }
}
