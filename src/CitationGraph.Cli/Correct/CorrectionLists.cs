using System.CommandLine;
using CitationGraph.Graph;
using CitationGraph.Ontology;

namespace CitationGraph.Cli;

/// <summary>What was said: listed, taken back, into a file and out of one.</summary>
internal static class CorrectionLists
{
    public static Command List(Terminal terminal)
    {
        var store = CommonOptions.Store();
        var format = CommonOptions.Format();
        var command = new Command("list", "What people said, and whether it stands. Danh sách đính chính.")
        {
            store,
            format,
        };
        command.SetAction(parsed =>
        {
            using var graph = OpenStore.ForReading(parsed.GetValue(store));
            var corrections = graph.Corrections();
            if (parsed.GetValue(format) is OutputFormat.Json or OutputFormat.Jsonl)
            {
                CorrectionFile.Write(corrections, terminal.Text);
                return ExitCode.Done;
            }

            var resting = CorrectionEffect.Resting(graph);
            foreach (var correction in corrections)
            {
                terminal.Text.WriteLine(CorrectionLine.Of(correction));
                if (resting.TryGetValue(correction.Id, out var why))
                {
                    terminal.Text.WriteLine($"  chưa tác dụng (rests): {why}");
                }
            }

            return ExitCode.Done;
        });
        return command;
    }

    public static Command TakeBack(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = "The correction's id, as listed" }.RefusingOptions();
        var command = new Command(
            "take-back",
            "Take a correction back: it acts no more, and stays as history. Rút đính chính."
        )
        {
            id,
        };
        var saying = new Saying();
        saying.AddTo(command);
        command.SetAction(parsed => saying.TakeBack(terminal, parsed, parsed.GetValue(id)!));
        return command;
    }

    public static Command Export(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "JSON lines, always written alike" }.RefusingOptions();
        var store = CommonOptions.Store();
        var command = new Command(
            "export",
            "All that people said, as a file to keep under version control. Xuất đính chính."
        )
        {
            file,
            store,
        };
        command.SetAction(parsed =>
        {
            using var graph = OpenStore.ForReading(parsed.GetValue(store));
            var corrections = graph.Corrections();
            using (var output = new StreamWriter(parsed.GetValue(file)!) { NewLine = "\n" })
            {
                CorrectionFile.Write(corrections, output);
            }

            terminal.Text.WriteLine($"{parsed.GetValue(file)}: {corrections.Length} đính chính (corrections)");
            return ExitCode.Done;
        });
        return command;
    }

    public static Command Import(Terminal terminal)
    {
        var file = new Argument<string>("FILE")
        {
            Description = "A file that 'correct export' wrote",
        }.RefusingOptions();
        var store = CommonOptions.Store();
        var command = new Command("import", "Take what people said elsewhere; twice changes nothing. Nạp đính chính.")
        {
            file,
            store,
        };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(file)!;
            if (!File.Exists(path))
            {
                throw new CommandFailure($"{path}: no such file.");
            }

            using var input = new StreamReader(path);
            var (corrections, refused) = CorrectionFile.Read(input);
            using var graph = OpenStore.ForWriting(parsed.GetValue(store));
            var taken = corrections.Count(graph.Save);
            if (taken > 0)
            {
                new CorrectionDesk(graph, VocabularyReader.ReadDefault()).Rebuild();
            }

            terminal.Text.WriteLine(
                $"{path}: {taken} mới (new), {corrections.Length - taken} đã có (known), {refused.Length} dòng từ chối (lines refused)"
            );
            foreach (var line in refused)
            {
                terminal.Complain($"{path}:{line.Line}: refused. {line.Reason}");
            }

            return ExitCode.OfInputs(corrections.Length, refused.Length);
        });
        return command;
    }
}
