using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>Finds clusters by title, by what their title approves, and by the names they are known by.</summary>
internal sealed class ClusterIndex(TitleFolding titles)
{
    private readonly Dictionary<string, List<Cluster>> _byTitle = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Cluster>> _byApproved = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Cluster>> _byName = new(StringComparer.Ordinal);

    public void Add(Cluster cluster)
    {
        foreach (var title in cluster.TitleKeys)
        {
            Add(_byTitle, title, cluster);
            if (titles.Approved(title) is { } approved)
            {
                Add(_byApproved, approved, cluster);
            }
        }

        foreach (var mention in cluster.Mentions)
        {
            foreach (var name in mention.Names)
            {
                Add(_byName, VietnameseFolding.NameKey(name), cluster);
            }

            if (mention.Row is not null && mention.Symbol is null && mention.TitleKey.Length > 0)
            {
                Add(_byName, mention.TitleKey, cluster);
            }
        }
    }

    public IReadOnlyList<Cluster> WithTitle(string titleKey) => Find(_byTitle, titleKey);

    public IReadOnlyList<Cluster> Approving(string titleKey) => Find(_byApproved, titleKey);

    /// <param name="nameKey">See <see cref="VietnameseFolding.NameKey"/>.</param>
    /// <param name="genre">The name may stand in a list with its kind word or without it.</param>
    public IReadOnlyList<Cluster> Named(string nameKey, Genre? genre)
    {
        var found = Find(_byName, nameKey);
        return found.Count > 0 || genre is null ? found : Find(_byName, WithoutGenre(nameKey, genre));
    }

    public static string WithoutGenre(string key, Genre? genre)
    {
        if (genre is null)
        {
            return key;
        }

        var word = VietnameseFolding.NameKey(genre.NameVi);
        return key == word ? string.Empty
            : key.StartsWith(word + " ", StringComparison.Ordinal) ? key[(word.Length + 1)..]
            : key;
    }

    private static List<Cluster> Find(Dictionary<string, List<Cluster>> index, string key) =>
        key.Length > 0 && index.TryGetValue(key, out var found) ? found : [];

    private static void Add(Dictionary<string, List<Cluster>> index, string key, Cluster cluster)
    {
        if (key.Length == 0)
        {
            return;
        }

        if (!index.TryGetValue(key, out var list))
        {
            index[key] = list = [];
        }

        // All that a cluster is known by is added at once.
        if (list.Count == 0 || list[^1] != cluster)
        {
            list.Add(cluster);
        }
    }
}
