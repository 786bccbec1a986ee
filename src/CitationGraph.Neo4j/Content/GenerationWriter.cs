using System.Text.Json.Nodes;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Neo4j;

/// <summary>
/// Writes one generation of content in batches, each of which may be repeated: the first time rows are made, after a lost answer those that are
/// there already are left.
/// </summary>
internal sealed class GenerationWriter(QueryClient client, string store, string generation, TimeProvider clock)
{
    private const int Batch = 5000;
    private const int DeletedAtOnce = 20_000;
    private static readonly string[] s_labels = ["Instrument", "Alias", "Name", "Resolution", "Contradiction", "Fact"];

    public void Write(GraphContent content)
    {
        client.Run("MERGE (g:Generation {id: $g}) SET g.store = $store, g.seen = $now, g.done = false", Named());
        var numbers = WriteInstruments(content);
        Relations(content, numbers);
        Nodes(
            "Resolution",
            "n: row.n, document: row.a, target: row.b, outcome: row.c, json: row.json",
            content.Resolutions.Select(r => Cells(StoreJson.Write(r), r.DocumentId, r.TargetId, r.Outcome.ToString()))
        );
        Nodes(
            "Contradiction",
            "n: row.n, instrument: row.a, json: row.json",
            content
                .Contradictions.OrderBy(c => c.InstrumentId, StringComparer.Ordinal)
                .ThenBy(c => c.Kind, StringComparer.Ordinal)
                .Select(c => Cells(StoreJson.Write(c), c.InstrumentId))
        );
        Nodes(
            "Fact",
            "n: row.n, instrument: row.a, json: row.json",
            content
                .Facts.OrderBy(f => f.InstrumentId, StringComparer.Ordinal)
                .Select(f => Cells(StoreJson.Write(f), f.InstrumentId))
        );
        Finish(content);
    }

    public void Delete()
    {
        foreach (var label in s_labels)
        {
            long deleted;
            do
            {
                deleted = client
                    .Run(
                        $"MATCH (x:{label} {{g: $g}}) WITH x LIMIT $limit DETACH DELETE x RETURN count(*)",
                        Named(("limit", DeletedAtOnce))
                    )[0]
                    .Number(0);
            } while (deleted == DeletedAtOnce);
        }

        client.Run("MATCH (g:Generation {id: $g}) DELETE g", Named());
    }

    private Dictionary<string, int> WriteInstruments(GraphContent content)
    {
        var ranks = SearchRanks.Of(content);
        var keys = content
            .Instruments.OrderBy(i => i.Date is null)
            .ThenBy(i => i.Date)
            .ThenBy(i => i.Id, StringComparer.Ordinal)
            .Select((instrument, key) => (instrument.Id, key))
            .ToDictionary(k => k.Id, k => k.key, StringComparer.Ordinal);
        var numbers = new Dictionary<string, int>(content.Instruments.Count, StringComparer.Ordinal);
        foreach (var instrument in content.Instruments.OrderBy(i => i.Id, StringComparer.Ordinal))
        {
            numbers.Add(instrument.Id, numbers.Count);
        }

        Batches(
            content.Instruments.Select(i => Instrument(i, numbers[i.Id], keys[i.Id], ranks[i.Id])),
            isAgain =>
                isAgain
                    ? "UNWIND $rows AS row MERGE (i:Instrument {g: $g, n: row.n}) SET i += row"
                    : "UNWIND $rows AS row CREATE (i:Instrument {g: $g}) SET i += row"
        );
        Batches(
            content.Instruments.SelectMany(i =>
                i.Aliases.Select(a => new JsonObject { ["id"] = a, ["of"] = numbers[i.Id] })
            ),
            _ => "UNWIND $rows AS row MERGE (a:Alias {g: $g, id: row.id}) SET a.of = row.of"
        );
        Nodes(
            "Name",
            "n: row.n, key: row.a, of: row.b",
            content.Instruments.SelectMany(i =>
                SearchRanks.NameKeys(i).Select(key => new JsonObject { ["a"] = key, ["b"] = numbers[i.Id] })
            )
        );
        return numbers;
    }

    private static JsonObject Instrument(Instrument instrument, int number, int key, (long Cited, long Rank) rank) =>
        new()
        {
            ["n"] = number,
            ["id"] = instrument.Id,
            ["k"] = key,
            ["symbol"] = instrument.Symbol,
            ["symbolKey"] = instrument.Symbol is null ? null : VietnameseFolding.SymbolKey(instrument.Symbol),
            ["title"] = instrument.Title,
            ["date"] = instrument.Date?.ToString(),
            ["day"] = instrument.Date?.Earliest.ToString("O"),
            ["lastDay"] = instrument.Date?.Latest.ToString("O"),
            ["held"] = instrument.IsHeld,
            ["heldOf"] = instrument.IsHeld ? instrument.IssuerId : null,
            ["rank"] = rank.Rank,
            ["words"] = string.Join(' ', SearchRanks.Words(instrument).Split(' ').Distinct(StringComparer.Ordinal)),
            ["json"] = StoreJson.Write(instrument),
        };

    private void Relations(GraphContent content, Dictionary<string, int> numbers)
    {
        int Number(string id) =>
            numbers.TryGetValue(id, out var number)
                ? number
                : throw new StoreException(
                    StoreFault.Damaged,
                    $"A relation names the instrument '{id}', which is not among the instruments. Nothing of this step was kept."
                );
        const string Ends =
            "UNWIND $rows AS row MATCH (a:Instrument {g: $g, n: row.s}) MATCH (b:Instrument {g: $g, n: row.t}) ";
        const string Set = "SET e.type = row.type, e.origin = row.origin, e.json = row.json";
        Batches(
            content.Relations.Select(
                (r, n) =>
                    new JsonObject
                    {
                        ["n"] = n,
                        ["s"] = Number(r.SourceId),
                        ["t"] = Number(r.TargetId),
                        ["type"] = r.Type,
                        ["origin"] = r.Origin.ToString(),
                        ["json"] = StoreJson.Write(r),
                    }
            ),
            isAgain =>
                Ends
                + (
                    isAgain
                        ? "MERGE (a)-[e:CITES {g: $g, n: row.n}]->(b) "
                        : "CREATE (a)-[e:CITES {g: $g, n: row.n}]->(b) "
                )
                + Set
        );
    }

    private void Nodes(string label, string properties, IEnumerable<JsonObject> rows) =>
        Batches(
            rows.Select(
                (row, n) =>
                {
                    row["n"] = n;
                    return row;
                }
            ),
            isAgain =>
                isAgain
                    ? $"UNWIND $rows AS row MERGE (x:{label} {{g: $g, n: row.n}}) SET x += {{{properties}}}"
                    : $"UNWIND $rows AS row CREATE (x:{label} {{g: $g}}) SET x += {{{properties}}}"
        );

    private void Finish(GraphContent content)
    {
        var outcomes = content.Resolutions.CountBy(r => r.Outcome).OrderBy(o => o.Key).ToList();
        client.Run(
            """
            MATCH (g:Generation {id: $g}) SET g.instruments = $instruments, g.held = $held, g.relations = $relations,
            g.contradictions = $contradictions, g.outcomes = $outcomes, g.counts = $counts, g.seen = $now
            """,
            Named(
                ("instruments", content.Instruments.Count),
                ("held", content.Instruments.Count(i => i.IsHeld)),
                ("relations", content.Relations.Count),
                ("contradictions", content.Contradictions.Count),
                ("outcomes", new JsonArray([.. outcomes.Select(o => (JsonNode)o.Key.ToString())])),
                ("counts", new JsonArray([.. outcomes.Select(o => (JsonNode)o.Value)]))
            )
        );
    }

    private void Batches(IEnumerable<JsonObject> rows, Func<bool, string> statement)
    {
        foreach (var batch in rows.Chunk(Batch))
        {
            client.Run(statement, Named(("rows", new JsonArray([.. batch]))));
            client.Run("MATCH (g:Generation {id: $g}) SET g.seen = $now", Named());
        }
    }

    private static JsonObject Cells(string json, string? a, string? b = null, string? c = null) =>
        new()
        {
            ["json"] = json,
            ["a"] = a,
            ["b"] = b,
            ["c"] = c,
        };

    private JsonObject Named(params ReadOnlySpan<(string Name, JsonNode? Value)> values)
    {
        var parameters = new JsonObject
        {
            ["g"] = generation,
            ["store"] = store,
            ["now"] = clock.GetUtcNow().ToUnixTimeMilliseconds(),
        };
        foreach (var (name, value) in values)
        {
            parameters[name] = value;
        }

        return parameters;
    }
}
