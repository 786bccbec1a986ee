using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>Finds the heads of all mentions in one pass over the tokens.</summary>
internal sealed class MentionFinder(ExtractionGrammar grammar)
{
    private readonly NumberedReader _numbered = new(grammar);
    private readonly CutNumberReader _cut = new(grammar, new NumberedReader(grammar));
    private readonly LawReader _laws = new(grammar, new NumberedReader(grammar));
    private readonly PartyResolutionReader _resolutions = new(grammar);
    private readonly ShortFormReader _shortForms = new(grammar);
    private readonly SchemeReader _schemes = new(grammar);

    /// <summary>Adds the mentions to those of the space in text order, an outer one before those in its name.</summary>
    public void Find(TokenText text, SpeakingContext context, HeadReading head, ReadingSpace space)
    {
        var found = space.Mentions;
        var forms = space.ShortForms;
        var defined = -1;
        for (var i = 0; i < text.Count - 1; )
        {
            if (!MayBegin(text, i, found))
            {
                i++;
                continue;
            }

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

    /// <summary>Whether anything that is read can begin with the token: most tokens are passed over here.</summary>
    private bool MayBegin(TokenText text, int index, List<Mention> found)
    {
        ref readonly var token = ref text[index];
        return token.Kind switch
        {
            TokenKind.Word => grammar.OpensMention(token.Word) || token.Is(TokenTraits.DigitFirst),
            TokenKind.Number => SymbolReader.GoesOn(text, index + 1) || CutNumberReader.MayBeListed(index, found),
            _ => token.IsMark('('),
        };
    }

    private int ReadNumber(TokenText text, int index, SpeakingContext context, HeadReading head, List<Mention> found)
    {
        var before = found.Count > 0 ? found[^1] : null;
        if (
            (_numbered.ReadBare(text, index, before, context) ?? _cut.ReadListed(text, index, before, context)) is
            { } mention
        )
        {
            // A portal's table above the letterhead repeats the text's own number; an amending law's number closes its name.
            if (
                (index < head.Structure.BodyStart && mention.SymbolKey == head.Head.Symbol?.Key)
                || OuterLaw(found, index)?.SymbolKey == mention.SymbolKey
            )
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
        ShortForms forms
    )
    {
        var afterGenre = grammar.Genres.Match(text, index, out var genres);
        if (afterGenre < 0)
        {
            return ReadOther(text, index, context, head, found, forms);
        }

        var genre = genres[0];
        var mention =
            _shortForms.ReadUse(text, index, forms, afterGenre)
            ?? ReadGenre(text, index, afterGenre, genre, context, head, found);
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
            // Within an amending law's name the date at the end is the amending law's.
            return
                genre.IsLaw
                && OuterLaw(found, index) is { } outer
                && _laws.Read(text, index, afterGenre, genre, context, outer) is { } inner
                ? inner
                : numbered;
        }

        if (_shortForms.ReadSelf(text, index, afterGenre, genre) is { } self)
        {
            return self;
        }

        if (genre.IsLaw)
        {
            return _laws.Read(text, index, afterGenre, genre, context, OuterLaw(found, index))
                ?? _shortForms.ReadAnaphora(text, index, afterGenre, genre, found);
        }

        if (IsOwnHeading(index, head))
        {
            return null;
        }

        return _shortForms.ReadAnaphora(text, index, afterGenre, genre, found)
            ?? _cut.Read(text, index, afterGenre, genre, context)
            ?? _resolutions.Read(text, index, afterGenre, genre, context)
            ?? (
                IsOwnTitle(text, index, afterGenre, genre, head)
                    ? null
                    : _schemes.ReadScheme(text, index, afterGenre, genre, context)
            )
            ?? _schemes.ReadNamed(text, index, afterGenre, genre, context)
            ?? (head.IsLetterhead ? null : _schemes.ReadHeadline(text, index, afterGenre, genre));
    }

    /// <summary>The law in whose name the token stands.</summary>
    /// <summary>The amending law in whose name the token stands; such a name holds few others.</summary>
    private static Mention? OuterLaw(List<Mention> found, int index)
    {
        const int Reach = 24;
        for (var i = found.Count - 1; i >= Math.Max(0, found.Count - Reach); i--)
        {
            if (found[i].Head < index && found[i].HeadEnd > index && found[i].Genre is { IsLaw: true })
            {
                return found[i];
            }
        }

        return null;
    }

    /// <summary>The text's own title, in its heading or repeated in its body: "ban hành Kế hoạch truyền thông …" in that plan.</summary>
    public static bool IsOwnTitle(TokenText text, int index, int afterGenre, Genre genre, HeadReading head)
    {
        if (head.Head.Genre != genre.NameVi || head.Head.Title is null)
        {
            return false;
        }

        return index < head.Structure.BodyStart || head.OwnTitleBegins(text, afterGenre);
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
        ShortForms forms
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

        return text[index].Is(TokenTraits.DigitFirst) ? ReadNumber(text, index, context, head, found) : index + 1;
    }
}
