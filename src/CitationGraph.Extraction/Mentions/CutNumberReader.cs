using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>Mentions whose symbol is cut down to its number: "Nghị định 54", "Thông tư số 108", "Nghị định 60/2021".</summary>
internal sealed class CutNumberReader(ExtractionGrammar grammar, NumberedReader numbered)
{
    private const int LongestNumber = 4;
    private const int FirstYear = 1945;
    private const int LastYear = 2100;

    /// <summary>Above this, "Thông báo 13/2020" cannot mean a month.</summary>
    private const int LastMonth = 12;

    public Mention? Read(TokenText text, int index, int afterGenre, Genre genre, SpeakingContext context)
    {
        var number = grammar.NumberWord.Skip(text, afterGenre);
        ref readonly var token = ref text[number];
        var isAnnounced = number > afterGenre;
        var length = token.End - token.Start;
        var isNumber = token.Kind == TokenKind.Number || IsNumberWithLetter(text, number);
        if (
            genre.IsScheme
            || genre.IsLaw
            || !text[index].Is(TokenTraits.Capital)
            || !isNumber
            || token.Is(TokenTraits.Paragraph)
            || length > LongestNumber
            || (!isAnnounced && length < 2)
        )
        {
            return null;
        }

        var year = YearBehind(text, number, isAnnounced);
        if (year is null && GoesOn(text, index, number, isAnnounced))
        {
            return null;
        }

        return Complete(text, index, number, year, genre, context);
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
        var mention = new Mention
        {
            Head = head,
            HeadEnd = year is null ? number + 1 : number + 3,
            Kind = CitationKind.Numbered,
            Genre = genre,
            Symbol = new Symbol(written, digits, year, null, [], null),
            Confidence = 0.7,
        };
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

    /// <summary>A number that goes on, a percentage, a year, a count of something.</summary>
    private bool GoesOn(TokenText text, int index, int number, bool isAnnounced)
    {
        ref readonly var next = ref text[number + 1];
        var goesOn =
            next.Kind == TokenKind.Mark
            && next.Word is '/' or '-' or '.' or '%' or '–'
            && text[number + 2].Kind == TokenKind.Number;
        var isYear =
            !isAnnounced && int.TryParse(text.Clean(number), out var value) && value is >= FirstYear and <= LastYear;
        var counts =
            !isAnnounced
            && next.Kind == TokenKind.Word
            && !next.Is(TokenTraits.Paragraph)
            && !IsArticleBefore(text, index)
            && !grammar.OfWord.At(text, number + 1)
            && !grammar.AndWord.At(text, number + 1)
            && !grammar.AboutWord.At(text, number + 1)
            && !grammar.DateWord.At(text, number + 1);
        return goesOn || isYear || next.IsMark('%') || next.IsMark('/') || counts;
    }

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
