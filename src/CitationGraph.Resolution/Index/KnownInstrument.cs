using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>An instrument of a graph that is already made, with what the search for a citation's instrument needs beside it.</summary>
/// <param name="IsListed">Whether a catalogue lists it: then it is known though its text is not held.</param>
/// <param name="ListedNames">Names a catalogue gives it; what texts call it may hold in those texts only.</param>
/// <param name="EffectiveFrom">First day in force; null when not recorded.</param>
/// <param name="ExternalIds">Its ids at publishers, in a fixed order.</param>
public sealed record KnownInstrument(
    Instrument Instrument,
    bool IsListed,
    ImmutableArray<string> ListedNames,
    PartialDate? EffectiveFrom,
    ImmutableArray<string> ExternalIds
)
{
    /// <summary>Held or listed; what is only cited is a stub.</summary>
    public bool IsKnown => IsListed || Instrument.IsHeld;
}
