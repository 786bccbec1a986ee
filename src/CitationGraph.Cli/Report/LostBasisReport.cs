using System.CommandLine;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Cli;

/// <summary><c>citegraph report lost-basis</c>: what stands on an instrument that fell.</summary>
internal sealed class LostBasisReport
{
    private readonly GraphQuestion _question = new();
    private readonly PageOptions _page = new();
    private readonly Option<DateOnly?> _on = CommonOptions.Day("--on", "The day it fell [default: the day of --as-of]");
    private readonly Option<int> _hops = WalkOptions.Number("--hops", "Hops at most; 0: any number", 0, 0);

    public static Command Build(Terminal terminal) => new LostBasisReport().Of(terminal);

    private Command Of(Terminal terminal)
    {
        var command = new Command(
            "lost-basis",
            "What stands, through any number of hops, on an instrument that fell. Văn bản mất căn cứ."
        );
        _question.AddTo(command);
        command.Add(_on);
        command.Add(_hops);
        _page.AddTo(command);
        command.SetAction(parsed => _question.Ask(terminal, parsed, asked => Answer(terminal, parsed, asked)));
        return command;
    }

    private void Answer(Terminal terminal, ParseResult parsed, AskedQuestion asked)
    {
        var page = _page.Of(parsed);
        var answer = LostBasisQuestion.Ask(
            asked.Store,
            asked.Vocabulary,
            asked.Instrument.Id,
            parsed.GetValue(_on) ?? asked.AsOf,
            new LostBasisOptions(Hops: parsed.GetValue(_hops), Page: page)
        )!;
        PageOptions.Write(
            terminal,
            asked.Format,
            answer,
            answer with
            {
                Items = [],
            },
            answer.Items,
            output => Write(output, answer, page, asked.Vocabulary, asked.Language)
        );
    }

    private static void Write(
        TextWriter output,
        LostBasisAnswer answer,
        ReportPage page,
        Vocabulary vocabulary,
        Language language
    )
    {
        output.WriteLine(InstrumentText.Line(answer.Root, vocabulary));
        PageOptions.WriteHead(
            output,
            $"{answer.Day:yyyy-MM-dd} {language.Term("Văn bản dựa vào đó", "what stands on it")}",
            page,
            answer.Items.Length,
            answer.Total,
            language
        );
        foreach (var count in answer.Counts)
        {
            output.WriteLine($"  {Name(count.Kind, language)}, {Name(count.Fate, language)}: {count.Count}");
        }

        foreach (var item in answer.Items)
        {
            output.WriteLine(
                $"{item.Hops} {InstrumentText.Line(item.Instrument, vocabulary)} — {Name(item.Kind, language)}, {Name(item.Fate, language)}"
            );
            if (item.Path is [var first, ..])
            {
                PageOptions.WriteEdge(output, first, null, vocabulary, language);
            }

            foreach (var sentence in language.Sentences(item.Text, item.TextEn))
            {
                output.WriteLine($"    {sentence}");
            }
        }

        if (answer.IsCut)
        {
            output.WriteLine(
                "* " + language.Term("còn văn bản ở xa hơn chưa được xét", "there may be more, further away")
            );
        }

        PageOptions.WriteHoldings(output, answer.Holdings, language);
    }

    private static string Name(LostBasisKind kind, Language language) =>
        kind switch
        {
            LostBasisKind.Detail => language.Term("quy định chi tiết, hướng dẫn, thực hiện", "details or implements"),
            LostBasisKind.Amendment => language.Term("chỉ sửa đổi", "only amends"),
            LostBasisKind.Basis => language.Term("căn cứ", "based on"),
            _ => language.Term("chỉ dẫn chiếu", "only cites"),
        };

    private static string Name(LostBasisFate fate, Language language) =>
        fate switch
        {
            LostBasisFate.Lost => language.Term("mất chỗ dựa", "lost"),
            LostBasisFate.CarriedOver => language.Term("còn dựa vào văn bản thay thế", "carried over by a successor"),
            LostBasisFate.Ended => language.Term("đã hết hiệu lực trước đó", "had ended before"),
            _ => language.Term("đã hết thời kỳ", "its period was over"),
        };
}
