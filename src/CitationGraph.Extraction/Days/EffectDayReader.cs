using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>Reads the day from which the text's own instrument has effect: "Nghị định này có hiệu lực thi hành từ ngày 01/7/2031".</summary>
internal sealed class EffectDayReader(ExtractionGrammar grammar)
{
    /// <param name="next">Index of the first mention that does not end before the token.</param>
    public DayMatch? ReadAt(TokenText text, int index, Opening opening, List<Mention> mentions, int next)
    {
        var cue = grammar.EffectCue.Match(text, index);
        var since = cue < 0 ? -1 : grammar.SinceWord.Match(text, cue);
        if (since < 0 || ReadDay(text, since) is not ({ } end, var date))
        {
            return null;
        }

        if (
            Subject(text, index, mentions, next) is not var (genre, saysThis)
            || PartThatSpeaks(opening, index, genre, saysThis) is not { } part
        )
        {
            return null;
        }

        return new DayMatch(StatedDayKind.Effective, index, end, part, date, FromSigning: date is null);
    }

    private (int? End, PartialDate? Date) ReadDay(TokenText text, int index)
    {
        if (grammar.Dates.ReadAnnounced(text, index, null) is { Date: { } date } written)
        {
            return (written.End, date);
        }

        var signing = grammar.SigningDay.Match(text, index);
        var isOfAnother =
            signing > 0 && (grammar.Genres.Match(text, signing, out _) > 0 || grammar.OfWord.At(text, signing));
        return signing > 0 && !isOfAnother ? (signing, null) : (null, null);
    }

    /// <summary>The kind of the document in front that takes effect, when the words name the one that speaks.</summary>
    private (Genre Genre, bool SaysThis)? Subject(TokenText text, int index, List<Mention> mentions, int next)
    {
        var before = next > 0 ? mentions[next - 1] : null;
        var start = text.SentenceStart(index);
        if (before is { Kind: CitationKind.Self, Refers: null, Genre: not null } && before.Head >= start)
        {
            // "Nghị quyết này được thông qua ngày … và có hiệu lực từ ngày …"
            var isSubject = before.HeadEnd == index || (IsJoined(text, index) && OpensSentence(text, before.Head));
            return isSubject && !grammar.DateWord.At(text, before.Head - 1) ? (before.Genre, true) : null;
        }

        return (before is null || before.End <= start) && BareKind(text, start, index) is { } bare
            ? (bare, false)
            : null;
    }

    private bool IsJoined(TokenText text, int index) =>
        text[index - 1].IsMark(',') || grammar.AndWord.MatchBefore(text, index) >= 0;

    private static bool OpensSentence(TokenText text, int index) =>
        index == text.SentenceStart(index) || text[index - 1].Kind == TokenKind.Mark;

    /// <summary>"Quyết định có hiệu lực …" at the head of a sentence: its kind alone, without "này".</summary>
    private Genre? BareKind(TokenText text, int start, int index)
    {
        const int LongestKind = 6;
        for (var at = Math.Max(start, index - LongestKind); at < index; at++)
        {
            if (
                text[at].Is(TokenTraits.Capital)
                && OpensSentence(text, at)
                && grammar.Genres.Match(text, at, out var genres) == index
            )
            {
                return genres[0];
            }
        }

        return null;
    }

    /// <summary>
    /// Which instrument of the file is of that kind: the one that is being read, else the first; null when neither is. A text that does not say
    /// what it is speaks of itself only with “này”; a consolidated text repeats what the consolidated act said of itself.
    /// </summary>
    private int? PartThatSpeaks(Opening opening, int index, Genre genre, bool saysThis)
    {
        var first = opening.Head.Head;
        var own = first.Genre;
        var part = opening.Structure.PartOf(index);
        foreach (var (head, start) in opening.Attached)
        {
            own = start <= index ? head.Genre : own;
        }

        if (part > 0 && own == genre.NameVi)
        {
            return part;
        }

        var code = first.Symbol?.Code;
        var isOther = grammar.GenreOfCode(code) is not null && !ExtractionGrammar.Signs(genre, code);
        return !isOther && (first.Genre is null ? saysThis : first.Genre == genre.NameVi) ? 0 : null;
    }
}
