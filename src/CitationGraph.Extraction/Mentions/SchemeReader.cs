using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>Schemes, programmes and strategies known by their own title, and instruments known by issuer and title only.</summary>
internal sealed class SchemeReader(ExtractionGrammar grammar)
{
    private const int LongestTitle = 90;

    /// <summary>A scheme whose kind word stands at the token.</summary>
    public Mention? ReadScheme(TokenText text, int index, int afterGenre, Genre genre, SpeakingContext context)
    {
        if (!genre.IsScheme || grammar.AnnexLink.At(text, afterGenre))
        {
            return null;
        }

        var found = ReadQuoted(text, afterGenre);
        if (found is null && IsName(text, index))
        {
            found =
                ReadInQuotes(text, index)
                ?? ReadIssued(text, afterGenre, context)
                ?? ReadIssuedKind(text, index, afterGenre, context)
                ?? ReadNumber(text, afterGenre)
                ?? ReadUnquoted(text, index, afterGenre, genre);
        }

        if (found is not { } name || name.End <= index)
        {
            return null;
        }

        var mention = text.NewMention(index, name.End, CitationKind.Scheme, genre);
        mention.Issuer = name.Issuer?.Issuer;
        mention.TailEnd = name.Issuer?.End ?? name.End;
        mention.Confidence = name.Confidence;
        mention.Reasons.Add(name.Reason);
        return mention;
    }

    /// <summary>How a scheme is named: where its name ends, and why.</summary>
    private readonly record struct SchemeName(int End, string Reason, double Confidence, IssuerMatch? Issuer = null);

    /// <summary>Whether the kind word can begin a name here: capital, and no part of a body's name.</summary>
    public bool IsName(TokenText text, int index)
    {
        ref readonly var before = ref text[index - 1];
        var isPartOfName =
            before.Kind == TokenKind.Mark
            && VietnameseFolding.IsDash((char)before.Word)
            && !before.Is(TokenTraits.NewLine)
            && text[index - 2].Is(TokenTraits.Capital);
        return text[index].Is(TokenTraits.Capital)
            && grammar.NotMention.MatchBefore(text, index) < 0
            && grammar.CompoundWord.MatchBefore(text, index) < 0
            && !grammar.NotScheme.At(text, index)
            && !IsCount(text, index - 1)
            && !isPartOfName;
    }

    /// <summary>"03 Chương trình": papers write counts with a zero; "lớp 12 Chương trình …" counts nothing.</summary>
    private static bool IsCount(TokenText text, int index) =>
        text[index].Kind == TokenKind.Number && text.Text[text[index].Start] == '0';

    private static SchemeName? ReadQuoted(TokenText text, int afterGenre)
    {
        var isQuoted = IsOpeningQuote(text, afterGenre) && !text[afterGenre].Is(TokenTraits.Paragraph);
        var end = isQuoted ? QuoteEnd(text, afterGenre) : -1;
        return end < 0 ? null : new SchemeName(end, "scheme by its quoted title", 0.9);
    }

    private static SchemeName? ReadInQuotes(TokenText text, int index)
    {
        var end = index > 0 && IsOpeningQuote(text, index - 1) ? QuoteEnd(text, index - 1) : -1;
        return end < 0 ? null : new SchemeName(end - 1, "scheme whose quoted title begins with its kind word", 0.8);
    }

    private SchemeName? ReadIssued(TokenText text, int afterGenre, SpeakingContext context) =>
        IssuerAfter(text, afterGenre, context) is { } issuer
            ? new SchemeName(afterGenre, "scheme by issuer and title", 0.7, issuer)
            : null;

    /// <summary>"Kế hoạch hành động của Chính phủ về …": a kind of plan, its issuer and its title.</summary>
    private SchemeName? ReadIssuedKind(TokenText text, int index, int afterGenre, SpeakingContext context)
    {
        const int MostKindWords = 3;
        var of = afterGenre;
        while (
            of <= afterGenre + MostKindWords
            && text[of].Kind == TokenKind.Word
            && !text[of].Is(TokenTraits.Paragraph)
            && !grammar.OfWord.At(text, of)
        )
        {
            of++;
        }

        return
            of > afterGenre
            && !IsWritten(text, index)
            && IssuerAfter(text, of, context) is { } issuer
            && grammar.AboutWord.At(text, issuer.End)
            ? new SchemeName(of, "scheme by its kind, issuer and title", 0.7, issuer)
            : null;
    }

    private static SchemeName? ReadNumber(TokenText text, int afterGenre)
    {
        const int LongestNumber = 4;
        ref readonly var token = ref text[afterGenre];
        var isNumber =
            token.Kind == TokenKind.Number
            && !token.Is(TokenTraits.Paragraph)
            && token.End - token.Start <= LongestNumber;
        return isNumber ? new SchemeName(afterGenre + 1, "scheme by its number", 0.7) : null;
    }

    private SchemeName? ReadUnquoted(TokenText text, int index, int afterGenre, Genre genre)
    {
        ref readonly var first = ref text[afterGenre];
        if (
            first.Is(TokenTraits.Paragraph)
            || first.Kind != TokenKind.Word
            || grammar.AndWord.At(text, afterGenre)
            || grammar.RangeWord.At(text, afterGenre)
            || IsWritten(text, index)
            || IsHeading(text, index)
            || (grammar.PromulgatedOnly(genre) && !IsPromulgated(text, index))
        )
        {
            return null;
        }

        // "Kế hoạch tổ chức thực hiện Chỉ thị số …": a verb is no name.
        var end = UnquotedEnd(text, afterGenre);
        return end < 0 || grammar.Cues.Match(text, afterGenre, out _) == end
            ? null
            : new SchemeName(end, "scheme by its capitalised title", 0.7);
    }

    /// <summary>"Chỉ thị của Thủ tướng Chính phủ về …": one instrument known by issuer and title.</summary>
    public Mention? ReadNamed(TokenText text, int index, int afterGenre, Genre genre, SpeakingContext context)
    {
        if (
            !text[index].Is(TokenTraits.Capital)
            || grammar.PluralWord.MatchBefore(text, index) >= 0
            || grammar.NotMention.MatchBefore(text, index) >= 0
        )
        {
            return null;
        }

        if (IssuerAfter(text, afterGenre, context) is not { } issuer || !grammar.AboutWord.At(text, issuer.End))
        {
            return null;
        }

        var mention = text.NewMention(index, afterGenre, CitationKind.Named, genre);
        mention.Issuer = issuer.Issuer;
        mention.TailEnd = issuer.End;
        mention.Confidence = 0.85;
        mention.HasUnknownIssuer = issuer.Issuer is null;
        mention.Reasons.Add("one instrument by issuer and title");
        return mention;
    }

    /// <summary>A headline "Chỉ thị về …" above a page about it.</summary>
    public Mention? ReadHeadline(TokenText text, int index, int afterGenre, Genre genre)
    {
        if (index != 0 || !grammar.AboutWord.At(text, afterGenre) || text[index].Is(TokenTraits.AllCapitals))
        {
            return null;
        }

        var mention = text.NewMention(index, afterGenre, CitationKind.Named, genre);
        mention.TailEnd = afterGenre;
        mention.Confidence = 0.8;
        mention.Reasons.Add("headline with kind word and title");
        return mention;
    }

    /// <summary>"xây dựng Kế hoạch …", "ban hành Kế hoạch …": a scheme that is being written is cited by nobody yet.</summary>
    public bool IsWritten(TokenText text, int index) => grammar.SchemeDraft.MatchBefore(text, index) >= 0;

    /// <summary>A heading in capitals: "II. QUY ĐỊNH CỤ THỂ".</summary>
    public static bool IsHeading(TokenText text, int index)
    {
        var start = text.SentenceStart(index);
        return text[index].Is(TokenTraits.AllCapitals) && index - start <= 2;
    }

    /// <summary>"ban hành Quy định …", "ban hành kèm theo Quyết định này Quy định …".</summary>
    public bool IsPromulgated(TokenText text, int index) =>
        grammar.IssuingVerb.MatchBefore(text, index) >= 0 || grammar.ThisWord.MatchBefore(text, index) >= 0;

    public IssuerMatch? IssuerAfter(TokenText text, int index, SpeakingContext context)
    {
        var of = grammar.OfWord.Match(text, index);
        return of < 0 ? null : grammar.Issuers.Read(text, of, context, null);
    }

    private static bool IsOpeningQuote(TokenText text, int index) =>
        text[index].Kind == TokenKind.Mark && text[index].Word is '“' or '"' or '«' or '‘';

    /// <returns>The token after the closing quote, or −1 when it does not close in reach.</returns>
    public static int QuoteEnd(TokenText text, int open)
    {
        var isStraight = text[open].IsMark('"');
        var depth = 0;
        for (var i = open; i < open + LongestTitle && text[i].Kind != TokenKind.End; i++)
        {
            if (text[i].Kind != TokenKind.Mark)
            {
                continue;
            }

            if (i > open && isStraight && text[i].Word == '"')
            {
                return i + 1;
            }

            depth += text[i].Word is '“' or '«' or '‘' ? 1 : 0;
            if (text[i].Word is '”' or '»' or '’' && --depth <= 0)
            {
                return i + 1;
            }
        }

        return -1;
    }

    /// <summary>The end of a title without quotation marks: words, then its period ("giai đoạn 2021 - 2025, tầm nhìn đến năm 2030").</summary>
    private int UnquotedEnd(TokenText text, int index)
    {
        var end = index;
        while (end < index + LongestTitle && !EndsTitle(text, end, index))
        {
            end++;
        }

        // One or two words more than the kind word are too little: "Chương trình được …", "Đề án tổng thể".
        var whole = AttributesEnd(text, end);
        return end - index < 2 || (end - index < 3 && whole == end && !grammar.ShortScheme.At(text, index - 1))
            ? -1
            : whole;
    }

    private bool EndsTitle(TokenText text, int index, int start)
    {
        ref readonly var token = ref text[index];
        if (token.Kind == TokenKind.End || (index > start && token.Is(TokenTraits.Paragraph)))
        {
            return true;
        }

        if (token.Kind == TokenKind.Mark)
        {
            return token.Word is not ('-' or '–' or ',')
                || (token.Word == ',' && !text[index + 1].Is(TokenTraits.None) && !GoesOnAfterComma(text, index));
        }

        if (token.Kind == TokenKind.Number)
        {
            return true;
        }

        if (grammar.AndWord.Match(text, index) is > 0 and var afterAnd)
        {
            return text[afterAnd].Is(TokenTraits.Capital)
                || grammar.PluralWord.At(text, afterAnd)
                || grammar.SchemeStop.At(text, index);
        }

        return grammar.SchemeStop.At(text, index)
            || grammar.SchemeAttribute.At(text, index)
            || (index > start && grammar.Genres.Match(text, index, out _) > 0 && token.Is(TokenTraits.Capital));
    }

    /// <summary>A comma inside a title stands between two words in lower case.</summary>
    private static bool GoesOnAfterComma(TokenText text, int index) =>
        text[index + 1].Kind == TokenKind.Word
        && !text[index + 1].Is(TokenTraits.Capital)
        && !text[index - 1].Is(TokenTraits.Capital);

    private int AttributesEnd(TokenText text, int index)
    {
        var end = index;
        while (true)
        {
            var at = text[end].IsMark(',') ? end + 1 : end;
            var word = grammar.SchemeAttribute.Match(text, at);
            var number = word > 0 ? word : grammar.YearWord.Skip(text, at);
            if (text[number].Kind != TokenKind.Number || text.Clean(number).Length != 4 || (at > end && word < 0))
            {
                return end;
            }

            end = number + 1;
            if (
                text[end].Kind == TokenKind.Mark
                && VietnameseFolding.IsDash((char)text[end].Word)
                && text[end + 1].Kind == TokenKind.Number
            )
            {
                end += 2;
            }
        }
    }
}
