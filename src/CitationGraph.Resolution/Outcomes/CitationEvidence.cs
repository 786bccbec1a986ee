using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>Evidence from a citation or a letterhead: the words it stands in, joined to one line.</summary>
public static class CitationEvidence
{
    /// <summary>The source of a fact that nobody else can check.</summary>
    public const string Unverified = "memory";

    public static Evidence Of(ReadDocument document, Citation citation) =>
        new(
            document.Id,
            document.Name,
            citation.Index,
            citation.Span,
            Words(document.Original, citation.Sentence),
            citation.Confidence,
            null,
            citation.Provision
        );

    /// <param name="head">The letterhead of the document or of an attached part.</param>
    public static Evidence Of(ReadDocument document, Letterhead head) =>
        new(document.Id, document.Name, -1, head.Span, Words(document.Original, head.Span), 1, null);

    /// <param name="catalogue">The catalogue's name.</param>
    /// <param name="words">What the entry says.</param>
    public static Evidence Of(string catalogue, string words, Provenance provenance) =>
        new(null, catalogue, -1, default, words, Confidence(provenance), Source(provenance));

    /// <summary>What a row of a catalogue says of the instrument itself.</summary>
    public static Evidence Of(Catalogue catalogue, CatalogueInstrument row) =>
        Of(catalogue.Name, RowWords(row), row.Provenance);

    private static string RowWords(CatalogueInstrument row) =>
        string.Join(
            ' ',
            new[] { row.Genre, row.Number, row.Date?.ToString(), row.Issuer, row.Title }.Where(p =>
                !string.IsNullOrEmpty(p)
            )
        );

    private static string Source(Provenance provenance) =>
        provenance.Source.Length > 0 ? provenance.Source : Unverified;

    private static double Confidence(Provenance provenance) => provenance is { Confidence: "high" } ? 0.9 : 0.7;

    private static string Words(string text, TextSpan span)
    {
        var start = Math.Clamp(span.Start, 0, text.Length);
        var end = Math.Clamp(span.End, start, text.Length);
        return string.Join(' ', text[start..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
