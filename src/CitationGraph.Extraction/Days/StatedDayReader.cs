using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>Reads, once the citations are known, the days that a text sets: its own effect, and by when something must be done.</summary>
internal sealed class StatedDayReader
{
    private readonly bool[] _opens;
    private readonly EffectDayReader _effects;
    private readonly DeadlineReader _deadlines;

    public StatedDayReader(ExtractionGrammar grammar)
    {
        _effects = new EffectDayReader(grammar);
        _deadlines = new DeadlineReader(grammar);
        _opens = new bool[grammar.Words.Count + 1];
        for (var word = 0; word < _opens.Length; word++)
        {
            _opens[word] = grammar.EffectCue.Wakes(word) || _deadlines.Wakes(word);
        }
    }

    /// <param name="mentions">All mentions of the stretch, in text order.</param>
    /// <param name="days">Where the days are added, in text order.</param>
    public void Read(TokenText text, Opening opening, List<Mention> mentions, StatedDayBuilder days)
    {
        var quotes = new QuoteState();
        var next = 0;
        for (var i = 0; i < text.Count - 1; i++)
        {
            ref readonly var token = ref text[i];
            if (token.Kind != TokenKind.Word)
            {
                quotes.See(token);
                continue;
            }

            if (!_opens[token.Word])
            {
                continue;
            }

            while (next < mentions.Count && mentions[next].End <= i)
            {
                next++;
            }

            // What stands in a citation or in its title is said of that document.
            if (next < mentions.Count && mentions[next].Head <= i)
            {
                continue;
            }

            var found = quotes.IsOpen(token)
                ? null
                : _effects.ReadAt(text, i, opening, mentions, next)
                    ?? _deadlines.ReadAt(text, i, opening.Structure.PartOf(i), opening.Context.Date);
            if (found is { } day)
            {
                days.Add(text, day);
                i = day.End - 1;
            }
        }
    }

    /// <summary>Whether the reading stands in quotation marks: what an amending act gives another act to say.</summary>
    private struct QuoteState
    {
        // A mark that is never closed shall not silence the rest of a text.
        private const int LongestQuote = 20_000;
        private const char Open = '“';
        private const char Close = '”';

        private int _openedAt;

        public void See(in Token token)
        {
            if (token.Kind == TokenKind.Mark && token.Word is Open or Close)
            {
                _openedAt = token.Word == Open ? token.Start + 1 : 0;
            }
        }

        public readonly bool IsOpen(in Token token) => _openedAt > 0 && token.Start - _openedAt < LongestQuote;
    }
}

/// <summary>A day as found, its positions still those of tokens.</summary>
/// <param name="Start">First token of the cue.</param>
/// <param name="End">The token after the day.</param>
/// <param name="Part">Which instrument of the file sets it.</param>
internal readonly record struct DayMatch(
    StatedDayKind Kind,
    int Start,
    int End,
    int Part,
    PartialDate? Date,
    bool FromSigning = false,
    bool IsYearAssumed = false,
    bool ExcludesDay = false
);

/// <summary>Turns days into records whose spans point into the text as given.</summary>
internal sealed class StatedDayBuilder(SourceText source)
{
    private ImmutableArray<StatedDay>.Builder? _days;

    public void Add(TokenText text, DayMatch day)
    {
        var span = Span(text, day.Start, day.End);
        var sentence = Span(text, text.SentenceStart(day.Start), Math.Max(text.SentenceEnd(day.End - 1), day.End));
        _days ??= ImmutableArray.CreateBuilder<StatedDay>();
        _days.Add(
            new StatedDay(
                day.Kind,
                day.Date,
                day.FromSigning,
                day.IsYearAssumed,
                day.ExcludesDay,
                day.Part,
                span,
                span.Of(source.Original),
                sentence
            )
        );
    }

    public ImmutableArray<StatedDay> ToImmutable() => _days?.ToImmutable() ?? [];

    private TextSpan Span(TokenText text, int from, int to) =>
        source.Map.ToOriginal(new TextSpan(text[from].Start, text[to - 1].End));
}
