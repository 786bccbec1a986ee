using CitationGraph.Extraction;
using CitationGraph.Model;
using CitationGraph.Resolution;

namespace CitationGraph.Cli;

/// <summary>Reasons for people: the words in their context, an arrow to what was read, and why.</summary>
/// <param name="index">The instruments of the store that is asked; null when none is.</param>
internal sealed class ExplainText(
    TextWriter output,
    ExplainRequest request,
    Vocabulary vocabulary,
    ResolutionIndex? index
)
{
    private const int Context = 48;

    // Of the text that is being written.
    private IReadOnlyDictionary<string, KnownInstrument>? _named;

    public void Write(ExplainedText item)
    {
        _named = index?.Named(item.Resolutions);
        output.WriteLine(item.Name);
        var text = item.Text.Original;
        var citations = item.Explained.Reading.Citations.Where(c => request.Wants(c.Span, text)).ToList();
        var misses = item.Explained.NearMisses.Where(m => request.Wants(m.Span, text)).ToList();
        var next = 0;
        foreach (var citation in citations)
        {
            while (next < misses.Count && misses[next].Span.Start < citation.Span.Start)
            {
                WriteMiss(misses[next++], text);
            }

            WriteCitation(item, citation);
        }

        foreach (var miss in misses.Skip(next))
        {
            WriteMiss(miss, text);
        }

        if (citations.Count + misses.Count == 0)
        {
            WriteSentences(
                "  ",
                "Ở đây không có dẫn chiếu nào, cũng không có gì giống dẫn chiếu.",
                "There is no citation here, and nothing that looks like one."
            );
        }
        else
        {
            var taken = request.Language.Term("dẫn chiếu", "citations");
            var not = request.Language.Term("không lấy", "not taken");
            output.WriteLine($"  {citations.Count} {taken}, {misses.Count} {not}");
        }

        output.WriteLine();
    }

    private void WriteCitation(ExplainedText item, Citation citation)
    {
        output.WriteLine(
            $"  [{citation.Span.Start}–{citation.Span.End}] {InContext(citation.Span, item.Text.Original)}"
        );
        output.WriteLine($"    → {ExtractionText.Parts(item.Explained.Reading, citation)}");
        foreach (var reason in item.Explained.Citations[citation.Index])
        {
            WriteReason(PartName(reason.Part), reason.Vi, reason.En);
        }

        if (item.ResolutionOf(citation.Index) is { } resolved)
        {
            WriteResolution(resolved);
        }
    }

    private void WriteResolution(CitationResolution resolved)
    {
        var target = resolved.TargetId is { } id ? $": {Name(id)}" : string.Empty;
        output.WriteLine($"    ⇒ {OutcomeName(resolved.Outcome)} {resolved.Confidence:0.00}{target}");
        if (resolved.TargetId is null)
        {
            foreach (var candidate in resolved.Candidates)
            {
                output.WriteLine($"        ? {Name(candidate)}");
            }
        }

        foreach (var reason in resolved.Reasons)
        {
            output.WriteLine($"      - {reason}");
        }
    }

    /// <summary>The instrument, or the id of one that the store has not met.</summary>
    private string Name(string id) =>
        _named?.GetValueOrDefault(id) is { } known ? InstrumentText.Line(known.Instrument, vocabulary) : id;

    private void WriteMiss(NearMiss miss, string text)
    {
        output.WriteLine($"  [{miss.Span.Start}–{miss.Span.End}] {InContext(miss.Span, text)}");
        WriteSentences($"    ✗ {miss.Reason.Code}: ", miss.Reason.Vi, miss.Reason.En);
    }

    private void WriteReason(string part, string vi, string en) => WriteSentences($"      - {part}: ", vi, en);

    private void WriteSentences(string mark, string vi, string en)
    {
        foreach (var sentence in request.Language.Sentences(vi, en))
        {
            output.WriteLine(mark + sentence);
            mark = new string(' ', mark.Length);
        }
    }

    private static string InContext(TextSpan span, string text)
    {
        var from = Math.Max(0, span.Start - Context);
        from = from == 0 ? 0 : Math.Min(text.IndexOfAny([' ', '\n', '\t'], from, span.Start - from) + 1, span.Start);
        from = from == 0 && span.Start > Context ? span.Start - Context : from;
        var to = Math.Min(text.Length, span.End + Context);
        to = to == text.Length ? to : Math.Max(text.LastIndexOfAny([' ', '\n', '\t'], to - 1, to - span.End), span.End);
        return (from > 0 ? "… " : string.Empty)
            + OneLine(text[from..span.Start] + "«" + text[span.Start..span.End] + "»" + text[span.End..to])
            + (to < text.Length ? " …" : string.Empty);
    }

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private string PartName(string part) =>
        request.Language.Term(
            part switch
            {
                "kind" => "cách nêu",
                "number" => "số",
                "date" => "ngày",
                "issuer" => "cơ quan",
                "title" => "tên",
                "provision" => "điều khoản",
                "relation" => "quan hệ",
                "subject" => "chủ thể",
                _ => "thay cho",
            },
            part
        );

    private string OutcomeName(ResolutionOutcome outcome) =>
        outcome switch
        {
            ResolutionOutcome.Resolved => request.Language.Term("xác định được", "RESOLVED"),
            ResolutionOutcome.Ambiguous => request.Language.Term("nhiều khả năng", "AMBIGUOUS"),
            ResolutionOutcome.Stub => request.Language.Term("xác định được, chưa có văn bản", "STUB"),
            ResolutionOutcome.Self => request.Language.Term("chính văn bản này", "SELF"),
            _ => request.Language.Term("chưa xác định", "UNRESOLVED"),
        };
}
