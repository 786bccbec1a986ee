using System.CommandLine;
using CitationGraph.Graph;
using CitationGraph.Ontology;

namespace CitationGraph.Cli;

/// <summary><c>citegraph ingest</c>: documents and catalogues into the graph.</summary>
internal static class IngestCommand
{
    public static (Command, string[]) Build(Terminal terminal)
    {
        var inputs = new Argument<string[]>("FILE|FOLDER")
        {
            Description = "Texts (.txt, .md), and folders of them; a folder's catalogue/ is its catalogue",
            Arity = ArgumentArity.OneOrMore,
        }.RefusingOptions();
        var store = CommonOptions.Store();
        var format = CommonOptions.Format();
        var command = new Command("ingest", "Take documents into the graph. Nạp văn bản vào đồ thị.")
        {
            inputs,
            store,
            format,
        };
        command.SetAction(parsed =>
        {
            using var graph = OpenStore.ForWriting(parsed.GetValue(store));
            var report = Ingest(graph, parsed.GetValue(inputs) ?? []);
            var chosen = parsed.GetValue(format) ?? OutputFormat.Text;
            if (chosen == OutputFormat.Text)
            {
                IngestSummary.WriteText(terminal.Text, graph, report);
            }
            else
            {
                IngestSummary.WriteJson(terminal.Output, graph, report);
            }

            foreach (var refused in report.Refused)
            {
                terminal.Complain($"{refused.Path}: refused. {refused.Reason}");
            }

            if (IngestSummary.Times(report) is { } times)
            {
                terminal.Errors.WriteLine($"citegraph: {times}");
            }

            var taken = report.Ingested.Length + report.AlreadyKnown.Length + report.Catalogues.Length;
            return ExitCode.OfInputs(taken, report.Refused.Length);
        });
        return (
            command,
            [
                "citegraph ingest seed",
                "citegraph ingest decisions/ letter.md --store archive.db",
                "citegraph ingest seed --format json",
            ]
        );
    }

    private static IngestReport Ingest(IGraphStore store, string[] inputs)
    {
        var ingestion = Intake.Into(store, VocabularyReader.ReadDefault());
        return Terminal.IsWatched ? ProgressBar.Show(bar => ingestion.Ingest(inputs, bar)) : ingestion.Ingest(inputs);
    }
}
