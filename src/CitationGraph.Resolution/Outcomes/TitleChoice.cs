namespace CitationGraph.Resolution;

/// <summary>Which of the titles mentions give is shown, and whether they speak of different things.</summary>
internal static class TitleChoice
{
    private const string Ellipsis = "…";

    /// <summary>A held text says best what it is called; an abridged title ("…") gives way to any other.</summary>
    public static string? Best(IEnumerable<Mention> mentions) =>
        mentions
            .Where(m => m.Title is not null && m.TitleKey.Length > 0)
            .GroupBy(m => m.TitleKey, StringComparer.Ordinal)
            .OrderByDescending(g => g.Any(m => m.IsHeld))
            .ThenBy(g => g.All(m => m.Title!.Contains(Ellipsis, StringComparison.Ordinal)))
            .ThenByDescending(g => g.Any(m => m.IsPublicCatalogue))
            .ThenByDescending(g => g.Count())
            .ThenByDescending(g => g.Key.Length)
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .FirstOrDefault()
            ?.GroupBy(m => m.Title!, StringComparer.Ordinal)
            .OrderByDescending(g => g.Any(m => m.IsHeld))
            .ThenByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .First()
            .Key;

    /// <summary>Groups of mentions whose titles clearly differ from those of every other group; one group when they all agree.</summary>
    public static List<Supported<string>> Groups(IEnumerable<Mention> mentions)
    {
        var groups = new List<List<Mention>>();
        foreach (var titled in mentions.Where(m => m.TitleKey.Length > 0).OrderBy(m => m.Key))
        {
            var near = groups
                .Where(g => g.Exists(m => !TitleFolding.ClearlyDiffer(m.TitleKey, titled.TitleKey)))
                .ToList();
            groups.RemoveAll(near.Contains);
            groups.Add([.. near.SelectMany(g => g), titled]);
        }

        return Support.Ranked(
            groups.Select(g => new Supported<string>(Best(g)!, [.. g.OrderBy(m => m.Key)])),
            title => title
        );
    }
}
