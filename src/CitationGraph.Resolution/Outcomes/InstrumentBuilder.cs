using System.Collections.Immutable;
using System.Globalization;
using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>Makes the instruments: the best-supported value of each part, all ids they ever had, and the texts that hold them.</summary>
internal static class InstrumentBuilder
{
    public static ImmutableArray<Instrument> Build(
        IReadOnlyList<Cluster> clusters,
        IReadOnlyDictionary<Cluster, ImmutableArray<string>> reports
    )
    {
        TellApart(clusters);
        var aliases = Aliases(clusters);
        return
        [
            .. clusters
                .Select(c => Of(c, aliases[c], reports.GetValueOrDefault(c, [])))
                .OrderBy(i => i.Id, StringComparer.Ordinal),
        ];
    }

    private static Instrument Of(Cluster cluster, ImmutableArray<string> aliases, ImmutableArray<string> reports)
    {
        var sources = Sources(cluster);
        var issuer = cluster.Issuer;
        return new Instrument(
            cluster.Id,
            aliases,
            cluster.Genre?.Id,
            SymbolText(cluster),
            cluster.Date,
            issuer.AuthorityId,
            issuer.Name,
            Title(cluster, sources),
            Names(cluster),
            sources.Length > 0,
            [.. sources, .. reports.Except(sources, StringComparer.Ordinal)],
            cluster.PartOf?.Id
        );
    }

    /// <summary>Which text is current: number over blank, then the later date, then the digest.</summary>
    private static ImmutableArray<string> Sources(Cluster cluster) =>
        [
            .. cluster
                .Mentions.Where(m => m.IsHeld)
                .OrderByDescending(m => m.Symbol is not null)
                .ThenByDescending(m => m.Date is { IsFullDay: true })
                .ThenByDescending(m => m.Date)
                .ThenBy(m => m.Document!.Digest, StringComparer.Ordinal)
                .Select(m => m.Document!.Id)
                .Distinct(StringComparer.Ordinal),
        ];

    private static string? SymbolText(Cluster cluster) =>
        Support
            .Ranked(
                cluster
                    .Mentions.Where(m => m.Symbol is not null)
                    .GroupBy(m => m.Symbol!.Text, StringComparer.Ordinal)
                    .Select(g => new Supported<string>(g.Key, [.. g])),
                s => s
            )
            .FirstOrDefault()
            ?.Value;

    private static string? Title(Cluster cluster, ImmutableArray<string> sources)
    {
        var titled = cluster.Mentions.Where(m => m.TitleKey.Length > 0).ToList();
        var own = titled.Find(m => m.IsHeld && sources is [var current, ..] && m.Key.Source == current);
        if (own is not null)
        {
            return own.Title;
        }

        var best = Support
            .Ranked(
                titled
                    .GroupBy(m => m.TitleKey, StringComparer.Ordinal)
                    .Select(g => new Supported<string>(g.Key, [.. g])),
                t => (int.MaxValue - t.Length).ToString("D10", CultureInfo.InvariantCulture) + t
            )
            .FirstOrDefault();
        return best is null
            ? Names(cluster) is [var name, ..] && cluster.Symbol is null
                ? name
                : null
            : best.Mentions.Select(m => m.Title!).Min(StringComparer.Ordinal);
    }

    private static ImmutableArray<string> Names(Cluster cluster) =>
        [
            .. cluster
                .Mentions.SelectMany(m => m.Names)
                .GroupBy(n => VietnameseFolding.NameKey(n), StringComparer.Ordinal)
                .Select(g => g.Min(StringComparer.Ordinal)!)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>An id that mentions alone would have had stays an alias, unless two instruments claim it.</summary>
    private static Dictionary<Cluster, ImmutableArray<string>> Aliases(IReadOnlyList<Cluster> clusters)
    {
        var ids = clusters.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var claims = clusters
            .SelectMany(c => Claimed(c).Select(id => (Id: id, Cluster: c)))
            .GroupBy(p => p.Id, StringComparer.Ordinal)
            .Where(g => g.Count() == 1)
            .SelectMany(g => g)
            .Where(p => !ids.Contains(p.Id))
            .ToLookup(p => p.Cluster, p => p.Id);
        return clusters.ToDictionary(c => c, c => claims[c].Order(StringComparer.Ordinal).ToImmutableArray());
    }

    private static IEnumerable<string> Claimed(Cluster cluster) => cluster.LoneIds;

    /// <summary>Two instruments that came to one id (a slug may be shared) are numbered by their first mention.</summary>
    private static void TellApart(IReadOnlyList<Cluster> clusters)
    {
        foreach (var same in clusters.GroupBy(c => c.Id, StringComparer.Ordinal).Where(g => g.Skip(1).Any()).ToList())
        {
            var ordinal = 1;
            foreach (var cluster in same.OrderBy(c => c.Mentions.Min(m => m.Key)).Skip(1))
            {
                cluster.Id = string.Create(CultureInfo.InvariantCulture, $"{same.Key}:{++ordinal}");
            }
        }
    }
}
