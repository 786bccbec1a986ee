using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Cli;

/// <summary>A status for people: the finding, its reasons, what to cite instead, what others recorded.</summary>
internal static class StatusText
{
    public static void Write(TextWriter output, StatusAnswer answer, Vocabulary vocabulary, Language language)
    {
        output.WriteLine(InstrumentText.Line(answer.Instrument, vocabulary));
        var name = Name(answer.StatusId, vocabulary, language);
        var since = answer.Since is { } day ? $", {language.Term("từ", "since")} {day}" : string.Empty;
        output.WriteLine(
            $"  {answer.AsOf:yyyy-MM-dd}: {name}{since}"
                + (answer.IsInferred ? " [" + language.Term("suy ra", "inferred") + "]" : string.Empty)
                + (answer.IsVerified ? string.Empty : " [" + language.Term("chưa kiểm chứng", "unverified") + "]")
        );
        foreach (var reason in answer.Reasons)
        {
            WriteReason(output, reason, language);
        }

        WriteParts(output, answer, vocabulary, language);
        WriteSuccessors(output, answer, vocabulary, language);
        foreach (var fact in answer.Recorded)
        {
            WriteRecorded(output, fact, language);
        }

        foreach (var disagreement in answer.Disagreements)
        {
            foreach (var sentence in language.Sentences(disagreement.Text, disagreement.TextEn))
            {
                output.WriteLine($"  {language.Term("khác nhau", "disagreement")}: {sentence}");
            }
        }

        foreach (var sentence in language.Sentences(answer.Holdings.Text, answer.Holdings.TextEn))
        {
            output.WriteLine($"  {sentence}");
        }
    }

    private static void WriteParts(TextWriter output, StatusAnswer answer, Vocabulary vocabulary, Language language)
    {
        if (answer.Asked is { } asked)
        {
            output.WriteLine($"  {asked.Provision}: {Name(asked.StatusId, vocabulary, language)}");
        }

        foreach (var part in answer.Asked?.Changes ?? answer.Provisions)
        {
            var since = part.Since is { } day
                ? $"{language.Term("từ", "since")} {day}"
                : language.Term("không rõ từ ngày nào", "from an unrecorded day");
            output.WriteLine(
                $"    {part.Provision}: {Name(part.StatusId, vocabulary, language)}, {since}: {InstrumentText.Line(part.Source, vocabulary)}"
            );
        }
    }

    private static void WriteSuccessors(
        TextWriter output,
        StatusAnswer answer,
        Vocabulary vocabulary,
        Language language
    )
    {
        foreach (var step in answer.Successors)
        {
            var isLast = answer.CiteInstead.Any(i => i.Id == step.Successor.Id);
            var word = isLast
                ? language.Term("viện dẫn thay bằng", "cite instead")
                : language.Term("được thay bởi", "replaced by");
            output.WriteLine($"  {word}: {InstrumentText.Line(step.Successor, vocabulary)}");
        }
    }

    private static string Name(string statusId, Vocabulary vocabulary, Language language) =>
        vocabulary.Status(statusId) is { } status ? language.Term(status.LabelVi, status.LabelEn) : statusId;

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
