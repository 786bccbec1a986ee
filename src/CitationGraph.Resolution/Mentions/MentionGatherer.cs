using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>Collects every mention in a set of documents and catalogues, in a fixed order.</summary>
internal sealed class MentionGatherer(Rulebook rules)
{
    private const string Amends = "amends";
    private readonly ListedNumber _numbers = new(rules.Vocabulary);

    public List<Mention> Gather(IEnumerable<ReadDocument> documents, IEnumerable<Catalogue> catalogues)
    {
        var mentions = new List<Mention>();
        foreach (var document in documents)
        {
            Document(document, mentions);
        }

        foreach (var catalogue in catalogues)
        {
            mentions.AddRange(catalogue.Instruments.Select(row => Row(catalogue, row)));
        }

        mentions.Sort((a, b) => a.Key.CompareTo(b.Key));
        return mentions;
    }

    private void Document(ReadDocument document, List<Mention> mentions)
    {
        var reading = document.Reading;
        PartialDate? ownDate = null;
        if (reading.Kind == SourceKind.Instrument)
        {
            var first = First(document);
            ownDate = first.Date;
            mentions.Add(first);
            mentions.AddRange(reading.Attached.Select((head, i) => Attached(document, head, i + 1, first)));
        }

        foreach (var citation in reading.Citations)
        {
            if (citation.Kind != CitationKind.Self && citation.Refers is null)
            {
                mentions.Add(OfCitation(document, citation, ownDate));
            }
        }
    }

    private Mention First(ReadDocument document)
    {
        var head = document.Reading.Header;
        var naming = OwnNumber.InAnnexHeading(document, rules.Vocabulary);
        var symbol = head.Symbol ?? naming?.Symbol;
        var date = head.Date is { IsFullDay: true } ? head.Date : naming?.Date ?? head.Date;
        var issuer = rules.Issuers.Find(head.Issuer ?? document.Reading.ActingIssuer ?? naming?.Issuer, symbol, date);
        return Head(document, head, MentionKind.Header, 0) with
        {
            Symbol = symbol,
            Date = date,
            Issuer = issuer,
            CitingDate = date,
        };
    }

    private Mention Attached(ReadDocument document, Letterhead head, int part, Mention first)
    {
        var date = head.Date ?? first.Date;
        var issuer = head.Issuer is null ? first.Issuer : rules.Issuers.Find(head.Issuer, head.Symbol, date);
        return Head(document, head, MentionKind.Attached, part) with { Date = date, Issuer = issuer };
    }

    private Mention Head(ReadDocument document, Letterhead head, MentionKind kind, int part) =>
        new(new MentionKey(kind, document.Id, part, string.Empty))
        {
            Genre = rules.Vocabulary.GenreNamed(head.Genre),
            Symbol = head.Symbol,
            BlankSymbol = head.Symbol is null ? head.BlankSymbol : null,
            Title = rules.Titles.Shown(head.Title),
            TitleKey = rules.Titles.Key(head.Title),
            Document = document,
            Header = head,
        };

    private Mention OfCitation(ReadDocument document, Citation citation, PartialDate? ownDate)
    {
        var date = OwnDate(document, citation);
        var symbol = citation.Symbol is { HasNumber: true } ? citation.Symbol : null;
        return new Mention(MentionKey.Of(document, citation))
        {
            Genre = rules.Vocabulary.GenreNamed(citation.Genre),
            Symbol = symbol,
            Date = date,
            Issuer = rules.Issuers.Find(citation.Issuer, citation.Symbol, date ?? ownDate),
            Names = symbol is null ? [] : LawNames(citation),
            Session = citation.Session,
            Title = rules.Titles.Shown(citation.Title),
            TitleKey = rules.Titles.Key(citation.Title),
            CitingDate = CitingDate(document, citation, ownDate),
            Document = document,
            Citation = citation,
        };
    }

    /// <summary>"Luật Giáo dục số 43/2019/QH14" says how the law is called, and so which law "Luật Giáo dục" is.</summary>
    private IReadOnlyList<string> LawNames(Citation citation) =>
        rules.Vocabulary.GenreNamed(citation.Genre) is { IsLaw: true } genre
        && rules.Laws.Of(citation) is var name
        && VietnameseFolding.NameKey(name) != VietnameseFolding.NameKey(genre.NameVi)
            ? [name]
            : [];

    /// <summary>
    /// The day behind an amending law's name is that law's: "Luật sửa đổi … của Luật A ngày 22 tháng 11 năm 2019" says nothing of A's day.
    /// </summary>
    private static PartialDate? OwnDate(ReadDocument document, Citation citation) =>
        citation is { Relation: Amends, Subject: not null, Date: not null }
        && Outer(document, citation) == citation.Date
            ? null
            : citation.Date;

    /// <summary>The day of the act in whose title the citation stands.</summary>
    private static PartialDate? Outer(ReadDocument document, Citation citation)
    {
        var citations = document.Reading.Citations;
        return citation.Subject is { } subject && subject >= 0 && subject < citations.Length
            ? citations[subject].Date
            : null;
    }

    /// <summary>What stands in another act's title speaks from that act's day.</summary>
    private static PartialDate? CitingDate(ReadDocument document, Citation citation, PartialDate? ownDate) =>
        Outer(document, citation) is { } outer && (ownDate is not { } own || outer <= own) ? outer : ownDate;

    private Mention Row(Catalogue catalogue, CatalogueInstrument row)
    {
        var (symbol, title) = _numbers.Read(row.Number, row.Title);
        return new Mention(new MentionKey(MentionKind.Catalogue, catalogue.Name, 0, row.Key))
        {
            Genre = rules.Vocabulary.GenreNamed(row.Genre),
            Symbol = symbol,
            Date = row.Date,
            Issuer = Issuer(row, symbol),
            Title = rules.Titles.Shown(title),
            TitleKey = rules.Titles.Key(title),
            Names = row.Names,
            Row = row,
        };
    }

    /// <summary>The organ that alone signs a symbol says more than a name that nobody knows; of joint acts it is only the first.</summary>
    private IssuerRef Issuer(CatalogueInstrument row, Symbol? symbol)
    {
        var named = row.Issuer is null ? default : rules.Issuers.Find(null, row.Issuer, row.Date);
        if (named.AuthorityId is not null || (named.IsKnown && symbol is not { Organs.Length: 1 }))
        {
            return named;
        }

        var signer = rules.Issuers.FromOrgan(symbol, row.Date);
        return signer.IsKnown ? signer : named;
    }
}
