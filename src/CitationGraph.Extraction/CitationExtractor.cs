using System.Collections.Concurrent;
using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>Reads a text: its letterhead and every citation in it. Thread-safe; build it once for a vocabulary.</summary>
public sealed class CitationExtractor
{
    /// <summary>UTF-16 units; longer than laws and codes are: what is longer is read in several stretches.</summary>
    private const int LongestDocument = 1024 * 1024;

    private readonly ConcurrentBag<ReadingSpace> _spaces = [];
    private readonly int _windowLength;
    private readonly ExtractionGrammar _grammar;
    private readonly BrokenLines _lines;
    private readonly LetterheadReader _letterheads;
    private readonly AttachedReader _attached;
    private readonly MentionFinder _finder;
    private readonly TailReader _tails;
    private readonly ProvisionReader _provisions;
    private readonly RelationReader _relations;
    private readonly SharedParts _shared;
    private readonly StatedDayReader _days;

    /// <exception cref="VocabularyException">The vocabulary lacks what extraction needs; the message names it.</exception>
    public CitationExtractor(Vocabulary vocabulary)
        : this(vocabulary, LongestDocument) { }

    /// <param name="windowLength">UTF-16 units that are held as tokens at a time.</param>
    internal CitationExtractor(Vocabulary vocabulary, int windowLength)
    {
        _windowLength = windowLength;
        _grammar = new ExtractionGrammar(vocabulary);
        _lines = new BrokenLines(_grammar);
        _letterheads = new LetterheadReader(_grammar);
        _attached = new AttachedReader(_grammar);
        _finder = new MentionFinder(_grammar);
        _tails = new TailReader(_grammar);
        _provisions = new ProvisionReader(_grammar);
        _relations = new RelationReader(_grammar);
        _shared = new SharedParts(_grammar);
        _days = new StatedDayReader(_grammar);
    }

    /// <summary>Reads a text; all spans of the answer point into <see cref="SourceText.Original"/>, in UTF-16 units.</summary>
    public DocumentReading Read(SourceText source)
    {
        if (!_spaces.TryTake(out var space))
        {
            space = new ReadingSpace();
        }

        var reading = ReadIn(space, source, _windowLength).Reading;
        space.Clear();
        _spaces.Add(space);
        return reading;
    }

    /// <summary>
    /// The same reading with the reason for every part of it, and what looks like a citation and was not taken. Slower, and holds the whole
    /// text as tokens.
    /// </summary>
    public ExplainedReading Explain(SourceText source)
    {
        var whole = ReadIn(new ReadingSpace(), source, int.MaxValue);
        var explainer = new CitationExplainer(whole);
        return new ExplainedReading(
            whole.Reading,
            [.. whole.Mentions.Select(explainer.Explain)],
            new NearMissFinder(_grammar).Find(whole, source)
        );
    }

    /// <returns>The reading, with tokens and mentions of the last stretch.</returns>
    private WholeReading ReadIn(ReadingSpace space, SourceText source, int windowLength)
    {
        var windows = new TextWindows(source.Text, windowLength);
        var layout = Paragraphs.LayoutOf(source.Text);
        var end = windows.EndAfter(0);
        var text = Tokenize(source.Text, 0, end, layout, space);
        var opening = ReadOpening(text, space);
        var citations = new CitationBuilder(source);
        var signer = opening.Head.Head.Signer;
        var (kind, reported) = ReadFirst(text, opening, space, isWhole: end == source.Text.Length);
        citations.Add(text, opening.Structure, space.Mentions);
        var days = new StatedDayBuilder(source);
        ReadDays(text, opening, kind, space, days);
        reported?.IsKept = true;
        var attached = opening.Attached;
        while (end < source.Text.Length)
        {
            space.ClearWindow();
            var start = end;
            end = windows.EndAfter(start);
            text = Tokenize(source.Text, start, end, layout, space);
            opening = ReadFurther(text, opening, space, reported);
            citations.Add(text, opening.Structure, space.Mentions);
            ReadDays(text, opening, kind, space, days);
            attached.AddRange(opening.Attached);
            signer = _letterheads.SignerOf(text) ?? signer;
        }

        var (head, context) = (opening.Head, opening.Context);
        var reading = new DocumentReading(
            kind,
            citations.Map(signer == head.Head.Signer ? head.Head : head.Head with { Signer = signer }),
            attached.Count == 0 ? [] : [.. attached.Select(a => citations.Map(a.Head))],
            context.Issuer is null ? null : citations.Map(context.Issuer),
            context.PlaceId,
            reported?.Index,
            citations.ToImmutable(),
            days.ToImmutable()
        );
        return new WholeReading(text, head, context, opening.Structure, space.Mentions, reading);
    }

    /// <summary>A page about an instrument sets no days: those it tells of are the instrument's.</summary>
    private void ReadDays(TokenText text, Opening opening, SourceKind kind, ReadingSpace space, StatedDayBuilder days)
    {
        if (kind != SourceKind.Report)
        {
            _days.Read(text, opening, space.Mentions, days);
        }
    }

    private TokenText Tokenize(string text, int start, int end, LineLayout layout, ReadingSpace space)
    {
        Tokenizer.Read(text, start, end, layout, _grammar.Words, space.Tokens);
        _lines.Mend(text, space);
        Sentence.MarkAll(space.Tokens);
        return new TokenText(text, space.Tokens, space.Pool);
    }

    private Opening ReadOpening(TokenText text, ReadingSpace space)
    {
        var head = _letterheads.Read(text, space);
        var attached = head.IsLetterhead ? _attached.Find(text, head.Structure.BodyStart) : [];
        var structure =
            attached.Count == 0
                ? head.Structure
                : head.Structure with
                {
                    PartStarts = [.. attached.Select(a => a.Start)],
                };
        var place = PlaceOf(text, head);
        var (issuer, placeId) = _letterheads.ActingIssuer(text, head.Head, place);
        var context = new SpeakingContext(
            issuer,
            placeId,
            head.Head.Date,
            _grammar.Vocabulary.GenreNamed(head.Head.Genre),
            head.Head.Symbol
        );
        return new Opening(head, context, structure, attached);
    }

    private (SourceKind Kind, Mention? Reported) ReadFirst(
        TokenText text,
        Opening opening,
        ReadingSpace space,
        bool isWhole
    )
    {
        var mentions = space.Mentions;
        _finder.Find(text, opening.Context, opening.Head, space);
        var kind = KindOf(text, opening.Head, mentions, opening.Context, out var reported);
        if (kind == SourceKind.Report && reported is not null)
        {
            MentionFinder.TurnSelfIntoReported(mentions, reported);
        }

        Complete(text, space, opening.Context, opening.Structure, reported);
        if (kind == SourceKind.Fragment && isWhole)
        {
            DropOwnTitle(text, mentions);
        }

        return (kind, reported);
    }

    /// <summary>Reads a stretch behind the first: what the letterhead told goes on to hold.</summary>
    private Opening ReadFurther(TokenText text, Opening before, ReadingSpace space, Mention? reported)
    {
        var attached = before.Head.IsLetterhead ? _attached.Find(text, 0) : [];
        var opening = before.Beyond(attached);
        _finder.Find(text, opening.Context, opening.Head, space);
        if (reported is not null)
        {
            MentionFinder.TurnSelfIntoReported(space.Mentions, reported);
        }

        Complete(text, space, opening.Context, opening.Structure, reported);
        return opening;
    }

    private void Complete(
        TokenText text,
        ReadingSpace space,
        SpeakingContext context,
        Structure structure,
        Mention? reported
    )
    {
        var mentions = space.Mentions;
        var heads = new MentionHeads(mentions);
        var previousEnd = 0;
        foreach (var mention in mentions)
        {
            mention.Part = structure.PartOf(mention.Head);
            _tails.ReadIssuer(text, mention, context);
            _tails.ReadTitle(text, mention, heads);
            _provisions.Read(text, mention, Math.Max(previousEnd, text.SentenceStart(mention.Head)));
            previousEnd = mention.HeadEnd;
        }

        _shared.Fill(text, space, context);
        _relations.Read(text, mentions, structure, reported);
        SharedParts.MarkOwn(mentions, context);
    }

    /// <summary>
    /// A text that is nothing but "Nghị định của Chính phủ về …" is a title, not a mention of one; so is what stands first, right before
    /// the preamble's "Căn cứ".
    /// </summary>
    private void DropOwnTitle(TokenText text, List<Mention> mentions)
    {
        var end = text.Count - 1;
        while (end > 0 && text[end - 1].Kind == TokenKind.Mark)
        {
            end--;
        }

        if (
            mentions is [{ Head: 0, Kind: CitationKind.Named, Date: null } title, ..]
            && ((title.Genre is { IsLaw: false } && title.End >= end) || _grammar.OpensPreamble(text, title.End))
        )
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
            if (
                place.Length > kind.Length
                && place[kind.Length] == ' '
                && place.StartsWith(kind, StringComparison.OrdinalIgnoreCase)
            )
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
