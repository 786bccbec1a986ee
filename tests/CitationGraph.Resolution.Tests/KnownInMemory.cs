using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Resolution.Tests;

/// <summary>A graph's instruments without a store.</summary>
internal sealed class KnownInMemory(IEnumerable<KnownInstrument> instruments) : IKnownInstruments
{
    private readonly ImmutableArray<KnownInstrument> _instruments =
    [
        .. instruments.OrderBy(k => k.Instrument.Id, StringComparer.Ordinal),
    ];

    public IEnumerable<(Instrument Instrument, bool IsKnown)> All() =>
        _instruments.Select(k => (k.Instrument, k.IsKnown));

    public ImmutableArray<KnownInstrument> Of(IReadOnlyCollection<string> ids) =>
        [.. _instruments.Where(k => ids.Contains(k.Instrument.Id, StringComparer.Ordinal))];
}
