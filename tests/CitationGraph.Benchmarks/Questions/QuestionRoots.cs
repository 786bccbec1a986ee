using System.Runtime.InteropServices;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Benchmarks;

/// <summary>What questions are asked about, drawn from a seed: the same of the same store.</summary>
internal sealed class QuestionRoots
{
    private const int Widest = 50;
    private const int Found = 3_000;

    private QuestionRoots(string[] any, string[] cited, string[] implemented, string[] widest, Instrument[] searched) =>
        (Any, Cited, Implemented, WidestImplemented, Searched) = (any, cited, implemented, widest, searched);

    /// <summary>Drawn from the instruments: most are cited by none or few.</summary>
    public string[] Any { get; }

    /// <summary>Drawn from the edges' targets: an instrument cited by thousands comes that much more often.</summary>
    public string[] Cited { get; }

    /// <summary>National instruments that something implements.</summary>
    public string[] Implemented { get; }

    /// <summary>Of those, the ones that most implement.</summary>
    public string[] WidestImplemented { get; }

    /// <summary>Instruments whose symbols and titles are typed.</summary>
    public Instrument[] Searched { get; }

    public static QuestionRoots Of(IGraphStore store, Vocabulary vocabulary)
    {
        var random = new Random(5);
        var counts = store.Count();
        var any = Drawn(store.AllInstruments().Select(i => i.Id), counts.Instruments, random);
        var implementing = vocabulary
            .RelationTypes.Where(t => t.Family == RelationFamily.Implementation)
            .Select(t => t.Id)
            .ToHashSet(StringComparer.Ordinal);
        var implementers = new Dictionary<string, int>(StringComparer.Ordinal);
        var cited = Drawn(Targets(), counts.Relations, random);
        var national = National(store, vocabulary, implementers);
        return new QuestionRoots(
            any,
            cited,
            Drawn(national, national.Length, random),
            national[..Math.Min(Widest, national.Length)],
            [.. store.Instruments(any[..Math.Min(300, any.Length)])]
        );

        IEnumerable<string> Targets()
        {
            foreach (var edge in store.AllEdges())
            {
                if (implementing.Contains(edge.Type))
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(implementers, edge.TargetId, out _)++;
                }

                yield return edge.TargetId;
            }
        }
    }

    /// <summary>Those on which about so many stand that a person would ask for the list: see <see cref="Found"/>.</summary>
    public static string[] WithLostBasis(IEnumerable<string> candidates, Func<string, int> count)
    {
        var near = candidates
            .Distinct(StringComparer.Ordinal)
            .Take(1_000)
            .Select(id => (Id: id, Count: count(id)))
            .Where(c => c.Count is > Found * 2 / 3 and < Found * 4 / 3)
            .Take(40)
            .Select(c => c.Id);
        return [.. near];
    }

    /// <returns>Those that most implement first.</returns>
    private static string[] National(IGraphStore store, Vocabulary vocabulary, Dictionary<string, int> implementers) =>
        [
            .. store
                .Instruments(implementers.Keys)
                .Where(i => i.IssuerId is { } id && vocabulary.Authority(id)?.Level.Tier == 1)
                .OrderByDescending(i => implementers[i.Id])
                .ThenBy(i => i.Id, StringComparer.Ordinal)
                .Select(i => i.Id),
        ];

    private static string[] Drawn(IEnumerable<string> ids, int count, Random random)
    {
        const int Most = 2_000;
        string[] drawn = [.. ids.Where(_ => random.Next(Math.Max(1, count)) < Most * 2)];
        random.Shuffle(drawn);
        return drawn[..Math.Min(Most, drawn.Length)];
    }
}
