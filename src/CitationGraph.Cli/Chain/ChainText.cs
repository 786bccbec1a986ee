using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Cli;

/// <summary>A chain as a tree, each hop with the sentence it rests on.</summary>
internal static class ChainText
{
    public static void Write(TextWriter output, ChainAnswer answer, Vocabulary vocabulary, Language language)
    {
        output.WriteLine(InstrumentText.Line(answer.Root, vocabulary));
        if (answer.Hops.IsEmpty)
        {
            output.WriteLine(
                "  "
                    + language.Term(
                        "không có văn bản nào trong chuỗi, xét trên những gì đồ thị đang giữ",
                        "no instrument in the chain, of what the graph holds"
                    )
            );
        }

        for (var i = 0; i < answer.Hops.Length; i++)
        {
            WriteHop(output, answer, i, vocabulary, language);
        }

        WriteCoverage(output, answer, vocabulary, language);
        InstrumentText.WriteDisclosures(output, answer.Disclosures, language);
    }

    private static void WriteHop(
        TextWriter output,
        ChainAnswer answer,
        int index,
        Vocabulary vocabulary,
        Language language
    )
    {
        var hop = answer.Hops[index];
        var isLast = !HasSibling(answer, index, hop.Depth);
        var margin = string.Concat(
            Enumerable.Range(1, hop.Depth - 1).Select(depth => HasSibling(answer, index, depth) ? "│   " : "    ")
        );
        var fromTarget = hop.Relation.TargetId == hop.FromId;
        var label = InstrumentText.Label(hop.Relation, fromTarget, vocabulary, language);
        var held = hop.Instrument.IsHeld ? string.Empty : " [" + language.Term("chưa có văn bản", "not held") + "]";
        var again = hop.RepeatedAs
            ? " [" + language.Term("nêu ở chỗ khác trong chuỗi", "shown elsewhere in the chain") + "]"
            : string.Empty;
        output.WriteLine(
            $"{margin}{(isLast ? "└── " : "├── ")}{label}: {InstrumentText.Line(hop.Instrument, vocabulary)}"
                + held
                + InstrumentText.Origin(hop.Relation.Origin, language)
                + again
        );
        var below = margin + (isLast ? "    " : "│   ");
        if (hop.Relation.Origin == RelationOrigin.Inferred)
        {
            output.WriteLine($"{below}  {hop.Relation.Reason}");
        }

        if (!hop.RepeatedAs && hop.Relation.Evidence is [var first, ..])
        {
            output.WriteLine($"{below}  {InstrumentText.Evidence(first, SymbolOf(answer, hop.Relation.TargetId))}");
        }
    }

    private static string? SymbolOf(ChainAnswer answer, string id) =>
        answer.Root.Id == id
            ? answer.Root.Symbol
            : answer.Hops.Select(h => h.Instrument).FirstOrDefault(i => i.Id == id)?.Symbol;

    /// <summary>Whether another hop of the depth follows under the same parent.</summary>
    private static bool HasSibling(ChainAnswer answer, int index, int depth)
    {
        for (var i = index + 1; i < answer.Hops.Length && answer.Hops[i].Depth >= depth; i++)
        {
            if (answer.Hops[i].Depth == depth)
            {
                return true;
            }
        }

        return false;
    }

    private static void WriteCoverage(TextWriter output, ChainAnswer answer, Vocabulary vocabulary, Language language)
    {
        if (answer.Coverage.IsEmpty)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine(language.Term("Đồ thị đang giữ", "What the graph holds") + ":");
        foreach (var note in answer.Coverage)
        {
            var level = vocabulary.Levels.FirstOrDefault(l => l.Id == note.LevelId);
            var name = level is null ? note.LevelId : language.Term(level.LabelVi, level.LabelEn);
            var bodies = note.Bodies is { } known
                ? $"{note.BodiesHeld}/{known}"
                : $"{note.BodiesHeld}/" + language.Term("chưa rõ", "not known");
            output.WriteLine(
                $"  {name}: "
                    + language.Term("văn bản", "instruments")
                    + $" {note.InstrumentsHeld}; "
                    + language.Term("cơ quan", "bodies")
                    + $" {bodies}"
            );
        }
    }
}
