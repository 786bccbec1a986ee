using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>
/// Schemes, programmes and strategies known by title. They are what some act approves: joined with the act whose title approves exactly
/// that title, else kept as instruments of their own when the title is long enough to tell them apart.
/// </summary>
internal sealed class SchemeResolver(Rulebook rules, ClusterIndex index, Ledger ledger)
{
    private const int WordsOfATitle = 3;

    public static bool Takes(Mention mention) =>
        mention is { Symbol: null, IsHeld: false, Citation.Kind: CitationKind.Scheme, Genre.IsLaw: not true }
        && !SessionResolver.Takes(mention);

    public void Resolve(IReadOnlyList<Mention> mentions)
    {
        var unmatched = new List<(Mention Mention, string Key)>();
        foreach (var mention in mentions.Where(Takes))
        {
            var words = Name(mention.Citation!);
            var key = Key(words);
            var own = mention with { Names = [words] };

            // An act's title is compared as it is written: only names among themselves may leave "năm" out before a year.
            var written = VietnameseFolding.NameKey(words);
            if (!TryMatch(own, written) && (written == key || !TryMatch(own, key)))
            {
                unmatched.Add((own, key));
            }
        }

        foreach (
            var name in unmatched.GroupBy(u =>
                (Ids.Genre(u.Mention.Genre), ClusterIndex.WithoutGenre(u.Key, u.Mention.Genre))
            )
        )
        {
            OfTheirOwn(name.Key.Item1, name.Key.Item2, [.. name.Select(n => n.Mention)]);
        }
    }

    private static string Name(CitationWords citation)
    {
        var head = string.Join(' ', citation.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return string.IsNullOrEmpty(citation.Title) ? head : $"{head} {citation.Title}";
    }

    /// <summary>"Chương trình giáo dục phổ thông năm 2018" and "… 2018" are one name.</summary>
    private string Key(string words)
    {
        var key = VietnameseFolding.NameKey(words).Split(' ');
        return
            key is [.., _, var year]
            && year.Length == 4
            && year.All(char.IsAsciiDigit)
            && rules.YearWords.Contains(key[^2])
            ? string.Join(' ', [.. key[..^2], year])
            : string.Join(' ', key);
    }

    private bool TryMatch(Mention mention, string key)
    {
        var title = ClusterIndex.WithoutGenre(key, mention.Genre);
        if (AttachedHere(mention, title) is { } attached)
        {
            ledger.Assign(
                mention,
                attached,
                Certainty.Itself,
                "The instrument attached to the first one of the same file."
            );
            return true;
        }

        if (Enclosing(mention, key) is { } enclosing)
        {
            ledger.Assign(
                mention,
                enclosing,
                Certainty.EnclosingTitle,
                "Named in the title of the act that carries it."
            );
            return true;
        }

        foreach (var (found, confidence, reason) in Known(mention, key, title))
        {
            var fitting = found.Where(c => !mention.IsAfterCitingDate(c.Date)).ToList();
            var ofIssuer = fitting.Where(c => c.Issuer.IsSameRegister(mention.Issuer)).ToList();
            var candidates = ofIssuer.Count > 0 ? ofIssuer : fitting;
            if (candidates.Count == 1)
            {
                ledger.Assign(mention, candidates[0], confidence, reason);
                return true;
            }

            if (candidates.Count > 1)
            {
                ledger.Leave(mention, candidates, Certainty.SeveralFit, "Several acts approve a scheme of this title.");
                return true;
            }
        }

        return false;
    }

    /// <summary>What lists and acts know under the name, the surest first.</summary>
    private (IReadOnlyList<Cluster> Found, double Confidence, string Reason)[] Known(
        Mention mention,
        string key,
        string title
    ) =>
        [
            (index.Named(key, mention.Genre), Certainty.ListedName, "The catalogue gives the instrument this name."),
            (index.Approving(key), Certainty.ListedName, "Known by the act whose title approves exactly this title."),
            (
                [.. index.WithTitle(title).Where(c => Ids.Genre(c.Genre) == Ids.Genre(mention.Genre))],
                Certainty.KindAndTitle,
                "Kind and title agree with one instrument only."
            ),
        ];

    /// <summary>The act in whose title it stands, when that title approves it or begins with it: "Nghị quyết … về Chương trình hành động …".</summary>
    private Cluster? Enclosing(Mention mention, string key)
    {
        if (
            mention is not { Document: { } document, Citation.Subject: { } subject }
            || subject < 0
            || subject >= document.Citations
        )
        {
            return null;
        }

        var act = ledger.ClusterOf(MentionKey.OfCitation(document.Id, subject));
        var head = VietnameseFolding.NameKey(mention.Citation.Text);
        return
            act is not null
            && act.TitleKeys.Any(t =>
                rules.Titles.Approved(t) is { } approved ? Begins(approved, key) : Begins(t, head)
            )
            ? act
            : null;
    }

    private static bool Begins(string title, string key) =>
        title == key || title.StartsWith(key + " ", StringComparison.Ordinal);

    /// <summary>"Ban hành kèm theo Quyết định này Kế hoạch …" in the act itself: the part behind it of that kind and title.</summary>
    private Cluster? AttachedHere(Mention mention, string title)
    {
        if (mention is not { Document: { } document, Citation: { Part: 0, Subject: null } })
        {
            return null;
        }

        var parts = document
            .Attached.Select((head, i) => (Head: head, Part: i + 1))
            .Where(p => Ids.Genre(rules.Vocabulary.GenreNamed(p.Head.Genre)) == Ids.Genre(mention.Genre))
            .ToList();
        if (parts.Count != 1 || string.IsNullOrEmpty(parts[0].Head.Title))
        {
            return null;
        }

        var words = VietnameseFolding.NameKey(parts[0].Head.Title).Split(' ').ToHashSet(StringComparer.Ordinal);
        var key = MentionKey.OfPart(document.Id, parts[0].Part);
        return title.Length > 0 && title.Split(' ').All(words.Contains) ? ledger.ClusterOf(key) : null;
    }

    private void OfTheirOwn(string genre, string title, List<Mention> mentions)
    {
        if (title.Length == 0 || title.Split(' ').Length < WordsOfATitle)
        {
            foreach (var mention in mentions)
            {
                ledger.Leave(
                    mention,
                    [],
                    Certainty.Undecided,
                    "The name is too short to tell one scheme from another."
                );
            }

            return;
        }

        foreach (var scope in mentions.GroupBy(m => Scope(m, title), StringComparer.Ordinal))
        {
            ByIssuer(genre, title, scope.Key.Length == 0 ? null : scope.Key, [.. scope]);
        }
    }

    /// <summary>A title that ends in a bare kind of place ("… của thành phố") means another scheme in each place.</summary>
    private string Scope(Mention mention, string title)
    {
        var isRelative = rules.PlaceWords.Any(w => title.EndsWith(" " + w, StringComparison.Ordinal));
        return !isRelative || mention.Issuer.IsKnown ? string.Empty : mention.Document?.PlaceId ?? mention.Locality;
    }

    private void ByIssuer(string genre, string title, string? scope, List<Mention> mentions)
    {
        var registers = mentions
            .Where(m => m.Issuer.IsKnown)
            .Select(m => m.Issuer.Register!)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        var clusters = new Dictionary<string, Cluster>(StringComparer.Ordinal);
        foreach (var register in registers.Count > 0 ? registers : [string.Empty])
        {
            var cluster = clusters[register] = ledger.Open();
            cluster.Id = Ids.Titled(genre, register, scope, title);
        }

        foreach (var mention in mentions)
        {
            mention.LoneId = Ids.Titled(genre, mention.Issuer.Register, scope, title);
            if (mention.Issuer.Register is { } register)
            {
                ledger.Assign(mention, clusters[register], Certainty.IssuerAndTitleAlone, "Known by its title only.");
            }
            else if (clusters.Count == 1)
            {
                ledger.Assign(mention, clusters.Values.First(), Certainty.TitleAlone, "Known by its title only.");
            }
            else
            {
                ledger.Leave(
                    mention,
                    [.. clusters.Values],
                    Certainty.SeveralFit,
                    "Schemes of several issuers have this title."
                );
            }
        }
    }
}
