using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>An issuer found in a text.</summary>
/// <param name="Issuer">Null when the words name a body that the context cannot tell ("UBND thành phố" of an unknown place).</param>
/// <param name="End">The token after its words.</param>
internal readonly record struct IssuerMatch(Issuer? Issuer, int End);

/// <summary>Reads the name of an issuing authority, full, short or relative, longest match first.</summary>
internal sealed class IssuerReader(ExtractionGrammar grammar)
{
    /// <summary>Longest name of a committee, in tokens.</summary>
    private const int LongestCommittee = 40;

    private readonly AuthorityNames _names = grammar.Authorities;

    /// <param name="day">The day of the cited document: bodies of one name succeed each other.</param>
    public IssuerMatch? Read(TokenText text, int index, SpeakingContext context, DateOnly? day)
    {
        var direct = ReadBody(text, index, context, day);
        var head = _names.OfficeHeads.Match(text, index);
        if (
            head > 0
            && ReadBody(text, head, context, day) is { } body
            && (direct is not { Issuer: not null } known || body.End > known.End)
        )
        {
            return WithHead(text, index, head, body, day);
        }

        return direct ?? ReadCommittee(text, index, context, day);
    }

    /// <summary>The issuer that a symbol names by its organ's code, when only one body signs so.</summary>
    public Issuer? OfSymbol(Symbol symbol, SpeakingContext context, DateOnly? day)
    {
        if (symbol.Organs.IsEmpty)
        {
            return null;
        }

        var organ = symbol.Organs[0];
        var bodies = _names.BodiesSigning(organ);
        Authority? only = null;
        var count = 0;
        var isOneRegister = true;
        foreach (var body in bodies.All)
        {
            if (day is not null && !body.ExistedOn(day.Value))
            {
                continue;
            }

            only ??= body;
            isOneRegister &= body.RegisterId == only.RegisterId && body.PlaceId is null;
            if (++count > 1 && !isOneRegister)
            {
                break;
            }
        }

        if (count == 1 || (count > 1 && isOneRegister))
        {
            // Several bodies in one register (TW): the register is known, the body is not.
            return count == 1 ? _names.Unwritten(only!, IssuerBasis.Symbol) : null;
        }

        if (bodies.Within(context.PlaceId, day, mainFirst: true) is { } local)
        {
            return _names.Unwritten(local, IssuerBasis.Relative);
        }

        return context.PlaceId is not null ? OfPattern(_names.PatternsSigning(organ), context) : null;
    }

    private Issuer? OfPattern(IReadOnlyList<AuthorityPattern> patterns, SpeakingContext context)
    {
        var province = ProvinceOf(context);
        return patterns.Count == 1 && province is not null
            ? new Issuer(
                NameIn(patterns[0], province),
                Vocabulary.MemberId(patterns[0], province),
                null,
                IssuerBasis.Relative
            )
            : null;
    }

    private IssuerMatch? ReadBody(TokenText text, int index, SpeakingContext context, DateOnly? day)
    {
        var named = _names.Names.Match(text, index, out var ids);
        var relative = _names.RelativeForms.Match(text, index, out var relativeIds);
        var patterned = ReadPattern(text, index, context);
        var open = named > 0 ? null : ReadOpen(text, index);
        var longest = Math.Max(Math.Max(named, relative), Math.Max(patterned?.End ?? -1, open?.End ?? -1));
        if (longest < 0)
        {
            return null;
        }

        if (named == longest && _names.OnDay(ids, day ?? context.Day) is { } authority)
        {
            return new IssuerMatch(
                new Issuer(authority.NameVi, authority.Id, Span(text, index, named), IssuerBasis.Written),
                named
            );
        }

        var own = relative == longest ? Relative(text, index, relative, relativeIds, context, day) : null;
        if (own is not null)
        {
            return new IssuerMatch(own, relative);
        }

        return patterned?.End == longest ? patterned
            : open?.End == longest ? open
            : new IssuerMatch(null, longest);
    }

    private Issuer? Relative(
        TokenText text,
        int start,
        int end,
        IReadOnlyList<string> ids,
        SpeakingContext context,
        DateOnly? day
    )
    {
        var bodies = _names.Bodies(ids);
        var authority =
            bodies.Within(context.PlaceId, day ?? context.Day, mainFirst: false)
            ?? bodies.Within(context.PlaceId, null, mainFirst: false);
        return authority is null
            ? null
            : new Issuer(authority.NameVi, authority.Id, Span(text, start, end), IssuerBasis.Relative);
    }

    private IssuerMatch? ReadPattern(TokenText text, int index, SpeakingContext context)
    {
        var end = _names.Patterns.Match(text, index, out var patterns);
        if (end < 0)
        {
            return null;
        }

        var place = ReadPlace(text, end, context, out var after) ?? ProvinceOf(context);
        if (place is null || !Fits(patterns[0], place))
        {
            return place is null ? new IssuerMatch(null, end) : null;
        }

        var basis = after > end ? IssuerBasis.Written : IssuerBasis.Relative;
        var issuer = new Issuer(
            NameIn(patterns[0], place),
            Vocabulary.MemberId(patterns[0], place),
            Span(text, index, after),
            basis
        );
        return new IssuerMatch(issuer, after);
    }

    /// <summary>A department belongs to a province, a district's committee to a district: the place's own bodies say which it is.</summary>
    private bool Fits(AuthorityPattern pattern, Place place)
    {
        var isProvince = place.ParentId is null;
        var isOfProvince = pattern.Level.Id == grammar.Vocabulary.Lexicon["departmentLevel"][0];
        return isProvince == isOfProvince;
    }

    /// <summary>"UBND huyện Tiên Lãng" of a district that the ontology does not list.</summary>
    private IssuerMatch? ReadOpen(TokenText text, int index)
    {
        var body = _names.LocalBodies.Match(text, index, out var names);
        if (body < 0)
        {
            return null;
        }

        var kind = grammar.PlaceKind.Match(text, body);
        var end = kind < 0 ? -1 : CapitalRun(text, kind);
        if (end <= kind)
        {
            return null;
        }

        var name = $"{names[0]} {text.Line(body, kind).ToLowerInvariant()} {text.Line(kind, end)}";
        return new IssuerMatch(new Issuer(name, null, Span(text, index, end), IssuerBasis.Written), end);
    }

    /// <summary>A committee or association known by a long name: up to the words that cannot belong to it.</summary>
    private IssuerMatch? ReadCommittee(TokenText text, int index, SpeakingContext context, DateOnly? day)
    {
        var start = grammar.CommitteeName.Match(text, index);
        if (start < 0 || !text[index].Is(TokenTraits.Capital))
        {
            return null;
        }

        var end = start;
        while (end < index + LongestCommittee && !EndsCommittee(text, end, start))
        {
            if (ReadBody(text, end, context, day) is { } inner)
            {
                var name = $"{text.Line(index, end)} {inner.Issuer?.Name ?? text.Line(end, inner.End)}";
                return new IssuerMatch(
                    new Issuer(name, null, Span(text, index, inner.End), IssuerBasis.Written),
                    inner.End
                );
            }

            end++;
        }

        if (end == start && start - index < 2)
        {
            return null;
        }

        // "Ban Chỉ đạo … tỉnh": the kind word alone means the text's own place.
        var full = text.Line(index, end);
        if (grammar.PlaceKind.Match(text, end - 1) == end && grammar.Vocabulary.Place(context.PlaceId) is { } place)
        {
            full = $"{text.Line(index, end - 1)} {place.FullName}";
        }

        return new IssuerMatch(new Issuer(full, null, Span(text, index, end), IssuerBasis.Written), end);
    }

    private bool EndsCommittee(TokenText text, int index, int start)
    {
        ref readonly var token = ref text[index];
        if (token.Kind == TokenKind.End || token.Is(TokenTraits.Paragraph))
        {
            return true;
        }

        if (token.Kind == TokenKind.Mark)
        {
            return token.Word is not (',' or '-' or '–' or '&')
                || text[index + 1].Is(TokenTraits.BlankLine)
                || text[index + 1].IsMark('-')
                || grammar.Genres.Match(text, index + 1, out _) > 0;
        }

        return grammar.IssuingVerb.At(text, index)
            || grammar.CommitteeStop.At(text, index)
            || grammar.DateWord.At(text, index)
            || grammar.AtWord.At(text, index)
            || (
                index > start
                && !token.Is(TokenTraits.AllCapitals)
                && (grammar.AboutWord.At(text, index) || grammar.TitleLead.At(text, index))
                && text[index - 1].Is(TokenTraits.Capital)
            );
    }

    private IssuerMatch WithHead(TokenText text, int index, int head, IssuerMatch body, DateOnly? day)
    {
        if (body.Issuer is not { } issuer)
        {
            return body;
        }

        var office = _names.Office(text.Slice(index, head), issuer);
        var own = _names.OnDay(office.Ids, day);
        var span = Span(text, index, body.End);
        return new IssuerMatch(
            own is null
                ? issuer with
                {
                    Name = office.Name,
                    Span = span,
                }
                : issuer with
                {
                    Name = own.NameVi,
                    AuthorityId = own.Id,
                    Span = span,
                },
            body.End
        );
    }

    private Place? ReadPlace(TokenText text, int index, SpeakingContext context, out int end)
    {
        end = index;
        var found = _names.Places.Match(text, index, out var ids);
        if (found < 0)
        {
            found = _names.PlaceNames.Match(text, index, out ids);
        }

        if (found > 0)
        {
            end = found;
            return PlaceOnDay(ids, context.Day);
        }

        // "Sở … thành phố": the text's own.
        var kind = grammar.PlaceKind.Match(text, index);
        if (kind > 0 && ProvinceOf(context) is { } province)
        {
            end = kind;
            return province;
        }

        return null;
    }

    /// <summary>Of places of one name the one that existed on the day.</summary>
    public Place? PlaceOnDay(IReadOnlyList<string> ids, DateOnly? day)
    {
        Place? first = null;
        for (var i = 0; i < ids.Count; i++)
        {
            if (grammar.Vocabulary.Place(ids[i]) is not { } place)
            {
                continue;
            }

            first ??= place;
            if (day is null || place.ExistedOn(day.Value))
            {
                return place;
            }
        }

        return first;
    }

    private Place? ProvinceOf(SpeakingContext context)
    {
        var place = grammar.Vocabulary.Place(context.PlaceId);
        while (place?.ParentId is { } parent)
        {
            place = grammar.Vocabulary.Place(parent);
        }

        return place;
    }

    private static string NameIn(AuthorityPattern pattern, Place place) =>
        pattern.NamePattern.Replace("{place}", place.FullName, StringComparison.Ordinal);

    private int CapitalRun(TokenText text, int index)
    {
        var end = index;
        while (
            end < index + 5
            && (
                (
                    text[end].Kind == TokenKind.Word
                    && text[end].Is(TokenTraits.Capital)
                    && !grammar.NationalTitle.At(text, end)
                    && !grammar.IssuingVerb.At(text, end)
                    && !grammar.TitleLead.At(text, end)
                ) || (end == index && text[end].Kind == TokenKind.Number)
            )
            && !text[end].Is(TokenTraits.Paragraph)
        )
        {
            end++;
        }

        return end;
    }

    private static TextSpan Span(TokenText text, int from, int to) => new(text[from].Start, text[to - 1].End);
}
