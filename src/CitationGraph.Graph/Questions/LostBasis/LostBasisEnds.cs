namespace CitationGraph.Graph;

/// <summary>Finds out which instruments stood no longer on the day, for many at once.</summary>
internal sealed class LostBasisEnds(LostBasisReader reader, LostBasisTypes types, DateOnly day)
{
    /// <summary>Changes the fate of those that had ended.</summary>
    /// <param name="edges">All edges into them.</param>
    public void Mark(Dictionary<int, LostBasisFound> found, List<LostBasisEdge> edges)
    {
        var over = found.Keys.Where(node => reader.Nodes.PeriodEnd(node) < day).ToHashSet();
        var doubtful = edges.Where(e => types.MayEnd(e.Type)).Select(e => e.Target).ToHashSet();
        doubtful.IntersectWith(found.Keys);
        doubtful.UnionWith(over);
        foreach (var (node, changes) in reader.Changes(doubtful, day))
        {
            if (changes.Exists(c => c is { EndsIt: true, Decides: true }))
            {
                found[node] = found[node] with { Fate = LostBasisFate.Ended };
                over.Remove(node);
            }
            else if (changes.Exists(c => c is { Effect: StatusEffects.Extended, Decides: true }))
            {
                over.Remove(node);
            }
        }

        foreach (var node in over)
        {
            found[node] = found[node] with { Fate = LostBasisFate.PeriodOver };
        }
    }
}
