using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>Finds every mention in documents and catalogues.</summary>
internal sealed class MentionGatherer(Rulebook rules)
{
    private const string Amends = "amends";
    private readonly ListedNumber _numbers = new(rules.Vocabulary);

    /// <summary>The mentions in a document, in the order of their keys.</summary>
    public DocumentMentions InDocument(ReadDocument document)
    {
        var reading = document.Reading;
        var text = TextRef.Of(document);
        var mentions = new List<Mention>();
        PartialDate? ownDate = null;
        if (reading.Kind == SourceKind.Instrument)
        {
            var first = First(document, text);
            ownDate = first.Date;
            mentions.Add(first);
            mentions.AddRange(reading.Attached.Select((head, i) => Attached(text, head, i + 1, first)));
        }

        foreach (var citation in reading.Citations)
        {
            if (citation.Kind != CitationKind.Self && citation.Refers is null)
            {
                mentions.Add(OfCitation(document, text, citation, ownDate));
            }
        }

        return new DocumentMentions(text, mentions);
    }

    /// <summary>The mentions in a catalogue.</summary>
    public IEnumerable<Mention> InCatalogue(Catalogue catalogue) =>
        catalogue.Instruments.Select(row => Row(catalogue, row));

    private Mention First(ReadDocument document, TextRef text)
    {
        var head = document.Reading.Header;
        var naming = OwnNumber.InAnnexHeading(document, rules.Vocabulary);
        var symbol = head.Symbol ?? naming?.Symbol;
        var date = head.Date is { IsFullDay: true } ? head.Date : naming?.Date ?? head.Date;
        var issuer = rules.Issuers.Find(head.Issuer ?? document.Reading.ActingIssuer ?? naming?.Issuer, symbol, date);
        return Head(text, head, 0, symbol, date, issuer) with { CitingDate = date };
    }

    private Mention Attached(TextRef text, Letterhead head, int part, Mention first)
    {
        var date = head.Date ?? first.Date;
        var issuer = head.Issuer is null ? first.Issuer : rules.Issuers.Find(head.Issuer, head.Symbol, date);
        return Head(text, head, part, head.Symbol, date, issuer);
    }

    private Mention Head(
        TextRef text,
        Letterhead head,
        int part,
        Symbol? symbol,
        PartialDate? date,
        IssuerRef issuer
    ) =>
        new(MentionKey.OfPart(text.Id, part))
        {
            Said = new Said(
                rules.Vocabulary.GenreNamed(head.Genre),
                symbol,
                head.Symbol is null ? head.BlankSymbol : null,
                date,
                issuer,
                null,
                rules.Titles.Shown(head.Title),
                rules.Titles.Key(head.Title),
                []
            ),
            Document = text,
        };

    private Mention OfCitation(ReadDocument document, TextRef text, Citation citation, PartialDate? ownDate)
    {
        var date = OwnDate(document, citation);
        var symbol = citation.Symbol is { HasNumber: true } ? citation.Symbol : null;
        var genre = rules.Vocabulary.GenreNamed(citation.Genre);
        return new Mention(MentionKey.OfCitation(text.Id, citation.Index))
        {
            Said = new Said(
                genre,
                symbol,
                null,
                date,
                rules.Issuers.Find(citation.Issuer, citation.Symbol, date ?? ownDate),
                citation.Session,
                rules.Titles.Shown(citation.Title),
                rules.Titles.Key(citation.Title),
                symbol is null ? [] : LawNames(citation)
            ),
            CitingDate = CitingDate(document, citation, ownDate),
            Document = text,
            Citation = symbol is null || genre is { IsLaw: true } ? CitationWords.Of(citation) : null,
        };
    }

    /// <summary>"Luật Giáo dục số 43/2019/QH14" says how the law is called, and so which law "Luật Giáo dục" is.</summary>
    private IReadOnlyList<string> LawNames(Citation citation) =>
        rules.Vocabulary.GenreNamed(citation.Genre) is { IsLaw: true } genre
        && rules.Laws.Of(citation.Text, citation.Symbol?.Text) is var name
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
        return new Mention(MentionKey.OfRow(catalogue.Name, row.Key))
        {
            Said = new Said(
                rules.Vocabulary.GenreNamed(row.Genre),
                symbol,
                null,
                row.Date,
                Issuer(row, symbol),
                null,
                rules.Titles.Shown(title),
                rules.Titles.Key(title),
                row.Names
            ),
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
