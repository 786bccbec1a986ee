using System.CommandLine;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Cli;

/// <summary><c>citegraph search</c>: instruments by what a person types.</summary>
internal sealed class SearchCommand
{
    private const int UsualHits = 20;
    private readonly StoreQuestion _question = new();
    private readonly Option<int> _limit = WalkOptions.Number("--limit", "Hits at most", UsualHits, 1);
    private readonly Argument<string[]> _words = new("WORDS")
    {
        Description = "A symbol, a title or words of it, with or without accents",
        Arity = ArgumentArity.OneOrMore,
    };

    public static (Command, string[]) Build(Terminal terminal) => new SearchCommand().Of(terminal);

    private (Command, string[]) Of(Terminal terminal)
    {
        var command = new Command("search", "Find instruments by symbol, title or words. Tìm văn bản.")
        {
            _words,
            _limit,
        };
        _question.AddTo(command);
        command.SetAction(parsed => _question.Ask(parsed, asked => Answer(terminal, parsed, asked)));
        return (command, ["citegraph search nghi dinh 71 2020", "citegraph search \"luật giáo dục\" --limit 5"]);
    }

    private int Answer(Terminal terminal, ParseResult parsed, AskedStore asked)
    {
        var text = string.Join(' ', parsed.GetValue(_words)!);
        var answer = SearchQuestion.Ask(asked.Store, asked.Vocabulary, text, parsed.GetValue(_limit), asked.AsOf);
        switch (asked.Format)
        {
            case OutputFormat.Json:
                AnswerJson.Write(terminal.Output, answer);
                break;
            case OutputFormat.Jsonl:
                foreach (var hit in answer.Hits)
                {
                    AnswerJson.Write(terminal.Output, hit);
                }

                break;
            default:
                WriteText(terminal.Text, answer, asked.Vocabulary, asked.Language);
                break;
        }

        return answer.Hits.IsEmpty ? ExitCode.SomethingToLookAt : ExitCode.Done;
    }

    private static void WriteText(TextWriter output, SearchAnswer answer, Vocabulary vocabulary, Language language)
    {
        foreach (var hit in answer.Hits)
        {
            var held = hit.Instrument.IsHeld ? string.Empty : " [" + language.Term("chưa có văn bản", "not held") + "]";
            output.WriteLine($"{InstrumentText.Line(hit.Instrument, vocabulary)}{held}");
            output.WriteLine($"    {hit.Instrument.Title ?? hit.Instrument.Id}");
        }

        if (!answer.ReadAs.IsEmpty)
        {
            output.WriteLine(
                "* "
                    + language.Term("đọc là", "read as")
                    + ": "
                    + string.Join(", ", answer.ReadAs.Select(r => $"{r.Typed} → {r.Read}"))
            );
        }

        output.WriteLine(
            answer.Hits.IsEmpty
                ? language.Term("không tìm thấy văn bản nào", "nothing found")
                    + $"; {language.Term("số văn bản có toàn văn ở đây", "instruments held here")}: {answer.InstrumentsHeld}"
                : $"* {language.Term("số văn bản có toàn văn ở đây", "instruments held here")}: {answer.InstrumentsHeld}"
        );
    }
}
