using System.CommandLine;
using CitationGraph.Graph;
using CitationGraph.Ontology;

namespace CitationGraph.Cli;

/// <summary><c>citegraph export</c>: the whole graph in a fixed order.</summary>
internal static class ExportCommand
{
    public static (Command, string[]) Build(Terminal terminal)
    {
        var store = CommonOptions.Store();
        var format = CommonOptions.Format(OutputFormat.Jsonl);
        var command = new Command(
            "export",
            "Print instruments, relations with their evidence, and contradictions, always in the same order. Xuất toàn bộ đồ thị."
        )
        {
            store,
            format,
        };
        command.SetAction(parsed =>
        {
            using var graph = OpenStore.ForReading(parsed.GetValue(store));
            Write(graph, terminal.Text, parsed.GetValue(format) ?? OutputFormat.Jsonl);
            return ExitCode.Done;
        });
        return (command, ["citegraph export > graph.jsonl", "citegraph export --format text --store other.db"]);
    }

    private static void Write(IGraphStore store, TextWriter output, OutputFormat format)
    {
        switch (format)
        {
            case OutputFormat.Jsonl:
                GraphExport.WriteJsonLines(store, output);
                break;
            case OutputFormat.Json:
                using (var array = new JsonArrayWriter(output))
                {
                    GraphExport.WriteJsonLines(store, array);
                }

                break;
            default:
                ExportText.Write(store, output, VocabularyReader.ReadDefault());
                break;
        }
    }
}
