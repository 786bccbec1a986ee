using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>The instruments of a graph that is already made, wherever they are kept. For any thread.</summary>
public interface IKnownInstruments
{
    /// <summary>All of them in the ordinal order of their ids, each with whether it is held or listed.</summary>
    IEnumerable<(Instrument Instrument, bool IsKnown)> All();

    /// <summary>Those that exist, by id, with what the search for a citation's instrument needs beside them.</summary>
    ImmutableArray<KnownInstrument> Of(IReadOnlyCollection<string> ids);
}
