using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>Makes an instrument of each cluster.</summary>
internal sealed class InstrumentBuilder(Ledger ledger)
{
    /// <param name="reports">Documents that only tell of an instrument, by its id.</param>
    public ImmutableArray<Instrument> Build(ILookup<string, string> reports)
    {
        var aliases = Aliases();
        return
        [
            .. ledger
                .Clusters.Where(c => c.Mentions.Count > 0)
                .Select(c => Build(c, aliases[c.Id], reports[c.Id]))
                .OrderBy(i => i.Id, StringComparer.Ordinal),
        ];
    }

    private static Instrument Build(Cluster cluster, IEnumerable<string> aliases, IEnumerable<string> reports)
    {
        var issuer = cluster.Issuer;
        return new Instrument(
            cluster.Id,
            [.. aliases.Order(StringComparer.Ordinal)],
            cluster.Genre?.Id,
            cluster.Symbol?.Text,
            cluster.Date,
            issuer.AuthorityId,
            issuer.Name,
            TitleChoice.Best(cluster.Mentions),
            Names(cluster),
            cluster.IsHeld,
            [.. Texts(cluster), .. reports.Order(StringComparer.Ordinal)],
            cluster.PartOf?.Id
        );
    }

    private static ImmutableArray<string> Names(Cluster cluster) =>
        [
            .. cluster
                .Mentions.SelectMany(m => m.Names)
                .GroupBy(n => VietnameseFolding.NameKey(n), StringComparer.Ordinal)
                .Select(g => g.Order(StringComparer.Ordinal).First())
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The current text first: one with its number before one without, then the later day, then the digest.</summary>
    private static IEnumerable<string> Texts(Cluster cluster) =>
        cluster
            .Mentions.Where(m => m.IsHeld)
            .OrderByDescending(m => m.Header!.Symbol is not null)
            .ThenByDescending(m => m.Symbol is not null)
            .ThenByDescending(m => m.Header!.Date is { IsFullDay: true })
            .ThenByDescending(m => m.Header!.Date?.ToString(), StringComparer.Ordinal)
            .ThenBy(m => m.Document!.Digest, StringComparer.Ordinal)
            .Select(m => m.Document!.Id)
            .Distinct(StringComparer.Ordinal);

    /// <summary>Ids that a mention alone would have given, by the id of the instrument; one that two instruments would share is none's.</summary>
    private ILookup<string, string> Aliases()
    {
        var ids = ledger.Clusters.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        return ledger
            .Clusters.SelectMany(c =>
                c.Mentions.Select(m => m.LoneId)
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal)
                    .Select(id => (c.Id, Alias: id))
            )
            .Where(a => !ids.Contains(a.Alias))
            .GroupBy(a => a.Alias, StringComparer.Ordinal)
            .Where(g => g.Count() == 1)
            .Select(g => g.First())
            .ToLookup(a => a.Id, a => a.Alias, StringComparer.Ordinal);
    }
}
