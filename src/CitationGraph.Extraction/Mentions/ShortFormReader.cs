using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>Self references, "nêu trên" and short forms that the text itself defines.</summary>
internal sealed class ShortFormReader(ExtractionGrammar grammar)
{
    private const int LongestShortForm = 14;

    /// <summary>How many mentions back "nêu trên" looks.</summary>
    private const int Reach = 400;

    /// <summary>"Chỉ thị này".</summary>
    public Mention? ReadSelf(TokenText text, int index, int afterGenre, Genre genre)
    {
        var end = grammar.ThisWord.Match(text, afterGenre);
        if (end < 0 || text[afterGenre].Is(TokenTraits.Paragraph))
        {
            return null;
        }

        var mention = text.NewMention(index, end, CitationKind.Self, genre);
        mention.Relation = RelationIds.Self;
        mention.Reasons.Add("kind word with “này”");
        return mention;
    }

    /// <summary>"Nghị định nêu trên": the nearest mention before of that genre.</summary>
    public Mention? ReadAnaphora(TokenText text, int index, int afterGenre, Genre genre, IReadOnlyList<Mention> before)
    {
        var end = grammar.AboveWord.Match(text, afterGenre);
        if (
            end < 0
            || (grammar.PromulgatedOnly(genre) && !text[index].Is(TokenTraits.Capital))
            || !(
                text[end].Kind is TokenKind.Mark or TokenKind.End
                || grammar.AndWord.At(text, end)
                || text[end].Is(TokenTraits.Paragraph)
                || end - afterGenre > 1
            )
        )
        {
            return null;
        }

        var mention = text.NewMention(index, end, CitationKind.Anaphora, genre);
        var hasSelf = false;
        for (var i = before.Count - 1; i >= Math.Max(0, before.Count - Reach) && mention.Refers is null; i--)
        {
            var other = before[i];
            if (other.Genre != genre)
            {
                continue;
            }

            hasSelf |= other.Kind == CitationKind.Self;
            mention.Refers = other.Kind is CitationKind.Numbered or CitationKind.Named ? other : null;
        }

        if (mention.Refers is null && hasSelf)
        {
            mention.Relation = RelationIds.Self;
        }

        mention.Reasons.Add(
            mention.Refers is null
                ? "“nêu trên” without a mention before"
                : "“nêu trên”: the nearest mention before of that genre"
        );
        mention.Confidence = mention.Refers is null ? 0.5 : 0.8;
        return mention;
    }

    /// <summary>
    /// A definition in brackets: "(sau đây gọi tắt là Chương trình)", "(Bộ chỉ số 766)". It stands for the outermost mention before it
    /// whose genre its first word names, else for the nearest outermost.
    /// </summary>
    /// <returns>The short form and the mention that its definition is, or null.</returns>
    public (ShortForm Form, Mention Mention)? ReadDefinition(TokenText text, int index, IReadOnlyList<Mention> before)
    {
        var intro = grammar.AliasIntro.Match(text, index);
        var start = intro;
        if (intro < 0)
        {
            // A bracket that holds a kind word and a number only, right behind a mention.
            if (!text[index].IsMark('(') || !IsGenreAndNumber(text, index + 1))
            {
                return null;
            }

            start = index + 1;
        }

        while (text[start].Kind == TokenKind.Mark && text[start].Word is '“' or '"' or ':')
        {
            start++;
        }

        var end = start;
        while (
            end < start + LongestShortForm
            && text[end].Kind is TokenKind.Word or TokenKind.Number
            && !text[end].Is(TokenTraits.Paragraph)
        )
        {
            end++;
        }

        if (
            end == start
            || !text[end].IsMark(')') && !text[end].IsMark('”') && !text[end].IsMark('"') && !text[end].IsMark(';')
        )
        {
            return null;
        }

        var hasGenre = grammar.Genres.Match(text, start, out var genres) > 0;
        if (!hasGenre || !text[start].Is(TokenTraits.Capital) || Antecedent(before, genres[0]) is not { } refers)
        {
            return null;
        }

        var words = new string[end - start];
        for (var i = start; i < end; i++)
        {
            words[i - start] = text.Clean(i);
        }

        var mention = text.NewMention(start, end, CitationKind.Alias, genres[0]);
        mention.Refers = refers;
        refers.IsKept = true;
        mention.RelationDetail = RelationIds.DefinesAlias;
        mention.Reasons.Add("defines a short form");
        return (new ShortForm(words, refers), mention);
    }

    /// <summary>A use of a short form defined before.</summary>
    /// <param name="longerThan">A form that ends at or before this token is passed over: what stands there may be more than the form.</param>
    public Mention? ReadUse(TokenText text, int index, ShortForms forms, int longerThan = 0)
    {
        var lengths = forms.LengthsAt(text, index);
        for (var length = LongestShortForm; lengths != 0 && length > 0; length--)
        {
            var end = index + length;
            if (
                (lengths & (1u << length)) == 0
                || end <= longerThan
                || !forms.TryFind(text, index, length, out var form)
                || GoesOnAsSymbol(text, end)
            )
            {
                continue;
            }

            // "Chương trình mục tiêu …": a longer name that merely begins like the short form.
            var genreEnd = grammar.Genres.Match(text, index, out var genres);
            if (genreEnd > end)
            {
                continue;
            }

            var mention = text.NewMention(index, end, CitationKind.Alias, genreEnd > 0 ? genres[0] : form.Refers.Genre);
            mention.Refers = form.Refers;
            mention.Confidence = 0.85;
            mention.Reasons.Add("short form defined before");
            return mention;
        }

        return null;
    }

    /// <summary>"Chương trình 34" is defined, "Chương trình 34-CTr/TU" is more than that.</summary>
    private static bool GoesOnAsSymbol(TokenText text, int index) =>
        text[index - 1].Kind == TokenKind.Number
        && text[index].Kind == TokenKind.Mark
        && text[index].Word is '/' or '-' or '–'
        && !text[index].Is(TokenTraits.Spaced);

    private bool IsGenreAndNumber(TokenText text, int index)
    {
        var after = grammar.Genres.Match(text, index, out _);
        return after > 0
            && text[index].Is(TokenTraits.Capital)
            && text[after].Kind == TokenKind.Number
            && text[after + 1].IsMark(')');
    }

    private static Mention? Antecedent(IReadOnlyList<Mention> before, Genre genre)
    {
        Mention? nearest = null;
        for (var i = before.Count - 1; i >= 0 && i >= before.Count - 8; i--)
        {
            if (before[i].Kind is CitationKind.Self or CitationKind.Alias or CitationKind.Anaphora)
            {
                continue;
            }

            if (before[i].Genre is { } other && (other == genre || other.BroaderId == genre.Id))
            {
                return before[i];
            }

            nearest ??= before[i];
        }

        return nearest;
    }
}
