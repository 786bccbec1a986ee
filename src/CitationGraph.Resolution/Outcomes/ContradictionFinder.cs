using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>One instrument said to be two things: each value with all its places, the best supported first.</summary>
internal static class ContradictionFinder
{
    public static IEnumerable<FoundContradiction> Of(Cluster cluster)
    {
        if (Support.Dates(cluster.Mentions) is { Count: > 1 } dates)
        {
            yield return Make(cluster, "date", dates.Select(d => (d.Value.ToString(), d.Mentions)));
        }

        if (Support.Registers(cluster.Mentions) is { Count: > 1 } issuers)
        {
            yield return Make(cluster, "issuer", issuers.Select(i => (i.Value.Name ?? i.Value.Register!, i.Mentions)));
        }

        if (Titles(cluster) is { Count: > 1 } titles)
        {
            yield return Make(cluster, "title", titles.Select(t => (t.Value, t.Mentions)));
        }
    }

    private static FoundContradiction Make(
        Cluster cluster,
        string kind,
        IEnumerable<(string Value, IReadOnlyList<Mention> Mentions)> values
    ) =>
        new(
            cluster.Id,
            kind,
            [.. values.Select(v => (v.Value, v.Mentions.Select(m => m.Key).Order().ToImmutableArray()))]
        );

    /// <summary>Titles in groups of which each clearly differs from the leading title of every other.</summary>
    private static List<Supported<string>> Titles(Cluster cluster)
    {
        var ranked = Support.Ranked(
            cluster
                .Mentions.Where(m => m.TitleKey.Length > 0)
                .GroupBy(m => m.TitleKey, StringComparer.Ordinal)
                .Select(g => new Supported<string>(g.Key, [.. g])),
            t => t
        );
        var groups = new List<Supported<string>>();
        foreach (var title in ranked)
        {
            var at = groups.FindIndex(g => !TitleFolding.ClearlyDiffer(g.Value, title.Value));
            if (at < 0)
            {
                groups.Add(title);
            }
            else
            {
                groups[at] = groups[at] with { Mentions = [.. groups[at].Mentions, .. title.Mentions] };
            }
        }

        return
        [
            .. groups.Select(g =>
                g with
                {
                    Value = g
                        .Mentions.Where(m => m.TitleKey == g.Value)
                        .Select(m => m.Title!)
                        .Min(StringComparer.Ordinal)!,
                }
            ),
        ];
    }
}
