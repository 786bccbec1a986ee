using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>Reads a text: its letterhead and every citation in it. Thread-safe; build it once for a vocabulary.</summary>
public sealed class CitationExtractor
{
    private readonly ExtractionGrammar _grammar;
    private readonly LetterheadReader _letterheads;
    private readonly AttachedReader _attached;
    private readonly MentionFinder _finder;
    private readonly TailReader _tails;
    private readonly ProvisionReader _provisions;
    private readonly RelationReader _relations;
    private readonly SharedParts _shared;

    /// <exception cref="VocabularyException">The vocabulary lacks what extraction needs; the message names it.</exception>
    public CitationExtractor(Vocabulary vocabulary)
    {
        _grammar = new ExtractionGrammar(vocabulary);
        _letterheads = new LetterheadReader(_grammar);
        _attached = new AttachedReader(_grammar);
        _finder = new MentionFinder(_grammar);
        _tails = new TailReader(_grammar);
        _provisions = new ProvisionReader(_grammar);
        _relations = new RelationReader(_grammar);
        _shared = new SharedParts(_grammar);
    }

    /// <summary>Reads a text; all spans of the answer point into <see cref="SourceText.Original"/>, in UTF-16 units.</summary>
    public DocumentReading Read(SourceText source) => ReadWhole(source).Reading;

    /// <summary>The same reading with the reason for every part of it, and what looks like a citation and was not taken. Slower.</summary>
    public ExplainedReading Explain(SourceText source)
    {
        var whole = ReadWhole(source);
        var explainer = new CitationExplainer(whole);
        return new ExplainedReading(
            whole.Reading,
            [.. whole.Mentions.Select(explainer.Explain)],
            new NearMissFinder(_grammar).Find(whole, source)
        );
    }

    private WholeReading ReadWhole(SourceText source)
    {
        var text = new TokenText(source.Text, Tokenizer.Read(source.Text, _grammar.Words));
        var head = _letterheads.Read(text);
        var attached = head.IsLetterhead ? _attached.Find(text, head.Structure.BodyStart) : [];
        var structure = head.Structure with { PartStarts = [.. attached.Select(a => a.Start)] };
        var place = PlaceOf(text, head);
        var (issuer, placeId) = _letterheads.ActingIssuer(text, head.Head, place);
        var context = new SpeakingContext(
            issuer,
            placeId,
            head.Head.Date,
            _grammar.Vocabulary.GenreNamed(head.Head.Genre),
            head.Head.Symbol
        );

        var mentions = _finder.Find(text, context, head);
        var kind = KindOf(text, head, mentions, context, out var reported);
        if (kind == SourceKind.Report && reported is not null)
        {
            MentionFinder.TurnSelfIntoReported(mentions, reported);
        }

        Complete(text, mentions, context, structure, reported);
        if (kind == SourceKind.Fragment)
        {
            DropOwnTitle(text, mentions);
        }

        var builder = new CitationBuilder(text, source, structure);
        var reading = new DocumentReading(
            kind,
            builder.Map(head.Head),
            [.. attached.Select(a => builder.Map(a.Head))],
            issuer is null ? null : builder.Map(issuer),
            context.PlaceId,
            reported is null ? null : mentions.IndexOf(reported),
            builder.Build(mentions)
        );
        return new WholeReading(text, head, context, structure, mentions, reading);
    }

    private void Complete(
        TokenText text,
        List<Mention> mentions,
        SpeakingContext context,
        Structure structure,
        Mention? reported
    )
    {
        var heads = mentions.ToDictionary(m => m.Head);
        var previousEnd = 0;
        foreach (var mention in mentions)
        {
            mention.Part = structure.PartOf(mention.Head);
            _tails.ReadIssuer(text, mention, context);
            _tails.ReadTitle(text, mention, heads);
            _provisions.Read(text, mention, Math.Max(previousEnd, text.SentenceStart(mention.Head)));
            previousEnd = mention.HeadEnd;
        }

        _shared.Fill(text, mentions, context);
        _relations.Read(text, mentions, structure, reported);
        SharedParts.MarkOwn(mentions, context);
    }

    /// <summary>A text that is nothing but "Nghị định của Chính phủ về …" is a title, not a mention of one.</summary>
    private static void DropOwnTitle(TokenText text, List<Mention> mentions)
    {
        var end = text.Count - 1;
        while (end > 0 && text[end - 1].Kind == TokenKind.Mark)
        {
            end--;
        }

        if (mentions is [{ Head: 0, Kind: CitationKind.Named, Genre.IsLaw: false } title, ..] && title.End >= end)
        {
            mentions.RemoveAt(0);
            foreach (var mention in mentions.Where(m => m.Subject == title))
            {
                mention.Subject = null;
            }
        }
    }

    /// <summary>A text without letterhead is a page about an instrument when it opens by telling that one was issued.</summary>
    private SourceKind KindOf(
        TokenText text,
        HeadReading head,
        List<Mention> mentions,
        SpeakingContext context,
        out Mention? reported
    )
    {
        reported = null;
        if (head.IsLetterhead)
        {
            return SourceKind.Instrument;
        }

        const int OpeningTokens = 120;
        foreach (var mention in mentions.TakeWhile(m => m.Head < OpeningTokens))
        {
            if (
                mention.Kind == CitationKind.Numbered
                && _grammar.ReportingVerb.MatchBefore(text, mention.Head) is >= 0 and var verb
                && EndsIssuer(text, verb, context)
            )
            {
                reported = mention;
                mention.RelationDetail = RelationIds.ReportsOn;
                return SourceKind.Report;
            }
        }

        return SourceKind.Fragment;
    }

    private bool EndsIssuer(TokenText text, int verb, SpeakingContext context)
    {
        for (var at = Math.Max(0, verb - 16); at < verb; at++)
        {
            if (_grammar.Issuers.Read(text, at, context, null)?.End == verb)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The place a text speaks from: its date line's, else the one its opening names.</summary>
    private SpeakingContext PlaceOf(TokenText text, HeadReading head)
    {
        var day = head.Head.Date?.Earliest;
        var issuerPlace = _grammar.Vocabulary.Authority(head.Head.Issuer?.AuthorityId);
        var ids = head.Head.Place is { } line ? _grammar.Authorities.PlacesNamed(LastName(line)) : [];
        var id = issuerPlace is not null ? issuerPlace.PlaceId : _grammar.Issuers.PlaceOnDay(ids, day)?.Id;
        if (id is null && issuerPlace is null && !head.IsLetterhead)
        {
            id = OpeningPlace(text);
        }

        return new SpeakingContext(head.Head.Issuer, id, head.Head.Date, null, head.Head.Symbol);
    }

    private string LastName(string place)
    {
        // "Thành phố Hồ Chí Minh" on a date line: the name without its kind.
        foreach (var kind in _grammar.Vocabulary.Lexicon["placeKind"])
        {
            if (place.StartsWith(kind + " ", StringComparison.OrdinalIgnoreCase))
            {
                return place[(kind.Length + 1)..];
            }
        }

        return place;
    }

    private string? OpeningPlace(TokenText text)
    {
        const int OpeningTokens = 160;
        for (var i = 0; i < Math.Min(OpeningTokens, text.Count); i++)
        {
            if (
                text[i].Is(TokenTraits.Capital)
                && _grammar.Authorities.PlaceNames.Match(text, i, out var ids) > 0
                && _grammar.Issuers.PlaceOnDay(ids, null) is { ParentId: null } place
            )
            {
                return place.Id;
            }
        }

        return null;
    }
}
