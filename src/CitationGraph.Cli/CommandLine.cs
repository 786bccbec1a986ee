using System.CommandLine;
using System.CommandLine.Help;

namespace CitationGraph.Cli;

/// <summary>The command <c>citegraph</c>: reads its words, runs what they name, gives the exit code.</summary>
internal static class CommandLine
{
    /// <returns>0 done, 1 something to look at, 2 wrong use, 3 failed.</returns>
    public static int Run(string[] args)
    {
        using var terminal = new Terminal();
        var root = Build(terminal);
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is not Examples)
        {
            return WrongUse(terminal, parsed);
        }

        return Failures.Guard(terminal, () => parsed.Invoke(Plain(terminal)));
    }

    private static RootCommand Build(Terminal terminal)
    {
        var root = new RootCommand(
            "A citator for Vietnamese legal, administrative and Party documents. "
                + "Tra cứu dẫn chiếu văn bản: ai thực hiện văn bản nào, văn bản nào còn hiệu lực."
        );
        var examples = new Dictionary<Command, string[]>
        {
            [root] = ["citegraph ingest seed", "citegraph chain 1112/CT-BGDĐT", "citegraph COMMAND --help"],
        };
        foreach (var (command, lines) in Commands(terminal))
        {
            root.Add(command);
            examples.Add(command, lines);
        }

        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new Examples((HelpAction)help.Action!, examples);
        return root;
    }

    private static IEnumerable<(Command Command, string[] Examples)> Commands(Terminal terminal)
    {
        yield return IngestCommand.Build(terminal);
        yield return ImportCommand.Build(terminal);
        yield return ExtractCommand.Build(terminal);
        yield return ResolveCommand.Build(terminal);
        yield return ChainCommand.Build(terminal);
        yield return CoverageCommand.Build(terminal);
        yield return StatusCommand.Build(terminal);
        yield return LineageCommand.Build(terminal);
        yield return SearchCommand.Build(terminal);
        yield return ReportCommand.Build(terminal);
        yield return ExportCommand.Build(terminal);
        yield return CorrectCommand.Build(terminal);
        yield return StoreCommand.Build(terminal);
        yield return CorrectCommand.BuildRetract(terminal);
        yield return ServeCommand.Build(terminal);
    }

    private static int WrongUse(Terminal terminal, ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
        {
            terminal.Complain(error.Message);
        }

        var command = parsed.CommandResult.Command;
        var name = command is RootCommand ? "citegraph" : $"citegraph {command.Name}";
        terminal.Errors.WriteLine($"Try '{name} --help'.");
        return ExitCode.WrongUse;
    }

    private static InvocationConfiguration Plain(Terminal terminal) =>
        new()
        {
            Output = terminal.Text,
            Error = terminal.Errors,
            EnableDefaultExceptionHandler = false,
        };
}
