using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>One value with the mentions that give it.</summary>
internal sealed record Supported<T>(T Value, IReadOnlyList<Mention> Mentions);

/// <summary>
/// Weighs what mentions say: a catalogue with a public source first, then the number of mentions, then a held text over a citation, and
/// at last the value itself, so that no order of arrival decides.
/// </summary>
internal static class Support
{
    /// <summary>Dates that disagree, the best supported first; one that is less precise counts for those it agrees with.</summary>
    public static List<Supported<PartialDate>> Dates(IEnumerable<Mention> mentions)
    {
        var dated = mentions.Where(m => m.Date is not null).ToList();
        var values = dated.Select(m => m.Date!.Value).Distinct().ToList();
        var finest = values.Where(v => !values.Exists(o => o != v && o.AgreesWith(v) && IsFiner(o, v)));
        var ranked = Ranked(
            finest.Select(v => new Supported<PartialDate>(v, [.. dated.Where(m => m.Date!.Value.AgreesWith(v))])),
            v => v.ToString()
        );

        // A less precise date is counted once, for the best supported of the days it can mean.
        var taken = new HashSet<MentionKey>();
        return [.. ranked.Select(s => s with { Mentions = [.. s.Mentions.Where(m => taken.Add(m.Key))] })];
    }

    public static PartialDate? Date(IEnumerable<Mention> mentions) =>
        Dates(mentions) is [var best, ..] ? best.Value : null;

    /// <summary>A held text says best what it is; a scheme's name says what the act carries, not what the act is.</summary>
    public static Genre? Genre(IReadOnlyCollection<Mention> mentions)
    {
        var telling = mentions.Where(m => m.Genre is not null).ToList();
        var byNumber = telling.Where(m => m.Symbol is not null || m.IsHeld || m.Row is not null).ToList();
        var ranked = Ranked(
            (byNumber.Count > 0 ? byNumber : telling)
                .GroupBy(m => m.Genre!)
                .Select(g => new Supported<Genre>(g.Key, [.. g])),
            g => g.Id
        );
        return (ranked.Find(s => s.Mentions.Any(m => m.IsHeld)) ?? ranked.FirstOrDefault())?.Value;
    }

    /// <summary>Issuers of different registers, the best supported first.</summary>
    public static List<Supported<IssuerRef>> Registers(IEnumerable<Mention> mentions) =>
        Ranked(
            mentions
                .Where(m => m.Issuer.IsKnown)
                .GroupBy(m => m.Issuer.Lineage, StringComparer.Ordinal)
                .Select(g => new Supported<IssuerRef>(Finest(g), [.. g])),
            i => i.Register ?? string.Empty
        );

    public static IssuerRef Issuer(IEnumerable<Mention> mentions) =>
        Registers(mentions) is [var best, ..] ? best.Value : default;

    public static List<Supported<T>> Ranked<T>(IEnumerable<Supported<T>> values, Func<T, string> order) =>
        [
            .. values
                .OrderByDescending(s => s.Mentions.Any(m => m.IsPublicCatalogue))
                .ThenByDescending(s => s.Mentions.Count)
                .ThenByDescending(s => s.Mentions.Any(m => m.IsHeld))
                .ThenBy(s => order(s.Value), StringComparer.Ordinal),
        ];

    /// <summary>Values with how each is supported, the best first; the same order as of their mentions.</summary>
    public static List<(T Value, Backing Backing)> Ranked<T>(
        IEnumerable<(T Value, Backing Backing)> values,
        Func<T, string> order
    ) =>
        [
            .. values
                .OrderByDescending(s => s.Backing.HasPublicCatalogue)
                .ThenByDescending(s => s.Backing.Mentions)
                .ThenByDescending(s => s.Backing.HasHeld)
                .ThenBy(s => order(s.Value), StringComparer.Ordinal),
        ];

    /// <summary>Of issuers of one register the one that the ontology knows, else the best supported.</summary>
    public static IssuerRef Finest(IEnumerable<(IssuerRef Issuer, Backing Backing)> issuers) =>
        Ranked(issuers, i => $"{i.AuthorityId} {i.Register}")
            .OrderByDescending(s => s.Value.AuthorityId is not null)
            .First()
            .Value;

    public static bool IsFiner(PartialDate date, PartialDate other) =>
        (date.Month != 0 && other.Month == 0) || (date.Day != 0 && other.Day == 0);

    private static IssuerRef Finest(IEnumerable<Mention> mentions) =>
        Finest(mentions.GroupBy(m => m.Issuer).Select(g => (g.Key, Backing.Of(g))));
}
