using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>What a number behind a kind word is.</summary>
internal enum BareNumber
{
    Taken,
    None,
    NotOfKind,
    SmallLetter,
    Counter,
    TooLong,
    TooShort,
    GoesOn,
    Year,
    Count,
}

/// <summary>Mentions by symbol: kind word, "số", symbol, date.</summary>
internal sealed class NumberedReader(ExtractionGrammar grammar)
{
    /// <summary>Words between a kind word and "số", as in "Báo cáo giải trình, tiếp thu số".</summary>
    private const int MostWordsBetween = 6;

    /// <param name="index">The kind word's first token.</param>
    /// <param name="afterGenre">The token after the kind word.</param>
    public Mention? ReadAfterGenre(TokenText text, int index, int afterGenre, Genre genre, SpeakingContext context)
    {
        var at = afterGenre;
        PartialDate? dateBefore = null;
        if (
            grammar.Dates.ReadAnnounced(text, at, context.Date?.Year) is { } before
            && grammar.NumberWord.At(text, before.End)
        )
        {
            // "văn bản đề ngày 29 tháng 10 năm 2025 số 16/CV-…"
            dateBefore = before.Date;
            at = before.End;
        }

        var number = SkipToNumber(text, at);
        if (number < 0 || grammar.Symbols.Read(text, number, isAnnounced: true) is not { } match)
        {
            return null;
        }

        return Complete(text, index, match, genre, dateBefore, context);
    }

    /// <summary>"Nghị định 54", "Thông tư số 108": the symbol cut down to its number.</summary>
    public Mention? ReadBareNumber(TokenText text, int index, int afterGenre, Genre genre)
    {
        if (BareNumberAt(text, index, afterGenre, genre, out var number) != BareNumber.Taken)
        {
            return null;
        }

        var digits = text.Clean(number);
        var mention = new Mention
        {
            Head = index,
            HeadEnd = number + 1,
            Kind = CitationKind.Numbered,
            Genre = genre,
            Symbol = new Symbol(digits, digits, null, null, [], null),
            Confidence = 0.7,
        };
        mention.Reasons.Add("number without the rest of its symbol");
        return mention;
    }

    /// <summary>Whether the number behind a kind word names a document, and if not, why.</summary>
    public BareNumber BareNumberAt(TokenText text, int index, int afterGenre, Genre genre, out int number)
    {
        number = grammar.NumberWord.Skip(text, afterGenre);
        ref readonly var token = ref text[number];
        var isAnnounced = number > afterGenre;
        var length = token.End - token.Start;
        return token.Kind != TokenKind.Number ? BareNumber.None
            : genre.IsScheme || genre.IsLaw ? BareNumber.NotOfKind
            : !text[index].Is(TokenTraits.Capital) ? BareNumber.SmallLetter
            : token.Is(TokenTraits.Paragraph) ? BareNumber.Counter
            : length > 4 ? BareNumber.TooLong
            : !isAnnounced && length < 2 ? BareNumber.TooShort
            : GoesOn(text, number + 1) ? BareNumber.GoesOn
            : length == 4 && text.Clean(number)[0] is '1' or '2' && !isAnnounced ? BareNumber.Year
            : !isAnnounced && Counts(text, number + 1) ? BareNumber.Count
            : BareNumber.Taken;
    }

    /// <summary>A fraction, a date, a percentage.</summary>
    private static bool GoesOn(TokenText text, int index) =>
        text[index].IsMark('%')
        || text[index].IsMark('/')
        || (
            text[index].Kind == TokenKind.Mark
            && text[index].Word is '-' or '.' or '–'
            && text[index + 1].Kind == TokenKind.Number
        );

    /// <summary>A noun behind the number: "Báo cáo 12 tháng".</summary>
    private bool Counts(TokenText text, int index) =>
        text[index].Kind == TokenKind.Word
        && !text[index].Is(TokenTraits.Paragraph)
        && !grammar.OfWord.At(text, index)
        && !grammar.AndWord.At(text, index)
        && !grammar.AboutWord.At(text, index)
        && !grammar.DateWord.At(text, index);

    /// <summary>A symbol without a kind word of its own: in a list, in a table, after "số".</summary>
    public Mention? ReadBare(TokenText text, int index, Mention? before, SpeakingContext context)
    {
        var isListed = before is { Kind: CitationKind.Numbered } && IsSameList(text, before, index);
        var numberWord = grammar.NumberWord.MatchBefore(text, index);
        if (
            grammar.Symbols.Read(text, index, isAnnounced: isListed || numberWord >= 0) is not { } match
            || IsForm(text, index, numberWord)
            || IsStandard(text, index)
        )
        {
            return null;
        }

        var genre =
            isListed
            && before!.Genre is { } shared
            && (match.Symbol.Code is null || ExtractionGrammar.Signs(shared, match.Symbol.Code))
                ? shared
            : match.Symbol.Code is not null ? grammar.GenreOfCode(match.Symbol.Code)
            : match.Symbol.Year is null ? grammar.LetterOfOffice
            : null;
        var mention = Complete(text, index, match, genre, null, context);
        mention.Reasons.Add(
            isListed ? "symbol in a list, the kind word shared with the one before" : "symbol without a kind word"
        );
        mention.Confidence = isListed ? 0.95 : 0.9;
        return mention;
    }

    private Mention Complete(
        TokenText text,
        int head,
        SymbolMatch match,
        Genre? genre,
        PartialDate? date,
        SpeakingContext context
    )
    {
        var mention = new Mention
        {
            Head = head,
            HeadEnd = match.End,
            Kind = CitationKind.Numbered,
            Genre = genre,
            Symbol = match.Symbol,
            Date = date,
        };
        mention.Reasons.Add($"symbol of scheme {match.Symbol.SchemeId}");
        ReadDate(text, mention, context);
        return mention;
    }

    /// <summary>A date that follows directly belongs to the head.</summary>
    public void ReadDate(TokenText text, Mention mention, SpeakingContext context)
    {
        var at = mention.HeadEnd;
        var afterComma = text[at].IsMark(',') || text[at].IsMark('(') ? at + 1 : at;
        if (text[at].IsMark('('))
        {
            return;
        }

        if (grammar.Dates.ReadAnnounced(text, afterComma, context.Date?.Year) is { Date: not null } day)
        {
            mention.Date = day.Date;
            mention.HeadEnd = day.End;
        }
        else if (
            afterComma == at
            && grammar.YearWord.At(text, at)
            && grammar.Dates.ReadYear(text, at) is { Date: not null } year
        )
        {
            mention.Date = year.Date;
            mention.HeadEnd = year.End;
        }
    }

    /// <returns>The token of the number, or −1 when what follows the kind word leads to none.</returns>
    public int SkipToNumber(TokenText text, int index)
    {
        if (IsNumberAfterWord(text, index, out var number))
        {
            return number;
        }

        for (var at = index; at < index + MostWordsBetween; at++)
        {
            ref readonly var token = ref text[at];
            var isFiller = token.IsMark(',') || (token.Kind == TokenKind.Word && !token.Is(TokenTraits.Paragraph));
            if (!isFiller || grammar.OfWord.At(text, at) || grammar.Genres.Match(text, at, out _) > 0)
            {
                return -1;
            }

            if (at > index && grammar.NumberWord.At(text, at) && IsNumberAfterWord(text, at, out number))
            {
                return number;
            }
        }

        return -1;
    }

    private bool IsNumberAfterWord(TokenText text, int index, out int number)
    {
        number = grammar.NumberWord.Skip(text, index);
        while (
            text[number].Kind == TokenKind.Mark
            && text[number].Word is ':' or '.' or '(' or '“' or '"'
            && number < index + 4
        )
        {
            number++;
        }

        return text[number].Kind == TokenKind.Number
            || (text[number].Kind == TokenKind.Word && char.IsAsciiDigit(text.Text[text[number].Start]));
    }

    /// <summary>"Mẫu số 09/KK-TNCN" is a form, not a document.</summary>
    public bool IsForm(TokenText text, int index, int numberWord)
    {
        var word = numberWord >= 0 ? numberWord : index;
        return grammar.AnnexWord.MatchBefore(text, word) >= 0 || grammar.AnnexWord.MatchBefore(text, index) >= 0;
    }

    /// <summary>"QCVN 01:2023/BXD", "TCVN 16/2008-BXD": a technical standard, named by its own register.</summary>
    public bool IsStandard(TokenText text, int index)
    {
        var goesOnFromNumber = text[index - 1].IsMark(':') && text[index - 2].Kind == TokenKind.Number;
        return grammar.StandardWord.MatchBefore(text, goesOnFromNumber ? index - 2 : index) >= 0;
    }

    /// <summary>Whether only commas, semicolons, "và" and "số" stand between the mentions.</summary>
    public bool IsSameList(TokenText text, Mention before, int index)
    {
        var at = before.HeadEnd;
        if (index - at > 4)
        {
            return false;
        }

        while (at < index)
        {
            var next =
                text[at].Kind == TokenKind.Mark && text[at].Word is ',' or ';'
                    ? at + 1
                    : grammar.AndWord.Skip(text, grammar.NumberWord.Skip(text, at));
            if (next == at)
            {
                return false;
            }

            at = next;
        }

        return true;
    }
}
