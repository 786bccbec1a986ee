using System.CommandLine;
using CitationGraph.Extraction;
using CitationGraph.Graph;
using CitationGraph.Model;
using CitationGraph.Ontology;
using CitationGraph.Resolution;
using CitationGraph.Sqlite;

namespace CitationGraph.Cli;

/// <summary><c>citegraph resolve</c>: which instrument of the graph each citation in a text means. The store is only read.</summary>
internal static class ResolveCommand
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
        var store = CommonOptions.Store();
        var format = CommonOptions.Format(null, " [default: text; with --jsonl: jsonl]");
        var command = new Command(
            "resolve",
            "Say which instrument of the graph each citation means. Xác định mỗi dẫn chiếu là văn bản nào."
        )
        {
            files,
            lines,
            store,
            format,
        };
        command.Validators.Add(TextSources.Exactly(files, lines));
        command.SetAction(parsed =>
        {
            var linesFile = parsed.GetValue(lines);
            var texts = linesFile is null
                ? TextSources.OfFiles(parsed.GetValue(files) ?? [])
                : TextSources.OfLines(linesFile);
            var chosen = parsed.GetValue(format) ?? (linesFile is null ? OutputFormat.Text : OutputFormat.Jsonl);
            return Run(terminal, StorePlace.Of(parsed.GetValue(store)), texts, chosen);
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

    private static int Run(Terminal terminal, string store, IEnumerable<TextSource> texts, OutputFormat format)
    {
        var vocabulary = VocabularyReader.ReadDefault();
        var extractor = new CitationExtractor(vocabulary);
        using var graph = SqliteGraphStore.OpenReadOnly(store);
        var index = new ResolutionIndex(vocabulary, KnownInstruments.In(graph));
        using var output = ResolutionOutput.Of(format, terminal, index, vocabulary);
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

            var document = ReadTexts.Document(source.Name, text, extractor.Read);
            output.Write(source.Name, document.Reading, index.Resolve(document));
            taken++;
        }

        return ExitCode.OfInputs(taken, refused);
    }
}
