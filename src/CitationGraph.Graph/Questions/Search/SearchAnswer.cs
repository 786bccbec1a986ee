using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>Why an instrument was found.</summary>
public enum SearchMatch
{
    /// <summary>It has the symbol that was typed, whole or in part, with the kind word or without.</summary>
    Symbol,

    /// <summary>One of its names or its title is what was typed.</summary>
    Name,

    /// <summary>What was typed stands in its title or a name.</summary>
    Phrase,

    /// <summary>The words that were typed stand somewhere in it.</summary>
    Words,

    /// <summary>As one of those above when a word is read as another that differs by one letter.</summary>
    Misspelt,

    /// <summary>Most of the words stand in it.</summary>
    SomeWords,
}

/// <summary>An instrument found by words.</summary>
/// <param name="Score">Greater is better; only for comparing hits of one search.</param>
/// <param name="Match">Why it was found.</param>
public sealed record SearchHit(Instrument Instrument, double Score, SearchMatch Match);

/// <summary>What a search found.</summary>
/// <param name="Text">As typed.</param>
/// <param name="AsOf">Instruments issued later are left out; null when none are.</param>
/// <param name="Hits">Best first.</param>
/// <param name="ReadAs">The words of the best hit that were read as others, as typed and as read; empty when none was.</param>
/// <param name="IsPartial">Whether more instruments have the words than were compared; the most cited were.</param>
/// <param name="InstrumentsHeld">How many instruments of known issuers are held up to that day: what was not found may only not be here.</param>
/// <param name="Disclosures">What a reader must know so as not to take the answer for more than it is.</param>
public sealed record SearchAnswer(
    string Text,
    DateOnly? AsOf,
    ImmutableArray<SearchHit> Hits,
    ImmutableArray<(string Typed, string Read)> ReadAs,
    bool IsPartial,
    int InstrumentsHeld,
    ImmutableArray<Disclosure> Disclosures
);
