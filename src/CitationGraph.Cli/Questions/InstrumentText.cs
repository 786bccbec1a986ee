using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Cli;

/// <summary>Instruments and evidence in words for people.</summary>
internal static class InstrumentText
{
    private const int LongestQuotation = 240;

    /// <summary>Kind and symbol, day, issuer: on one line.</summary>
    public static string Line(Instrument instrument, Vocabulary vocabulary)
    {
        var parts = new[]
        {
            InstrumentNaming.Of(instrument, vocabulary),
            instrument.Date?.ToString(),
            instrument.IssuerName,
        };
        return string.Join(" · ", parts.Where(p => !string.IsNullOrEmpty(p)));
    }

    /// <summary>Where a sentence stands, and the sentence itself on one line; of a long one the part around the citation.</summary>
    /// <param name="symbol">The cited instrument's, to find the citation by.</param>
    public static string Evidence(Evidence evidence, string? symbol = null)
    {
        var words = string.Join(' ', evidence.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var place = evidence.DocumentId is null
            ? evidence.DocumentName
            : $"{evidence.DocumentName} [{evidence.Span.Start}–{evidence.Span.End}]";
        return $"{place}: “{Around(words, symbol)}”";
    }

    private static string Around(string words, string? symbol)
    {
        if (words.Length <= LongestQuotation)
        {
            return words;
        }

        var at = symbol is null ? 0 : Math.Max(0, words.IndexOf(symbol, StringComparison.OrdinalIgnoreCase));
        var from = at + (symbol?.Length ?? 0) <= LongestQuotation ? 0 : WordStart(words, at - (LongestQuotation / 2));
        var to = from + LongestQuotation >= words.Length ? words.Length : WordStart(words, from + LongestQuotation);
        return (from > 0 ? "… " : "") + words[from..to].TrimEnd() + (to < words.Length ? " …" : "");
    }

    private static int WordStart(string words, int at) => words.LastIndexOf(' ', at) + 1;

    /// <summary>How an edge is called from one of its ends.</summary>
    /// <param name="fromTarget">Seen from the cited side: <c>được thực hiện bởi</c>.</param>
    public static string Label(Relation relation, bool fromTarget, Vocabulary vocabulary, Language language)
    {
        var id = relation.Detail ?? relation.Type;
        if (vocabulary.Relation(id) is not { } type)
        {
            return id;
        }

        return fromTarget
            ? language.Term(type.InverseLabelVi ?? type.LabelVi, type.InverseLabelEn ?? type.LabelEn)
            : language.Term(type.LabelVi, type.LabelEn);
    }

    /// <summary>What a reader must know beside the answer, a line a sentence.</summary>
    public static void WriteDisclosures(TextWriter output, IEnumerable<Disclosure> disclosures, Language language)
    {
        foreach (var disclosure in disclosures)
        {
            foreach (var sentence in language.Sentences(disclosure.Text, disclosure.TextEn))
            {
                output.WriteLine($"* {sentence}");
            }
        }
    }

    public static string Origin(RelationOrigin origin, Language language) =>
        origin switch
        {
            RelationOrigin.Inferred => " [" + language.Term("suy ra", "inferred") + "]",
            RelationOrigin.Catalogue => " [" + language.Term("chỉ theo danh mục", "catalogue only") + "]",
            RelationOrigin.Person => " [" + language.Term("theo đính chính", "said by a person") + "]",
            _ => string.Empty,
        };
}
