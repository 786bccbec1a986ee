using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>
/// Laws, codes and ordinances named without a number. A name with a day or year is matched by it; a bare name means the law of that name
/// that was newest, and had taken effect as far as recorded, when the citing text was issued.
/// </summary>
internal sealed class LawResolver(
    Rulebook rules,
    Ledger ledger,
    IReadOnlyDictionary<(string Catalogue, string Key), PartialDate> effectiveDays
)
{
    private readonly Dictionary<string, List<Cluster>> _byName = new(StringComparer.Ordinal);

    public static bool Takes(Mention mention) => mention is { Symbol: null, IsHeld: false, Genre.IsLaw: true };

    public void Resolve(IReadOnlyList<Mention> mentions)
    {
        foreach (var cluster in ledger.Clusters.Where(c => c.Genre is { IsLaw: true }))
        {
            foreach (var key in cluster.Mentions.SelectMany(NameKeys).Distinct(StringComparer.Ordinal))
            {
                Named(key).Add(cluster);
            }
        }

        var laws = mentions.Where(Takes).Select(Prepared).ToList();

        // The precise first, so that what says only a year finds the day the others give.
        foreach (var law in laws.Where(l => l.Date is not null).OrderByDescending(l => l.Date!.Value.ToString().Length))
        {
            Dated(law);
        }

        foreach (var name in laws.Where(l => l.Date is null).GroupBy(l => NameKeys(l).First(), StringComparer.Ordinal))
        {
            foreach (var (law, candidates) in name.Select(l => (l, Candidates(l, name.Key))).ToList())
            {
                Bare(law, name.Key, candidates);
            }
        }
    }

    private Mention Prepared(Mention mention) =>
        mention.Citation is { } citation
            ? mention with
            {
                Names = [rules.Laws.Of(citation.Text, citation.SymbolText)],
            }
            : mention;

    /// <summary>All keys a mention of a law gives its name by; the first is its own.</summary>
    private IEnumerable<string> NameKeys(Mention mention)
    {
        if (mention.Genre is not { IsLaw: true } genre)
        {
            yield break;
        }

        if (mention.Citation is { } citation)
        {
            var key = VietnameseFolding.NameKey(rules.Laws.Of(citation.Text, citation.SymbolText));
            if (mention.Symbol is null || key != VietnameseFolding.NameKey(genre.NameVi))
            {
                yield return LawName.Key(key, genre);
            }
        }

        if (mention.TitleKey.Length > 0 && (mention.Citation is null || mention.Symbol is not null))
        {
            yield return LawName.Key(mention.TitleKey, genre);
        }

        foreach (var name in mention.Names)
        {
            yield return LawName.Key(rules.Titles.Key(name), genre);
        }
    }

    private List<Cluster> Named(string key)
    {
        if (!_byName.TryGetValue(key, out var list))
        {
            _byName[key] = list = [];
        }

        return list;
    }

    private void Dated(Mention law)
    {
        var key = NameKeys(law).FirstOrDefault(string.Empty);
        law.LoneId = LoneId(law, key);
        var same = Named(key).Where(c => Day(c) is { } day && day.AgreesWith(law.Date!.Value)).Distinct().ToList();
        if (same.Count > 1)
        {
            ledger.Leave(law, same, Certainty.SeveralFit, "Several laws of this name fit the date.");
            return;
        }

        var cluster = same.Count == 1 ? same[0] : Open(law.LoneId, key);
        ledger.Assign(law, cluster, Certainty.NameAndDate, "Name and date agree.");
    }

    private List<Cluster> Candidates(Mention law, string key) =>
        [.. Named(key).Distinct().Where(c => Day(c) is not { } day || !law.IsAfterCitingDate(day))];

    private void Bare(Mention law, string key, List<Cluster> candidates)
    {
        law.LoneId = LoneId(law, key);
        var begun = candidates
            .Where(c =>
                law.CitingDate is not { } citing || Start(c) is not { } start || start.Earliest <= citing.Latest
            )
            .ToList();
        var fitting = begun.Count > 0 ? begun : candidates;
        if (fitting.Count == 0)
        {
            ledger.Assign(
                law,
                Open(law.LoneId, key),
                Certainty.BareName,
                "Known by name only; no text here says which law of that name."
            );
        }
        else if (fitting.Count == 1)
        {
            ledger.Assign(
                law,
                fitting[0],
                OnlyOne(law, fitting[0], begun.Count > 0),
                "The only law of this name known on the citing day."
            );
        }
        else if (law.CitingDate is null || rules.Laws.IsAmending(key, law.Genre!) || Newest(fitting) is not { } newest)
        {
            ledger.Leave(
                law,
                fitting,
                Certainty.SeveralFit,
                "Several laws have this name and the text does not say which."
            );
        }
        else
        {
            ledger.Assign(
                law,
                newest,
                newest.IsKnown ? Certainty.NewestName : Certainty.NewestCitedName,
                "The newest law of this name on the citing day."
            );
        }
    }

    private static double OnlyOne(Mention law, Cluster cluster, bool hasBegun) =>
        !cluster.IsKnown ? Certainty.CitedName
        : !hasBegun ? Certainty.NameNotYetInForce
        : law.CitingDate is null ? Certainty.NameInUndatedText
        : Certainty.NameInForce;

    private static Cluster? Newest(List<Cluster> laws)
    {
        var newest = laws.Where(c => Day(c) is not null).MaxBy(c => Day(c)!.Value);
        return newest is null || laws.Exists(c => c != newest && Day(c) == Day(newest)) ? null : newest;
    }

    private static PartialDate? Day(Cluster cluster) =>
        cluster.Date ?? (cluster.Symbol?.Year is { } year ? PartialDate.Of(year) : null);

    private PartialDate? Start(Cluster cluster)
    {
        PartialDate? start = null;
        foreach (var mention in cluster.Rows)
        {
            start ??=
                mention.Row!.EffectiveFrom
                ?? (effectiveDays.TryGetValue((mention.Key.Source, mention.Row.Key), out var day) ? day : null);
        }

        return start;
    }

    private Cluster Open(string id, string key)
    {
        var cluster = Named(key).Find(c => c.Id == id);
        if (cluster is null)
        {
            cluster = ledger.Open();
            cluster.Id = id;
            Named(key).Add(cluster);
        }

        return cluster;
    }

    private static string LoneId(Mention law, string key) =>
        Ids.Law(Ids.Genre(law.Genre), ClusterIndex.WithoutGenre(key, law.Genre), law.Date);
}
