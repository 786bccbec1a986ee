using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>
/// How much is held of each level on a day. Counting it takes longer than a chain, and the same day is asked for again and again: the last
/// count of a store is kept until its content changes.
/// </summary>
internal sealed class HeldOfLevels
{
    private static readonly ConditionalWeakTable<IGraphStore, HeldOfLevels> s_kept = [];

    private readonly string _version;
    private readonly Vocabulary _vocabulary;
    private readonly DateOnly _day;
    private readonly FrozenDictionary<string, (int Bodies, int Instruments)> _counts;

    private HeldOfLevels(IGraphStore store, Vocabulary vocabulary, string version, DateOnly day)
    {
        (_version, _vocabulary, _day) = (version, vocabulary, day);
        _counts = store
            .Holdings(null, null, day)
            .Select(h => (Issuer: vocabulary.Authority(h.IssuerId), h.Held))
            .Where(h => h.Issuer is not null)
            .GroupBy(h => h.Issuer!.Level.Id, StringComparer.Ordinal)
            .ToFrozenDictionary(
                g => g.Key,
                g =>
                    (
                        g.Select(h => h.Issuer!.PlaceId ?? h.Issuer.Id).Distinct(StringComparer.Ordinal).Count(),
                        g.Sum(h => h.Held)
                    ),
                StringComparer.Ordinal
            );
    }

    /// <summary>By level: of how many of its bodies something is held, and how many instruments.</summary>
    public static IReadOnlyDictionary<string, (int Bodies, int Instruments)> On(
        IGraphStore store,
        Vocabulary vocabulary,
        DateOnly day
    )
    {
        var version = store.Version;
        if (s_kept.TryGetValue(store, out var kept) && kept.Is(vocabulary, version, day))
        {
            return kept._counts;
        }

        var counted = new HeldOfLevels(store, vocabulary, version, day);
        s_kept.AddOrUpdate(store, counted);
        return counted._counts;
    }

    private bool Is(Vocabulary vocabulary, string version, DateOnly day) =>
        _version == version && _day == day && ReferenceEquals(_vocabulary, vocabulary);
}
