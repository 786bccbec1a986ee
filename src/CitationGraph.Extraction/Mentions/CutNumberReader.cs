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

/// <summary>Mentions whose symbol is cut down to its number: "Nghị định 54", "Thông tư số 108", "Nghị định 60/2021".</summary>
internal sealed class CutNumberReader(ExtractionGrammar grammar, NumberedReader numbered)
{
    private const int LongestNumber = 4;
    private const int FirstYear = 1945;
    private const int LastYear = 2100;

    /// <summary>Above this, "Thông báo 13/2020" cannot mean a month.</summary>
    private const int LastMonth = 12;

    public Mention? Read(TokenText text, int index, int afterGenre, Genre genre, SpeakingContext context) =>
        BareNumberAt(text, index, afterGenre, genre, out var number) == BareNumber.Taken
            ? Complete(text, index, number, YearBehind(text, number, isAnnounced: number > afterGenre), genre, context)
            : null;

    /// <summary>Whether the number behind a kind word names a document, and if not, why.</summary>
    public BareNumber BareNumberAt(TokenText text, int index, int afterGenre, Genre genre, out int number)
    {
        number = grammar.NumberWord.Skip(text, afterGenre);
        ref readonly var token = ref text[number];
        var isAnnounced = number > afterGenre;
        var length = token.End - token.Start;
        return token.Kind != TokenKind.Number && !IsNumberWithLetter(text, number) ? BareNumber.None
            : genre.IsScheme || genre.IsLaw ? BareNumber.NotOfKind
            : !text[index].Is(TokenTraits.Capital) ? BareNumber.SmallLetter
            : token.Is(TokenTraits.Paragraph) ? BareNumber.Counter
            : length > LongestNumber ? BareNumber.TooLong
            : !isAnnounced && length < 2 ? BareNumber.TooShort
            : YearBehind(text, number, isAnnounced) is not null ? BareNumber.Taken
            : GoesOn(text, number + 1) ? BareNumber.GoesOn
            : !isAnnounced && IsYear(text, number) ? BareNumber.Year
            : !isAnnounced && Counts(text, index, number + 1) ? BareNumber.Count
            : BareNumber.Taken;
    }

    /// <summary>Whether a cut symbol stands so near in front that its list may go on with the token.</summary>
    public static bool MayBeListed(int index, List<Mention> before)
    {
        const int Reach = 12;
        return before.Count > 0 && index - before[^1].HeadEnd <= Reach && before[^1].Symbol is { SchemeId: null };
    }

    /// <summary>"các Nghị định số 217, 212 và 206": numbers that go on with a list of cut symbols.</summary>
    public Mention? ReadListed(TokenText text, int index, Mention? before, SpeakingContext context)
    {
        ref readonly var token = ref text[index];
        var isListed =
            before
                is {
                    Kind: CitationKind.Numbered,
                    Symbol: { SchemeId: null, HasNumber: true },
                    Genre: not null,
                    Date: null
                }
            && token.Kind == TokenKind.Number
            && token.End - token.Start is >= 2 and <= LongestNumber
            && (grammar.PluralWord.MatchBefore(text, before.Head) >= 0 || !before.OpensList)
            && numbered.IsSameList(text, before, index);
        if (!isListed)
        {
            return null;
        }

        var year = YearBehind(text, index, isAnnounced: true);
        ref readonly var next = ref text[index + 1];
        var ends =
            next.Kind is TokenKind.Mark or TokenKind.End && !next.IsMark('%') && !next.IsMark('/')
            || grammar.AndWord.At(text, index + 1)
            || grammar.OfWord.At(text, index + 1)
            || grammar.DateWord.At(text, index + 1)
            || grammar.IssuingVerb.At(text, index + 1)
            || next.Is(TokenTraits.Paragraph);
        if (year is null && !ends)
        {
            return null;
        }

        var mention = Complete(text, index, index, year, before!.Genre!, context);
        mention.OpensList = false;
        return mention;
    }

    private Mention Complete(TokenText text, int head, int number, int? year, Genre genre, SpeakingContext context)
    {
        var digits = text.Clean(number);
        var written = year is null ? digits : $"{digits}/{year}";
        var mention = text.NewMention(head, year is null ? number + 1 : number + 3, CitationKind.Numbered, genre);
        mention.Symbol = new Symbol(written, digits, year, null, [], null);
        mention.Confidence = 0.7;
        mention.Reasons.Add("number without the rest of its symbol");
        numbered.ReadDate(text, mention, context);
        return mention;
    }

    /// <summary>The year of "60/2021" where the symbol stops behind it, else null.</summary>
    private static int? YearBehind(TokenText text, int number, bool isAnnounced)
    {
        ref readonly var year = ref text[number + 2];
        var isYear =
            text[number + 1].IsMark('/')
            && year.Kind == TokenKind.Number
            && !year.Is(TokenTraits.Spaced)
            && year.End - year.Start == 4
            && !(text[number + 3].Kind == TokenKind.Mark && text[number + 3].Word is '/' or '-' or '–')
            && (isAnnounced || (int.TryParse(text.Clean(number), out var value) && value > LastMonth));
        return isYear && int.Parse(text.Spelling(number + 2)) is var written and >= FirstYear and <= LastYear
            ? written
            : null;
    }

    private static bool IsYear(TokenText text, int number) =>
        int.TryParse(text.Clean(number), out var value) && value is >= FirstYear and <= LastYear;

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
    private bool Counts(TokenText text, int head, int index) =>
        text[index].Kind == TokenKind.Word
        && !text[index].Is(TokenTraits.Paragraph)
        && !IsArticleBefore(text, head)
        && !grammar.OfWord.At(text, index)
        && !grammar.AndWord.At(text, index)
        && !grammar.AboutWord.At(text, index)
        && !grammar.DateWord.At(text, index);

    /// <summary>"30a" of "Nghị quyết số 30a".</summary>
    private static bool IsNumberWithLetter(TokenText text, int index)
    {
        ref readonly var token = ref text[index];
        return token.Kind == TokenKind.Word
            && token.End - token.Start >= 2
            && !text.Text.AsSpan(token.Start, token.End - token.Start - 1).ContainsAnyExceptInRange('0', '9')
            && char.IsLower(text.Text[token.End - 1]);
    }

    /// <summary>"Điều 8 Nghị định 54": behind an article the number can count nothing.</summary>
    private bool IsArticleBefore(TokenText text, int index)
    {
        var at = grammar.OfProvision.MatchBefore(text, index) is >= 0 and var of ? of : index;
        return text[at - 1].Kind == TokenKind.Number && grammar.ArticleWord.MatchBefore(text, at - 1) >= 0;
    }
}
