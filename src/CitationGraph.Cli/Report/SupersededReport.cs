using System.CommandLine;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Cli;

/// <summary><c>citegraph report superseded</c>: what rests on something no longer so, and what to cite instead.</summary>
internal sealed class SupersededReport
{
    private readonly StoreQuestion _question = new();
    private readonly PageOptions _page = new();
    private readonly Option<bool> _all = new("--all")
    {
        Description = "Also instruments that are themselves no longer in force",
    };

    private readonly Option<string[]> _in = new("--in")
    {
        Description = "Only citations in this instrument; repeatable",
        HelpName = "SYMBOL|ID",
    };

    public static Command Build(Terminal terminal) => new SupersededReport().Of(terminal);

    private Command Of(Terminal terminal)
    {
        var command = new Command(
            "superseded",
            "Citations of what is no longer so, each with its words, the reason and what to cite instead. Viện dẫn văn bản không còn hiệu lực."
        )
        {
            _all,
            _in,
        };
        _question.AddTo(command);
        _page.AddTo(command);
        command.SetAction(parsed => _question.Ask(parsed, asked => Answer(terminal, parsed, asked)));
        return command;
    }

    private int Answer(Terminal terminal, ParseResult parsed, AskedStore asked)
    {
        var sources = new List<string>();
        foreach (var name in parsed.GetValue(_in) ?? [])
        {
            var found = InstrumentLookup.Find(asked.Store, asked.Vocabulary, name);
            if (found is not LookupAnswer.Found { Instrument: var instrument })
            {
                NotOne.Write(terminal, name, found, asked.Vocabulary, asked.Format);
                return ExitCode.SomethingToLookAt;
            }

            sources.Add(instrument.Id);
        }

        var page = _page.Of(parsed);
        var answer = SupersededQuestion.Ask(
            asked.Store,
            asked.Vocabulary,
            new SupersededOptions(asked.AsOf, parsed.GetValue(_all), sources.Count == 0 ? default : [.. sources], page)
        );
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
        return ExitCode.Done;
    }

    private static void Write(
        TextWriter output,
        SupersededAnswer answer,
        ReportPage page,
        Vocabulary vocabulary,
        Language language
    )
    {
        var name = language.Term("Viện dẫn văn bản không còn như trước", "citations of what is no longer so");
        PageOptions.WriteHead(
            output,
            $"{answer.Options.AsOf:yyyy-MM-dd} {name}",
            page,
            answer.Items.Length,
            answer.Total,
            language
        );
        foreach (var item in answer.Items)
        {
            WriteItem(output, item, vocabulary, language);
        }

        PageOptions.WriteHoldings(output, answer.Holdings, language);
    }

    private static void WriteItem(TextWriter output, SupersededItem item, Vocabulary vocabulary, Language language)
    {
        output.WriteLine(
            $"{InstrumentText.Line(item.Source, vocabulary)} → {InstrumentText.Line(item.Target, vocabulary)}"
        );
        foreach (var relation in item.Relations)
        {
            PageOptions.WriteEdge(output, relation, item.Target.Symbol, vocabulary, language);
        }

        var status = vocabulary.Status(item.StatusId);
        var name = status is null ? item.StatusId : language.Term(status.LabelVi, status.LabelEn);
        var since = item.Since is { } day ? $", {language.Term("từ", "since")} {day}" : string.Empty;
        var marks =
            (item.IsInferred ? " [" + language.Term("suy ra", "inferred") + "]" : string.Empty)
            + (item.IsVerified ? string.Empty : " [" + language.Term("chưa kiểm chứng", "unverified") + "]");
        output.WriteLine($"    {name}{since}{marks}");
        foreach (var sentence in item.Reasons.Take(1).SelectMany(r => language.Sentences(r.Text, r.TextEn)))
        {
            output.WriteLine($"      {sentence}");
        }

        foreach (var instead in item.CiteInstead)
        {
            output.WriteLine(
                $"    {language.Term("viện dẫn thay bằng", "cite instead")}: {InstrumentText.Line(instead, vocabulary)}"
            );
        }
    }
}
