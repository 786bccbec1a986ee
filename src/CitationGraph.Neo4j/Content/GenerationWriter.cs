using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Neo4j;

/// <summary>
/// Writes one generation of content in batches, several at once, each of which may be repeated: the first time rows are made, after a lost answer
/// those that are there already are left. Rows are arrays, so that a name is not sent with each cell.
/// </summary>
internal sealed class GenerationWriter(QueryClient client, string store, string generation, TimeProvider clock)
{
    private const int Batch = 5000;
    private const int DeletedAtOnce = 20_000;

    // More only wait for each other's locks.
    private static readonly int s_atOnce = Math.Clamp(Environment.ProcessorCount, 1, 4);
    private static readonly TimeSpan s_sign = TimeSpan.FromSeconds(20);
    private static readonly string[] s_labels = ["Instrument", "Alias", "Name", "Resolution", "Contradiction", "Fact"];
    private static readonly string[] s_instrument =
    [
        "id",
        "k",
        "symbol",
        "symbolKey",
        "title",
        "date",
        "day",
        "lastDay",
        "held",
        "heldOf",
        "rank",
        "words",
        "json",
    ];
    private long _signed = clock.GetTimestamp();

    public void Write(GraphContent content)
    {
        client.Run("MERGE (g:Generation {id: $g}) SET g.store = $store, g.seen = $now, g.done = false", Named());
        var numbers = WriteInstruments(content);
        Relations(content, numbers);
        Nodes(
            "Resolution",
            ["document", "target", "outcome", "json"],
            content.Resolutions,
            (row, resolution) =>
            {
                row.WriteStringValue(resolution.DocumentId);
                row.WriteStringValue(resolution.TargetId);
                row.WriteStringValue(resolution.Outcome.ToString());
                row.WriteStringValue(StoreJson.Write(resolution));
            }
        );
        Nodes(
            "Contradiction",
            ["instrument", "json"],
            content
                .Contradictions.OrderBy(c => c.InstrumentId, StringComparer.Ordinal)
                .ThenBy(c => c.Kind, StringComparer.Ordinal),
            (row, contradiction) =>
            {
                row.WriteStringValue(contradiction.InstrumentId);
                row.WriteStringValue(StoreJson.Write(contradiction));
            }
        );
        Nodes(
            "Fact",
            ["instrument", "json"],
            content.Facts.OrderBy(f => f.InstrumentId, StringComparer.Ordinal),
            (row, fact) =>
            {
                row.WriteStringValue(fact.InstrumentId);
                row.WriteStringValue(StoreJson.Write(fact));
            }
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
        var inOrder = content.Instruments.OrderBy(i => i.Id, StringComparer.Ordinal).ToList();
        var numbers = inOrder.Index().ToDictionary(i => i.Item.Id, i => i.Index, StringComparer.Ordinal);
        Nodes(
            "Instrument",
            s_instrument,
            inOrder,
            (row, instrument) => Instrument(row, instrument, keys[instrument.Id], ranks[instrument.Id].Rank)
        );
        Batches(
            content.Instruments.SelectMany(i => i.Aliases.Select(alias => (alias, numbers[i.Id]))),
            (row, alias) =>
            {
                row.WriteStringValue(alias.alias);
                row.WriteNumberValue(alias.Item2);
            },
            _ => "UNWIND $rows AS row MERGE (a:Alias {g: $g, id: row[1]}) SET a.of = row[2]"
        );
        Nodes(
            "Name",
            ["key", "of"],
            content.Instruments.SelectMany(i => SearchRanks.NameKeys(i).Select(key => (key, numbers[i.Id]))),
            (row, name) =>
            {
                row.WriteStringValue(name.key);
                row.WriteNumberValue(name.Item2);
            }
        );
        return numbers;
    }

    private static void Instrument(Utf8JsonWriter row, Instrument instrument, int key, long rank)
    {
        row.WriteStringValue(instrument.Id);
        row.WriteNumberValue(key);
        row.WriteStringValue(instrument.Symbol);
        row.WriteStringValue(instrument.Symbol is null ? null : VietnameseFolding.SymbolKey(instrument.Symbol));
        row.WriteStringValue(instrument.Title);
        row.WriteStringValue(instrument.Date?.ToString());
        row.WriteStringValue(instrument.Date?.Earliest.ToString("O"));
        row.WriteStringValue(instrument.Date?.Latest.ToString("O"));
        row.WriteBooleanValue(instrument.IsHeld);
        row.WriteStringValue(instrument.IsHeld ? instrument.IssuerId : null);
        row.WriteNumberValue(rank);
        row.WriteStringValue(
            string.Join(' ', SearchRanks.Words(instrument).Split(' ').Distinct(StringComparer.Ordinal))
        );
        row.WriteStringValue(StoreJson.Write(instrument));
    }

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
            "UNWIND $rows AS row MATCH (a:Instrument {g: $g, n: row[1]}) MATCH (b:Instrument {g: $g, n: row[2]}) ";
        const string Set = "SET e.type = row[3], e.origin = row[4], e.cells = row[5]";
        Batches(
            content.Relations,
            (row, relation) =>
            {
                row.WriteNumberValue(Number(relation.SourceId));
                row.WriteNumberValue(Number(relation.TargetId));
                row.WriteStringValue(relation.Type);
                row.WriteStringValue(relation.Origin.ToString());
                row.WriteStringValue(RelationCells.Write(relation));
            },
            isAgain => $"{Ends}{(isAgain ? "MERGE" : "CREATE")} (a)-[e:CITES {{g: $g, n: row[0]}}]->(b) {Set}"
        );
    }

    /// <param name="properties">Of the nodes, in the order in which <paramref name="cells"/> writes them.</param>
    private void Nodes<T>(string label, string[] properties, IEnumerable<T> items, Action<Utf8JsonWriter, T> cells)
    {
        var named = string.Join(", ", properties.Select((property, i) => $"{property}: row[{i + 1}]"));
        var set = string.Join(", ", properties.Select((property, i) => $"x.{property} = row[{i + 1}]"));
        Batches(
            items,
            cells,
            isAgain =>
                isAgain
                    ? $"UNWIND $rows AS row MERGE (x:{label} {{g: $g, n: row[0]}}) SET {set}"
                    : $"UNWIND $rows AS row CREATE (x:{label} {{g: $g, n: row[0], {named}}})"
        );
    }

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

    /// <param name="cells">Writes the cells of a row after the first, which is the item's number. On several threads at once.</param>
    private void Batches<T>(IEnumerable<T> items, Action<Utf8JsonWriter, T> cells, Func<bool, string> statement)
    {
        // Batches are taken one by one, in order: a list that is made while it is gone through is never made twice.
        var batches = Partitioner.Create(items.Index().Chunk(Batch), EnumerablePartitionerOptions.NoBuffering);
        try
        {
            Parallel.ForEach(
                batches,
                new ParallelOptions { MaxDegreeOfParallelism = s_atOnce },
                batch =>
                {
                    client.Run(statement, parameters => Rows(parameters, batch, cells));
                    Sign();
                }
            );
        }
        catch (AggregateException faults)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(faults.InnerExceptions[0]);
        }
    }

    private void Rows<T>(Utf8JsonWriter parameters, (int Index, T Item)[] batch, Action<Utf8JsonWriter, T> cells)
    {
        parameters.WriteStartObject();
        parameters.WriteString("g", generation);
        parameters.WriteStartArray("rows");
        foreach (var (index, item) in batch)
        {
            parameters.WriteStartArray();
            parameters.WriteNumberValue(index);
            cells(parameters, item);
            parameters.WriteEndArray();
        }

        parameters.WriteEndArray();
        parameters.WriteEndObject();
    }

    /// <summary>Says from time to time that this generation is still being written.</summary>
    private void Sign()
    {
        var last = Interlocked.Read(ref _signed);
        if (
            clock.GetElapsedTime(last) > s_sign
            && Interlocked.CompareExchange(ref _signed, clock.GetTimestamp(), last) == last
        )
        {
            client.Run("MATCH (g:Generation {id: $g}) SET g.seen = $now", Named());
        }
    }

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
