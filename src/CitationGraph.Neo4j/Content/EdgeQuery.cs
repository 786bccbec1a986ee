using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Neo4j;

/// <summary>Parameters of a statement, with the graph's name among them.</summary>
internal delegate JsonObject NamedParameters(params ReadOnlySpan<(string Name, JsonNode? Value)> values);

/// <summary>Edges at instruments, in the order the port names.</summary>
internal sealed class EdgeQuery(QueryClient client, NamedParameters named, EdgeDirection direction, EdgeFilter filter)
{
    private const string Where =
        "WHERE ($inferred OR r.origin <> 'Inferred') AND ($day IS NULL OR b.day IS NULL OR b.day <= $day) ";

    private string Arrow => direction == EdgeDirection.Outgoing ? "-[r:CITES]->" : "<-[r:CITES]-";

    public ImmutableArray<Edge> Run(IReadOnlyList<string> ids)
    {
        // With a limit the server stops by itself at each type; without one it gives what there is.
        var statement = filter.Limit > 0 && !filter.Types.IsDefaultOrEmpty ? LimitedByType() : Unlimited();
        var rows = client.Run(
            statement,
            named(
                ("ids", new JsonArray([.. ids.Select(id => (JsonNode)id)])),
                ("types", new JsonArray([.. (filter.Types.IsDefault ? [] : filter.Types).Select(t => (JsonNode)t)])),
                ("inferred", filter.WithInferred),
                ("day", filter.IssuedBy?.ToString("O")),
                ("limit", filter.Limit)
            )
        );
        return
        [
            .. rows.Select(r => new Hit(
                    (int)r.Number(0),
                    r.Text(1),
                    r.Text(2),
                    Enum.Parse<RelationOrigin>(r.Text(3)),
                    r.Number(4)
                ))
                .GroupBy(h => (h.At, h.Type))
                .OrderBy(g => g.Key.At)
                .ThenBy(g => filter.Types.IsDefaultOrEmpty ? 0 : filter.Types.IndexOf(g.Key.Type))
                .ThenBy(g => g.Key.Type, StringComparer.Ordinal)
                .SelectMany(g => g.OrderBy(h => h.Key).Take(filter.Limit > 0 ? filter.Limit : int.MaxValue))
                .Select(h => Edge(ids[h.At], h)),
        ];
    }

    private string Unlimited() =>
        "MATCH (s:CgStore {name: $store}) WITH s.g AS g UNWIND range(0, size($ids) - 1) AS at "
        + $"MATCH (a:Instrument {{g: g, id: $ids[at]}}){Arrow}(b) "
        + Where
        + "AND (size($types) = 0 OR r.type IN $types) RETURN at, b.id, r.type, r.origin, b.k";

    private string LimitedByType() =>
        "MATCH (s:CgStore {name: $store}) WITH s.g AS g UNWIND range(0, size($ids) - 1) AS at "
        + "MATCH (a:Instrument {g: g, id: $ids[at]}) UNWIND $types AS type CALL (a, type) { "
        + $"MATCH (a){Arrow}(b) {Where}AND r.type = type RETURN b, r ORDER BY b.k LIMIT $limit }} "
        + "RETURN at, b.id, r.type, r.origin, b.k";

    private Edge Edge(string near, Hit hit) =>
        direction == EdgeDirection.Outgoing
            ? new Edge(near, hit.Far, hit.Type, hit.Origin)
            : new Edge(hit.Far, near, hit.Type, hit.Origin);

    private readonly record struct Hit(int At, string Far, string Type, RelationOrigin Origin, long Key);
}
