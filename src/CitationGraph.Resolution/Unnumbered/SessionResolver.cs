using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>
/// Party resolutions named by congress or plenum. A plenum adopts several, so a numbered resolution is meant only when register, kind, term
/// and title agree, or a catalogue gives it that name.
/// </summary>
internal sealed class SessionResolver(Rulebook rules, ClusterIndex index, Ledger ledger)
{
    private readonly Dictionary<string, Cluster> _opened = new(StringComparer.Ordinal);
    private Dictionary<(string Term, string Sitting), List<Cluster>> _catalogued = [];
    private Dictionary<(string Genre, string? Issuer), List<Cluster>> _ofCongress = [];
    private ILookup<(string Genre, string? Issuer), Cluster> _numbered = Enumerable
        .Empty<Cluster>()
        .ToLookup(c => (string.Empty, c.Issuer.Lineage));

    public static bool Takes(Mention mention) =>
        mention is { Symbol: null, IsHeld: false, Row: null, Genre.IsLaw: not true, Citation: not null }
        && (mention.Session is not null || mention.Citation.Kind == CitationKind.PartyResolution);

    public void Resolve(IReadOnlyList<Mention> mentions)
    {
        _catalogued = ledger
            .Clusters.SelectMany(c =>
                c.Mentions.SelectMany(m => m.Names).Select(n => (Name: rules.Sittings.Plenary(n), Cluster: c))
            )
            .Where(p => p.Name is not null)
            .GroupBy(p => p.Name!.Value)
            .ToDictionary(g => g.Key, g => g.Select(p => p.Cluster).Distinct().ToList());
        _ofCongress = ledger
            .Clusters.Where(c => c is { Symbol: null, Issuer.IsKnown: true, IsListed: true })
            .GroupBy(c => (Ids.Genre(c.Genre), c.Issuer.Lineage))
            .ToDictionary(g => g.Key, g => g.ToList());
        var all = mentions.Where(Takes).ToLookup(m => rules.Sittings.IsCongress(Words(m)));
        var placed = all[true]
            .Where(m => m.Session is not null && SessionName.IsPlaced(m.Session))
            .ToLookup(m => (m.Key.Source, Ordinal(m)), CongressId);
        string Congress(Mention mention) =>
            mention.Session is not null
            && !SessionName.IsPlaced(mention.Session)
            && placed[(mention.Key.Source, Ordinal(mention))].Distinct(StringComparer.Ordinal).ToList() is [var same]
                ? same
                : CongressId(mention);

        // "Đại hội Đảng bộ Thành phố lần thứ XI" in a text that has named the city's eleventh congress in full.
        foreach (var congress in all[true].GroupBy(Congress, StringComparer.Ordinal))
        {
            OfCongress(congress.Key, [.. congress]);
        }

        _numbered = ledger
            .Clusters.Where(c => c.Symbol is not null)
            .ToLookup(c => (Ids.Genre(c.Genre), c.Issuer.Lineage));
        var sessions = all[false].ToList();
        foreach (var mention in sessions.Where(m => m.TitleKey.Length > 0))
        {
            Titled(mention);
        }

        var titled = sessions.Where(m => m.TitleKey.Length > 0).ToLookup(m => m.Key.Source, StringComparer.Ordinal);
        foreach (var mention in sessions.Where(m => m.TitleKey.Length == 0))
        {
            Untitled(mention, titled[mention.Key.Source]);
        }
    }

    private void Titled(Mention mention)
    {
        var own = mention with { LoneId = LoneId(mention, mention.TitleKey), Names = [Name(mention)] };
        if (Catalogued(own) is { } known)
        {
            ledger.Assign(own, known, Certainty.ListedName, "The catalogue gives the instrument this name.");
            return;
        }

        var term = rules.Periods.TermOfSession(Words(mention));
        var same = _numbered[(Ids.Genre(mention.Genre), mention.Issuer.Lineage)]
            .Where(c =>
                c.Issuer.IsSameRegister(mention.Issuer)
                && c.Date is { } date
                && term is not null
                && rules.Periods.LiesIn(date, term)
                && c.HasTitle(mention.TitleKey)
            )
            .ToList();
        if (same.Count == 1)
        {
            ledger.Assign(
                own,
                same[0],
                Certainty.TitleForNumber,
                "Kind, issuer, term and title agree with one numbered resolution."
            );
        }
        else if (same.Count > 1)
        {
            ledger.Leave(own, same, Certainty.SeveralFit, "Several numbered resolutions of the term have this title.");
        }
        else
        {
            ledger.Assign(
                own,
                Open(own.LoneId!),
                Certainty.SittingAndTitle,
                "Named by its sitting and title; no numbered resolution here has that title."
            );
        }
    }

    /// <param name="titled">What the same text names by title.</param>
    private void Untitled(Mention mention, IEnumerable<Mention> titled)
    {
        var own = mention with { LoneId = LoneId(mention, string.Empty), Names = [Name(mention)] };
        if (Catalogued(own) is { } known)
        {
            ledger.Assign(own, known, Certainty.ListedSitting, "The catalogue gives the instrument this name.");
            return;
        }

        var sitting = Sitting(mention);
        var sameText = titled
            .Where(s => Sitting(s) == sitting)
            .Select(s => ledger.ClusterOf(s.Key))
            .OfType<Cluster>()
            .Distinct()
            .ToList();
        if (sameText.Count == 1)
        {
            ledger.Assign(
                own,
                sameText[0],
                Certainty.SittingOfSameText,
                "The same text names one resolution of this sitting by its title."
            );
            return;
        }

        ledger.Assign(
            own,
            Open(own.LoneId!),
            Certainty.SittingAlone,
            "A plenum adopts several resolutions and the text gives no title: kept as named."
        );
    }

    private void OfCongress(string id, List<Mention> mentions)
    {
        var listed = mentions.Select(m => ByCongress(m) ?? Catalogued(m)).OfType<Cluster>().Distinct().ToList();
        foreach (var mention in mentions)
        {
            var own = mention with { LoneId = id, Names = [Name(mention)] };
            if (listed.Count == 1)
            {
                ledger.Assign(
                    own,
                    listed[0],
                    Certainty.ListedName,
                    "A congress adopts one such resolution, and the catalogue lists it."
                );
            }
            else
            {
                ledger.Assign(own, Open(id), Certainty.CongressResolution, "A congress adopts one such resolution.");
            }
        }
    }

    private static string Ordinal(Mention mention) => Words(mention)[(Words(mention).LastIndexOf('-') + 1)..];

    private static string CongressId(Mention mention)
    {
        var words = Words(mention);
        var isCanonical = mention.Session is not null;
        var scope = isCanonical && SessionName.IsPlaced(words) ? null : mention.Locality;
        var name = ClusterIndex.WithoutGenre(VietnameseFolding.NameKey(words), mention.Genre);
        return Ids.Titled(Ids.Genre(mention.Genre), null, scope, name);
    }

    /// <summary>What a catalogue lists as the resolution of the very congress the mention names.</summary>
    private Cluster? ByCongress(Mention mention) =>
        mention.Issuer.IsKnown
        && _ofCongress.GetValueOrDefault((Ids.Genre(mention.Genre), mention.Issuer.Lineage)) is [var only]
            ? only
            : null;

    private Cluster? Catalogued(Mention mention)
    {
        IReadOnlyList<Cluster> named = index.Named(VietnameseFolding.NameKey(mention.Citation!.Text), mention.Genre);
        if (named.Count == 0 && rules.Sittings.Plenary(Words(mention)) is { } sitting)
        {
            named = _catalogued.GetValueOrDefault(sitting) ?? [];
        }

        var fitting = named
            .Where(c =>
                Ids.Genre(c.Genre) == Ids.Genre(mention.Genre)
                && !c.TitleKeys.Any(t => TitleFolding.ClearlyDiffer(t, mention.TitleKey))
                && IsOfIssuer(c, mention)
            )
            .ToList();
        return fitting.Count == 1 ? fitting[0] : null;
    }

    /// <summary>"Nghị quyết Đại hội Đảng bộ quận lần thứ XXVI" is every district's own.</summary>
    private static bool IsOfIssuer(Cluster cluster, Mention mention) =>
        !cluster.Issuer.IsKnown || !mention.Issuer.IsKnown || cluster.Issuer.IsSameRegister(mention.Issuer);

    private (string?, string) Sitting(Mention mention) =>
        rules.Sittings.Plenary(Words(mention)) is var (term, sitting)
            ? (term, sitting)
            : (null, VietnameseFolding.NameKey(Words(mention)));

    private string LoneId(Mention mention, string titleKey)
    {
        var genre = Ids.Genre(mention.Genre);
        if (rules.Sittings.Plenary(Words(mention)) is var (term, sitting))
        {
            var id = Ids.Titled(genre, mention.Issuer.Register, term, sitting);
            return titleKey.Length == 0 ? id : $"{id}:{Ids.Slug(titleKey)}";
        }

        var name = ClusterIndex.WithoutGenre(VietnameseFolding.NameKey(Words(mention)), mention.Genre);
        return Ids.Titled(
            genre,
            mention.Issuer.Register,
            mention.Issuer.IsKnown ? null : mention.Locality,
            titleKey.Length == 0 ? name : $"{name} {titleKey}"
        );
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

    private static string Words(Mention mention) => mention.Session ?? mention.Citation!.Text;

    private static string Name(Mention mention) =>
        string.Join(' ', mention.Citation!.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
