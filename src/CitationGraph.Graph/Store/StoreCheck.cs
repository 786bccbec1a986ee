namespace CitationGraph.Graph;

/// <summary>Whether what a store holds fits together, through the port: the same for every store.</summary>
public static class StoreCheck
{
    /// <returns>A sentence for each thing that is wrong; none when all is well.</returns>
    public static IEnumerable<string> Problems(IGraphStore store)
    {
        if (store.MadeFrom < store.ReadVersion)
        {
            yield return "The graph was made before the last change of what was read and said: make it anew ('citegraph store rebuild').";
        }

        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var instrument in store.AllInstruments())
        {
            ids.Add(instrument.Id);
        }

        var relations = 0;
        foreach (var relation in store.AllRelations())
        {
            relations++;
            if (relation.Evidence.IsDefaultOrEmpty)
            {
                yield return $"{relation.SourceId} {relation.Type} {relation.TargetId}: there is no evidence for it.";
            }

            if (!ids.Contains(relation.SourceId) || !ids.Contains(relation.TargetId))
            {
                yield return $"{relation.SourceId} {relation.Type} {relation.TargetId}: an end of it is no instrument.";
            }
        }

        var counts = store.Count();
        if (counts.Relations != relations || counts.Instruments != ids.Count)
        {
            yield return $"It counts {counts.Instruments} instruments and {counts.Relations} relations, but holds {ids.Count} and {relations}.";
        }

        var retracted = CorrectionSet.Of(store.Corrections());
        foreach (var document in store.Documents())
        {
            var resolved = store.CitationsIn(document.Id).Length;
            if (retracted.RetractionOf(document.Id) is null && resolved != document.Reading.Citations.Length)
            {
                yield return $"{document.Id} ({document.Name}) has {document.Reading.Citations.Length} citations, of which {resolved} are resolved: make the graph anew ('citegraph store rebuild').";
            }
        }
    }
}
