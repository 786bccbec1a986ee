using System.CommandLine;
using CitationGraph.Extraction;
using CitationGraph.Ontology;

namespace CitationGraph.Cli;

/// <summary><c>citegraph extract</c>: what is cited in a text, without any graph.</summary>
internal static class ExtractCommand
{
    public static (Command, string[]) Build(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Texts to read (.txt, .md)",
            Arity = ArgumentArity.ZeroOrMore,
        }.RefusingOptions();
        var lines = new Option<string?>("--jsonl")
        {
            Description = "A file of lines {\"id\",\"text\"} instead; a line without id gets its number, from 0",
            HelpName = "FILE",
        };
        var format = CommonOptions.Format(null, " [default: text; with --jsonl: jsonl; with --explain: text]");
        var command = new Command("extract", "Find every citation in a text. Tìm mọi dẫn chiếu trong văn bản.")
        {
            files,
            lines,
            format,
        };
        var explain = new ExplainOptions();
        explain.AddTo(command);
        command.Validators.Add(TextSources.Exactly(files, lines));
        command.SetAction(parsed =>
        {
            var linesFile = parsed.GetValue(lines);
            var request = explain.Of(parsed);
            var usual = linesFile is null || request is not null ? OutputFormat.Text : OutputFormat.Jsonl;
            var chosen = parsed.GetValue(format) ?? usual;
            var texts = linesFile is null
                ? TextSources.OfFiles(parsed.GetValue(files) ?? [])
                : TextSources.OfLines(linesFile);
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
        var taken = 0;
        var refused = 0;
        foreach (var source in texts)
        {
            if (source.Text is not { } text)
            {
                terminal.Complain(source.Refusal!);
                refused++;
                continue;
            }

            output.Write(source.Name, extractor.Read(text));
            taken++;
        }

        return ExitCode.OfInputs(taken, refused);
    }
}
