using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>Laws, codes, ordinances and the constitution by name, with or without number and date.</summary>
internal sealed class LawReader(ExtractionGrammar grammar, NumberedReader numbered)
{
    private const int LongestName = 40;

    /// <summary>Longest name that holds others, in tokens: past it no further law is looked for.</summary>
    private const int LongestAmendingName = 240;

    /// <summary>How many names stand in each other at most: a law that amends one that amends another.</summary>
    private const int MostNested = 3;
    private const int LongestDatedName = 28;

    /// <summary>Reads a law whose kind word stands at the token.</summary>
    /// <param name="outer">The amending law in whose name it stands: a date at the end of that name is its, not this one's.</param>
    public Mention? Read(
        TokenText text,
        int index,
        int afterGenre,
        Genre genre,
        SpeakingContext context,
        Mention? outer
    )
    {
        if (
            grammar.NotLaw.At(text, index)
            || grammar.LawInGeneral.MatchBefore(text, index) >= 0
            || !(text[index].Is(TokenTraits.Capital) || IsKnownAndDated(text, index))
        )
        {
            return null;
        }

        var nameEnd = NameEnd(
            text,
            index,
            afterGenre,
            genre,
            new NameBounds(index + LongestAmendingName, MostNested),
            out var isKnown,
            out var amends
        );
        if (nameEnd < 0)
        {
            return null;
        }

        var mention = text.NewMention(index, nameEnd, CitationKind.Named, genre);
        mention.Reasons.Add(
            amends ? "amending law: its name holds the laws it amends"
            : isKnown ? "law by a known name"
            : "law by a name after its kind word"
        );
        mention.Confidence = isKnown || amends ? 1 : 0.85;
        ReadDraftMark(text, mention);
        ReadNumber(text, mention, context);
        if (outer?.Symbol is { } closing && mention.Symbol?.Key == closing.Key)
        {
            // The number at the end is the amending law's.
            mention.Kind = CitationKind.Named;
            mention.Symbol = null;
            mention.Date = null;
            mention.HeadEnd = nameEnd;
            return mention;
        }

        ReadAmendment(text, mention);
        ReadDate(text, mention, context);
        if (outer is not null && mention.HeadEnd >= outer.HeadEnd && mention.Date is not null)
        {
            mention.Date = null;
            mention.HeadEnd = EndBeforeDate(text, mention, nameEnd);
        }

        return mention;
    }

    /// <summary>"luật Tổ chức Chính phủ ngày 30 tháng 9 năm 1992": a kind word in small letters before a name that the list holds.</summary>
    private bool IsKnownAndDated(TokenText text, int index) =>
        grammar.LawNames.Match(text, index, out _) is > 0 and var end
        && text[index + 1].Is(TokenTraits.Capital)
        && IsDated(text, end);

    private bool IsDated(TokenText text, int index) =>
        grammar.Dates.ReadAnnounced(text, index, null) is not null
        || (grammar.YearWord.At(text, index) && grammar.Dates.ReadYear(text, index) is not null)
        || (
            grammar.NumberWord.Match(text, index) is > 0 and var number
            && grammar.Symbols.Read(text, number, isAnnounced: true) is not null
        );

    private int NameEnd(
        TokenText text,
        int index,
        int afterGenre,
        Genre genre,
        NameBounds bounds,
        out bool isKnown,
        out bool amends
    )
    {
        isKnown = true;
        amends = false;
        if (grammar.IsConstitution(genre))
        {
            // "Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 1992"
            var nation = grammar.NationalTitle.Match(text, grammar.CountryWord.Skip(text, afterGenre));
            return nation > 0 ? nation : afterGenre;
        }

        if (grammar.AmendingName.Match(text, afterGenre) is > 0 and var amended)
        {
            amends = true;
            return bounds.Nested > 0 ? AmendedEnd(text, amended, bounds.Inner) : UnknownNameEnd(text, afterGenre);
        }

        var known = grammar.LawNames.Match(text, index, out _);
        if (known > 0)
        {
            return known;
        }

        isKnown = false;
        return UnknownNameEnd(text, afterGenre);
    }

    /// <summary>
    /// The names of the amended laws up to the end of their list. Numbers are theirs where each has its own ("Luật Đất đai số …, Luật Nhà ở
    /// số …"); one number behind the last name is the amending law's.
    /// </summary>
    private int AmendedEnd(TokenText text, int index, NameBounds bounds)
    {
        var end = -1;
        var nameEnd = -1;
        var numbers = 0;
        var at = index;
        while (
            at < bounds.Limit
            && grammar.Genres.Match(text, at, out var genres) is > 0 and var afterGenre
            && genres[0].IsLaw
            && text[at].Is(TokenTraits.Capital)
        )
        {
            end = NameEnd(text, at, afterGenre, genres[0], bounds, out _, out _);
            if (end < 0)
            {
                return UnknownNameEnd(text, index);
            }

            nameEnd = end;
            if (
                grammar.NumberWord.Match(text, end) is > 0 and var number
                && grammar.Symbols.Read(text, number, isAnnounced: true) is { } symbol
            )
            {
                end = symbol.End;
                numbers++;
            }

            at = text[end].IsMark(',') ? end + 1 : grammar.AndWord.Skip(text, end);
            if (at == end)
            {
                break;
            }
        }

        return end > 0 ? (numbers == 1 ? nameEnd : end)
            : grammar.LawsOfField.Match(text, index) is > 0 and var field ? FieldEnd(text, field)
            : UnknownNameEnd(text, index);
    }

    /// <summary>A name that no list holds: words up to one that cannot belong to a name.</summary>
    private int UnknownNameEnd(TokenText text, int index)
    {
        ref readonly var first = ref text[index];
        if (first.Kind == TokenKind.Number && grammar.LawsOfField.Match(text, index + 1) is > 0 and var field)
        {
            return FieldEnd(text, field);
        }

        // "Pháp lệnh ngày 22 tháng 1 năm 1981": the day alone tells it.
        if (first.Is(TokenTraits.Paragraph) || first.Kind != TokenKind.Word)
        {
            return -1;
        }

        if (IsDated(text, index) && !grammar.NumberWord.At(text, index))
        {
            return index;
        }

        var dated = DatedNameEnd(text, index);
        if (!first.Is(TokenTraits.Capital) || dated > 0 || grammar.OpensPreamble(text, index))
        {
            return dated;
        }

        if (grammar.LawNameStop.At(text, index) && !grammar.PluralWord.At(text, index))
        {
            return -1;
        }

        var end = index;
        while (end < index + LongestName && !EndsName(text, end, index))
        {
            end++;
        }

        return end > index ? end : -1;
    }

    /// <summary>
    /// Words up to a day or number: what ends a name elsewhere may stand in one that these close ("Pháp lệnh về lực lượng dự bị động viên ngày …").
    /// </summary>
    private int DatedNameEnd(TokenText text, int index)
    {
        if (grammar.ThisWord.At(text, index) || grammar.OpensPreamble(text, index))
        {
            return -1;
        }

        var start = grammar.AboutWord.Skip(text, index);
        var isAbout = start > index;
        var isFree = isAbout || text[index].Is(TokenTraits.Capital) || !grammar.LawNameStop.At(text, index);
        for (var end = start; end < start + LongestDatedName; end++)
        {
            if (end > start && IsDated(text, end))
            {
                return end;
            }

            if (!isFree || EndsPhrase(text, end, isAbout))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>What no name runs over: the end of a sentence, another kind of act, a preamble's cue, a verb.</summary>
    private bool EndsPhrase(TokenText text, int index, bool isAbout)
    {
        ref readonly var token = ref text[index];
        if (token.Kind is TokenKind.End or TokenKind.Number || token.Is(TokenTraits.Paragraph))
        {
            return true;
        }

        if (token.Kind == TokenKind.Mark)
        {
            return token.Word != '-' && (token.Word != ',' || text[index + 1].Is(TokenTraits.Capital));
        }

        return (grammar.EndsDatedName.At(text, index) && !(isAbout && grammar.OfProvision.At(text, index)))
            || (
                token.Is(TokenTraits.Capital)
                && (grammar.Genres.Match(text, index, out _) > 0 || grammar.OpensPreamble(text, index))
            );
    }

    /// <summary>"15 luật trong lĩnh vực nông nghiệp và môi trường".</summary>
    private int FieldEnd(TokenText text, int index)
    {
        var end = index;
        while (
            text[end].Kind == TokenKind.Word
            && !text[end].Is(TokenTraits.Paragraph)
            && (end < index + 2 || !grammar.FieldStop.At(text, end))
        )
        {
            end++;
        }

        return end;
    }

    private bool EndsName(TokenText text, int index, int start)
    {
        ref readonly var token = ref text[index];
        if (token.Kind is TokenKind.End or TokenKind.Number || (index > start && token.Is(TokenTraits.Paragraph)))
        {
            return true;
        }

        if (token.Kind == TokenKind.Mark)
        {
            return token.Word != '-';
        }

        if (index > start && grammar.AndWord.Match(text, index) is > 0 and var afterAnd)
        {
            // "và" goes on with a name only before a word in lower case that begins no other part of the sentence.
            return text[afterAnd].Is(TokenTraits.Capital)
                || grammar.LawNameStop.At(text, afterAnd)
                || grammar.PluralWord.At(text, afterAnd);
        }

        return grammar.DateWord.At(text, index)
            || (
                index > start
                && token.Is(TokenTraits.Capital)
                && (grammar.Genres.Match(text, index, out _) > 0 || grammar.OpensPreamble(text, index))
            )
            || grammar.NumberWord.At(text, index)
            || grammar.OfWord.At(text, index)
            || (index > start && grammar.LawNameStop.At(text, index))
            || (grammar.YearWord.At(text, index) && text[index + 1].Kind == TokenKind.Number);
    }

    private int EndBeforeDate(TokenText text, Mention mention, int nameEnd)
    {
        var number = grammar.NumberWord.Skip(text, nameEnd);
        return mention.Symbol is not null && grammar.Symbols.Read(text, number, isAnnounced: false) is { } symbol
            ? symbol.End
            : nameEnd;
    }

    private void ReadDraftMark(TokenText text, Mention mention)
    {
        var at = mention.HeadEnd;
        if (
            grammar.BillWord.MatchBefore(text, mention.Head) >= 0
            && text[at].IsMark('(')
            && grammar.DraftMark.Match(text, at + 1) is > 0 and var close
            && text[close].IsMark(')')
        )
        {
            mention.HeadEnd = close + 1;
        }
    }

    /// <summary>"Luật Giáo dục sửa đổi năm 2031", "Luật Giáo dục sửa đổi 2031": the amending law by the name of the amended one.</summary>
    private void ReadAmendment(TokenText text, Mention mention)
    {
        if (
            mention.Kind == CitationKind.Named
            && mention.Date is null
            && grammar.AmendingName.Match(text, mention.HeadEnd) is > 0 and var end
            && grammar.Dates.ReadYear(text, end) is { Date: { } year, End: var yearEnd }
        )
        {
            mention.Date = year;
            mention.HeadEnd = yearEnd;
        }
    }

    private void ReadNumber(TokenText text, Mention mention, SpeakingContext context)
    {
        var number = grammar.NumberWord.Match(text, mention.HeadEnd);
        var isAnnounced = number > 0;
        if (!isAnnounced)
        {
            number = mention.HeadEnd;
        }
        else
        {
            number = text[number].IsMark(':') ? number + 1 : number;
        }

        if (grammar.Symbols.Read(text, number, isAnnounced) is { } match)
        {
            mention.Kind = CitationKind.Numbered;
            mention.Symbol = match.Symbol;
            mention.HeadEnd = match.End;
            mention.Confidence = 1;
            numbered.ReadDate(text, mention, context);
        }
    }

    private void ReadDate(TokenText text, Mention mention, SpeakingContext context)
    {
        if (mention.Date is not null)
        {
            return;
        }

        var at = mention.HeadEnd;
        if (grammar.Dates.ReadAnnounced(text, at, context.Date?.Year) is { Date: not null } day)
        {
            mention.Date = day.Date;
            mention.HeadEnd = day.End;
        }
        else if (grammar.Dates.ReadYear(text, at) is { Date: not null } year)
        {
            mention.Date = year.Date;
            mention.HeadEnd = year.End;
        }
    }

    /// <param name="Limit">The token at which names within a name end.</param>
    /// <param name="Nested">How many more may stand in each other.</param>
    private readonly record struct NameBounds(int Limit, int Nested)
    {
        public NameBounds Inner => new(Limit, Nested - 1);
    }
}
