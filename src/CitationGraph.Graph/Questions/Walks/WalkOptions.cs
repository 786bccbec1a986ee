namespace CitationGraph.Graph;

/// <summary>How a walk goes.</summary>
/// <param name="Direction">Incoming: to those that cite; outgoing: to those cited.</param>
/// <param name="Depth">Hops at most from the root.</param>
/// <param name="AsOf">Instruments issued later are left out; the undated stay.</param>
/// <param name="WithInferred">Whether edges that follow by a rule are walked.</param>
/// <param name="MostHops">It ends after so many.</param>
/// <param name="MostInstruments">It ends when it has reached so many, the root not counted.</param>
internal sealed record WalkOptions(
    EdgeDirection Direction,
    int Depth,
    DateOnly AsOf,
    bool WithInferred,
    int MostHops = int.MaxValue,
    int MostInstruments = int.MaxValue
);
