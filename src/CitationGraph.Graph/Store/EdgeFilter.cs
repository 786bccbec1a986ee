using System.Collections.Immutable;

namespace CitationGraph.Graph;

/// <summary>Which edges of an instrument are wanted.</summary>
/// <param name="Types">Ids of relation types, in the order wanted; empty: all, in ordinal order.</param>
/// <param name="IssuedBy">Only edges whose other end was issued on this day or earlier, or bears no date; null: all.</param>
/// <param name="WithInferred">Whether edges that follow by a rule are given.</param>
/// <param name="Limit">The first so many of each type at each instrument; 0: all.</param>
public sealed record EdgeFilter(
    ImmutableArray<string> Types,
    DateOnly? IssuedBy = null,
    bool WithInferred = true,
    int Limit = 0
);

/// <summary>How many instruments of an issuer are held.</summary>
public sealed record IssuerHolding(string IssuerId, int Held);

/// <summary>What an issuer issued in a time.</summary>
/// <param name="From">Its first day; null: no beginning.</param>
/// <param name="To">Its last day; null: no end.</param>
public readonly record struct HoldingPeriod(string IssuerId, DateOnly? From, DateOnly? To);

/// <summary>A word to look for.</summary>
/// <param name="Text">One word, folded by <see cref="Model.VietnameseFolding.SearchKey"/>.</param>
/// <param name="IsPrefix">Whether longer words that begin with it count.</param>
public readonly record struct SearchWord(string Text, bool IsPrefix = false);

/// <summary>A word, folded, and how many instruments have it.</summary>
public readonly record struct WordCount(string Text, int Instruments);
