using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>"Bãi bỏ các Quyết định sau đây: a) …; b) …": what the line above an enumeration does to each of its members.</summary>
internal sealed class EnumerationReader(ExtractionGrammar grammar)
{
    /// <summary>How far before the colon the verb of the line may stand.</summary>
    private const int LongestIntroduction = 24;

    /// <summary>Tokens from one member to the next.</summary>
    private const int LongestMember = 400;

    /// <param name="before">The mention before this one; it may be an earlier member.</param>
    /// <returns>The cue that holds for the member the mention opens, or null.</returns>
    public RelationCue? Read(TokenText text, Mention mention, Mention? before)
    {
        var start = MemberStart(text, mention.Front);
        if (start < 0)
        {
            return null;
        }

        if (start > 0 && text[start - 1].IsMark(':'))
        {
            return Introduction(text, start - 1);
        }

        return
            before is { Heading: { } heading }
            && start - before.Front < LongestMember
            && MemberStart(text, before.Front) is >= 0 and var earlier
            && text[earlier].Kind == text[start].Kind
            && !IsFirst(text, start)
            ? heading
            : null;
    }

    /// <summary>The token that opens the line which the mention stands first in, a counter or dash aside; −1 for any other mention.</summary>
    private static int MemberStart(TokenText text, int front)
    {
        var start = text.SentenceStart(front);
        if (start == front)
        {
            // "1. Quyết định số …": the point behind the counter ends what looks like a sentence.
            var counter = front - 2;
            return counter >= 0
                && text[front - 1].IsMark('.')
                && text[counter].Kind == TokenKind.Number
                && text[counter].Is(TokenTraits.Paragraph)
                    ? counter
                : text[front].Is(TokenTraits.Paragraph) ? front
                : -1;
        }

        if (!text[start].Is(TokenTraits.Paragraph))
        {
            return -1;
        }

        var at = text[start].Kind == TokenKind.Mark ? start + 1 : start;
        if (at < front && text[at].Length <= 2 && (text[at + 1].IsMark(')') || text[at + 1].IsMark('.')))
        {
            at += 2;
        }

        return at == front ? start : -1;
    }

    private static bool IsFirst(TokenText text, int start)
    {
        var spelling = text.Spelling(start);
        return spelling is "a" or "1";
    }

    /// <summary>The last verb of change, or opening of a preamble, before the colon.</summary>
    private RelationCue? Introduction(TokenText text, int colon)
    {
        var from = Math.Max(text.SentenceStart(colon), colon - LongestIntroduction);
        RelationCue? found = null;
        for (var at = from; at < colon; at++)
        {
            if (grammar.TaskVerb.At(text, at))
            {
                return null;
            }

            if (text[at].IsMark('”') || text[at].IsMark('"'))
            {
                found = null;
            }

            var end = grammar.Cues.Match(text, at, out var cues);
            if (end < 0)
            {
                continue;
            }

            found = ChangeIn(cues);
            at = end - 1;
        }

        return found;
    }

    private RelationCue? ChangeIn(IReadOnlyList<RelationCue> cues)
    {
        for (var i = 0; i < cues.Count; i++)
        {
            if (
                cues[i] is { IsAfter: false, IsPassive: false } cue
                && grammar.Vocabulary.Relation(cue.RelationId)?.Family == RelationFamily.Change
            )
            {
                return cue;
            }
        }

        return null;
    }
}
