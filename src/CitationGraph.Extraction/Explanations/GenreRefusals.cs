using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>Why a kind word begins no citation: the readers' conditions, asked in the order in which <see cref="MentionFinder"/> asks them.</summary>
internal sealed class GenreRefusals(ExtractionGrammar grammar, SymbolRefusals symbols)
{
    private readonly NumberedReader _numbered = new(grammar);
    private readonly CutNumberReader _cut = new(grammar, new NumberedReader(grammar));
    private readonly SchemeReader _schemes = new(grammar);

    /// <summary>A refusal and the token after the words it speaks of.</summary>
    public (NearMissReason Reason, int End)? At(
        WholeReading whole,
        int index,
        int afterGenre,
        Genre genre,
        IReadOnlyList<int> heads
    )
    {
        var text = whole.Text;
        if (BySymbol(whole, afterGenre, genre, heads) is { } bySymbol)
        {
            return bySymbol;
        }

        if (
            grammar.ThisWord.Match(text, afterGenre) is > 0 and var thisEnd
            && text[afterGenre].Is(TokenTraits.Paragraph)
        )
        {
            return (NearMissReasons.ThisOnNextLine, thisEnd);
        }

        var isCapital = text[index].Is(TokenTraits.Capital);
        if (isCapital && !genre.IsLaw && MentionFinder.IsOwnHeading(index, whole.Head))
        {
            return (NearMissReasons.OwnHeading, afterGenre);
        }

        if (!genre.IsLaw && ByNumber(text, index, afterGenre, genre, heads) is { } byNumber)
        {
            return byNumber;
        }

        if (grammar.AboveWord.Match(text, afterGenre) is > 0 and var aboveEnd)
        {
            return (NearMissReasons.AboveGoesOn, aboveEnd);
        }

        if (!isCapital || IsAbbreviation(text, index, afterGenre) || grammar.CompoundWord.MatchBefore(text, index) >= 0)
        {
            return null;
        }

        var reason = ByDefinition(text, index) ?? (genre.IsLaw ? Law(text, index, afterGenre) : null);
        return (reason ?? Other(whole, index, afterGenre, genre), afterGenre);
    }

    /// <summary>"TT", "CT": without a number they stand for many things (thường trực, chủ tịch).</summary>
    private static bool IsAbbreviation(TokenText text, int index, int afterGenre)
    {
        const int LongestAbbreviation = 4;
        ref readonly var token = ref text[index];
        return afterGenre == index + 1
            && token.Is(TokenTraits.AllCapitals)
            && token.End - token.Start < LongestAbbreviation;
    }

    private (NearMissReason, int)? BySymbol(WholeReading whole, int afterGenre, Genre genre, IReadOnlyList<int> heads)
    {
        var text = whole.Text;
        if (BlankAfter(text, afterGenre) is > 0 and var blankEnd)
        {
            return (NearMissReasons.BlankNumber, blankEnd);
        }

        var number = _numbered.SkipToNumber(text, afterGenre, whole.Context);
        if (number < 0)
        {
            return null;
        }

        if (heads[number] != 0)
        {
            return genre.IsLaw && grammar.Symbols.Read(text, number, isAnnounced: true) is { Symbol.Code: { } code }
                ? (NearMissReasons.CodeOfAnotherKind(code), afterGenre)
                : null;
        }

        var end = SymbolRefusals.RunEnd(text, number);
        return end == number + 1 || !SymbolRefusals.HasCode(text, number, end)
            ? null
            : (symbols.AfterKindWord(text, number, end), end);
    }

    /// <summary>"Quyết định số     /QĐ-UBND", "Quyết định số …/…/QĐ-UBND".</summary>
    private int BlankAfter(TokenText text, int index)
    {
        const int MostMarks = 40;
        var at = grammar.NumberWord.Skip(text, index);
        var start = at;
        while (
            at < start + MostMarks
            && text[at].Kind == TokenKind.Mark
            && text[at].Word is '.' or '…' or '_' or ':' or '/' or '-'
        )
        {
            at++;
        }

        if (at == start || (!symbols.IsBlank(text, at, out var end) && text[at].Kind != TokenKind.Number))
        {
            return -1;
        }

        // Behind a blank number its year may stand: "số …/2024/QĐ-UBND".
        var isJoined = text[at].Kind == TokenKind.Word || text[at - 1].IsMark('/') || text[at - 1].IsMark('-');
        return isJoined && SymbolRefusals.HasCode(text, at, end) ? end : -1;
    }

    private (NearMissReason, int)? ByNumber(
        TokenText text,
        int index,
        int afterGenre,
        Genre genre,
        IReadOnlyList<int> heads
    )
    {
        NearMissReason? reason = _cut.BareNumberAt(text, index, afterGenre, genre, out var number) switch
        {
            BareNumber.NotOfKind => NearMissReasons.KindWithoutBareNumbers,
            BareNumber.SmallLetter => NearMissReasons.SmallLetter,
            BareNumber.TooLong => NearMissReasons.LongNumber,
            BareNumber.TooShort => NearMissReasons.ShortNumber,
            BareNumber.GoesOn => NearMissReasons.FractionOrDate,
            BareNumber.Year => NearMissReasons.NumberIsYear,
            BareNumber.Count => NearMissReasons.CountedNumber,
            _ => null,
        };
        return reason is null || heads[number] != 0 || text[number].Is(TokenTraits.Paragraph)
            ? null
            : (reason, number + 1);
    }

    private NearMissReason? ByDefinition(TokenText text, int index)
    {
        var at = index;
        while (at > 0 && text[at - 1].Kind == TokenKind.Mark && text[at - 1].Word is '“' or '"' or ':')
        {
            at--;
        }

        return grammar.AliasIntro.MatchBefore(text, at) >= 0 ? NearMissReasons.DefinitionOfNoDocument : null;
    }

    private NearMissReason Law(TokenText text, int index, int afterGenre) =>
        grammar.NotLaw.At(text, index) ? NearMissReasons.NotALaw
        : grammar.PluralWord.MatchBefore(text, index) >= 0 ? NearMissReasons.Plural
        : StandsAlone(text, afterGenre) ? NearMissReasons.UndefinedShortForm(text.Line(index, afterGenre))
        : NearMissReasons.NoLawName;

    private NearMissReason Other(WholeReading whole, int index, int afterGenre, Genre genre)
    {
        var text = whole.Text;
        if (grammar.SessionWord.At(text, afterGenre) || grammar.PlenumWord.At(text, afterGenre))
        {
            return NearMissReasons.NoTerm;
        }

        if (grammar.CongressWord.At(text, afterGenre))
        {
            return NearMissReasons.NoCongressNumber;
        }

        if (MentionFinder.IsOwnTitle(text, index, afterGenre, genre, whole.Head))
        {
            return NearMissReasons.OwnTitle;
        }

        if (grammar.PluralWord.MatchBefore(text, index) >= 0)
        {
            return NearMissReasons.Plural;
        }

        if (grammar.NotMention.MatchBefore(text, index) >= 0 || (genre.IsScheme && !_schemes.IsName(text, index)))
        {
            return NearMissReasons.PartOfName;
        }

        return (genre.IsScheme ? Scheme(text, index, afterGenre, genre) : null) ?? Named(whole, index, afterGenre);
    }

    private NearMissReason? Scheme(TokenText text, int index, int afterGenre, Genre genre) =>
        grammar.AnnexLink.At(text, afterGenre) ? NearMissReasons.AnnexOfAnAct
        : _schemes.IsWritten(text, index) ? NearMissReasons.BeingWritten
        : SchemeReader.IsHeading(text, index) ? NearMissReasons.Heading
        : StandsAlone(text, afterGenre) || grammar.OfWord.At(text, afterGenre) ? null
        : grammar.PromulgatedOnly(genre) && !_schemes.IsPromulgated(text, index) ? NearMissReasons.NotPromulgated
        : NearMissReasons.ShortTitle;

    private NearMissReason Named(WholeReading whole, int index, int afterGenre)
    {
        var text = whole.Text;
        if (_schemes.IssuerAfter(text, afterGenre, whole.Context) is { } issuer)
        {
            return grammar.AboutWord.At(text, issuer.End) ? NearMissReasons.PageOfTitle : NearMissReasons.NoTitle;
        }

        return grammar.OfWord.At(text, afterGenre) ? NearMissReasons.UnknownIssuer
            : StandsAlone(text, afterGenre) ? NearMissReasons.UndefinedShortForm(text.Line(index, afterGenre))
            : NearMissReasons.NoNumber;
    }

    /// <summary>Nothing behind the kind word can belong to a name: a mark, another paragraph, a word that goes on with the sentence.</summary>
    private bool StandsAlone(TokenText text, int index) =>
        text[index].Kind is TokenKind.Mark or TokenKind.End
        || text[index].Is(TokenTraits.Paragraph)
        || grammar.AndWord.At(text, index)
        || (grammar.SchemeStop.At(text, index) && !grammar.OfWord.At(text, index));
}
