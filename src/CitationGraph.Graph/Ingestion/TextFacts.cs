using CitationGraph.Model;
using CitationGraph.Resolution;

namespace CitationGraph.Graph;

/// <summary>The first day in force as an instrument's own held text sets it, with the words.</summary>
internal static class TextFacts
{
    private const string Certain = "high";

    public static IEnumerable<InstrumentFact> Of(
        ReadDocument document,
        ResolvedDocument resolved,
        InstrumentTable instruments
    )
    {
        // A page about an instrument tells of its effect at second hand.
        if (document.Reading.Kind != SourceKind.Instrument)
        {
            yield break;
        }

        foreach (var day in document.Reading.Days.Where(d => d.Kind == StatedDayKind.Effective))
        {
            if (
                resolved.Parts.FirstOrDefault(p => p.Part == day.Part)?.InstrumentId is { } id
                && (day.FromSigning ? instruments[id].Date : day.Date) is { IsFullDay: true } from
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
