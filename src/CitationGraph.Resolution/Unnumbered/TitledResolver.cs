using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>
/// Schemes known by their own title, and instruments named by kind, issuer and title. Joined with a known instrument only when exactly one fits.
/// </summary>
internal sealed class TitledResolver(ClusterIndex index, Ledger ledger)
{
    private readonly Dictionary<string, Cluster> _opened = new(StringComparer.Ordinal);

    public static bool Takes(Mention mention) =>
        mention is { Symbol: null, Citation: not null, Genre.IsLaw: not true } && !SessionResolver.Takes(mention);

    public void Resolve(IReadOnlyList<Mention> mentions)
    {
        foreach (var mention in mentions.Where(Takes))
        {
            Place(mention);
        }
    }

    private void Place(Mention mention)
    {
        var name = NameKey(mention);
        if (mention.Genre is null || !IsTitle(name))
        {
            ledger.Leave(mention, [], 0.2, "Neither number nor title: nothing here says which document is meant.");
            return;
        }

        var isScheme = mention.Citation!.Kind == CitationKind.Scheme;
        var own = mention with { LoneId = LoneId(mention, name) };
        var titled = Fitting(own, index.WithTitleLike(name).Concat(index.WithTitleLike(WithGenre(name, own.Genre!))))
            .Where(c => Ids.Genre(c.Genre) == Ids.Genre(own.Genre))
            .ToList();
        if (titled.Count > 0)
        {
            Decide(own, titled, own.Issuer.IsKnown ? 0.9 : 0.78, Agreement(own));
            return;
        }

        var approving = isScheme
            ? Fitting(own, index.Approving(WithGenre(name, own.Genre!)).Concat(index.Approving(name)))
            : [];
        if (approving.Count > 0)
        {
            Decide(own, approving, 0.82, "The title of one instrument approves or promulgates exactly this scheme.");
            return;
        }

        Open(own, isScheme);
    }

    private static string Agreement(Mention mention) =>
        mention.Issuer.IsKnown
            ? "Kind, issuer and title agree with one instrument."
            : "Kind and title agree with one instrument; the text names no issuer.";

    private void Decide(Mention mention, List<Cluster> found, double confidence, string reason)
    {
        if (found.Count == 1)
        {
            ledger.Assign(mention, found[0], confidence, reason);
        }
        else
        {
            ledger.Leave(mention, found, 0.5, "Several instruments have this title and the text does not say which.");
        }
    }

    private void Open(Mention mention, bool isScheme)
    {
        if (mention.Issuer.IsKnown)
        {
            ledger.Assign(
                mention,
                Open(mention.LoneId!),
                0.7,
                "Known by kind, issuer and title only; no numbered instrument here has that title."
            );
        }
        else if (isScheme)
        {
            ledger.Assign(
                mention,
                Open(mention.LoneId!),
                0.55,
                "Known by its title only, in texts of one place; nothing here names its number or issuer."
            );
        }
        else
        {
            ledger.Leave(
                mention,
                [],
                0.3,
                "Kind and title are given, but neither number nor issuer, and nothing here has that title."
            );
        }
    }

    private static List<Cluster> Fitting(Mention mention, IEnumerable<Cluster> clusters) =>
        [
            .. clusters
                .Distinct()
                .Where(c =>
                    (!mention.Issuer.IsKnown || c.Issuer.IsSameRegister(mention.Issuer))
                    && !mention.IsAfterCitingDate(c.Date)
                ),
        ];

    /// <summary>The title after head and issuer; a scheme without one has it in its head: "Đề án “Xây dựng xã hội học tập”".</summary>
    private static string NameKey(Mention mention) =>
        mention.TitleKey.Length > 0 ? mention.TitleKey
        : mention.Citation!.Kind == CitationKind.Scheme
            ? ClusterIndex.WithoutGenre(VietnameseFolding.NameKey(mention.Citation.Text), mention.Genre)
        : string.Empty;

    private static string WithGenre(string name, Genre genre)
    {
        var word = VietnameseFolding.NameKey(genre.NameVi);
        return name.StartsWith(word + " ", StringComparison.Ordinal) ? name : $"{word} {name}";
    }

    private static bool IsTitle(string name) => name.Contains(' ') || (name.Length > 0 && name.All(char.IsAsciiDigit));

    // Two provinces have a scheme of the same name each: without an issuer the name holds in texts of one place only.
    private static string LoneId(Mention mention, string name) =>
        Ids.Titled(
            Ids.Genre(mention.Genre),
            mention.Issuer.Register,
            mention.Issuer.IsKnown ? null : mention.Document?.Reading.PlaceId ?? mention.Locality,
            name
        );

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
