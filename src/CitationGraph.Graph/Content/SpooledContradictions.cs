using System.Collections;
using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>One contradiction by the places of its evidence in the spool.</summary>
internal sealed record ContradictionDraft(
    string InstrumentId,
    string Kind,
    ImmutableArray<(string Value, ImmutableArray<long> Places)> Values
)
{
    /// <summary>Of the same instrument and kind, equal values put together, the best supported first.</summary>
    public static ContradictionDraft Of(
        string instrumentId,
        string kind,
        IEnumerable<(string Value, IEnumerable<long> Places)> values
    ) =>
        new(
            instrumentId,
            kind,
            [
                .. values
                    .GroupBy(v => v.Value, StringComparer.Ordinal)
                    .Select(g => (Value: g.Key, Places: g.SelectMany(v => v.Places).ToImmutableArray()))
                    .OrderByDescending(v => v.Places.Length)
                    .ThenBy(v => v.Value, StringComparer.Ordinal),
            ]
        );
}

/// <summary>Contradictions made while they are gone through.</summary>
/// <param name="drafts">By instrument and kind.</param>
internal sealed class SpooledContradictions(IReadOnlyList<ContradictionDraft> drafts, EvidenceSpool spool)
    : IReadOnlyList<Contradiction>
{
    public int Count => drafts.Count;

    public Contradiction this[int index] => Make(drafts[index]);

    public IEnumerator<Contradiction> GetEnumerator() => drafts.Select(Make).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Contradiction Make(ContradictionDraft draft) =>
        new(
            draft.InstrumentId,
            draft.Kind,
            [
                .. draft.Values.Select(v => new ContradictionValue(
                    v.Value,
                    [.. v.Places.Select(p => spool.Read(p).Evidence)]
                )),
            ]
        );
}
