using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>Which standing corrections act on nothing now, and why.</summary>
public static class CorrectionEffect
{
    /// <returns>By correction: a sentence for people.</returns>
    public static IReadOnlyDictionary<string, string> Resting(IGraphStore store)
    {
        var resting = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var correction in store.Corrections().Where(c => c.TakenBack is null))
        {
            if (Why(store, correction) is { } why)
            {
                resting.Add(correction.Id, why);
            }
        }

        return resting;
    }

    /// <summary>Why the correction acts on nothing now, a sentence for people; null when it acts.</summary>
    public static string? Why(IGraphStore store, Correction correction)
    {
        if (correction.TakenBack is { } back)
        {
            return $"{back.By} took it back: {back.Reason}";
        }

        foreach (var id in new[] { correction.InstrumentId, correction.OtherId }.OfType<string>())
        {
            if (store.Instrument(id) is null)
            {
                return $"the graph has no instrument {id}.";
            }
        }

        if (correction.DocumentId is not { } documentId)
        {
            return correction.Documents.FirstOrDefault(d => store.Document(d) is null) is { } missing
                ? $"the store has no document {missing}."
                : null;
        }

        return store.Document(documentId) is not { } document ? $"the store has no document {documentId}."
            : correction.Kind != CorrectionKind.Retract && CorrectedCitations.Find(document, correction) is null
                ? $"{documentId} has no citation “{correction.Words}”."
            : null;
    }
}
