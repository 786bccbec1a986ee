using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>Finds the heads of all mentions in one pass over the tokens.</summary>
internal sealed class MentionFinder(ExtractionGrammar grammar)
{
    private readonly NumberedReader _numbered = new(grammar);
    private readonly LawReader _laws = new(grammar, new NumberedReader(grammar));
    private readonly PartyResolutionReader _resolutions = new(grammar);
    private readonly ShortFormReader _shortForms = new(grammar);
    private readonly SchemeReader _schemes = new(grammar);

    /// <returns>Mentions in text order, an outer one before those in its name.</returns>
    public List<Mention> Find(TokenText text, SpeakingContext context, HeadReading head)
    {
        var found = new List<Mention>();
        var forms = new List<ShortForm>();
        var defined = -1;
        for (var i = 0; i < text.Count - 1; )
        {
            if (i >= head.NumberLine.From && i < head.NumberLine.To)
            {
                i = head.NumberLine.To;
                continue;
            }

            if (i != defined && _shortForms.ReadDefinition(text, i, found) is { } definition)
            {
                forms.Add(definition.Form);
                found.Add(definition.Mention);
                i = definition.Mention.HeadEnd;
                continue;
            }

            i = text[i].Kind switch
            {
                TokenKind.Word => ReadWord(text, i, context, head, found, forms),
                TokenKind.Number => ReadNumber(text, i, context, head, found),
                _ => i + 1,
            };
        }

        return found;
    }

    /// <summary>In a page about an instrument, "Chỉ thị này" is the instrument reported on.</summary>
    public static void TurnSelfIntoReported(List<Mention> mentions, Mention reported)
    {
        for (var i = 0; i < mentions.Count; i++)
        {
            if (mentions[i].Kind == CitationKind.Self && mentions[i].Genre == reported.Genre)
            {
                mentions[i].Kind = CitationKind.Anaphora;
                mentions[i].Refers = reported;
                mentions[i].Relation = RelationIds.Cites;
                mentions[i].Reasons.Add("in a page about an instrument: the instrument reported on");
            }
            else if (
                mentions[i].Kind == CitationKind.Named
                && mentions[i].Head == 0
                && mentions[i].Genre == reported.Genre
            )
            {
                mentions[i].Refers = reported;
            }
        }
    }

    private int ReadNumber(TokenText text, int index, SpeakingContext context, HeadReading head, List<Mention> found)
    {
        if (_numbered.ReadBare(text, index, found.Count > 0 ? found[^1] : null, context) is { } mention)
        {
            // A portal's table above the letterhead repeats the text's own number.
            if (index < head.Structure.BodyStart && mention.Symbol!.Key == head.Head.Symbol?.Key)
            {
                return mention.HeadEnd;
            }

            found.Add(mention);
            return mention.HeadEnd;
        }

        return index + 1;
    }

    private int ReadWord(
        TokenText text,
        int index,
        SpeakingContext context,
        HeadReading head,
        List<Mention> found,
        List<ShortForm> forms
    )
    {
        var afterGenre = grammar.Genres.Match(text, index, out var genres);
        if (afterGenre < 0)
        {
            return ReadOther(text, index, context, head, found, forms);
        }

        var genre = genres[0];
        var mention = ReadGenre(text, index, afterGenre, genre, context, head, found);
        if (mention is null && afterGenre - index > 1 && grammar.Genres.Match(text, index + 1, out _) > index + 1)
        {
            // The longer kind word leads nowhere; a shorter one inside may.
            return index + 1;
        }

        mention ??= _shortForms.ReadUse(text, index, forms);
        if (mention is null)
        {
            return afterGenre;
        }

        found.Add(mention);

        // Names and titles hold further mentions.
        return
            mention.Kind is CitationKind.Scheme
            || mention.Kind is CitationKind.Named && grammar.AmendingName.At(text, afterGenre)
            || mention is { Kind: CitationKind.Numbered, Genre.IsLaw: true }
                && grammar.AmendingName.At(text, afterGenre)
            ? afterGenre
            : mention.HeadEnd;
    }

    private Mention? ReadGenre(
        TokenText text,
        int index,
        int afterGenre,
        Genre genre,
        SpeakingContext context,
        HeadReading head,
        List<Mention> found
    )
    {
        if (
            _numbered.ReadAfterGenre(text, index, afterGenre, genre, context) is { } numbered
            && !(
                genre.IsLaw
                && numbered.Symbol!.Code is not null
                && !ExtractionGrammar.Signs(genre, numbered.Symbol.Code)
            )
        )
        {
            return numbered;
        }

        if (_shortForms.ReadSelf(text, index, afterGenre, genre, isReport: false, null) is { } self)
        {
            return self;
        }

        if (genre.IsLaw)
        {
            return _laws.Read(
                    text,
                    index,
                    afterGenre,
                    genre,
                    context,
                    found.LastOrDefault(m => m.Head < index && m.HeadEnd > index && m.Genre is { IsLaw: true })
                ) ?? _shortForms.ReadAnaphora(text, index, afterGenre, genre, found);
        }

        if (IsOwnHeading(index, head))
        {
            return null;
        }

        return _shortForms.ReadAnaphora(text, index, afterGenre, genre, found)
            ?? _numbered.ReadBareNumber(text, index, afterGenre, genre)
            ?? _resolutions.Read(text, index, afterGenre, genre, context)
            ?? (
                IsOwnTitle(text, index, afterGenre, genre, head)
                    ? null
                    : _schemes.ReadScheme(text, index, afterGenre, genre, context)
            )
            ?? _schemes.ReadNamed(text, index, afterGenre, genre, context)
            ?? (head.IsLetterhead ? null : _schemes.ReadHeadline(text, index, afterGenre, genre));
    }

    /// <summary>The text's own title, in its heading or repeated in its body: "ban hành Kế hoạch truyền thông …" in that plan.</summary>
    public static bool IsOwnTitle(TokenText text, int index, int afterGenre, Genre genre, HeadReading head)
    {
        if (head.Head.Genre != genre.NameVi || head.Head.Title is not { } title)
        {
            return false;
        }

        const int WordsThatTell = 3;
        var own = VietnameseFolding.NameKey(title).Split(' ').Take(WordsThatTell);
        var here = VietnameseFolding
            .NameKey(text.Slice(afterGenre, afterGenre + WordsThatTell + 2))
            .Split(' ')
            .Take(WordsThatTell);
        return own.SequenceEqual(here) || index < head.Structure.BodyStart;
    }

    /// <summary>The paper's own kind word above its title.</summary>
    public static bool IsOwnHeading(int index, HeadReading head) =>
        head.Head.Genre is not null && head.Structure.TitleStart > index && head.Structure.TitleStart - index <= 4;

    private int ReadOther(
        TokenText text,
        int index,
        SpeakingContext context,
        HeadReading head,
        List<Mention> found,
        List<ShortForm> forms
    )
    {
        if (_shortForms.ReadUse(text, index, forms) is { } use)
        {
            found.Add(use);
            return use.HeadEnd;
        }

        // "văn bản số 574/TB-VPCP": a word for any document, before a symbol.
        if (grammar.LetterGenre.Match(text, index) is > 0 and var after)
        {
            if (
                grammar.LetterOfOffice is { } letter
                && _numbered.ReadAfterGenre(text, index, after, letter, context) is { } mention
            )
            {
                mention.Genre = mention.Symbol!.Code is { } code ? grammar.GenreOfCode(code) : letter;
                found.Add(mention);
                return mention.HeadEnd;
            }

            if (
                grammar.LetterOfOffice is { } genre
                && _shortForms.ReadAnaphora(text, index, after, genre, found) is { } above
            )
            {
                found.Add(above);
                return above.HeadEnd;
            }
        }

        return char.IsAsciiDigit(text.Text[text[index].Start])
            ? ReadNumber(text, index, context, head, found)
            : index + 1;
    }
}
