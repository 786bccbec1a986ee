using System.CommandLine;
using CitationGraph.Ontology;
using CitationGraph.Server;

namespace CitationGraph.Cli;

/// <summary><c>citegraph serve</c>: the graph over HTTP.</summary>
internal static class ServeCommand
{
    public static (Command, string[]) Build(Terminal terminal)
    {
        var store = CommonOptions.Store();
        var urls = new Option<string[]>("--urls")
        {
            Description = $"Where to listen, repeatable or separated by ; [default: {DefaultUrl}]",
            HelpName = "URL",
        };
        var allowWrite = new Option<bool>("--allow-write")
        {
            Description = "Take corrections and texts too; then on this machine's own addresses only",
        };
        var command = new Command(
            "serve",
            "Serve pages and GraphQL; the first run makes the store and loads the seed. Chạy máy chủ."
        )
        {
            store,
            urls,
            allowWrite,
        };
        var more = new ServeOptions();
        more.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
            {
                List<string> addresses =
                [
                    .. (parsed.GetValue(urls) ?? []).SelectMany(u =>
                        u.Split(';', StringSplitOptions.RemoveEmptyEntries)
                    ),
                ];
                var options = ServerOptions.For(
                    StorePlace.Of(parsed.GetValue(store)),
                    [.. addresses],
                    parsed.GetValue(allowWrite)
                );
                return Run(terminal, more.Of(parsed, options), cancellation);
            }
        );
        return (
            command,
            [
                "citegraph serve",
                "citegraph serve --urls http://127.0.0.1:8080",
                "citegraph serve --store archive.db",
                "citegraph serve --allow-write",
                "citegraph serve --limit depth=12 --limit seconds=5 --no-introspection",
                "citegraph serve --persisted queries.json --only-persisted",
            ]
        );
    }

    // Named here too, so that the help of every other command needs no web server in memory.
    private const string DefaultUrl = "http://127.0.0.1:5080";

    private static Task<int> Run(Terminal terminal, ServerOptions options, CancellationToken cancellation)
    {
        var vocabulary = VocabularyReader.ReadDefault();
        var rooms = new ServerRooms(vocabulary, (graph, folder) => Intake.Into(graph, vocabulary).Ingest([folder]));
        return CitationServer.RunAsync(options, rooms, terminal.Text, terminal.Errors, cancellation);
    }
}
