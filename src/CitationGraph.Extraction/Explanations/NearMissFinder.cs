using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>Finds what looks like a citation and was not taken. It runs after the reading and only when asked.</summary>
internal sealed class NearMissFinder(ExtractionGrammar grammar)
{
    private readonly SymbolRefusals _symbols = new(grammar);
    private readonly GenreRefusals _genres = new(grammar, new SymbolRefusals(grammar));
    private readonly Shapes _shapes = new(grammar);

    public ImmutableArray<NearMiss> Find(WholeReading whole, SourceText source)
    {
        var text = whole.Text;
        var taken = Taken(whole);
        var found = ImmutableArray.CreateBuilder<NearMiss>();
        Mention? before = null;
        var nextMention = 0;
        for (var i = 0; i < text.Count - 1; )
        {
            while (nextMention < whole.Mentions.Count && whole.Mentions[nextMention].Head <= i)
            {
                before = whole.Mentions[nextMention++];
            }

            if (taken[i] != 0)
            {
                i++;
                continue;
            }

            if (At(whole, i, before, taken) is not { } refusal)
            {
                i++;
                continue;
            }

            var span = source.Map.ToOriginal(new TextSpan(text[i].Start, text[refusal.End - 1].End));
            found.Add(new NearMiss(span, span.Of(source.Original), Shape(text, i, refusal), refusal.Reason));
            i = refusal.End;
        }

        return found.ToImmutable();
    }

    private string Shape(TokenText text, int index, (NearMissReason Reason, int End) refusal)
    {
        if (refusal.Reason == NearMissReasons.OwnNumberLine)
        {
            return "số: n/…";
        }

        var shape = _shapes.Of(text, index, refusal.End);
        var isYearBehindBlank = refusal.Reason == NearMissReasons.BlankNumber && text[index].Kind == TokenKind.Number;
        return isYearBehindBlank ? "…/" + shape : shape;
    }

    /// <summary>Marks the tokens of every head and of the provision in front of it.</summary>
    private static int[] Taken(WholeReading whole)
    {
        var taken = new int[whole.Text.Count + 1];
        foreach (var mention in whole.Mentions)
        {
            var from = mention.Provision is null ? mention.Head : Math.Min(mention.Front, mention.Head);
            for (var i = from; i < mention.HeadEnd; i++)
            {
                taken[i] = 1;
            }
        }

        return taken;
    }

    private (NearMissReason Reason, int End)? At(WholeReading whole, int index, Mention? before, int[] taken)
    {
        var text = whole.Text;
        var (from, to) = whole.Head.NumberLine;
        if (index >= from && index < to)
        {
            return (NearMissReasons.OwnNumberLine, to);
        }

        ref readonly var token = ref text[index];
        if (token.Kind == TokenKind.Mark)
        {
            return null;
        }

        if (grammar.Genres.Match(text, index, out var genres) is > 0 and var afterGenre)
        {
            return taken.AsSpan(index, afterGenre - index).Contains(1)
                ? null
                : _genres.At(whole, index, afterGenre, genres[0], taken);
        }

        if (char.IsAsciiDigit(text.Text[token.Start]))
        {
            return AtNumber(whole, index, before);
        }

        return _symbols.IsBlank(text, index, out var blankEnd) ? (NearMissReasons.BlankNumber, blankEnd)
            : OwnProvisionEnd(text, index, taken) is > 0 and var end ? (NearMissReasons.OwnProvision, end)
            : null;
    }

    private (NearMissReason Reason, int End)? AtNumber(WholeReading whole, int index, Mention? before)
    {
        var text = whole.Text;
        var end = SymbolRefusals.RunEnd(text, index);
        var isAnnounced = grammar.NumberWord.MatchBefore(text, index) >= 0;
        if (end == index + 1 || !(isAnnounced || SymbolRefusals.HasCode(text, index, end)))
        {
            return null;
        }

        return (_symbols.Bare(text, index, end, before, whole), end);
    }

    /// <summary>"khoản 2 Điều này", "Điều 5": a chain of provisions, inside a sentence, that no citation follows.</summary>
    private int OwnProvisionEnd(TokenText text, int index, int[] taken)
    {
        if (text[index].Is(TokenTraits.Paragraph) || text[index - 1].Is(TokenTraits.Paragraph))
        {
            return -1;
        }

        var at = index;
        var hasArticle = false;
        while (ProvisionWordEnd(text, at, out var isArticle) is > 0 and var word)
        {
            hasArticle |= isArticle;
            var thisEnd = grammar.ThisWord.Match(text, word);
            if (thisEnd > 0)
            {
                return taken[word] == 0 ? thisEnd : -1;
            }

            var isNumber =
                text[word].Kind == TokenKind.Number
                || (text[word].Kind == TokenKind.Word && text[word].End - text[word].Start <= 2);
            if (!isNumber || taken[word] != 0)
            {
                return -1;
            }

            at = word + 1;
        }

        return hasArticle && taken[at] == 0 ? at : -1;
    }

    private int ProvisionWordEnd(TokenText text, int index, out bool isArticle)
    {
        isArticle = false;
        if (grammar.ArticleWord.Match(text, index) is > 0 and var article)
        {
            isArticle = text[index].Is(TokenTraits.Capital);
            return article;
        }

        return grammar.ClauseWord.Match(text, index) is > 0 and var clause
            ? clause
            : grammar.PointWord.Match(text, index);
    }
}
