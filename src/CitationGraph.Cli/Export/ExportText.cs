using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Cli;

/// <summary>The graph for people: instruments, then edges, then contradictions, a line each.</summary>
internal static class ExportText
{
    public static void Write(IGraphStore store, TextWriter output, Vocabulary vocabulary)
    {
        foreach (var instrument in store.AllInstruments())
        {
            output.WriteLine(
                $"{instrument.Id}  {InstrumentText.Line(instrument, vocabulary)}{(instrument.IsHeld ? "" : " [not held]")}"
            );
        }

        output.WriteLine();
        foreach (var relation in store.AllRelations())
        {
            output.WriteLine(
                $"{relation.SourceId} → {relation.TargetId}  {relation.Detail ?? relation.Type}"
                    + InstrumentText.Origin(relation.Origin, Language.English)
            );
        }

        output.WriteLine();
        foreach (var contradiction in store.AllContradictions())
        {
            output.WriteLine(ContradictionText.Line(contradiction));
        }
    }
}
