using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>Instruments after people merged, split and dated them, and what each earlier id now means.</summary>
internal sealed class CorrectedInstruments
{
    private readonly SortedDictionary<string, Instrument> _all = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _current = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Instrument, string Document), string> _split = [];

    private CorrectedInstruments(IEnumerable<Instrument> instruments)
    {
        foreach (var instrument in instruments)
        {
            _all.Add(instrument.Id, instrument);
            foreach (var alias in instrument.Aliases)
            {
                _current.TryAdd(alias, instrument.Id);
            }
        }
    }

    /// <summary>By id.</summary>
    public ImmutableArray<Instrument> All => [.. _all.Values];

    /// <param name="headOf">What a document says of itself; null when it is not here.</param>
    public static CorrectedInstruments Of(
        IEnumerable<Instrument> instruments,
        CorrectionSet corrections,
        Func<string, Letterhead?> headOf
    )
    {
        var corrected = new CorrectedInstruments(instruments);
        foreach (var split in corrections.Splits)
        {
            corrected.Split(split, headOf);
        }

        foreach (var merge in corrections.Merges)
        {
            corrected.Merge(merge);
        }

        foreach (var dated in corrections.Dates)
        {
            if (corrected.Find(dated.InstrumentId!) is { } id)
            {
                corrected._all[id] = corrected._all[id] with { Date = dated.Date };
            }
        }

        return corrected;
    }

    /// <summary>The id an instrument has now; null when nothing here has it or ever had.</summary>
    public string? Find(string? id)
    {
        for (var steps = 0; id is not null && steps <= _current.Count; steps++)
        {
            if (_all.ContainsKey(id))
            {
                return id;
            }

            id = _current.GetValueOrDefault(id);
        }

        return null;
    }

    /// <summary>The id of what was resolved to an instrument in a document that is it.</summary>
    public string OfPart(string instrumentId, string documentId) =>
        Current(_split.GetValueOrDefault((instrumentId, documentId)) ?? instrumentId);

    /// <summary>The id of what was resolved to an instrument.</summary>
    public string Current(string instrumentId) => Find(instrumentId) ?? instrumentId;

    /// <summary>The other of two that were taken for one keeps kind, symbol and issuer; what its text says of itself is its own.</summary>
    private void Split(Correction split, Func<string, Letterhead?> headOf)
    {
        if (Find(split.InstrumentId!) is not { } id)
        {
            return;
        }

        var whole = _all[id];
        ImmutableArray<string> moved = [.. whole.SourceIds.Where(split.Documents.Contains)];
        if (moved.IsEmpty || moved.Length == whole.SourceIds.Length)
        {
            return;
        }

        var head = headOf(moved[0]);
        var otherId = $"{id}:khac-{split.Id[(split.Id.LastIndexOf('-') + 1)..]}";
        var rest = whole.SourceIds.RemoveAll(moved.Contains);
        _all[otherId] = whole with
        {
            Id = otherId,
            Aliases = [],
            Names = [],
            Title = head?.Title,
            Date = head?.Date,
            SourceIds = moved,
        };
        _all[id] = whole with { SourceIds = rest };
        foreach (var document in moved)
        {
            _split[(id, document)] = otherId;
        }
    }

    private void Merge(Correction merge)
    {
        if (Find(merge.InstrumentId) is not { } keptId || Find(merge.OtherId) is not { } otherId || keptId == otherId)
        {
            return;
        }

        var (kept, other) = (_all[keptId], _all[otherId]);
        _all[keptId] = kept with
        {
            Aliases = Together([.. kept.Aliases, otherId, .. other.Aliases]),
            GenreId = kept.GenreId ?? other.GenreId,
            Symbol = kept.Symbol ?? other.Symbol,
            Date = kept.Date ?? other.Date,
            IssuerId = kept.IssuerId ?? other.IssuerId,
            IssuerName = kept.IssuerName ?? other.IssuerName,
            Title = kept.Title ?? other.Title,
            Names = Together([.. kept.Names, .. other.Names]),
            IsHeld = kept.IsHeld || other.IsHeld,
            SourceIds = [.. kept.SourceIds.Union(other.SourceIds, StringComparer.Ordinal)],
            PartOfId = kept.PartOfId ?? other.PartOfId,
        };
        _all.Remove(otherId);
        _current[otherId] = keptId;
        foreach (var (id, part) in _all.Where(i => i.Value.PartOfId == otherId).ToList())
        {
            _all[id] = part with { PartOfId = keptId };
        }
    }

    private static ImmutableArray<string> Together(IEnumerable<string> texts) =>
        [.. texts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
