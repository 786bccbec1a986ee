using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>The cue that speaks of a mention.</summary>
/// <param name="Unnamed">The kind of a document that has neither number nor name and does it: "Nghị định thay thế Nghị định số …".</param>
internal readonly record struct FoundCue(RelationCue Cue, Genre? Unnamed);

/// <summary>Finds the cue before a mention, in its sentence or in the line that leads in its list.</summary>
internal sealed class CueFinder(ExtractionGrammar grammar)
{
    /// <summary>How far in front a cue can stand, in tokens.</summary>
    private const int Reach = 600;

    /// <summary>The last cue before the mention speaks; a preamble's "Căn cứ" at the head of its line speaks first.</summary>
    /// <param name="to">The mention's first token.</param>
    /// <param name="isFirst">Whether no other mention stands before it in the sentence.</param>
    public FoundCue? Find(TokenText text, int from, int to, CuePosition place, bool isFirst)
    {
        RelationCue? last = null;
        RelationCue? opening = null;
        from = Math.Max(from, to - Reach);
        var lastAt = from;
        var bracket = from;
        var passiveUntil = from;
        for (var at = from; at < to; at++)
        {
            if (text[at].IsMark('(') && bracket <= at && (bracket = BracketEnd(text, at, to)) < to)
            {
                // "(sửa đổi, bổ sung năm 2017)" speaks of what stands before it.
                at = bracket;
                continue;
            }

            if (text[at].IsMark('|') || grammar.ClauseBreak.At(text, at))
            {
                // Another cell of a table, another clause.
                (last, opening) = (null, null);
                continue;
            }

            var end = grammar.Cues.Match(text, at, out var cues);
            if (end < 0)
            {
                continue;
            }

            var isOpening =
                text[at].Is(TokenTraits.Paragraph) || (at == from && isFirst && text.SentenceStart(at) == at);
            var cue = Best(cues, place == CuePosition.Preamble && !isOpening ? CuePosition.Body : place);
            if (cue is { IsAfter: true })
            {
                // "đã được sửa đổi" speaks of what stands before it, unless its doer follows.
                passiveUntil = end;
                continue;
            }

            if (cue is not null && (at >= passiveUntil || cue.IsPassive) && end <= to + 1)
            {
                opening ??= cue.Position == CuePosition.Preamble ? cue : null;
                if (last is null || cue.Priority >= last.Priority - 5)
                {
                    last = IsElsewhere(text, at, end, to) ? null : cue;
                    lastAt = at;
                }
            }

            at = end - 1;
        }

        return opening is not null && (last is null || last.Priority <= opening.Priority) ? new FoundCue(opening, null)
            : last is not null ? new FoundCue(last, KindBefore(text, lastAt))
            : null;
    }

    /// <summary>"Bãi bỏ các văn bản sau:⏎1. Quyết định số …": the line above the list speaks of each of its members.</summary>
    public FoundCue? OfLeadIn(TokenText text, int front)
    {
        if (CounterStart(text, front) is not (> 0 and var item))
        {
            return null;
        }

        for (var at = item - 1; at > Math.Max(0, item - Reach); at--)
        {
            if (!text[at + 1].Is(TokenTraits.Paragraph))
            {
                continue;
            }

            if (text[at].IsMark(':'))
            {
                return
                    Find(text, text.SentenceStart(at), at, CuePosition.Preamble, isFirst: true) is { } found
                    && SpeaksOfList(text, found.Cue, at)
                    ? found
                    : null;
            }

            if (at + 1 < item && !IsCounter(text, at + 1))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"Căn cứ Điều 9 Thông tư số 16/… như sau:" speaks of the document it names and opens a list of rules; a change is shared.</summary>
    private bool SpeaksOfList(TokenText text, RelationCue cue, int colon)
    {
        if (grammar.Vocabulary.Relation(cue.RelationId)?.Family == RelationFamily.Change)
        {
            return true;
        }

        for (var at = text.SentenceStart(colon); at < colon; at++)
        {
            if (text[at].Kind == TokenKind.Number && text[at + 1].IsMark('/'))
            {
                return false;
            }

            // "thực hiện các công trình sau:" is no word about documents.
            if (
                grammar.PluralWord.Match(text, at) is > 0 and var members
                && text[members].Kind == TokenKind.Word
                && grammar.Genres.Match(text, members, out _) < 0
                && !grammar.LetterGenre.At(text, members)
            )
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The first token of a list's member whose counter stands right before the token, −1 where none stands.</summary>
    private int CounterStart(TokenText text, int front)
    {
        const int LongestCounter = 3;
        var at = grammar.PluralWord.MatchBefore(text, front) is >= 0 and var plural ? plural : front;
        for (var start = at; start >= Math.Max(0, at - LongestCounter); start--)
        {
            if (text[start].Is(TokenTraits.Paragraph))
            {
                return IsCounter(text, start) ? start : -1;
            }
        }

        return -1;
    }

    private static bool IsCounter(TokenText text, int index) =>
        text[index].Kind == TokenKind.Mark
            ? text[index].Word is '-' or '+' or '•' or '–'
            : text[index].End - text[index].Start <= 2 && (text[index + 1].IsMark('.') || text[index + 1].IsMark(')'));

    private Genre? KindBefore(TokenText text, int index)
    {
        const int LongestMaker = 12;
        for (var at = index - 1; at >= Math.Max(0, index - LongestMaker); at--)
        {
            if (
                !text[at].Is(TokenTraits.Capital)
                || grammar.Genres.Match(text, at, out var genres) is not (> 0 and var end)
            )
            {
                continue;
            }

            // "Nghị quyết của Quốc hội sửa đổi …"
            var maker = grammar.OfWord.Match(text, end);
            end = maker > 0 ? grammar.Issuers.Read(text, maker, SpeakingContext.Unknown, null)?.End ?? end : end;
            if (end == index)
            {
                var isHeading = text[index].Is(TokenTraits.Paragraph) || text[at].Is(TokenTraits.AllCapitals);
                return isHeading ? null : genres[0];
            }
        }

        return null;
    }

    /// <summary>"thực hiện tại 06 địa phương, … Công văn số …": a bare "tại" speaks of what stands next to it, and so does the verb before it.</summary>
    private bool IsElsewhere(TokenText text, int at, int end, int to)
    {
        const int NextTo = 4;
        return to - end > NextTo && grammar.AtWord.Match(text, at) == end;
    }

    private static int BracketEnd(TokenText text, int open, int to)
    {
        var at = open + 1;
        while (at < to && !text[at].IsMark(')'))
        {
            at++;
        }

        return at;
    }

    private static RelationCue? Best(IReadOnlyList<RelationCue> cues, CuePosition place)
    {
        RelationCue? best = null;
        for (var i = 0; i < cues.Count; i++)
        {
            var cue = cues[i];
            var fits = cue.Position == CuePosition.Anywhere || cue.Position == place;
            if (fits && (best is null || cue.Priority > best.Priority))
            {
                best = cue;
            }
        }

        return best;
    }
}
