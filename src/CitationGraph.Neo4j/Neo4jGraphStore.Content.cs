using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Neo4j;

/// <content>What follows from what was read: every statement finds the generation first, so it sees one content.</content>
public sealed partial class Neo4jGraphStore
{
    private const int PageSize = 2000;
    private const string Now = "MATCH (s:CgStore {name: $store}) WITH s.g AS g ";

    public string Version => _client.Run("MATCH (s:CgStore {name: $store}) RETURN s.g", Named())[0].Text(0);

    public long MadeFrom => _client.Run("MATCH (s:CgStore {name: $store}) RETURN s.madeFrom", Named())[0].Number(0);

    public StoreCounts Count()
    {
        var row = _client.Run(
            """
            MATCH (s:CgStore {name: $store})
            OPTIONAL MATCH (g:Generation {id: s.g})
            CALL (s) { MATCH (d:Document {store: s.name}) RETURN count(d) AS documents, coalesce(sum(d.citations), 0) AS citations }
            RETURN documents, coalesce(g.instruments, 0), coalesce(g.held, 0), coalesce(g.relations, 0), citations,
              coalesce(g.contradictions, 0), reduce(all = '', i IN range(0, size(coalesce(g.outcomes, [])) - 1) | all + g.outcomes[i] + ' ' + g.counts[i] + ' ')
            """,
            Named()
        )[0];
        var outcomes = row.Text(6).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new StoreCounts(
            (int)row.Number(0),
            (int)row.Number(1),
            (int)row.Number(2),
            (int)row.Number(3),
            (int)row.Number(4),
            (int)row.Number(5),
            [
                .. outcomes
                    .Chunk(2)
                    .Select(o =>
                        (
                            Enum.Parse<ResolutionOutcome>(o[0]),
                            int.Parse(o[1], System.Globalization.CultureInfo.InvariantCulture)
                        )
                    ),
            ]
        );
    }

    public bool Replace(GraphContent content, long madeFrom)
    {
        RequireWriting();
        if (MadeFrom > madeFrom)
        {
            return false;
        }

        var generation = $"{_place.Graph}/{Guid.CreateVersion7():N}";
        var writer = new GenerationWriter(_client, _place.Graph, generation, _clock);
        bool taken;
        try
        {
            writer.Write(content);
            taken = InTransaction(run =>
            {
                run(Lock, Named());
                return run(
                        """
                        MATCH (s:CgStore {name: $store}) WHERE s.madeFrom <= $madeFrom OR s.g = $g
                        MATCH (g:Generation {id: $g}) SET g.done = true
                        WITH s, CASE WHEN s.g = $g THEN s.before ELSE s.g END AS before
                        SET s.before = before, s.g = $g, s.madeFrom = $madeFrom RETURN s.g
                        """,
                        Named(("g", generation), ("madeFrom", madeFrom))
                    ).Count == 1;
            });
        }
        catch (StoreException fault) when (fault.Fault == StoreFault.Damaged)
        {
            // What cannot be is taken back at once; what a broken connection left goes when the store is opened again.
            writer.Delete();
            throw;
        }

        if (!taken)
        {
            writer.Delete();
        }

        CleanUp();
        return taken;
    }

    public Instrument? Instrument(string idOrAlias) =>
        One<Instrument>(Now + "MATCH (i:Instrument {g: g, id: $id}) RETURN i.json", Named(("id", idOrAlias)))
        ?? One<Instrument>(
            Now + "MATCH (a:Alias {g: g, id: $id}) MATCH (i:Instrument {g: g, n: a.of}) RETURN i.json",
            Named(("id", idOrAlias))
        );

    public ImmutableArray<Instrument> Instruments(IReadOnlyCollection<string> ids) =>
        ids.Count == 0
            ? []
            : All<Instrument>(
                Now + "UNWIND $ids AS id MATCH (i:Instrument {g: g, id: id}) RETURN i.json ORDER BY i.n",
                Named(("ids", List(ids.Distinct(StringComparer.Ordinal))))
            );

    public ImmutableArray<Instrument> WithAlias(IReadOnlyCollection<string> aliases) =>
        aliases.Count == 0
            ? []
            : All<Instrument>(
                Now
                    + "UNWIND $ids AS id MATCH (a:Alias {g: g, id: id}) MATCH (i:Instrument {g: g, n: a.of}) WITH DISTINCT i RETURN i.json ORDER BY i.n",
                Named(("ids", List(aliases.Distinct(StringComparer.Ordinal))))
            );

    public ImmutableArray<Instrument> WithSymbol(string symbolKey) =>
        All<Instrument>(
            Now + "MATCH (i:Instrument {g: g, symbolKey: $key}) RETURN i.json ORDER BY i.n",
            Named(("key", symbolKey))
        );

    public ImmutableArray<Instrument> WithName(IReadOnlyCollection<string> nameKeys) =>
        nameKeys.Count == 0
            ? []
            : All<Instrument>(
                Now
                    + """
                    UNWIND $keys AS key MATCH (m:Name {g: g, key: key}) WITH DISTINCT g, m.of AS n
                    MATCH (i:Instrument {g: g, n: n}) RETURN i.json ORDER BY i.rank
                    """,
                Named(("keys", List(nameKeys)))
            );

    public ImmutableArray<Edge> Edges(
        IReadOnlyList<string> instrumentIds,
        EdgeDirection direction,
        EdgeFilter filter
    ) => instrumentIds.Count == 0 ? [] : new EdgeQuery(_client, Named, direction, filter).Run(instrumentIds);

    public ImmutableArray<Relation> Relations(IReadOnlyCollection<Edge> edges) =>
        edges.Count == 0
            ? []
            : AllRelations(
                Now
                    + "UNWIND $edges AS e MATCH (a:Instrument {g: g, id: e.s})-[r:CITES {type: e.type}]->(b:Instrument {g: g, id: e.t}) "
                    + $"WITH DISTINCT r RETURN {RelationCells.Columns} ORDER BY r.n",
                Named(
                    (
                        "edges",
                        new JsonArray([
                            .. edges.Select(e => new JsonObject
                            {
                                ["s"] = e.SourceId,
                                ["t"] = e.TargetId,
                                ["type"] = e.Type,
                            }),
                        ])
                    )
                )
            );

    public ImmutableArray<Relation> Relations(
        IReadOnlyCollection<string> instrumentIds,
        EdgeDirection direction,
        IReadOnlyCollection<string>? types = null
    ) =>
        instrumentIds.Count == 0 || types is { Count: 0 }
            ? []
            : AllRelations(
                Now
                    + $"UNWIND $ids AS id MATCH (a:Instrument {{g: g, id: id}}){(direction == EdgeDirection.Outgoing ? "-[r:CITES]->" : "<-[r:CITES]-")}() "
                    + "WHERE $types IS NULL OR r.type IN $types WITH DISTINCT r "
                    + $"RETURN {RelationCells.Columns} ORDER BY r.n",
                Named(("ids", List(instrumentIds)), ("types", types is null ? null : List(types)))
            );

    public ImmutableArray<CitationResolution> CitationsOf(IReadOnlyCollection<string> instrumentIds) =>
        Of<CitationResolution>("Resolution", "target", instrumentIds);

    public ImmutableArray<CitationResolution> CitationsIn(IReadOnlyCollection<string> documentIds) =>
        Of<CitationResolution>("Resolution", "document", documentIds);

    public ImmutableArray<Contradiction> Contradictions(IReadOnlyCollection<string> instrumentIds) =>
        Of<Contradiction>("Contradiction", "instrument", instrumentIds);

    public ImmutableArray<InstrumentFact> Facts(IReadOnlyCollection<string> instrumentIds) =>
        Of<InstrumentFact>("Fact", "instrument", instrumentIds);

    /// <summary>What hangs on any of the ids, in the order of the content.</summary>
    private ImmutableArray<T> Of<T>(string label, string property, IReadOnlyCollection<string> ids) =>
        ids.Count == 0
            ? []
            : All<T>(
                Now
                    + $"UNWIND $ids AS id WITH DISTINCT g, id MATCH (n:{label} {{g: g, {property}: id}}) RETURN n.json ORDER BY n.n",
                Named(("ids", List(ids)))
            );

    public ImmutableArray<IssuerHolding> Holdings(
        IReadOnlyCollection<string>? issuerIds,
        DateOnly? from,
        DateOnly? to
    ) =>
        [
            .. _client
                .Run(
                    Now
                        + $"MATCH (i:Instrument {{g: g}}) WHERE {(issuerIds is null ? "i.heldOf IS NOT NULL" : "i.heldOf IN $issuers")} "
                        + """
                        AND ($from IS NULL OR i.lastDay >= $from) AND ($to IS NULL OR i.day IS NULL OR i.day <= $to)
                        RETURN i.heldOf, count(*)
                        """,
                    Named(
                        ("issuers", issuerIds is null ? null : List(issuerIds)),
                        ("from", from?.ToString("O")),
                        ("to", to?.ToString("O"))
                    )
                )
                .Select(r => new IssuerHolding(r.Text(0), (int)r.Number(1)))
                .OrderBy(h => h.IssuerId, StringComparer.Ordinal),
        ];

    public ImmutableArray<int> Held(IReadOnlyList<HoldingPeriod> periods)
    {
        if (periods.Count == 0)
        {
            return [];
        }

        var held = _client
            .Run(
                Now
                    + """
                    UNWIND $periods AS p
                    MATCH (i:Instrument {g: g}) WHERE i.heldOf = p.issuer
                    AND (p.from IS NULL OR i.lastDay >= p.from) AND (p.to IS NULL OR i.day IS NULL OR i.day <= p.to)
                    RETURN p.n, count(*)
                    """,
                Named(
                    (
                        "periods",
                        new JsonArray([
                            .. periods.Select(
                                (period, n) =>
                                    (JsonNode)Named(
                                        ("n", n),
                                        ("issuer", period.IssuerId),
                                        ("from", period.From?.ToString("O")),
                                        ("to", period.To?.ToString("O"))
                                    )
                            ),
                        ])
                    )
                )
            )
            .ToDictionary(r => (int)r.Number(0), r => (int)r.Number(1));
        return [.. Enumerable.Range(0, periods.Count).Select(n => held.GetValueOrDefault(n))];
    }

    public ImmutableArray<Instrument> Candidates(
        IReadOnlyList<ImmutableArray<SearchWord>> allOf,
        int limit,
        DateOnly? issuedBy = null
    ) =>
        allOf.Count == 0 || limit <= 0 || allOf.Any(g => g.IsEmpty)
            ? []
            : All<Instrument>(
                Now
                    + """
                    CALL db.index.fulltext.queryNodes('citegraph_words', '+g:"' + g + '" ' + $words) YIELD node AS i
                    WHERE i.g = g AND ($day IS NULL OR i.day IS NULL OR i.day <= $day)
                    RETURN i.json ORDER BY i.rank LIMIT $limit
                    """,
                Named(
                    ("words", string.Join(' ', allOf.Select(FullText.OneOf))),
                    ("day", issuedBy?.ToString("O")),
                    ("limit", limit)
                )
            );

    public IEnumerable<WordCount> Words() =>
        _client
            .Run(
                Now
                    + "MATCH (i:Instrument {g: g}) UNWIND split(i.words, ' ') AS word WITH word WHERE word <> '' RETURN word, count(*)",
                Named()
            )
            .Select(r => new WordCount(r.Text(0), (int)r.Number(1)))
            .OrderBy(w => w.Text, StringComparer.Ordinal);

    public IEnumerable<Instrument> AllInstruments() =>
        Pages("(i:Instrument {g: $g})", "i").Select(StoreJson.Read<Instrument>);

    public IEnumerable<Relation> AllRelations(IReadOnlyCollection<string>? types = null) =>
        Rows("()-[r:CITES]->()", "r", RelationCells.Columns, types is null ? null : List(types))
            .Select(RelationCells.Read);

    public IEnumerable<Edge> AllEdges() =>
        Rows("(a)-[r:CITES]->(b)", "r", "a.id, b.id, r.type, r.origin", null)
            .Select(r => new Edge(r.Text(0), r.Text(1), r.Text(2), Enum.Parse<RelationOrigin>(r.Text(3))));

    public IEnumerable<InstrumentFact> AllFacts() =>
        Pages("(f:Fact {g: $g})", "f").Select(StoreJson.Read<InstrumentFact>);

    public IEnumerable<Contradiction> AllContradictions() =>
        Pages("(c:Contradiction {g: $g})", "c").Select(StoreJson.Read<Contradiction>);

    private IEnumerable<string> Pages(string pattern, string item) =>
        Rows(pattern, item, $"{item}.json", null).Select(r => r.Text(0));

    /// <summary>All items of the generation that stands now, by number, a page at a time.</summary>
    private IEnumerable<Row> Rows(string pattern, string item, string cells, JsonArray? types)
    {
        var generation = Version;
        for (var from = 0L; ; from += PageSize)
        {
            var page = _client.Run(
                $"MATCH {pattern} WHERE {item}.g = $g AND {item}.n >= $from AND {item}.n < $to "
                    + (types is null ? string.Empty : $"AND {item}.type IN $types ")
                    + $"RETURN {cells}, {item}.n ORDER BY {item}.n",
                Named(("g", generation), ("from", from), ("to", from + PageSize), ("types", types?.DeepClone()))
            );
            foreach (var row in page)
            {
                yield return row;
            }

            if (page.Count == 0 && from > Most(pattern, item, generation))
            {
                RequireStanding(generation);
                yield break;
            }
        }
    }

    /// <summary>The generation before the one that stands is kept for those who read it; one that is gone may have gone half way through.</summary>
    private void RequireStanding(string generation)
    {
        var standing = _client.Run(
            "MATCH (s:CgStore {name: $store}) WHERE $g IN [s.g, s.before] RETURN s.name",
            Named(("g", generation))
        );
        if (standing.Count == 0)
        {
            throw new StoreException(
                StoreFault.Locked,
                $"The graph at {Location} was made anew twice while it was read. Ask again."
            );
        }
    }

    private long Most(string pattern, string item, string generation) =>
        _client
            .Run($"MATCH {pattern} WHERE {item}.g = $g RETURN coalesce(max({item}.n), -1)", Named(("g", generation)))[0]
            .Number(0);

    private T? One<T>(string statement, JsonObject parameters)
        where T : class => All<T>(statement, parameters) is [var only] ? only : null;

    private ImmutableArray<Relation> AllRelations(string statement, JsonObject parameters) =>
        [.. _client.Run(statement, parameters).Select(RelationCells.Read)];

    private ImmutableArray<T> All<T>(string statement, JsonObject parameters) =>
        [.. _client.Run(statement, parameters).Select(r => StoreJson.Read<T>(r.Text(0)))];
}
