using System.Net.Http.Json;
using System.Text.Json;
using CitationGraph.Documents;
using CitationGraph.Extraction;
using CitationGraph.Graph;
using CitationGraph.Ontology;
using CitationGraph.Sqlite;
using CitationGraph.Testing;
using Microsoft.AspNetCore.Builder;

namespace CitationGraph.Server.Tests;

/// <summary>The five seed texts, without any catalogue, behind a real server on a free port.</summary>
public class SeedServer : IAsyncLifetime
{
    private readonly bool _allowsWriting;
    private readonly bool _withCatalogue;
    private readonly bool _withPlaces;
    private readonly Func<ServerOptions, ServerOptions> _change;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("citegraph-");
    private SqliteGraphStore? _store;
    private WebApplication? _app;

    public SeedServer()
        : this(false) { }

    /// <param name="change">Of what the server is started with.</param>
    /// <param name="withPlaces">Whether the store is one of which a server keeps a copy; it is read beside the requests then.</param>
    protected SeedServer(
        bool allowsWriting,
        Func<ServerOptions, ServerOptions>? change = null,
        bool withCatalogue = false,
        bool withPlaces = false
    )
    {
        _withPlaces = withPlaces;
        _allowsWriting = allowsWriting;
        _withCatalogue = withCatalogue;
        _change = change ?? (options => options);
    }

    public HttpClient Client { get; } = new();

    public CountedStore Store { get; private set; } = new();

    /// <summary>The file, for another program that writes it.</summary>
    public string StorePath { get; private set; } = string.Empty;

    /// <param name="withCatalogue">Whether the facts about cited instruments go in with the texts, as on a first run.</param>
    public static ServerRooms Rooms(bool withCatalogue = false)
    {
        var vocabulary = VocabularyReader.Read(Repository.Path("ontology"));
        var extractor = new CitationExtractor(vocabulary);
        var readers = new IngestionReaders(
            path => DocumentReader.Read(path).Source,
            extractor.Read,
            CatalogueReader.Read
        );
        return new ServerRooms(
            vocabulary,
            (store, folder) =>
                new Ingestion(store, vocabulary, readers).Ingest(
                    withCatalogue ? [folder] : Directory.GetFiles(folder, "*.txt").Order()
                )
        );
    }

    public async Task InitializeAsync()
    {
        var path = Path.Combine(_folder.FullName, "citegraph.db");
        var rooms = Rooms(_withCatalogue);
        using (var store = SqliteGraphStore.Open(path))
        {
            rooms.Load(store, Repository.Path("seed"));
        }

        StorePath = path;
        _store = SqliteGraphStore.OpenReadOnly(path);
        (var counted, Store) = _withPlaces ? CountedStore.OverPlaces(_store) : CountedStore.Over(_store);
        _app = CitationServer.Build(
            _change(ServerOptions.For(path, ["http://127.0.0.1:0"], _allowsWriting)),
            rooms,
            counted
        );
        await _app.StartAsync();
        Client.BaseAddress = new Uri(_app.Urls.First());
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _app!.DisposeAsync();
        _store!.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <summary>The whole answer to a query that is in order.</summary>
    public async Task<JsonElement> Ask(string query, object? variables = null)
    {
        using var response = await Client.PostAsJsonAsync("/graphql", new { query, variables });
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>The data of an answer without errors.</summary>
    public async Task<JsonElement> Data(string query, object? variables = null)
    {
        var answer = await Ask(query, variables);
        answer.TryGetProperty("errors", out var errors).ShouldBeFalse(errors.ToString());
        return answer.GetProperty("data");
    }
}

/// <summary>The seed whole, as the first run loads it: the five texts and the catalogue.</summary>
public sealed class WholeSeedServer() : SeedServer(allowsWriting: false, withCatalogue: true);
