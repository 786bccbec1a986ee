using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CitationGraph.Graph;

namespace CitationGraph.Neo4j;

/// <summary>
/// The graph in a Neo4j server, over its HTTP Query API. What was read are nodes of their own; what follows from it are nodes and
/// relationships of one <em>generation</em>: a new one is written beside the old in batches, then taken in one step, then the old one goes.
/// </summary>
/// <remarks>Every member throws <see cref="StoreException"/> where the server cannot be reached or refuses.</remarks>
public sealed partial class Neo4jGraphStore : IGraphStore
{
    private const string PasswordVariable = "NEO4J_PASSWORD";
    private const string PasswordFileVariable = "NEO4J_PASSWORD_FILE";
    private static readonly TimeSpan UsualTimeout = TimeSpan.FromMinutes(5);

    // Whoever writes a generation says so each batch: one that has been silent for so long is gone.
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(15);

    private static readonly ImmutableArray<string> s_schema =
    [
        "CREATE CONSTRAINT citegraph_store IF NOT EXISTS FOR (s:CgStore) REQUIRE s.name IS UNIQUE",
        "CREATE CONSTRAINT citegraph_document IF NOT EXISTS FOR (d:Document) REQUIRE (d.store, d.id) IS UNIQUE",
        "CREATE CONSTRAINT citegraph_catalogue IF NOT EXISTS FOR (c:Catalogue) REQUIRE (c.store, c.name, c.knownFrom) IS UNIQUE",
        "CREATE CONSTRAINT citegraph_correction IF NOT EXISTS FOR (c:Correction) REQUIRE (c.store, c.id) IS UNIQUE",
        "CREATE CONSTRAINT citegraph_generation IF NOT EXISTS FOR (g:Generation) REQUIRE g.id IS UNIQUE",
        "CREATE CONSTRAINT citegraph_instrument IF NOT EXISTS FOR (i:Instrument) REQUIRE (i.g, i.id) IS UNIQUE",
        "CREATE CONSTRAINT citegraph_instrument_number IF NOT EXISTS FOR (i:Instrument) REQUIRE (i.g, i.n) IS UNIQUE",
        "CREATE INDEX citegraph_instrument_symbol IF NOT EXISTS FOR (i:Instrument) ON (i.g, i.symbolKey)",
        "CREATE INDEX citegraph_instrument_held IF NOT EXISTS FOR (i:Instrument) ON (i.g, i.heldOf)",
        "CREATE CONSTRAINT citegraph_alias IF NOT EXISTS FOR (a:Alias) REQUIRE (a.g, a.id) IS UNIQUE",
        "CREATE CONSTRAINT citegraph_name IF NOT EXISTS FOR (n:Name) REQUIRE (n.g, n.n) IS UNIQUE",
        "CREATE INDEX citegraph_name_key IF NOT EXISTS FOR (n:Name) ON (n.g, n.key)",
        "CREATE CONSTRAINT citegraph_resolution IF NOT EXISTS FOR (r:Resolution) REQUIRE (r.g, r.n) IS UNIQUE",
        "CREATE INDEX citegraph_resolution_document IF NOT EXISTS FOR (r:Resolution) ON (r.g, r.document)",
        "CREATE INDEX citegraph_resolution_target IF NOT EXISTS FOR (r:Resolution) ON (r.g, r.target)",
        "CREATE CONSTRAINT citegraph_contradiction IF NOT EXISTS FOR (c:Contradiction) REQUIRE (c.g, c.n) IS UNIQUE",
        "CREATE INDEX citegraph_contradiction_instrument IF NOT EXISTS FOR (c:Contradiction) ON (c.g, c.instrument)",
        "CREATE CONSTRAINT citegraph_fact IF NOT EXISTS FOR (f:Fact) REQUIRE (f.g, f.n) IS UNIQUE",
        "CREATE INDEX citegraph_fact_instrument IF NOT EXISTS FOR (f:Fact) ON (f.g, f.instrument)",
        "CREATE INDEX citegraph_edge IF NOT EXISTS FOR ()-[r:CITES]-() ON (r.g, r.n)",
        """
            CREATE FULLTEXT INDEX citegraph_words IF NOT EXISTS FOR (i:Instrument) ON EACH [i.g, i.words]
            OPTIONS { indexConfig: { `fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false } }
            """,
        "CALL db.awaitIndexes(120)",
    ];

    // How content lies in the server: 4 since an edge keeps its evidence without names.
    private const int Layout = 4;

    private readonly ServerPlace _place;
    private readonly QueryClient _client;
    private readonly bool _canWrite;
    private readonly TimeProvider _clock;

    // Of one program one transaction at a time: those that wait for the server's lock keep its threads, and the one that has it needs one.
    private readonly Lock _writing = new();

    private Neo4jGraphStore(ServerPlace place, QueryClient client, bool canWrite, TimeProvider? clock)
    {
        (_place, _client, _canWrite) = (place, client, canWrite);
        _clock = clock ?? TimeProvider.System;
    }

    public string Location => _place.ToString();

    /// <summary>Opens the graph and makes it, with constraints and indexes, where there is none.</summary>
    /// <param name="place">See <see cref="ServerPlace"/>; the password comes from the environment.</param>
    /// <exception cref="StoreException">The server cannot be reached or does not let us in.</exception>
    public static Neo4jGraphStore Open(string place) => Open(ServerPlace.Of(place), Password(), null);

    /// <summary>Opens a graph that is there, for reading only.</summary>
    /// <exception cref="StoreException">The server cannot be reached, does not let us in, or has no such graph.</exception>
    public static Neo4jGraphStore OpenReadOnly(string place) => OpenReadOnly(ServerPlace.Of(place), Password());

    internal static Neo4jGraphStore Open(
        ServerPlace place,
        string password,
        TimeProvider? clock,
        Action<TimeSpan>? wait = null
    )
    {
        var store = new Neo4jGraphStore(place, new QueryClient(place, password, UsualTimeout, wait), true, clock);
        try
        {
            foreach (var statement in s_schema)
            {
                store._client.Run(statement, []);
            }

            var version = store
                ._client.Run(
                    """
                    MERGE (s:CgStore {name: $store}) ON CREATE SET s.g = $none, s.madeFrom = 0, s.read = 0, s.version = $version
                    RETURN s.version
                    """,
                    store.Named(("none", $"{place.Graph}/none"), ("version", Layout))
                )[0]
                .Number(0);
            if (version > Layout)
            {
                throw Newer(place);
            }

            if (version < Layout)
            {
                // What was read stays as it is; what follows from it is made anew by whoever opened this.
                store._client.Run(
                    "MATCH (s:CgStore {name: $store}) SET s.g = $none, s.before = null, s.madeFrom = 0, s.version = $version",
                    store.Named(("none", $"{place.Graph}/none"), ("version", Layout))
                );
            }

            store.CleanUp();
            return store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    internal static Neo4jGraphStore OpenReadOnly(ServerPlace place, string password)
    {
        var store = new Neo4jGraphStore(place, new QueryClient(place, password, UsualTimeout), false, null);
        try
        {
            var known = store._client.Run("MATCH (s:CgStore {name: $store}) RETURN s.version", store.Named());
            return known.Count == 0
                    ? throw new StoreException(
                        StoreFault.NotFound,
                        $"There is no graph at {place} yet. Make one with 'citegraph ingest', or give another place with --store."
                    )
                : known[0].Number(0) > Layout ? throw Newer(place)
                : known[0].Number(0) < Layout
                    ? throw new StoreException(
                        StoreFault.OlderVersion,
                        $"The graph at {place} was made by an earlier program. Bring it up to date with 'citegraph store rebuild'."
                    )
                : store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    public void Dispose() => _client.Dispose();

    private static StoreException Newer(ServerPlace place) =>
        new(
            StoreFault.NewerVersion,
            $"The graph at {place} was made by a newer program. Use that one, or another graph."
        );

    /// <summary>From the environment, never from the command line, where others can read it.</summary>
    private static string Password()
    {
        if (Environment.GetEnvironmentVariable(PasswordVariable) is { Length: > 0 } password)
        {
            return password;
        }

        var file = Environment.GetEnvironmentVariable(PasswordFileVariable);
        if (string.IsNullOrEmpty(file))
        {
            throw new StoreException(
                StoreFault.Refused,
                $"A Neo4j server asks for a password: set {PasswordVariable}, or {PasswordFileVariable} to a file that holds it."
            );
        }

        try
        {
            return File.ReadAllText(file).Trim();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(
                StoreFault.Refused,
                $"The password cannot be read from {file}: {fault.Message}",
                fault
            );
        }
    }

    /// <summary>Parameters with the graph's name among them as <c>$store</c>.</summary>
    private JsonObject Named(params ReadOnlySpan<(string Name, JsonNode? Value)> values)
    {
        var parameters = new JsonObject { ["store"] = _place.Graph };
        foreach (var (name, value) in values)
        {
            parameters[name] = value;
        }

        return parameters;
    }

    private static JsonArray List(IEnumerable<string> texts) => [.. texts.Select(t => (JsonNode)t)];

    private T InTransaction<T>(Func<Func<string, JsonObject, List<Row>>, T> work)
    {
        lock (_writing)
        {
            return _client.InTransaction(work);
        }
    }

    private void RequireWriting()
    {
        if (!_canWrite)
        {
            throw new StoreException(StoreFault.ReadOnly, $"{Location} was opened for reading only.");
        }
    }

    /// <summary>Generations that nobody reads and nobody writes any more go.</summary>
    private void CleanUp()
    {
        var stale = _client.Run(
            """
            MATCH (s:CgStore {name: $store}) MATCH (g:Generation {store: $store})
            WHERE g.id <> s.g AND g.id <> coalesce(s.before, '') AND (g.done OR g.seen < $silent) RETURN g.id
            """,
            Named(("silent", (_clock.GetUtcNow() - Silence).ToUnixTimeMilliseconds()))
        );
        foreach (var row in stale)
        {
            new GenerationWriter(_client, _place.Graph, row.Text(0), _clock).Delete();
        }
    }
}
