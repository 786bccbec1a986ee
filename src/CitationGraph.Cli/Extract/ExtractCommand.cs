using System.CommandLine;
using CitationGraph.Extraction;
using CitationGraph.Ontology;

namespace CitationGraph.Cli;

/// <summary><c>citegraph extract</c>: what is cited in a text, without any graph.</summary>
internal static class ExtractCommand
{
    public static (Command, string[]) Build(Terminal terminal)
    {
        var inputs = new TextInputs();
        var format = CommonOptions.Format(null, " [default: text; with --jsonl: jsonl; with --explain: text]");
        var command = new Command("extract", "Find every citation in a text. Tìm mọi dẫn chiếu trong văn bản.");
        inputs.AddTo(command);
        command.Add(format);
        var explain = new ExplainOptions();
        explain.AddTo(command);
        command.SetAction(parsed =>
        {
            var request = explain.Of(parsed);
            var usual = !inputs.AreLines(parsed) || request is not null ? OutputFormat.Text : OutputFormat.Jsonl;
            var chosen = parsed.GetValue(format) ?? usual;
            var texts = inputs.Of(parsed);
            return request is null
                ? Run(terminal, texts, chosen)
                : new ExplainRun(terminal, request, chosen).Run(texts);
        });
        return (
            command,
            [
                "citegraph extract seed/000_9187b42a94fced1a.txt",
                "citegraph extract --format jsonl seed/*.txt > citations.jsonl",
                "citegraph extract --jsonl sentences.jsonl",
                "citegraph extract --explain --find 'Chỉ thị này' seed/000_9187b42a94fced1a.txt",
                "citegraph extract --explain --summary seed/*.txt",
            ]
        );
    }

    private static int Run(Terminal terminal, IEnumerable<TextSource> texts, OutputFormat format)
    {
        var extractor = new CitationExtractor(VocabularyReader.ReadDefault());
        using var output = ExtractionOutput.Of(format, terminal);
        return TextInputs.Take(texts, terminal, (name, text) => output.Write(name, extractor.Read(text)));
    }
}
