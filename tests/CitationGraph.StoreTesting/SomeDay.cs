using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.StoreTesting;

/// <summary>Saving where a test does not care when.</summary>
public static class SomeDay
{
    public static DateTimeOffset Of(int day) => new(2026, 1, day, 8, 0, 0, TimeSpan.Zero);

    public static bool Save(this IGraphStore store, ReadDocument document) => store.Save(document, Of(1));

    public static void Save(this IGraphStore store, Catalogue catalogue) => store.Save(catalogue, Of(1));

    public static bool Replace(this IGraphStore store, GraphContent content) =>
        store.Replace(content, store.ReadVersion);
}
