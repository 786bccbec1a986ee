using CitationGraph.Api;
using CitationGraph.Graph;
using GraphQL.Types;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace CitationGraph.Server;

/// <summary>The graph over HTTP: GraphQL, its schema, and pages for people.</summary>
public static partial class CitationServer
{
    private const int Done = 0;
    private const int WrongUse = 2;
    private const int Failed = 3;

    /// <summary>A server over an open store; the caller starts it and closes the store.</summary>
    /// <exception cref="BindingException">Schema and resolvers differ.</exception>
    public static WebApplication Build(ServerOptions options, ServerRooms rooms, IGraphStore store) =>
        Build(options, rooms, store, fields: null);

    /// <param name="fields">What answers the fields of the API instead of the store, for measuring; null: the store.</param>
    internal static WebApplication Build(
        ServerOptions options,
        ServerRooms rooms,
        IGraphStore store,
        Func<ISchema, IEnumerable<BoundField>>? fields
    )
    {
        var builder = Builder(options);
        AddServices(builder.Services, options, rooms, store);
        var app = builder.Build();
        var keeper = app.Services.GetService<GraphKeeper>();
        keeper?.CatchUp();
        if (options.KeepsCopy && store is IContentPlaces)
        {
            // Of a server's store the copy would come over the network whenever something changes.
            var log = app.Services.GetRequiredService<ILogger<GraphApi>>();
            ReportCaches.Keep(store, rooms.Vocabulary, fault => LogNoCopy(log, fault));
        }

        var api = new GraphApi(
            store,
            rooms.Vocabulary,
            TimeProvider.System,
            keeper,
            new PastedTexts(rooms.Vocabulary),
            app.Services.GetRequiredService<EarlierGraphs>().At,
            new ApiLimits(options.Limits.List)
        );
        var executor = new GraphQlExecutor(
            api,
            options.Limits,
            Persisted(options),
            options.IsSchemaHidden,
            app.Services.GetRequiredService<ILogger<GraphQlExecutor>>(),
            fields
        );
        if (!options.AllowedOrigins.IsEmpty)
        {
            app.UseCors();
        }

        app.UseResponseCompression();
        Map(app, store, executor, options);
        return app;
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "No copy of the graph could be made in memory: chains and coverage are read from the store"
    )]
    private static partial void LogNoCopy(ILogger logger, Exception exception);

    private static WebApplicationBuilder Builder(ServerOptions options)
    {
        // Nothing is read from the folder the program is started in.
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory }
        );
        builder.WebHost.UseUrls([.. options.Urls]);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.Limits.Request;
        });
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning);

        // A failed start is told in a sentence by whoever starts it.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.Services.Configure<ConsoleLoggerOptions>(console =>
            console.LogToStandardErrorThreshold = LogLevel.Trace
        );
        return builder;
    }

    private static void AddServices(
        IServiceCollection services,
        ServerOptions options,
        ServerRooms rooms,
        IGraphStore store
    )
    {
        if (options.AllowsWriting)
        {
            services.AddSingleton(provider => new GraphKeeper(
                () => GraphStores.Open(options.StorePath),
                rooms.Vocabulary,
                provider.GetRequiredService<ILogger<GraphKeeper>>()
            ));
        }

        services.AddSingleton(_ => new EarlierGraphs(
            store,
            rooms.Vocabulary,
            TimeSpan.FromSeconds(2 * options.Limits.Seconds)
        ));
        services.AddResponseCompression(compression =>
            compression.MimeTypes = [
                AnswerForms.GraphQlType,
                AnswerForms.JsonType,
                "text/html",
                "text/css",
                "text/javascript",
                "text/plain",
            ]
        );
        services.AddCors(cors =>
            cors.AddDefaultPolicy(policy =>
                policy.WithOrigins([.. options.AllowedOrigins]).WithMethods("GET", "POST").WithHeaders("content-type")
            )
        );
    }

    /// <summary>
    /// Opens the store, fills it on the first run, serves until cancelled or stopped from outside.
    /// </summary>
    /// <returns>0 stopped, 2 an address that is none, 3 the store or the port could not be had; the reason is on <paramref name="error"/>.</returns>
    public static async Task<int> RunAsync(
        ServerOptions options,
        ServerRooms rooms,
        TextWriter output,
        TextWriter error,
        CancellationToken cancellation = default
    )
    {
        if (options.Urls.FirstOrDefault(url => !IsAddress(url)) is { } wrong)
        {
            await error.WriteLineAsync(
                $"'{wrong}' is no address to listen on. Write it as {ServerOptions.DefaultUrl}."
            );
            return WrongUse;
        }

        if (options.AllowsWriting && options.Urls.FirstOrDefault(url => !IsOwn(url)) is { } foreign)
        {
            await error.WriteLineAsync(
                $"With --allow-write the server listens on this machine's own addresses only, not on {foreign}: {ServerOptions.DefaultUrl}."
            );
            return WrongUse;
        }

        try
        {
            FillOnFirstRun(options, rooms, output, error);
            using var store = GraphStores.OpenReadOnly(options.StorePath);
            await using var app = Build(options, rooms, store);
            await app.StartAsync(cancellation);
            Greeting.Write(output, app.Urls, store, options.AllowsWriting);
            await app.WaitForShutdownAsync(cancellation);
            return Done;
        }
        catch (StoreException problem)
        {
            await error.WriteLineAsync(problem.Message);
        }
        catch (IOException problem) when (problem.InnerException is AddressInUseException)
        {
            await error.WriteLineAsync(
                $"{Taken(options, problem)} is in use by another program. Stop it, or give another port: --urls http://127.0.0.1:5081"
            );
        }
        catch (Exception problem)
            when (problem is IOException or InvalidOperationException or System.Net.Sockets.SocketException)
        {
            await error.WriteLineAsync(
                $"Listening on {string.Join(", ", options.Urls)} failed: {problem.GetBaseException().Message}"
            );
        }

        return Failed;
    }

    private static void FillOnFirstRun(ServerOptions options, ServerRooms rooms, TextWriter output, TextWriter error)
    {
        // A first run that was broken off leaves an empty store: then this is the first run.
        if (File.Exists(options.StorePath) && !GraphStores.IsServer(options.StorePath))
        {
            using var known = GraphStores.OpenReadOnly(options.StorePath);
            // A first run that was killed has kept texts but made no graph of them: it is done again.
            if (known.Count() is not { Instruments: 0 })
            {
                return;
            }
        }

        using var store = GraphStores.Open(options.StorePath);
        if (store.Count() is not { Instruments: 0 })
        {
            return;
        }

        if (!IsOfSeed(store, options.SeedFolder))
        {
            // Somebody's own texts, of which no graph was made yet (a killed ingestion, an earlier program): nothing is mixed in.
            if (store.MadeFrom < store.ReadVersion)
            {
                output.WriteLine($"Dựng đồ thị từ các văn bản trong {store.Location}");
                output.WriteLine($"Making the graph of the texts in {store.Location}");
                store.MakeContent(new GraphContentBuilder(rooms.Vocabulary));
            }

            return;
        }

        output.WriteLine($"Lần chạy đầu: nạp dữ liệu mẫu vào {store.Location}");
        output.WriteLine($"First run: loading the seed into {store.Location}");
        foreach (var refused in rooms.Load(store, options.SeedFolder).Refused)
        {
            error.WriteLine($"{refused.Path}: {refused.Reason}");
        }
    }

    /// <summary>Whether all that is kept is the seed's, or nothing is: a first run that was broken off.</summary>
    private static bool IsOfSeed(IGraphStore store, string seedFolder)
    {
        var names = Directory.Exists(seedFolder)
            ? Directory.EnumerateFiles(seedFolder).Select(Path.GetFileName).ToHashSet(StringComparer.Ordinal)
            : [];
        return store.Documents().All(document => names.Contains(document.Name));
    }

    // The worked questions are always among them: the page shows them.
    private static PersistedQueries Persisted(ServerOptions options) =>
        new(
            [.. WorkedQuestions.All.Select(question => question.Query), .. options.PersistedQueries],
            options.OnlyPersisted,
            options.Limits.Cached
        );

    private static void Map(WebApplication app, IGraphStore store, GraphQlExecutor executor, ServerOptions options)
    {
        var graphQl = new GraphQlEndpoint(executor, options.Limits, new QueryPage(options.IsSchemaHidden));
        var home = new HomePage(store, options.IsSchemaHidden);
        app.Use(
            (context, next) =>
            {
                context.Response.Headers.XContentTypeOptions = "nosniff";
                context.Response.Headers["Referrer-Policy"] = "no-referrer";
                return next(context);
            }
        );
        app.Map("/graphql", graphQl.Handle);
        app.MapGet("/", (HttpContext context) => HtmlPage.Write(context, home.Render()));
        if (!options.IsSchemaHidden)
        {
            app.MapGet("/schema.graphql", () => Results.Text(GraphApi.SchemaText, "text/plain; charset=utf-8"));
        }

        Assets.Map(app);
        app.MapGet("/healthz", () => Health(store));
    }

    private static IResult Health(IGraphStore store)
    {
        try
        {
            store.Count();
            return Results.Text("ok", "text/plain; charset=utf-8");
        }
        catch (StoreException)
        {
            return Results.Text(
                "the store cannot be read",
                "text/plain; charset=utf-8",
                statusCode: StatusCodes.Status503ServiceUnavailable
            );
        }
    }

    private static bool IsAddress(string url) =>
        url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        && (
            Uri.TryCreate(url, UriKind.Absolute, out _)
            || Uri.TryCreate(url.Replace("*", "any", StringComparison.Ordinal), UriKind.Absolute, out _)
        );

    private static bool IsOwn(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && WritingPolicy.IsLoopback(address.Host);

    private static string Taken(ServerOptions options, IOException problem) =>
        options.Urls.FirstOrDefault(url =>
            problem.Message.Contains(url.TrimEnd('/'), StringComparison.OrdinalIgnoreCase)
        ) ?? string.Join(", ", options.Urls);
}
