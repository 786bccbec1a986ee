using System.CommandLine;
using System.Text.Json;
using CitationGraph.Server;

namespace CitationGraph.Cli;

/// <summary>What <c>citegraph serve</c> can be told of GraphQL: limits, persisted queries, who may ask what.</summary>
internal sealed class ServeOptions
{
    private readonly Option<string[]> _limits = new("--limit")
    {
        Description =
            "A limit of one request, repeatable: document, tokens, depth, aliases, cost, list, objects, seconds, answer, request, cached",
        HelpName = "NAME=N",
    };

    private readonly Option<FileInfo[]> _persisted = new("--persisted")
    {
        Description =
            "JSON with queries that clients may name by their SHA-256: an object from hash to query, or an array",
        HelpName = "FILE",
    };

    private readonly Option<bool> _onlyPersisted = new("--only-persisted")
    {
        Description = "Run no other queries than those, and the worked ones",
    };

    private readonly Option<bool> _noIntrospection = new("--no-introspection")
    {
        Description = "Answer no questions about the schema",
    };

    private readonly Option<bool> _noCopy = new("--no-copy")
    {
        Description =
            "Make no copy of the graph in memory until a report needs one: less memory, slower chains and coverage",
    };

    private readonly Option<string[]> _origins = new("--allow-origin")
    {
        Description = "Another site whose pages may ask, repeatable [default: none]",
        HelpName = "ORIGIN",
    };

    public void AddTo(Command command)
    {
        command.Add(_limits);
        command.Add(_persisted);
        command.Add(_onlyPersisted);
        command.Add(_noIntrospection);
        command.Add(_noCopy);
        command.Add(_origins);
    }

    /// <exception cref="CommandFailure">What was told is none, or cannot be read.</exception>
    public ServerOptions Of(ParseResult parsed, ServerOptions options)
    {
        var limits = options.Limits;
        foreach (var told in parsed.GetValue(_limits) ?? [])
        {
            if (limits.With(told) is not { } changed)
            {
                throw new CommandFailure(
                    $"--limit '{told}' is none: write NAME=N, NAME one of {string.Join(", ", GraphQlLimits.Names)}.",
                    ExitCode.WrongUse
                );
            }

            limits = changed;
        }

        var queries = new List<string>();
        foreach (var file in parsed.GetValue(_persisted) ?? [])
        {
            try
            {
                queries.AddRange(PersistedQueries.Read(file.FullName));
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
            {
                throw new CommandFailure($"--persisted {file}: {fault.Message}", ExitCode.WrongUse);
            }
        }

        return options with
        {
            Limits = limits,
            PersistedQueries = [.. queries],
            OnlyPersisted = parsed.GetValue(_onlyPersisted),
            IsSchemaHidden = parsed.GetValue(_noIntrospection),
            KeepsCopy = !parsed.GetValue(_noCopy),
            AllowedOrigins = [.. parsed.GetValue(_origins) ?? []],
        };
    }
}
