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
        var partition = Share();
        var replacement = new Replacement();
        var command = new Command("ingest", "Take documents into the graph. Nạp văn bản vào đồ thị.")
        {
            inputs,
            store,
            format,
            partition,
        };
        replacement.AddTo(command);
        command.SetAction(parsed =>
        {
            LongWork.GiveWay();
            var share = parsed.GetValue(partition);
            using var graph = share is null
                ? OpenStore.ForWriting(parsed.GetValue(store))
                : OpenStore.ForWritingWithOthers(parsed.GetValue(store));
            var chosen = parsed.GetValue(format) ?? OutputFormat.Text;
            var replace = replacement.Of(parsed, graph, parsed.GetValue(inputs) ?? []);
            var told = chosen == OutputFormat.Jsonl ? Committed(terminal) : null;
            var report = Ingest(graph, parsed.GetValue(inputs) ?? [], share, replace + told);
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

            return Ended(terminal, graph, report);
        });
        return (
            command,
            [
                "citegraph ingest seed",
                "citegraph ingest decisions/ letter.md --store archive.db",
                "citegraph ingest seed --format json",
                "citegraph ingest corrected.txt --replaces draft.txt --by 'Lê An'",
                "citegraph ingest archive/ --partition 1/2 & citegraph ingest archive/ --partition 2/2",
            ]
        );
    }

    private static int Ended(Terminal terminal, IGraphStore graph, IngestReport report)
    {
        var said = CorrectionSet.Of(graph.Corrections());
        foreach (var document in report.Ingested.Concat(report.AlreadyKnown))
        {
            if (said.RetractionOf(document.DocumentId) is { } retraction)
            {
                terminal.Complain(
                    $"{document.Path}: counts no longer. {CorrectionSet.Says(retraction, "Retracted")} To let it count: citegraph correct take-back {retraction.Id}"
                );
            }
        }

        if (IngestSummary.Times(report) is { } times)
        {
            terminal.Errors.WriteLine($"citegraph: {times}");
        }

        var taken = report.Ingested.Length + report.AlreadyKnown.Length + report.Catalogues.Length;
        return ExitCode.OfInputs(taken, report.Refused.Length);
    }

    private static Option<Partition?> Share() =>
        new("--partition")
        {
            Description = "Take one share of the files, while other programs take the others",
            HelpName = "I/N",
            CustomParser = argument =>
            {
                if (Partition.TryParse(argument.Tokens[0].Value, out var share))
                {
                    return share;
                }

                argument.AddError($"--partition takes a share as 2/3, not '{argument.Tokens[0].Value}'.");
                return null;
            },
        };

    private static IngestReport Ingest(
        IGraphStore store,
        string[] inputs,
        Partition? share,
        Action<IReadOnlyList<IngestedDocument>>? committed
    )
    {
        var ingestion = Intake.Into(store, VocabularyReader.ReadDefault(), committed);
        return Terminal.IsWatched
            ? ProgressBar.Show(bar => ingestion.Ingest(inputs, bar, share))
            : ingestion.Ingest(inputs, null, share);
    }

    /// <summary>A line for each document as soon as the store has kept it: a script that goes on after a fault knows what is there.</summary>
    private static Action<IReadOnlyList<IngestedDocument>> Committed(Terminal terminal) =>
        documents =>
        {
            foreach (var document in documents)
            {
                using (var writer = GraphJson.Writer(terminal.Output))
                {
                    writer.WriteStartObject();
                    writer.WriteString("committed", document.DocumentId);
                    writer.WriteString("path", document.Path);
                    writer.WriteEndObject();
                    GraphJson.EndLine(terminal.Output, writer);
                }
            }

            terminal.Output.Flush();
        };
}
