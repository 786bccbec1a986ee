using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>Finds out which instruments stood no longer on the day, for many at once.</summary>
internal sealed class LostBasisEnds(ILostBasisReader reader, LostBasisTypes types, DateOnly day)
{
    /// <summary>Changes the fate of those that had ended.</summary>
    /// <param name="edges">All edges into them.</param>
    public void Mark(Dictionary<string, LostBasisFound> found, List<Edge> edges)
    {
        var doubtful = found
            .Where(f => f.Value.Instrument.PeriodEnd < day)
            .Select(f => f.Key)
            .Concat(edges.Where(e => types.MayEnd(e.Type)).Select(e => e.TargetId))
            .ToHashSet(StringComparer.Ordinal);
        reader.ReadChanges(doubtful);
        foreach (var id in doubtful.Where(found.ContainsKey))
        {
            var changes = StatusChange.All(id, day, reader);
            if (changes.Exists(c => c is { EndsIt: true, Decides: true }))
            {
                found[id] = found[id] with { Fate = LostBasisFate.Ended };
            }
            else if (
                found[id].Instrument.PeriodEnd < day
                && !changes.Exists(c => c is { Effect: StatusEffects.Extended, Decides: true })
            )
            {
                found[id] = found[id] with { Fate = LostBasisFate.PeriodOver };
            }
        }
    }
}
