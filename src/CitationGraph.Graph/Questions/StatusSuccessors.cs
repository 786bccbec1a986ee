using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>What to cite instead: the act that replaced it, and what replaced that in turn.</summary>
internal static class StatusSuccessors
{
    /// <summary>Nearest first; those whose effective day is not recorded too, since they may be the ones to cite.</summary>
    public static ImmutableArray<Instrument> Of(
        IGraphStore store,
        Vocabulary vocabulary,
        Instrument instrument,
        DateOnly asOf
    )
    {
        var successors = ImmutableArray.CreateBuilder<Instrument>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { instrument.Id };
        var waiting = new Queue<Instrument>([instrument]);
        while (waiting.TryDequeue(out var current))
        {
            foreach (var change in StatusChanges.Into(store, vocabulary, current, asOf))
            {
                if (
                    change.Effect == StatusEffects.Replaced
                    && change.Timing != ChangeTiming.Later
                    && seen.Add(change.Source.Id)
                )
                {
                    successors.Add(change.Source);
                    waiting.Enqueue(change.Source);
                }
            }
        }

        return successors.ToImmutable();
    }
}
