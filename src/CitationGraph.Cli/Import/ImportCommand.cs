using System.CommandLine;
using CitationGraph.Graph;
using CitationGraph.Ontology;

namespace CitationGraph.Cli;

/// <summary><c>citegraph import</c>: what others have gathered, into the graph.</summary>
internal static class ImportCommand
{
    public static (Command, string[]) Build(Terminal terminal)
    {
        var command = new Command("import", "Take what others have gathered into the graph. Nạp dữ liệu có sẵn.")
        {
            Catalogue(terminal),
        };
        return (command, ["citegraph import catalogue instruments.jsonl --store archive.db"]);
    }

    private static Command Catalogue(Terminal terminal)
    {
        var file = new Argument<string>("FILE")
        {
            Description =
                "One instrument a line: {\"item_id\",\"kind\",\"number\",\"title\",\"date\":\"dd/MM/yyyy\",\"issuer\",\"effective\"}",
        }.RefusingOptions();
        var store = CommonOptions.Store();
        var format = CommonOptions.Format();
        var command = new Command("catalogue", "A list of known instruments. Danh mục văn bản đã biết.")
        {
            file,
            store,
            format,
        };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(file)!;
            if (!File.Exists(path))
            {
                throw new CommandFailure($"{path}: no such file.");
            }

            using var graph = OpenStore.ForWriting(parsed.GetValue(store));
            var report = Take(graph, path);
            Write(terminal, graph, report, parsed.GetValue(format) ?? OutputFormat.Text);
            foreach (var refused in report.Refused)
            {
                terminal.Complain($"{path}:{refused.Line}: refused. {refused.Reason}");
            }

            if (report.Catalogue is null && report.Refused.IsEmpty)
            {
                throw new CommandFailure($"{path}: no line in it lists an instrument.");
            }

            return ExitCode.OfInputs(report.Taken, report.Refused.Length);
        });
        return command;
    }

    private static CatalogueReport Take(IGraphStore store, string path)
    {
        var import = new CatalogueImport(store, VocabularyReader.ReadDefault());
        try
        {
            return Terminal.IsWatched ? ProgressBar.Show(bar => import.Take(path, bar)) : import.Take(path);
        }
        catch (CatalogueException fault)
        {
            throw new CommandFailure(fault.Message);
        }
    }

    private static void Write(Terminal terminal, IGraphStore store, CatalogueReport report, OutputFormat format)
    {
        if (format == OutputFormat.Text)
        {
            terminal.Text.WriteLine(store.Location);
            terminal.Text.WriteLine(
                $"  danh mục (catalogue): {report.Catalogue ?? "—"}: {report.Taken} văn bản (instruments), {report.Refused.Length} dòng từ chối (lines refused)"
            );
            terminal.Text.WriteLine($"  đồ thị (graph): {report.Counts.Instruments} văn bản (instruments)");
            return;
        }

        using var writer = GraphJson.Writer(terminal.Output);
        writer.WriteStartObject();
        writer.WriteString("store", store.Location);
        writer.WriteString("catalogue", report.Catalogue);
        writer.WriteNumber("taken", report.Taken);
        writer.WriteStartArray("refused");
        foreach (var refused in report.Refused)
        {
            writer.WriteStartObject();
            writer.WriteNumber("line", refused.Line);
            writer.WriteString("reason", refused.Reason);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteNumber("instruments", report.Counts.Instruments);
        writer.WriteEndObject();
        GraphJson.EndLine(terminal.Output, writer);
    }
}
