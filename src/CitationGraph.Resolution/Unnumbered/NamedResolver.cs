using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>Single instruments named by kind, issuer and title: "Chỉ thị của Thủ tướng Chính phủ về …".</summary>
internal sealed class NamedResolver(ClusterIndex index, Ledger ledger)
{
    private const int WordsThatTellApart = 6;
    private readonly Dictionary<string, Cluster> _opened = new(StringComparer.Ordinal);

    public static bool Takes(Mention mention) =>
        mention is { Symbol: null, IsHeld: false, Citation: not null, Genre.IsLaw: not true }
        && mention.Citation.Kind is CitationKind.Named or CitationKind.Numbered
        && !SessionResolver.Takes(mention);

    public void Resolve(IReadOnlyList<Mention> mentions)
    {
        foreach (var mention in mentions.Where(Takes))
        {
            if (mention.TitleKey.Length == 0)
            {
                ledger.Leave(mention, [], Certainty.Undecided, "Neither number nor title is given.");
            }
            else
            {
                Titled(mention);
            }
        }
    }

    private void Titled(Mention mention)
    {
        mention.LoneId = LoneId(mention);
        var fitting = index
            .WithTitle(mention.TitleKey)
            .Where(c =>
                Ids.Genre(c.Genre) == Ids.Genre(mention.Genre)
                && (!mention.Issuer.IsKnown || c.Issuer.IsSameRegister(mention.Issuer))
                && !mention.IsAfterCitingDate(c.Date)
            )
            .ToList();
        var isTelling = mention.Issuer.IsKnown || mention.TitleKey.Split(' ').Length >= WordsThatTellApart;
        if (fitting.Count == 1 && isTelling)
        {
            ledger.Assign(
                mention,
                fitting[0],
                mention.Issuer.IsKnown ? Certainty.IssuerAndTitle : Certainty.TitleWithoutIssuer,
                mention.Issuer.IsKnown
                    ? "Kind, issuer and title agree with one instrument only."
                    : "Kind and title agree with one instrument only; no issuer is given."
            );
        }
        else if (fitting.Count > 1)
        {
            ledger.Leave(mention, fitting, Certainty.SeveralFit, "Several instruments of this kind have this title.");
        }
        else
        {
            if (!_opened.TryGetValue(mention.LoneId, out var cluster))
            {
                _opened[mention.LoneId] = cluster = ledger.Open();
                cluster.Id = mention.LoneId;
            }

            ledger.Assign(
                mention,
                cluster,
                mention.Issuer.IsKnown ? Certainty.IssuerAndTitleAlone : Certainty.UnknownTitle,
                "Named by title; no numbered instrument here has that title."
            );
        }
    }

    private static string LoneId(Mention mention) =>
        Ids.Titled(
            Ids.Genre(mention.Genre),
            mention.Issuer.Register ?? Ids.Unknown(mention.Locality),
            mention.Date?.ToString(),
            mention.TitleKey
        );
}
