using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>Saving one thing where a store takes many.</summary>
public static class GraphStoreSaving
{
    /// <summary>Keeps one document; see <see cref="IGraphStore.Save(IReadOnlyList{ReadDocument}, DateTimeOffset)"/>.</summary>
    /// <returns>False when it was already here and nothing changed.</returns>
    public static bool Save(this IGraphStore store, ReadDocument document, DateTimeOffset readAt) =>
        store.Save([document], readAt)[0] != SavedAs.Known;
}
