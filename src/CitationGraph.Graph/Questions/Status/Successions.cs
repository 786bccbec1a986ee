using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>What took the place of an instrument, and what took the place of that in turn.</summary>
internal static class Successions
{
    /// <summary>Nearest first; a step whose day is not recorded is among them, since its act may be the one to cite.</summary>
    public static ImmutableArray<Succession> From(Instrument instrument, DateOnly asOf, IStatusReader reader)
    {
        var steps = ImmutableArray.CreateBuilder<Succession>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { instrument.Id };
        var waiting = new Queue<Instrument>([instrument]);
        while (waiting.TryDequeue(out var current))
        {
            foreach (var change in StatusChange.All(current.Id, asOf, reader))
            {
                if (change is { Effect: StatusEffects.Replaced, Decides: true } && seen.Add(change.Source.Id))
                {
                    steps.Add(
                        new Succession(current, change.Source, change.Since, change.IsPublic, change.Edge.Relation)
                    );
                    waiting.Enqueue(change.Source);
                }
            }
        }

        return steps.ToImmutable();
    }

    /// <summary>Of the successors those that were not replaced in turn and have not ended otherwise.</summary>
    public static ImmutableArray<Instrument> Standing(ImmutableArray<Succession> steps, StatusDerivation derivation) =>
        [.. steps.Select(s => s.Successor).Where(s => !derivation.Of(s.Id).HasEnded)];
}
