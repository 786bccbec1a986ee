namespace CitationGraph.Extraction;

/// <summary>The provision in front of a mention: <c>điểm a khoản 2 Điều 5</c>, lists and ranges of them.</summary>
internal sealed class ProvisionReader(ExtractionGrammar grammar)
{
    private const int Reach = 60;

    /// <summary>No act has so many articles; "giai đoạn 2021" has four digits.</summary>
    private const int LongestNumber = 3;

    /// <summary>Sets the mention's provision and moves its front to it.</summary>
    /// <param name="from">The first token that may belong to it.</param>
    public void Read(TokenText text, Mention mention, int from)
    {
        mention.Front = AnnexedBefore(text, mention.Head, from);
        for (var at = Math.Max(from, mention.Head - Reach); at < mention.Head; at++)
        {
            var end = ChainEnd(text, at);
            if (end < 0)
            {
                continue;
            }

            if (Leads(text, end, mention.Head))
            {
                mention.Provision = text.Line(at, end);
                mention.Front = at;
                return;
            }

            at = end - 1;
        }
    }

    /// <summary>"Quy định ban hành kèm theo Quyết định số …": what came with the act stands for the act.</summary>
    private int AnnexedBefore(TokenText text, int head, int from)
    {
        // The link cannot end a sentence: what follows on the next line belongs to it.
        var link = grammar.AnnexLink.MatchBefore(text, head);
        var first = from < head ? from : text.SentenceStart(Math.Max(link, 0));
        for (var at = link - 1; at >= Math.Max(first, link - 6) && at >= 0; at--)
        {
            if (grammar.Genres.Match(text, at, out _) == link)
            {
                return at;
            }
        }

        return head;
    }

    /// <summary>The end of a chain of provisions at the token, or −1.</summary>
    private int ChainEnd(TokenText text, int index)
    {
        var end = UnitEnd(text, index);
        while (end > 0)
        {
            var next = UnitEnd(text, SkipJoint(text, end));
            if (next < 0)
            {
                return end;
            }

            end = next;
        }

        return end;
    }

    /// <summary>One unit with its values: <c>các điểm p, q</c>, <c>khoản 2</c>, <c>từ Điều 5 đến Điều 9</c>.</summary>
    private int UnitEnd(TokenText text, int index)
    {
        var at = grammar.FromWord.Skip(text, grammar.PluralWord.Skip(text, index));
        var word = UnitWord(text, at);
        if (word < 0 || !IsValue(text, word))
        {
            return -1;
        }

        var end = ValueEnd(text, word);
        while (true)
        {
            var next = SkipJoint(text, end);
            if (
                next == end
                || !IsValue(text, next)
                || !(
                    text[next].Kind == TokenKind.Number
                    || text[next + 1].Kind == TokenKind.Mark
                    || UnitWord(text, next + 1) > 0
                )
            )
            {
                return end;
            }

            end = ValueEnd(text, next);
        }
    }

    /// <summary>The token after a value: "2.1", "23-DS", "3.1.7" go on over marks without blanks.</summary>
    private static int ValueEnd(TokenText text, int index)
    {
        var end = index + 1;
        while (
            text[end].Kind == TokenKind.Mark
            && text[end].Word is '.' or '-'
            && !text[end].Is(TokenTraits.Spaced)
            && !text[end + 1].Is(TokenTraits.Spaced)
            && (text[end + 1].Kind == TokenKind.Number || text[end + 1].Is(TokenTraits.AllCapitals))
        )
        {
            end += 2;
        }

        return end;
    }

    private int UnitWord(TokenText text, int index)
    {
        foreach (
            var set in (ReadOnlySpan<PhraseSet>)
                [grammar.PointWord, grammar.ClauseWord, grammar.ArticleWord, grammar.GroupWord, grammar.AnnexWord]
        )
        {
            if (set.Match(text, index) is > 0 and var end)
            {
                return end;
            }
        }

        return -1;
    }

    private int SkipJoint(TokenText text, int index)
    {
        var at = text[index].Kind == TokenKind.Mark && text[index].Word is ',' or ';' ? index + 1 : index;
        at = grammar.AndWord.Skip(text, at);
        return grammar.RangeWord.Skip(text, at);
    }

    /// <summary>A number, a letter or two, a Roman numeral, a number with a letter.</summary>
    private static bool IsValue(TokenText text, int index)
    {
        ref readonly var token = ref text[index];
        if (token.Is(TokenTraits.Paragraph))
        {
            return false;
        }

        var length = token.End - token.Start;
        return token.Kind switch
        {
            TokenKind.Number => length <= LongestNumber,
            TokenKind.Word => length <= 2 && !token.Is(TokenTraits.Capital)
                || (length <= 4 && char.IsAsciiDigit(text.Text[token.Start]))
                || RomanNumeral.TryParse(text.Spelling(index), out _),
            _ => false,
        };
    }

    /// <summary>Whether only "của", "ban hành kèm theo" and a kind word stand between the provision and the head.</summary>
    private bool Leads(TokenText text, int index, int head)
    {
        var at = index;
        while (at < head)
        {
            var next = grammar.OfProvision.Skip(text, at);
            next = grammar.PluralWord.Skip(text, next);
            next = grammar.NumberWord.Skip(text, next);
            if (
                grammar.Genres.Match(text, next, out _) is > 0 and var genre
                && grammar.AnnexLink.Match(text, genre) is > 0 and var link
            )
            {
                next = link;
            }

            next = grammar.AnnexLink.Skip(text, next);
            if (next == at)
            {
                return false;
            }

            at = next;
        }

        return at == head;
    }
}
