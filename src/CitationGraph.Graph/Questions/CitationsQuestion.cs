using System.Collections.Immutable;
using CitationGraph.Model;
using CitationGraph.Resolution;

namespace CitationGraph.Graph;

/// <summary>One citation with its outcome and the words it stands in.</summary>
/// <param name="Target">The instrument meant; null when ambiguous or unresolved.</param>
public sealed record CitedPlace(
    Citation Citation,
    CitationResolution Resolution,
    Evidence Evidence,
    Instrument? Target
);

/// <summary>Where an instrument is cited, and what a text cites.</summary>
public static class CitationsQuestion
{
    /// <summary>All places that cite the instrument, by document and place in it.</summary>
    public static ImmutableArray<CitedPlace> Of(IGraphStore store, string instrumentId)
    {
        var id = store.Instrument(instrumentId)?.Id ?? instrumentId;
        return Places(store, store.CitationsOf(id));
    }

    /// <summary>All citations in the document, in text order.</summary>
    public static ImmutableArray<CitedPlace> In(IGraphStore store, string documentId) =>
        Places(store, store.CitationsIn(documentId));

    private static ImmutableArray<CitedPlace> Places(IGraphStore store, ImmutableArray<CitationResolution> resolutions)
    {
        var targets = store
            .Instruments([.. resolutions.Select(r => r.TargetId).OfType<string>().Distinct(StringComparer.Ordinal)])
            .ToDictionary(i => i.Id, StringComparer.Ordinal);
        var documents = new Dictionary<string, ReadDocument?>(StringComparer.Ordinal);
        var places = ImmutableArray.CreateBuilder<CitedPlace>(resolutions.Length);
        foreach (var resolution in resolutions)
        {
            if (!documents.TryGetValue(resolution.DocumentId, out var document))
            {
                documents[resolution.DocumentId] = document = store.Document(resolution.DocumentId);
            }

            if (document is not null && resolution.CitationIndex < document.Reading.Citations.Length)
            {
                var citation = document.Reading.Citations[resolution.CitationIndex];
                var target = resolution.TargetId is { } id ? targets.GetValueOrDefault(id) : null;
                places.Add(new CitedPlace(citation, resolution, CitationEvidence.Of(document, citation), target));
            }
        }

        return places.ToImmutable();
    }
}
