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

    /// <summary>Reads what will be asked for, together.</summary>
    public void Read(IReadOnlyCollection<Instrument> instruments)
    {
        foreach (var instrument in instruments)
        {
            _reader.Know(instrument);
        }

        _reader.ReadAround([.. instruments.Select(i => i.Id)], [_asOf]);
    }

    /// <param name="instrument">One of those read.</param>
    public SupersededFate Of(Instrument instrument)
    {
        if (_known.TryGetValue(instrument.Id, out var known))
        {
            return known;
        }

        var finding = _derivation.Of(instrument.Id);
        var reasons = new StatusReasons(_vocabulary, _reader, instrument.Id);
        var successors = Successors(instrument, finding);
        return _known[instrument.Id] = new SupersededFate(
            finding,
            [.. finding.Grounds.Select(reasons.Of)],
            successors,
            Successions.Standing(successors, _derivation)
        );
    }

    /// <summary>Its own; of an act that ended because all it amends has fallen, those of what it amended: its words were part of that.</summary>
    private ImmutableArray<Succession> Successors(Instrument instrument, StatusFinding finding)
    {
        var own = Successions.From(instrument, _asOf, _reader);
        return own.IsEmpty
            ?
            [
                .. finding
                    .Grounds.Where(g => g.Kind == StatusGroundKind.LapsedWithAmended && g.AboutId == instrument.Id)
                    .Select(g => _reader.Instrument(g.Edge!.TargetId))
                    .OfType<Instrument>()
                    .SelectMany(amended => Successions.From(amended, _asOf, _reader))
                    .DistinctBy(s => s.Successor.Id, StringComparer.Ordinal),
            ]
            : own;
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
