using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Cli;

/// <summary>Ancestors and descendants by distance, or paths hop by hop, each with the sentence it rests on.</summary>
internal static class LineageText
{
    public static void Write(TextWriter output, LineageAnswer answer, Vocabulary vocabulary, Language language)
    {
        output.WriteLine(InstrumentText.Line(answer.Root, vocabulary));
        WriteSide(output, answer.Ancestors, language.Term("Nguồn gốc", "came from"), vocabulary, language);
        WriteSide(output, answer.Descendants, language.Term("Phát sinh từ đó", "grew out of it"), vocabulary, language);
        InstrumentText.WriteDisclosures(output, answer.Disclosures, language);
    }

    public static void Write(TextWriter output, LineagePathsAnswer answer, Vocabulary vocabulary, Language language)
    {
        output.WriteLine(InstrumentText.Line(answer.First, vocabulary));
        output.WriteLine(InstrumentText.Line(answer.Second, vocabulary));
        var paths = answer.Up.Paths.Concat(answer.Down.Paths).ToList();
        if (paths.Count == 0)
        {
            output.WriteLine(
                "  "
                    + language.Term(
                        "không có đường nào giữa hai văn bản, xét trên những gì đồ thị đang giữ",
                        "no path between the two, of what the graph holds"
                    )
            );
        }

        for (var i = 0; i < paths.Count; i++)
        {
            output.WriteLine($"{language.Term("Đường", "path")} {i + 1}:");
            foreach (var hop in paths[i].Hops)
            {
                WriteHop(output, hop.Source, hop.Relations[0], hop.Target, vocabulary, language);
            }
        }

        InstrumentText.WriteDisclosures(output, answer.Disclosures, language);
    }

    private static void WriteSide(
        TextWriter output,
        LineageSide side,
        string name,
        Vocabulary vocabulary,
        Language language
    )
    {
        output.WriteLine($"{name}: {side.Members.Length}{(side.IsTruncated ? "+" : string.Empty)}");
        foreach (var member in side.Members)
        {
            output.WriteLine(
                $"  {member.Distance} {InstrumentText.Line(member.Instrument, vocabulary)}{InstrumentText.Origin(member.Relation.Origin, language)}"
            );
            var isAncestor = member.Relation.TargetId == member.Instrument.Id;
            if (member.Relation.Evidence is [var first, ..])
            {
                var label = InstrumentText.Label(member.Relation, !isAncestor, vocabulary, language);
                output.WriteLine(
                    $"    {label}; {InstrumentText.Evidence(first, isAncestor ? member.Instrument.Symbol : null)}"
                );
            }
        }
    }

    private static void WriteHop(
        TextWriter output,
        Instrument source,
        Relation relation,
        Instrument target,
        Vocabulary vocabulary,
        Language language
    )
    {
        output.WriteLine(
            $"  {InstrumentText.Line(source, vocabulary)} — {InstrumentText.Label(relation, false, vocabulary, language)} → {InstrumentText.Line(target, vocabulary)}{InstrumentText.Origin(relation.Origin, language)}"
        );
        if (relation.Evidence is [var first, ..])
        {
            output.WriteLine($"    {InstrumentText.Evidence(first, target.Symbol)}");
        }
    }
}
