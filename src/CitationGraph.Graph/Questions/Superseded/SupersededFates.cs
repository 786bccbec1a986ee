using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>What has become of the instruments cited on one page, each told once.</summary>
internal sealed class SupersededFates
{
    private readonly Vocabulary _vocabulary;
    private readonly DateOnly _asOf;
    private readonly StoreStatusReader _reader;
    private readonly StatusDerivation _derivation;
    private readonly Dictionary<string, SupersededFate> _known = new(StringComparer.Ordinal);

    public SupersededFates(IGraphStore store, Vocabulary vocabulary, DateOnly asOf)
    {
        _vocabulary = vocabulary;
        _asOf = asOf;
        _reader = new StoreStatusReader(store, StatusTypes.Of(vocabulary));
        _derivation = new StatusDerivation(vocabulary, _reader, asOf);
    }

    public SupersededFate Of(Instrument instrument)
    {
        if (_known.TryGetValue(instrument.Id, out var known))
        {
            return known;
        }

        _reader.Know(instrument);
        var finding = _derivation.Of(instrument.Id);
        var reasons = new StatusReasons(_vocabulary, _reader, instrument.Id);
        var successors = Successions.From(instrument, _asOf, _reader);
        return _known[instrument.Id] = new SupersededFate(
            finding,
            [.. finding.Grounds.Select(reasons.Of)],
            successors,
            Successions.Standing(successors, _derivation)
        );
    }
}

/// <summary>What has become of an instrument.</summary>
internal sealed record SupersededFate(
    StatusFinding Finding,
    ImmutableArray<StatusReason> Reasons,
    ImmutableArray<Succession> Successors,
    ImmutableArray<Instrument> CiteInstead
)
{
    public SupersededKind? Kind => SnapshotStatuses.Kind(Finding);
}
