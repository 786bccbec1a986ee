using CitationGraph.Model;

namespace CitationGraph.Extraction;

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

        var number = SkipToNumber(text, at, context);
        if (number < 0)
        {
            return ReadBlankNumber(text, index, at, genre, context);
        }

        if (grammar.Symbols.Read(text, number, isAnnounced: true) is not { } match)
        {
            return null;
        }

        return Complete(text, index, match, genre, dateBefore, context);
    }

    /// <summary>"Quyết định số …/2025/QĐ-UBND ngày … tháng … năm 2025": the clerk left the number open.</summary>
    private Mention? ReadBlankNumber(TokenText text, int index, int at, Genre genre, SpeakingContext context)
    {
        var number = grammar.NumberWord.Match(text, at);
        if (number < 0 || grammar.Symbols.ReadBlank(text, number) is not { } match)
        {
            return null;
        }

        var mention = Complete(text, index, match, genre, null, context);
        mention.Confidence = 0.6;
        mention.Reasons.Add("number left open");
        if (mention.Date is null && grammar.Dates.ReadOpen(text, mention.HeadEnd) is { } open)
        {
            mention.Date = open.Date;
            mention.HeadEnd = open.End;
        }

        return mention;
    }

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
        var mention = text.NewMention(head, match.End, CitationKind.Numbered, genre);
        mention.Symbol = match.Symbol;
        mention.Date = date;
        mention.Reasons.Add(grammar.Reasons.OfScheme(match.Symbol.SchemeId));
        ReadDate(text, mention, context);
        return mention;
    }

    /// <summary>A date that follows directly belongs to the head.</summary>
    public void ReadDate(TokenText text, Mention mention, SpeakingContext context)
    {
        var at = UnitEnd(text, mention.HeadEnd);
        if (at > mention.HeadEnd && !grammar.DateWord.At(text, at))
        {
            return;
        }

        var afterComma = text[at].IsMark(',') ? at + 1 : at;
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

    /// <summary>"12/2002/TT-BCA (A11) ngày …": the drafting unit in brackets between symbol and date.</summary>
    private static int UnitEnd(TokenText text, int index)
    {
        const int LongestUnit = 8;
        var isUnit =
            text[index].IsMark('(')
            && text[index + 1].Is(TokenTraits.AllCapitals)
            && text[index + 1].End - text[index + 1].Start <= LongestUnit
            && text[index + 2].IsMark(')');
        return isUnit ? index + 3 : index;
    }

    /// <returns>The token of the number, or −1 when what follows the kind word leads to none.</returns>
    public int SkipToNumber(TokenText text, int index, SpeakingContext context)
    {
        if (IsNumberAfterWord(text, index, out var number))
        {
            return number;
        }

        var afterMakers = SkipMakers(text, index, context);
        if (afterMakers > index && grammar.NumberWord.At(text, afterMakers))
        {
            return IsNumberAfterWord(text, afterMakers, out number) ? number : -1;
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

    /// <summary>"Nghị định của Chính phủ số …", "Thông tư liên tịch Bộ A - Bộ B số …": who makes it stands before the number.</summary>
    private int SkipMakers(TokenText text, int index, SpeakingContext context)
    {
        const int MostMakers = 6;
        var at = grammar.OfWord.Skip(text, index);
        for (var i = 0; i < MostMakers; i++)
        {
            if (text[at].Is(TokenTraits.Paragraph) || grammar.Issuers.Read(text, at, context, null) is not { } maker)
            {
                return i == 0 ? index : at;
            }

            at = maker.End;
            if (text[at].Kind == TokenKind.Mark && text[at].Word is '-' or '–' or ',')
            {
                at++;
            }
            else
            {
                at = grammar.AndWord.Skip(text, at);
            }
        }

        return at;
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
