using CitationGraph.Model;
using CitationGraph.Resolution;

namespace CitationGraph.Graph;

/// <summary>A place that gives a doubtful instrument's symbol or date.</summary>
/// <param name="IsHead">Whether it is the letterhead of a text of it.</param>
internal sealed record YearPlace(string InstrumentId, bool IsHead, int? SymbolYear, PartialDate? Date, Evidence Place);

/// <summary>Instruments whose number bears another year than their date, with every place that gives either.</summary>
internal sealed class YearsInNumbers(InstrumentTable instruments, EvidenceSpool spool)
{
    private readonly Dictionary<string, List<(YearPlace Place, long Address)>> _places = instruments
        .All.Where(i => i.Date is { } date && SymbolYear.Of(i.Symbol) is { } year && year != date.Year)
        .ToDictionary(i => i.Id, _ => new List<(YearPlace, long)>(), StringComparer.Ordinal);

    /// <summary>The places in a document that name a doubtful instrument.</summary>
    public IEnumerable<YearPlace> In(ReadDocument document, ResolvedDocument resolved)
    {
        if (_places.Count == 0)
        {
            yield break;
        }

        foreach (var part in resolved.Parts.Where(p => !p.IsReport && _places.ContainsKey(p.InstrumentId)))
        {
            var head = part.Part == 0 ? document.Reading.Header : document.Reading.Attached[part.Part - 1];
            yield return new YearPlace(
                part.InstrumentId,
                true,
                SymbolYear.Of(head.Symbol?.Text),
                head.Date,
                CitationEvidence.Of(document, head)
            );
        }

        foreach (var found in resolved.Citations.Where(c => c.TargetId is not null && _places.ContainsKey(c.TargetId)))
        {
            var citation = document.Reading.Citations[found.CitationIndex];
            yield return new YearPlace(
                found.TargetId!,
                false,
                SymbolYear.Of(citation.Symbol?.Text),
                citation.Date,
                CitationEvidence.Of(document, citation)
            );
        }
    }

    public void Add(YearPlace place)
    {
        // The words are in the spool: here only what is asked of them.
        var address = spool.Add(place.Place);
        _places[place.InstrumentId].Add((place with { Place = s_elsewhere }, address));
    }

    public void Add(string instrumentId, Catalogue catalogue, CatalogueInstrument row)
    {
        if (_places.ContainsKey(instrumentId))
        {
            var year = SymbolYear.Of(row.Number);
            Add(new YearPlace(instrumentId, false, year, row.Date, ContradictionsOfTime.Evidence(catalogue, row)));
        }
    }

    /// <summary>By instrument.</summary>
    public IEnumerable<ContradictionDraft> Close() =>
        _places
            .OrderBy(p => p.Key, StringComparer.Ordinal)
            .Select(p =>
            {
                var instrument = instruments[p.Key];
                var year = SymbolYear.Of(instrument.Symbol)!.Value;
                var places = p.Value.OrderByDescending(v => v.Place.IsHead).ToList();
                return new ContradictionDraft(
                    instrument.Id,
                    ContradictionKinds.YearInNumber,
                    [
                        ($"{year}", [.. places.Where(v => v.Place.SymbolYear == year).Select(v => v.Address)]),
                        (
                            instrument.Date!.Value.ToString(),
                            [
                                .. places
                                    .Where(v => v.Place.Date?.AgreesWith(instrument.Date.Value) == true)
                                    .Select(v => v.Address),
                            ]
                        ),
                    ]
                );
            });

    private static readonly Evidence s_elsewhere = new(null, string.Empty, -1, default, string.Empty, 0, null);
}
