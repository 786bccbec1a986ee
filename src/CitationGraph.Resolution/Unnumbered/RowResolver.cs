using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>Catalogue rows without a number: a held text whose number is blank or that is attached, or an instrument known by its name.</summary>
internal sealed class RowResolver(Ledger ledger)
{
    private readonly Dictionary<string, Cluster> _opened = new(StringComparer.Ordinal);

    public static bool Takes(Mention mention) => mention is { Row: not null, Symbol: null, Genre.IsLaw: not true };

    public void Resolve(IReadOnlyList<Mention> mentions)
    {
        var blank = ledger.Clusters.Where(c => c.Symbol is null && c.IsHeld).ToList();
        foreach (var row in mentions.Where(Takes))
        {
            var own = row with { LoneId = LoneId(row) };
            var same = blank.Where(c => IsSame(c, row)).ToList();
            if (same.Count == 1)
            {
                ledger.Assign(
                    own,
                    same[0],
                    0.9,
                    "Kind, issuer, title and date agree with a held text without a number."
                );
            }
            else
            {
                ledger.Assign(own, Open(own.LoneId!), 0.9, "Known from a catalogue.");
            }
        }
    }

    private static bool IsSame(Cluster held, Mention row)
    {
        var title = ClusterIndex.WithoutGenre(row.TitleKey, row.Genre);
        return Ids.Genre(held.Genre) == Ids.Genre(row.Genre)
            && held.Issuer.IsSameRegister(row.Issuer)
            && held.Mentions.Any(m => m.IsHeld && ClusterIndex.WithoutGenre(m.TitleKey, m.Genre) == title)
            && (held.Date is not { } own || row.Date is not { } listed || own.AgreesWith(listed));
    }

    private static string LoneId(Mention row)
    {
        var name =
            row.TitleKey.Length > 0 ? row.TitleKey
            : row.Names.Count > 0 ? row.Names[0]
            : row.Row!.Key;
        var key = ClusterIndex.WithoutGenre(VietnameseFolding.NameKey(name), row.Genre);
        return Ids.Titled(Ids.Genre(row.Genre), row.Issuer.Register, row.Issuer.IsKnown ? null : row.Locality, key);
    }

    private Cluster Open(string id)
    {
        if (!_opened.TryGetValue(id, out var cluster))
        {
            _opened[id] = cluster = ledger.Open();
            cluster.Id = id;
        }

        return cluster;
    }
}
