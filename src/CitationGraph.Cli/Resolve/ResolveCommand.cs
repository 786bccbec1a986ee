using System.CommandLine;
using CitationGraph.Extraction;
using CitationGraph.Graph;
using CitationGraph.Model;
using CitationGraph.Ontology;
using CitationGraph.Resolution;

namespace CitationGraph.Cli;

/// <summary><c>citegraph resolve</c>: which instrument of the graph each citation in a text means. The store is only read.</summary>
internal static class ResolveCommand
{
    public static (Command, string[]) Build(Terminal terminal)
    {
        var inputs = new TextInputs();
        var store = CommonOptions.Store();
        var format = CommonOptions.Format(null, " [default: text; with --jsonl: jsonl]");
        var command = new Command(
            "resolve",
            "Say which instrument of the graph each citation means. Xác định mỗi dẫn chiếu là văn bản nào."
        );
        inputs.AddTo(command);
        command.Add(store);
        command.Add(format);
        command.SetAction(parsed =>
        {
            var chosen = parsed.GetValue(format) ?? (inputs.AreLines(parsed) ? OutputFormat.Jsonl : OutputFormat.Text);
            return Run(terminal, parsed.GetValue(store), inputs.Of(parsed), chosen);
        });
        return (
            command,
            [
                "citegraph resolve seed/001_0738aba0f04bc538.txt",
                "citegraph resolve --format jsonl draft.md --store archive.db",
                "citegraph resolve --jsonl sentences.jsonl",
            ]
        );
    }

    private static int Run(Terminal terminal, string? store, IEnumerable<TextSource> texts, OutputFormat format)
    {
        var vocabulary = VocabularyReader.ReadDefault();
        var extractor = new CitationExtractor(vocabulary);
        using var graph = OpenStore.ForReading(store);
        var index = new ResolutionIndex(vocabulary, new KnownInstruments(graph));
        using var output = ResolutionOutput.Of(format, terminal, index, vocabulary);
        return TextInputs.Take(
            texts,
            terminal,
            (name, text) =>
            {
                var document = ReadTexts.Document(name, text, extractor.Read);
                output.Write(name, document.Reading, index.Resolve(document));
            }
        );
    }
}
