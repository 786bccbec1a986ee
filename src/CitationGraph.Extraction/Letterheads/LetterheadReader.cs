using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>Reads the letterhead: number, date and place, kind word, title, issuer, signer.</summary>
internal sealed class LetterheadReader(ExtractionGrammar grammar)
{
    /// <summary>How many tokens a letterhead has at most.</summary>
    public const int HeadTokens = 700;

    private const int LongestTitle = 240;

    private readonly SignatureReader _signatures = new(grammar);
    private readonly NumberLineReader _numbers = new(grammar);
    private readonly DateLineReader _dates = new(grammar);
    private readonly PortalTableReader _portals = new(grammar);
    private readonly LetterheadIssuerReader _issuers = new(grammar);

    public HeadReading Read(TokenText text, ReadingSpace space)
    {
        var (from, to) = Window(text, space, out var table);
        var head = HeadOf(text, space, to);
        var national = FindNationalTitle(head, from);
        var number = _numbers.Find(head, from);
        var (date, place, dateStart, dateLine) = _dates.Find(head, from);
        var genreLine = FindGenreLine(head, Math.Max(number.To, from), out var genre, out var genreEnd);
        var maker = genreLine < 0 ? null : _issuers.MakerBelow(head, ref genreEnd, date);
        var isLetter = genreLine < 0 && (number.To > 0 || national >= 0);
        var titleStart =
            genreLine >= 0 ? genreEnd
            : isLetter ? SubjectStart(head, Math.Max(number.To, 0))
            : -1;
        var titleEnd = titleStart < 0 ? -1 : TitleEnd(head, titleStart, genreLine >= 0);
        if (isLetter && titleStart >= 0)
        {
            // Place and day stand in the cell beside the subject, which may follow as a line.
            titleEnd = dateStart > titleStart ? Math.Min(titleEnd, dateStart) : titleEnd;
            genre = grammar.LetterOfOffice;
        }

        var issuer =
            genreLine < 0 && national < 0 && number.To == 0
                ? null
                : maker ?? _issuers.Find(head, from, number.From, national, titleEnd, date);
        var title = titleEnd > titleStart && titleStart >= 0 ? head.Line(titleStart, titleEnd) : null;
        var end = Math.Max(Math.Max(titleEnd, number.To), dateLine);
        var first = Math.Max(0, Earlier(Earlier(national, number.From), genreLine));
        var span = end > 0 ? new TextSpan(text[first].Start, text[end - 1].End) : default;
        var letterhead = new Letterhead(
            (genre ?? table.Genre)?.NameVi,
            number.Symbol,
            number.Blank,
            national < 0 ? table.Date ?? date : date ?? table.Date,
            issuer ?? table.Issuer,
            place,
            title,
            table.Signer ?? _signatures.SignerOf(text),
            span
        );
        var structure = new Structure(Math.Max(end, 0), Math.Max(titleStart, 0), Math.Max(titleEnd, 0), [])
        {
            Genre = letterhead.Genre,
        };
        return new HeadReading(letterhead, structure, (number.From, number.To), national >= 0);
    }

    /// <summary>The smaller of two places; a negative one is none.</summary>
    private static int Earlier(int one, int other) =>
        one < 0 ? other
        : other < 0 ? one
        : Math.Min(one, other);

    /// <summary>Who signs at the end of a stretch of text, if it holds a signature.</summary>
    public string? SignerOf(TokenText text) => _signatures.SignerOf(text);

    /// <summary>Who issues the text: by its letterhead, else by its organ's code, its place and its signature.</summary>
    public (Issuer? Issuer, string? PlaceId) ActingIssuer(TokenText text, Letterhead head, SpeakingContext place) =>
        _issuers.Acting(text, head, place, _numbers, _signatures);

    /// <summary>The State's or the Party's name as a heading; "Hiến pháp nước Cộng hòa …" in a sentence is none.</summary>
    private bool IsNationalTitle(TokenText head, int index) =>
        (head[index].Is(TokenTraits.AllCapitals) || LetterheadCells.Starts(head, index))
        && (grammar.NationalTitle.At(head, index) || grammar.PartyTitle.At(head, index));

    /// <summary>
    /// Where the letterhead lies. A portal puts a table, and often a summary, above it: then the letterhead is the heading farther down whose
    /// number is the table's.
    /// </summary>
    private (int From, int To) Window(TokenText text, ReadingSpace space, out PortalTable table)
    {
        const int LinesAboveTitle = 40;
        const int MostHeadings = 8;
        var count = Math.Min(HeadTokens, text.Count);
        var head = HeadOf(text, space, count);
        table = _portals.Read(head);
        if (table.Symbol is null || FindNationalTitle(head, 0) >= 0)
        {
            return (0, count);
        }

        var at = FindNationalTitle(text, count);
        for (var headings = 0; at >= 0 && headings < MostHeadings; headings++)
        {
            var to = Math.Min(at + HeadTokens, text.Count);
            var from = Math.Max(at - LinesAboveTitle, 0);
            if (_numbers.Find(HeadOf(text, space, to), at).Symbol?.Key == table.Symbol.Key)
            {
                return (from, to);
            }

            at = FindNationalTitle(text, at + 1);
        }

        return (0, count);
    }

    /// <summary>The first tokens of the text as one run without paragraphs; what was made so before is overwritten.</summary>
    private static TokenText HeadOf(TokenText text, ReadingSpace space, int count)
    {
        space.Head.CopyWithoutParagraphs(space.Tokens, count);
        return new TokenText(text.Text, space.Head, space.Pool);
    }

    private int FindNationalTitle(TokenText head, int from)
    {
        for (var i = from; i < head.Count - 1; i++)
        {
            if (IsNationalTitle(head, i))
            {
                return i;
            }
        }

        return -1;
    }

    private int FindGenreLine(TokenText head, int from, out Genre? genre, out int end)
    {
        genre = null;
        end = -1;
        for (var i = Math.Max(from, 0); i < head.Count - 1; i++)
        {
            ref readonly var token = ref head[i];
            if (
                !(token.Is(TokenTraits.NewLine) || i == 0 || head[i - 1].IsMark('|'))
                || !token.Is(TokenTraits.AllCapitals)
            )
            {
                continue;
            }

            var after = GenreEnd(head, i, out var genres);
            if (
                after > 0
                && (head[after].Is(TokenTraits.NewLine) || grammar.AboutWord.At(head, after))
                && !head[after].IsMark(':')
                && !IsBodyName(head, i)
            )
            {
                genre = genres[0];
                end = after;
                return i;
            }

            // The body has begun: a paper without a kind word, or with its kind word only in the text.
            if (grammar.ParagraphCue.At(head, i) && i > 40 && !token.Is(TokenTraits.AllCapitals))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>The kind word at the token; "THÔNG BÁO" on its own line is one though "KẾT LUẬN …" below it would make a longer one.</summary>
    private int GenreEnd(TokenText head, int index, out IReadOnlyList<Genre> genres)
    {
        var after = grammar.Genres.Match(head, index, out genres);
        for (var i = index + 1; i < after; i++)
        {
            if (
                head[i].Is(TokenTraits.NewLine)
                && !head[after].Is(TokenTraits.NewLine)
                && grammar.Genres.MatchWithin(head, index, i, out var shorter) == i
            )
            {
                genres = shorter;
                return i;
            }
        }

        return after;
    }

    private bool IsBodyName(TokenText head, int index) => grammar.NotMention.MatchBefore(head, index) >= 0;

    /// <summary>The subject of a letter: "V/v …" below its number.</summary>
    private int SubjectStart(TokenText head, int from)
    {
        for (var i = from; i < Math.Min(head.Count - 1, from + 80); i++)
        {
            if (
                (LetterheadCells.Starts(head, i) || i == from)
                && grammar.LetterSubject.Match(head, i) is > 0 and var after
            )
            {
                return head[after].IsMark(':') ? after + 1 : after;
            }
        }

        return -1;
    }

    private int TitleEnd(TokenText head, int start, bool hasGenreLine)
    {
        var end = start;
        while (end < start + LongestTitle && end < head.Count - 1)
        {
            ref readonly var token = ref head[end];
            if (end > start && (token.Is(TokenTraits.BlankLine) || token.IsMark('|')))
            {
                break;
            }

            if (
                (token.Is(TokenTraits.NewLine) || end == start)
                && (EndsTitle(head, end, start) || (end > start && !hasGenreLine && grammar.Addressee.At(head, end)))
            )
            {
                break;
            }

            if (end > start && token.Is(TokenTraits.NewLine) && BeginsBody(head, start, end))
            {
                break;
            }

            if (token.Kind == TokenKind.Mark && token.Word is '(' && grammar.AnnexLink.At(head, end + 1))
            {
                break;
            }

            end++;
        }

        return end;
    }

    /// <summary>Behind a title in capitals a line in small letters is the text: "Ngày 18 tháng 11 …".</summary>
    private static bool BeginsBody(TokenText head, int start, int index)
    {
        var isCapitals = head[start].Is(TokenTraits.AllCapitals) && head[start + 1].Is(TokenTraits.AllCapitals);
        return isCapitals
            && head[index].Kind == TokenKind.Word
            && head[index].Is(TokenTraits.Capital)
            && !head[index].Is(TokenTraits.AllCapitals)
            && !head[index + 1].Is(TokenTraits.AllCapitals);
    }

    private bool EndsTitle(TokenText head, int index, int start)
    {
        ref readonly var token = ref head[index];
        if (token.Kind == TokenKind.Mark && token.Word is '-' or '|')
        {
            return true;
        }

        if (index == start && !token.Is(TokenTraits.AllCapitals) && grammar.OpensPreamble(head, index))
        {
            return true;
        }

        if (
            token.Kind == TokenKind.Word
            && grammar.ParagraphCue.At(head, index)
            && !token.Is(TokenTraits.AllCapitals)
            && index > start
        )
        {
            return true;
        }

        // The enacting authority on a line of its own.
        return index > start && token.Is(TokenTraits.AllCapitals) && _issuers.IsLine(head, index);
    }
}
