using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>Finds further instruments in a file: the plan that a decision issues.</summary>
internal sealed class AttachedReader(ExtractionGrammar grammar)
{
    /// <summary>Further instruments in the same file: a kind word on a line of its own with "(Ban hành kèm theo …)" below its title.</summary>
    public List<(Letterhead Head, int Start)> Find(TokenText text, int from)
    {
        var found = new List<(Letterhead, int)>();
        for (var i = Math.Max(from, 1); i < text.Count - 1; i++)
        {
            ref readonly var token = ref text[i];
            if (!token.Is(TokenTraits.NewLine) || !token.Is(TokenTraits.AllCapitals))
            {
                continue;
            }

            var after = grammar.Genres.Match(text, i, out var genres);
            if (after < 0 || text[after].IsMark(':'))
            {
                continue;
            }

            var link = AnnexLinkAfter(text, after);
            if (link > after)
            {
                var title = text.Line(after, link);
                var span = new TextSpan(token.Start, text[link].End);
                found.Add((new Letterhead(genres[0].NameVi, null, null, null, null, null, title, null, span), i));
                i = link;
            }
        }

        return found;
    }

    private int AnnexLinkAfter(TokenText text, int index)
    {
        for (var i = index; i < index + 90 && text[i].Kind != TokenKind.End; i++)
        {
            if (text[i].IsMark('(') && grammar.AnnexLink.At(text, i + 1))
            {
                return i;
            }

            if (
                grammar.ParagraphCue.At(text, i)
                && text[i].Is(TokenTraits.Paragraph)
                && !text[i].Is(TokenTraits.AllCapitals)
            )
            {
                return -1;
            }
        }

        return -1;
    }
}
