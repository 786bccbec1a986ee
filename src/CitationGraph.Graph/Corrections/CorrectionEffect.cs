using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>Which standing corrections act on nothing now, and why.</summary>
public static class CorrectionEffect
{
    /// <returns>By correction: a sentence for people.</returns>
    public static IReadOnlyDictionary<string, string> Resting(IGraphStore store)
    {
        var standing = store.Corrections().Where(c => c.TakenBack is null).ToList();
        var ids = standing.SelectMany(Instruments).ToHashSet(StringComparer.Ordinal);
        var known = store
            .Instruments(ids)
            .Concat(store.WithAlias(ids))
            .SelectMany(i => i.Aliases.Prepend(i.Id))
            .ToHashSet(StringComparer.Ordinal);
        var documents = store
            .Documents([.. standing.SelectMany(Documents).Distinct(StringComparer.Ordinal)])
            .ToDictionary(d => d.Id, StringComparer.Ordinal);
        var resting = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var correction in standing)
        {
            if (Why(correction, known.Contains, documents.GetValueOrDefault) is { } why)
            {
                resting.Add(correction.Id, why);
            }
        }

        return resting;
    }

    /// <summary>The instruments it names, by the ids they had then.</summary>
    public static IEnumerable<string> Instruments(Correction correction) =>
        new[] { correction.InstrumentId, correction.OtherId }.OfType<string>();

    /// <summary>The documents it names.</summary>
    public static IEnumerable<string> Documents(Correction correction) =>
        correction.DocumentId is { } document ? [document] : correction.Documents;

    /// <summary>Why the correction acts on nothing now, a sentence for people; null when it acts.</summary>
    /// <param name="hasInstrument">Whether the graph has one of <see cref="Instruments"/>.</param>
    /// <param name="document">One of <see cref="Documents"/>; null where the store has none.</param>
    public static string? Why(
        Correction correction,
        Func<string, bool> hasInstrument,
        Func<string, ReadDocument?> document
    )
    {
        if (correction.TakenBack is { } back)
        {
            return $"{back.By} took it back: {back.Reason}";
        }

        if (Instruments(correction).FirstOrDefault(id => !hasInstrument(id)) is { } unknown)
        {
            return $"the graph has no instrument {unknown}.";
        }

        if (Documents(correction).FirstOrDefault(id => document(id) is null) is { } missing)
        {
            return $"the store has no document {missing}.";
        }

        return
            correction is { DocumentId: { } id, Kind: not CorrectionKind.Retract }
            && CorrectedCitations.Find(document(id)!, correction) is null
            ? $"{id} has no citation “{correction.Words}”."
            : null;
    }
}
