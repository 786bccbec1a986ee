using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Cli;

/// <summary>A status for people: the finding, its reasons, what to cite instead, what others recorded.</summary>
internal static class StatusText
{
    public static void Write(TextWriter output, StatusAnswer answer, Vocabulary vocabulary, Language language)
    {
        output.WriteLine(InstrumentText.Line(answer.Instrument, vocabulary));
        var status = vocabulary.Status(answer.StatusId);
        var name = status is null ? answer.StatusId : language.Term(status.LabelVi, status.LabelEn);
        output.WriteLine(
            $"  {answer.AsOf:yyyy-MM-dd}: {name}"
                + (answer.IsInferred ? " [" + language.Term("suy ra", "inferred") + "]" : string.Empty)
                + (answer.IsVerified ? string.Empty : " [" + language.Term("chưa kiểm chứng", "unverified") + "]")
        );
        foreach (var reason in answer.Reasons)
        {
            WriteReason(output, reason, language);
        }

        foreach (var successor in answer.Successors)
        {
            output.WriteLine(
                "  "
                    + language.Term("viện dẫn thay bằng", "cite instead")
                    + $": {InstrumentText.Line(successor, vocabulary)}"
            );
        }

        foreach (var fact in answer.Recorded)
        {
            WriteRecorded(output, fact, language);
        }
    }

    private static void WriteReason(TextWriter output, StatusReason reason, Language language)
    {
        var mark = "  - ";
        foreach (var sentence in language.Sentences(reason.Text, reason.TextEn))
        {
            output.WriteLine(mark + sentence);
            mark = "    ";
        }

        if (reason.Relation?.Evidence is [var first, ..])
        {
            output.WriteLine($"    {InstrumentText.Evidence(first)}");
        }
    }

    private static void WriteRecorded(TextWriter output, InstrumentFact fact, Language language)
    {
        var who = fact.Publisher ?? language.Term("chúng tôi ghi nhận", "recorded by us");
        var source = fact.Provenance.IsPublic
            ? fact.Provenance.Source
            : language.Term("chưa có nguồn công khai", "no public source");
        output.WriteLine($"  {who}, {fact.RecordedOn}: “{fact.Value}” ({source})");
    }
}
