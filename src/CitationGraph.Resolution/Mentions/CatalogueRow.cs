using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>Where a row of a catalogue stands: rows of two catalogues may share a key.</summary>
internal readonly record struct CatalogueRow(string Catalogue, string Key)
{
    private const string Replaces = "replaces";

    /// <summary>The day from which a row replaces another, where a catalogue tells it: its first day at the latest.</summary>
    public static Dictionary<CatalogueRow, PartialDate> EffectiveDays(IEnumerable<Catalogue> catalogues)
    {
        var days = new Dictionary<CatalogueRow, PartialDate>();
        foreach (var catalogue in catalogues)
        {
            foreach (var relation in catalogue.Relations.Where(r => r.Relation == Replaces))
            {
                var row = new CatalogueRow(catalogue.Name, relation.SourceKey);
                if (relation.EffectiveFrom is { } day && (!days.TryGetValue(row, out var known) || day < known))
                {
                    days[row] = day;
                }
            }
        }

        return days;
    }
}
