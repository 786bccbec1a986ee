using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>Reads who issues a text: from its letterhead, from below its kind word or title, from its symbol and signature.</summary>
internal sealed class LetterheadIssuerReader(ExtractionGrammar grammar)
{
    /// <summary>Who issues the text: by its letterhead, else by its organ's code, its place and its signature.</summary>
    public (Issuer? Issuer, string? PlaceId) Acting(
        TokenText text,
        Letterhead head,
        SpeakingContext place,
        NumberLineReader numbers,
        SignatureReader signatures
    )
    {
        var issuer = head.Issuer;
        if (issuer is null && (head.Symbol ?? numbers.BlankSymbol(head)) is { } symbol)
        {
            issuer = grammar.Issuers.OfSymbol(symbol, place, head.Date?.Earliest);
        }

        if (issuer?.AuthorityId is { } id && head.Issuer is null && signatures.SignsAlone(text))
        {
            // Signed by the chairman for himself, not for the committee.
            var office = OfficeOf(id);
            issuer = office is null ? issuer : new Issuer(office.NameVi, office.Id, null, IssuerBasis.Context);
        }

        var authority = grammar.Vocabulary.Authority(issuer?.AuthorityId);
        return (issuer, authority is null ? place.PlaceId : authority.PlaceId);
    }

    /// <summary>The head of a committee as an authority of his own.</summary>
    private Authority? OfficeOf(string id)
    {
        var placeId = grammar.Vocabulary.Authority(id)?.PlaceId;
        return grammar.Vocabulary.Authorities.FirstOrDefault(a =>
            a.RegisterId == id && a.Id != id && a.PlaceId == placeId && grammar.Authorities.IsOffice(a)
        );
    }

    /// <summary>Whether an authority fills the line that begins at the token.</summary>
    public bool IsLine(TokenText head, int index)
    {
        if (grammar.Issuers.Read(head, index, SpeakingContext.Unknown, null) is not { } issuer)
        {
            return false;
        }

        ref readonly var next = ref head[issuer.End];
        return next.Is(TokenTraits.NewLine) || next.Kind == TokenKind.End;
    }

    /// <summary>"KẾT LUẬN⏎CỦA BỘ CHÍNH TRỊ, BAN BÍ THƯ⏎về …": who concludes stands between kind word and title.</summary>
    /// <param name="end">The token after the kind word; moved behind the makers.</param>
    public Issuer? MakerBelow(TokenText head, ref int end, PartialDate? date)
    {
        Issuer? first = null;
        var at = grammar.OfWord.Match(head, end);
        while (at > 0 && ReadWhole(head, at, SpeakingContext.Unknown, date) is { } match)
        {
            first ??= match.Issuer;
            end = match.End;
            at = head[end].IsMark(',') ? end + 1 : -1;
        }

        return first;
    }

    /// <summary>The authority above the number or the State's name, else on the line below the title.</summary>
    public Issuer? Find(TokenText head, int from, int number, int national, int titleEnd, PartialDate? date)
    {
        Issuer? found = null;
        var context = SpeakingContext.Unknown;
        var limit =
            number > 0 ? number
            : national > 0 ? national
            : 0;
        var goesOn = false;
        for (var i = from; i < limit; i++)
        {
            if (grammar.NationalTitle.Match(head, i) is > 0 and var motto)
            {
                i = motto - 1;
                goesOn = false;
            }
            else if ((goesOn || LetterheadCells.Starts(head, i)) && ReadWhole(head, i, context, date) is { } match)
            {
                // The body above comes first: "ỦY BAN NHÂN DÂN TỈNH …", then "SỞ …" of that place.
                found = match.Issuer ?? found;
                context = context with
                {
                    PlaceId = grammar.Vocabulary.Authority(found?.AuthorityId)?.PlaceId ?? context.PlaceId,
                };
                i = match.End - 1;
                goesOn = true;
            }
            else
            {
                goesOn = false;
            }
        }

        if (found is not null || titleEnd < 0)
        {
            return found;
        }

        var title = titleEnd;
        while (head[title].Kind == TokenKind.Mark)
        {
            title++;
        }

        for (var i = title; i < Math.Min(title + 4, head.Count - 1); i++)
        {
            if (LetterheadCells.Starts(head, i) && ReadWhole(head, i, context, date) is { Issuer: not null } match)
            {
                return match.Issuer;
            }
        }

        return null;
    }

    /// <summary>An authority in capitals.</summary>
    private IssuerMatch? ReadWhole(TokenText head, int index, SpeakingContext context, PartialDate? date)
    {
        const int LongestUnlisted = 24;
        if (!head[index].Is(TokenTraits.AllCapitals))
        {
            return null;
        }

        return
            grammar.Issuers.Read(head, index, context, date?.Earliest) is { Issuer: { } issuer } match
            && (issuer.AuthorityId is not null || match.End - index <= LongestUnlisted)
            ? match with
            {
                Issuer = issuer with { Name = Spelled(issuer) },
            }
            : null;
    }

    /// <summary>A name that no ontology holds is written in capitals in the letterhead; it is shown with one capital.</summary>
    private static string Spelled(Issuer issuer) =>
        issuer.AuthorityId is null && !issuer.Name.Any(char.IsLower)
            ? issuer.Name[..1] + issuer.Name[1..].ToLowerInvariant()
            : issuer.Name;
}
