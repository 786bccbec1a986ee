using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>Finds instruments that texts and lists give different dates, issuers or titles, each with all places.</summary>
internal static class ContradictionFinder
{
    public static ImmutableArray<Contradiction> Find(IEnumerable<Cluster> clusters) =>
        [
            .. clusters
                .SelectMany(Of)
                .OrderBy(c => c.InstrumentId, StringComparer.Ordinal)
                .ThenBy(c => c.Kind, StringComparer.Ordinal),
        ];

    private static IEnumerable<Contradiction> Of(Cluster cluster)
    {
        var dates = Support.Dates(cluster.Mentions);
        if (dates.Count > 1)
        {
            yield return Contradiction(cluster, "date", dates, d => d.ToString());
        }

        var issuers = Support.Registers(cluster.Mentions);
        if (issuers.Count > 1)
        {
            yield return Contradiction(cluster, "issuer", issuers, i => i.Name ?? i.Register!);
        }

        var titles = TitleChoice.Groups(cluster.Mentions);
        if (titles.Count > 1)
        {
            yield return Contradiction(cluster, "title", titles, t => t);
        }
    }

    private static Contradiction Contradiction<T>(
        Cluster cluster,
        string kind,
        List<Supported<T>> values,
        Func<T, string> shown
    ) =>
        new(
            cluster.Id,
            kind,
            [
                .. values.Select(v => new ContradictionValue(
                    shown(v.Value),
                    [.. v.Mentions.OrderBy(m => m.Key).Select(Place)]
                )),
            ]
        );

    private static Evidence Place(Mention mention)
    {
        if (mention.Row is { } row)
        {
            var words = string.Join(' ', new[] { row.Genre, row.Number, row.Title }.Where(w => w is not null));
            return new Evidence(null, mention.Key.Source, -1, default, words, 1, row.Provenance.Source);
        }

        var document = mention.Document!;
        var (index, span, sentence, confidence) = mention.Citation is { } citation
            ? (citation.Index, citation.Span, citation.Sentence, citation.Confidence)
            : (-1, mention.Header!.Span, mention.Header!.Span, 1);
        return new Evidence(
            document.Id,
            document.Name,
            index,
            span,
            OneLine(sentence.Of(document.Original)),
            confidence,
            null
        );
    }

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
