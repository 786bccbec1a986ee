using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>Rows of catalogues without a number: each opens an instrument, or joins the one that another row or a held text already is.</summary>
internal sealed class ListedResolver(Ledger ledger)
{
    public void Resolve(IReadOnlyList<Mention> mentions)
    {
        var opened = new Dictionary<string, Cluster>(StringComparer.Ordinal);
        var held = ledger.Clusters.Where(c => c.IsHeld).ToLookup(c => (Ids.Genre(c.Genre), c.Issuer.Lineage));
        foreach (var row in mentions.Where(m => m is { Symbol: null, Row: not null }))
        {
            row.LoneId = LoneId(row);
            var same = held[(Ids.Genre(row.Genre), row.Issuer.Lineage)].Where(c => IsSame(c, row)).ToList();
            if (same.Count == 1)
            {
                ledger.Assign(
                    row,
                    same[0],
                    Certainty.TitleForNumber,
                    "Kind, issuer, title and date agree with a held text."
                );
                continue;
            }

            if (!opened.TryGetValue(row.LoneId, out var cluster))
            {
                opened[row.LoneId] = cluster = ledger.Open();
                cluster.Id = row.LoneId;
            }

            ledger.Assign(row, cluster, Certainty.Itself, "Listed in a catalogue.");
        }
    }

    private static bool IsSame(Cluster held, Mention row) =>
        row.Date is { } date
        && held.Date is { } other
        && date.AgreesWith(other)
        && held.Issuer.IsSameRegister(row.Issuer)
        && held.AgreesInTitle(row.TitleKey);

    private static string LoneId(Mention row)
    {
        var genre = Ids.Genre(row.Genre);
        var name =
            row.TitleKey.Length > 0 ? row.TitleKey
            : row.Names.Count > 0 ? VietnameseFolding.NameKey(row.Names[0])
            : VietnameseFolding.NameKey(row.Row!.Key);
        name = ClusterIndex.WithoutGenre(name, row.Genre);
        return row.Genre is { IsLaw: true }
            ? Ids.Law(genre, name, row.Date)
            : Ids.Titled(genre, row.Issuer.Register, row.Date?.ToString(), name);
    }
}
