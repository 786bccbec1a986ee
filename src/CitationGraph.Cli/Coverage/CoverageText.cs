using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Cli;

/// <summary>Who acted, with what, and who did not: the three answers apart.</summary>
internal static class CoverageText
{
    public static void Write(TextWriter output, CoverageAnswer answer, Vocabulary vocabulary, Language language)
    {
        output.WriteLine(InstrumentText.Line(answer.Root, vocabulary));
        var level = vocabulary.Levels.First(l => l.Id == answer.Options.LevelId);
        var known = answer.Population is null
            ? language.Term("chưa rõ số cơ quan", "population not known")
            : $"{answer.Bodies.Length} {language.Term("cơ quan", "bodies")}";
        output.WriteLine($"  {answer.Options.AsOf:yyyy-MM-dd}, {language.Term(level.LabelVi, level.LabelEn)}: {known}");
        if (answer.Deadline is { } day)
        {
            output.WriteLine($"  {language.Term("hạn", "deadline")}: {day:yyyy-MM-dd}");
        }

        foreach (var deadline in answer.Deadlines)
        {
            output.WriteLine($"    {deadline.Day:yyyy-MM-dd}: {InstrumentText.Evidence(deadline.Place)}");
        }

        foreach (var state in Enum.GetValues<CoverageState>())
        {
            WriteState(output, answer, state, vocabulary, language);
        }

        InstrumentText.WriteDisclosures(output, answer.Disclosures, language);
    }

    private static void WriteState(
        TextWriter output,
        CoverageAnswer answer,
        CoverageState state,
        Vocabulary vocabulary,
        Language language
    )
    {
        var bodies = answer.Bodies.Where(b => b.State == state).ToList();
        if (bodies.Count == 0 && (answer.Population is null || state == CoverageState.DoneInferred))
        {
            return;
        }

        output.WriteLine($"{Name(state, language)}: {bodies.Count}");
        if (state is CoverageState.NotActed or CoverageState.NothingHeld)
        {
            var names = bodies.Select(b => state == CoverageState.NotActed ? $"{b.Name} [{b.HeldInTime}]" : b.Name);
            if (bodies.Count > 0)
            {
                output.WriteLine($"  {string.Join(", ", names)}");
            }

            return;
        }

        foreach (var body in bodies)
        {
            output.WriteLine($"  {body.Name}{Timing(body.Timing, language)}");
            foreach (var document in body.Documents)
            {
                WriteDocument(output, body, document, vocabulary, language);
            }

            if (body.DocumentCount > body.Documents.Length)
            {
                output.WriteLine(
                    $"    … {body.DocumentCount - body.Documents.Length} {language.Term("văn bản nữa", "more")}"
                );
            }
        }
    }

    private static void WriteDocument(
        TextWriter output,
        CoverageBody body,
        CoverageDocument document,
        Vocabulary vocabulary,
        Language language
    )
    {
        var by =
            document.ById == body.Id
                ? string.Empty
                : $" [{vocabulary.Place(document.ById)?.FullName ?? document.ById}]";
        var inferred = document.IsInferred ? " [" + language.Term("suy ra", "inferred") + "]" : string.Empty;
        output.WriteLine(
            $"    {InstrumentText.Line(document.Instrument, vocabulary)}{by}{inferred}{Timing(document.Timing, language)}"
        );
        foreach (var hop in document.Path)
        {
            output.WriteLine(
                $"      {InstrumentText.Label(hop.Relation, false, vocabulary, language)}: {InstrumentText.Line(hop.Target, vocabulary)}{InstrumentText.Origin(hop.Relation.Origin, language)}"
            );
            if (hop.Relation.Evidence is [var first, ..])
            {
                output.WriteLine($"        {InstrumentText.Evidence(first, hop.Target.Symbol)}");
            }
        }
    }

    private static string Name(CoverageState state, Language language) =>
        state switch
        {
            CoverageState.Done => language.Term("Đã triển khai", "done"),
            CoverageState.DoneInferred => language.Term("Đã triển khai, suy ra", "done, inferred"),
            CoverageState.NotActed => language.Term(
                "Có văn bản trong thời gian đó, không văn bản nào triển khai",
                "documents held of that time, none implements it"
            ),
            _ => language.Term("Không có văn bản nào trong thời gian đó ở đây", "nothing held of that time"),
        };

    private static string Timing(DeadlineTiming timing, Language language) =>
        timing switch
        {
            DeadlineTiming.Before => " — " + language.Term("trong hạn", "by the deadline"),
            DeadlineTiming.After => " — " + language.Term("sau hạn", "after the deadline"),
            DeadlineTiming.Unknown => " — " + language.Term("không rõ so với hạn", "not known whether by the deadline"),
            _ => string.Empty,
        };
}
