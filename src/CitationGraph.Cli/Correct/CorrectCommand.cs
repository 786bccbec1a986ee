using System.CommandLine;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Cli;

/// <summary><c>citegraph correct</c>: what a person who knows better says, kept beside what was read.</summary>
internal static class CorrectCommand
{
    public static (Command, string[]) Build(Terminal terminal)
    {
        var command = new Command(
            "correct",
            "Say what the graph has wrong: it is kept with name and reason, and can be taken back. Đính chính."
        )
        {
            Relation(terminal),
            Citation(terminal),
            Merge(terminal),
            Split(terminal),
            Date(terminal),
            Retract(terminal, "retract"),
            CorrectionLists.List(terminal),
            CorrectionLists.TakeBack(terminal),
            CorrectionLists.Export(terminal),
            CorrectionLists.Import(terminal),
        };
        return (
            command,
            [
                "citegraph correct relation reject 134-KL/TU implements 34-CTr/TU --by 'Lê An' --reason 'It continues it.'",
                "citegraph correct date 749/QĐ-TTg 2020-06-03 --by 'Lê An' --reason 'Official gazette.'",
                "citegraph correct merge ID OTHER-ID --by 'Lê An' --reason 'One decision under two spellings.'",
                "citegraph correct list",
                "citegraph correct export corrections.jsonl",
            ]
        );
    }

    /// <summary><c>citegraph retract</c>, the same under a shorter name.</summary>
    public static (Command, string[]) BuildRetract(Terminal terminal) =>
        (
            Retract(terminal, "retract"),
            ["citegraph retract draft.txt --by 'Lê An' --reason 'A draft, not the decision.'"]
        );

    private static Command Relation(Terminal terminal)
    {
        var verdict = Verdict();
        var source = Name("SOURCE", "The citing instrument: symbol or id");
        var type = Name("TYPE", "The type of the relation: implements, basedOn, …");
        var target = Name("TARGET", "The cited instrument: symbol or id");
        var command = new Command("relation", "A relation holds, or does not. Quan hệ đúng hay sai.")
        {
            verdict,
            source,
            type,
            target,
        };
        return Saying(
            terminal,
            command,
            (parsed, desk) =>
                desk.Relation(
                    IsConfirmed(parsed, verdict),
                    parsed.GetValue(source)!,
                    parsed.GetValue(type)!,
                    parsed.GetValue(target)!
                )
        );
    }

    private static Command Citation(Terminal terminal)
    {
        var verdict = Verdict();
        var document = Name("DOCUMENT", "Its id or file name");
        var index = new Argument<int>("INDEX") { Description = "The citation's number in it, from 0" };
        var instrument = Name("INSTRUMENT", "What it means, or does not mean: symbol or id");
        var command = new Command("citation", "A citation means an instrument, or does not. Dẫn chiếu trỏ đến đâu.")
        {
            verdict,
            document,
            index,
            instrument,
        };
        return Saying(
            terminal,
            command,
            (parsed, desk) =>
                desk.Citation(
                    IsConfirmed(parsed, verdict),
                    parsed.GetValue(document)!,
                    parsed.GetValue(index),
                    parsed.GetValue(instrument)!
                )
        );
    }

    private static Command Merge(Terminal terminal)
    {
        var kept = Name("KEPT", "The instrument that stays: symbol or id");
        var other = Name("OTHER", "The one that becomes an alias of it: symbol or id");
        var command = new Command("merge", "Two instruments are one. Hai là một.") { kept, other };
        return Saying(terminal, command, (parsed, desk) => desk.Merge(parsed.GetValue(kept)!, parsed.GetValue(other)!));
    }

    private static Command Split(Terminal terminal)
    {
        var instrument = Name("INSTRUMENT", "Symbol or id");
        var documents = new Argument<string[]>("DOCUMENT")
        {
            Description = "The documents that are another instrument: ids or file names",
            Arity = ArgumentArity.OneOrMore,
        }.RefusingOptions();
        var command = new Command("split", "One instrument is two. Một là hai.") { instrument, documents };
        return Saying(
            terminal,
            command,
            (parsed, desk) => desk.Split(parsed.GetValue(instrument)!, parsed.GetValue(documents)!)
        );
    }

    private static Command Date(Terminal terminal)
    {
        var instrument = Name("INSTRUMENT", "Symbol or id");
        var date = Name("DATE", "Its day, month or year of issue: YYYY[-MM[-DD]]");
        var command = new Command("date", "Set the day on which an instrument was issued. Đặt ngày ban hành.")
        {
            instrument,
            date,
        };
        return Saying(
            terminal,
            command,
            (parsed, desk) =>
                desk.Date(
                    parsed.GetValue(instrument)!,
                    PartialDate.TryParse(parsed.GetValue(date), out var day)
                        ? day.Value
                        : throw new CommandFailure(
                            $"a date is YYYY, YYYY-MM or YYYY-MM-DD, not '{parsed.GetValue(date)}'.",
                            ExitCode.WrongUse
                        )
                )
        );
    }

    private static Command Retract(Terminal terminal, string name)
    {
        var document = Name("DOCUMENT", "Its id or file name");
        var command = new Command(
            name,
            "A document counts no longer; its text stays as history. Rút văn bản đã nạp nhầm."
        )
        {
            document,
        };
        return Saying(terminal, command, (parsed, desk) => desk.Retraction(parsed.GetValue(document)!));
    }

    private static Command Saying(
        Terminal terminal,
        Command command,
        Func<ParseResult, CorrectionDesk, Correction> make
    )
    {
        var saying = new Saying();
        saying.AddTo(command);
        command.SetAction(parsed => saying.Say(terminal, parsed, desk => make(parsed, desk)));
        return command;
    }

    private static Argument<string> Name(string name, string description) =>
        new Argument<string>(name) { Description = description }.RefusingOptions();

    private static Argument<string> Verdict() =>
        new Argument<string>("confirm|reject") { Description = "What you say of it" }.AcceptOnlyFromAmong(
            "confirm",
            "reject"
        );

    private static bool IsConfirmed(ParseResult parsed, Argument<string> verdict) =>
        parsed.GetValue(verdict) == "confirm";
}
