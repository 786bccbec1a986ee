using System.Collections.Immutable;

namespace CitationGraph.Server;

/// <summary>What a server is started with.</summary>
/// <param name="StorePath">The store's file; made and filled with the seed on the first run.</param>
/// <param name="Urls">Where to listen: <c>http://127.0.0.1:5080</c>; port 0 takes a free one.</param>
/// <param name="SeedFolder">Documents and catalogue of the first run.</param>
/// <param name="AllowsWriting">Whether corrections and texts are taken: only on this machine's own addresses.</param>
public sealed record ServerOptions(
    string StorePath,
    ImmutableArray<string> Urls,
    string SeedFolder,
    bool AllowsWriting = false
)
{
    /// <summary>Only this machine, until somebody decides otherwise.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>The seed that travels with the program.</summary>
    public static string DefaultSeedFolder => Path.Combine(AppContext.BaseDirectory, "seed");

    /// <summary>How much one request may ask for.</summary>
    public GraphQlLimits Limits { get; init; } = GraphQlLimits.Default;

    /// <summary>Whether questions about the schema are refused.</summary>
    public bool IsSchemaHidden { get; init; }

    /// <summary>Documents that clients may name by their SHA-256.</summary>
    public ImmutableArray<string> PersistedQueries { get; init; } = [];

    /// <summary>Whether no other document is run.</summary>
    public bool OnlyPersisted { get; init; }

    /// <summary>
    /// Whether a copy of the graph, without words, is made in the background when the server starts and after changes: 220 MB for 500,000
    /// instruments and 5 million relations. Without it, one is made when a report on the whole graph is asked for.
    /// </summary>
    public bool KeepsCopy { get; init; } = true;

    /// <summary>Other sites whose pages may ask; none unless said.</summary>
    public ImmutableArray<string> AllowedOrigins { get; init; } = [];

    public static ServerOptions For(
        string storePath,
        ImmutableArray<string> urls = default,
        bool allowsWriting = false
    ) => new(storePath, urls.IsDefaultOrEmpty ? [DefaultUrl] : urls, DefaultSeedFolder, allowsWriting);
}
