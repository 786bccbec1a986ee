using CitationGraph.Model;
using CitationGraph.Resolution;

namespace CitationGraph.Graph;

/// <summary>The first day in force as an instrument's own held text sets it, with the words.</summary>
internal static class TextFacts
{
    private const string Certain = "high";

    public static IEnumerable<InstrumentFact> Of(IReadOnlyList<ReadDocument> documents, ResolutionResult resolved)
    {
        var parts = resolved.Parts.ToDictionary(p => (p.DocumentId, p.Part), p => p.InstrumentId);
        var dates = resolved.Instruments.ToDictionary(i => i.Id, i => i.Date, StringComparer.Ordinal);

        // A page about an instrument tells of its effect at second hand.
        foreach (var document in documents.Where(d => d.Reading.Kind == SourceKind.Instrument))
        {
            foreach (var day in document.Reading.Days.Where(d => d.Kind == StatedDayKind.Effective))
            {
                if (
                    parts.TryGetValue((document.Id, day.Part), out var id)
                    && (day.FromSigning ? dates[id] : day.Date) is { IsFullDay: true } from
                )
                {
                    yield return new InstrumentFact(
                        id,
                        FactKinds.EffectiveFrom,
                        from.ToString(),
                        null,
                        null,
                        new Provenance($"{document.Name}: “{day.Text}”", true, Certain)
                    );
                }
            }
        }
    }
}
