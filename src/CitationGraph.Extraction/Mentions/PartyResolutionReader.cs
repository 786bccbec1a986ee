using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>Resolutions known by the congress or plenum that adopted them.</summary>
internal sealed class PartyResolutionReader(ExtractionGrammar grammar)
{
    public Mention? Read(TokenText text, int index, int afterGenre, Genre genre, SpeakingContext context)
    {
        if (!text[index].Is(TokenTraits.Capital))
        {
            return null;
        }

        return ReadPlenum(text, index, afterGenre, genre) ?? ReadCongress(text, index, afterGenre, genre, context);
    }

    /// <summary>"Hội nghị lần thứ 8 Ban Chấp hành Trung ương khóa XI", "Hội nghị Trung ương 8 khóa XII", "Trung ương 8 (khóa IX)".</summary>
    private Mention? ReadPlenum(TokenText text, int index, int afterGenre, Genre genre)
    {
        int at;
        int plenum;
        var session = grammar.SessionWord.Match(text, afterGenre);
        if (session > 0 && ReadOrdinal(text, grammar.OrdinalWord.Skip(text, session), out plenum, out at))
        {
            var body = grammar.PlenumBody.Match(text, at);
            if (body < 0)
            {
                return null;
            }

            at = body;
        }
        else
        {
            var central = grammar.PlenumWord.Match(text, afterGenre);
            if (central < 0 || !ReadOrdinal(text, grammar.OrdinalWord.Skip(text, central), out plenum, out at))
            {
                return null;
            }
        }

        var bracket = text[at].IsMark('(') || text[at].IsMark(',') ? at + 1 : at;
        var termWord = grammar.TermWord.Match(text, bracket);
        if (termWord < 0 || !ReadOrdinal(text, termWord, out var term, out var end))
        {
            return null;
        }

        end += text[at].IsMark('(') && text[end].IsMark(')') ? 1 : 0;
        var mention = text.NewMention(index, end, CitationKind.PartyResolution, genre);
        mention.Session = $"hoi-nghi-{plenum}-khoa-{term}";
        var body2 = grammar.CentralCommittee;
        mention.Issuer = body2 is null ? null : new Issuer(body2.NameVi, body2.Id, null, IssuerBasis.Genre);
        mention.Reasons.Add("Party resolution by its plenum");
        return mention;
    }

    /// <summary>"Đại hội đại biểu toàn quốc lần thứ XIII của Đảng", "Đại hội Đảng bộ quận lần thứ XXVI".</summary>
    private Mention? ReadCongress(TokenText text, int index, int afterGenre, Genre genre, SpeakingContext context)
    {
        var congress = grammar.CongressWord.Match(text, afterGenre);
        if (congress < 0)
        {
            return null;
        }

        var at = grammar.CongressBody.Skip(text, congress);
        var hasBody = at > congress;
        var place = ReadPlace(text, at, context, out var afterPlace);
        at = afterPlace;
        var ordinal = grammar.OrdinalWord.Skip(text, at);
        if (!ReadOrdinal(text, ordinal, out var number, out var end))
        {
            return null;
        }

        var name = text.Line(afterGenre, end);
        if (place is not null)
        {
            var body = text.Line(afterGenre, grammar.CongressBody.Skip(text, congress));
            name = $"{body} {place.FullName} {text.Line(at, end)}";
        }

        var national = grammar.NationalParty.Match(text, end);
        if (!hasBody && national > 0)
        {
            name += " " + text.Line(end, national);
            end = national;
        }

        var mention = text.NewMention(index, end, CitationKind.PartyResolution, genre);
        mention.TailEnd = TermOfOfficeEnd(text, end);
        mention.Session = $"dai-hoi-{place?.Id ?? (hasBody ? "?" : "toan-quoc")}-{number}";
        mention.Issuer = new Issuer(name, null, null, place is null ? IssuerBasis.Written : IssuerBasis.Relative);
        mention.Reasons.Add("Party resolution by its congress");
        return mention;
    }

    /// <summary>", nhiệm kỳ 2020 - 2025" follows the name.</summary>
    private int TermOfOfficeEnd(TokenText text, int index)
    {
        var at = text[index].IsMark(',') ? index + 1 : index;
        var word = grammar.TermOfOffice.Match(text, at);
        if (word < 0 || text[word].Kind != TokenKind.Number)
        {
            return index;
        }

        return text[word + 1].Kind == TokenKind.Mark && text[word + 2].Kind == TokenKind.Number ? word + 3 : word + 1;
    }

    private Place? ReadPlace(TokenText text, int index, SpeakingContext context, out int end)
    {
        end = index;
        if (grammar.Authorities.Places.Match(text, index, out var ids) is > 0 and var named)
        {
            end = named;
            return grammar.Issuers.PlaceOnDay(ids, context.Day);
        }

        if (grammar.Authorities.PlaceNames.Match(text, index, out ids) is > 0 and var bare)
        {
            end = bare;
            return grammar.Issuers.PlaceOnDay(ids, context.Day);
        }

        // "Đảng bộ quận lần thứ": the text's own place of that kind, or the one above it.
        if (grammar.PlaceKind.Match(text, index) is > 0 and var kind)
        {
            end = kind;
            var word = VietnameseFolding.NameKey(text.Slice(index, kind));
            for (
                var place = grammar.Vocabulary.Place(context.PlaceId);
                place is not null;
                place = grammar.Vocabulary.Place(place.ParentId)
            )
            {
                if (VietnameseFolding.NameKey(place.Kind) == word)
                {
                    return place;
                }
            }
        }

        return null;
    }

    /// <summary>An ordinal in digits, Roman numerals or words.</summary>
    private bool ReadOrdinal(TokenText text, int index, out int value, out int end)
    {
        end = index + 1;
        if (text[index].Kind == TokenKind.Number)
        {
            return int.TryParse(text.Clean(index), out value) && value < 100;
        }

        if (RomanNumeral.TryParse(text.Clean(index), out value))
        {
            return true;
        }

        value = grammar.NumeralValue(text, index, out var after);
        end = after;
        return value > 0;
    }
}
