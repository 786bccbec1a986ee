using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>Reads from a store what one answer needs, each thing once.</summary>
internal class StoreStatusReader(IGraphStore store, StatusTypes types) : IStatusReader
{
    private readonly Dictionary<string, Instrument?> _instruments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<StatusEdge>> _changes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<StatusEdge>> _dependencies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<InstrumentFact>> _facts = new(StringComparer.Ordinal);

    public Instrument? Instrument(string id)
    {
        Read([id]);
        return _instruments[id];
    }

    public ImmutableArray<StatusEdge> Changes(string id)
    {
        ReadChanges([id]);
        return _changes[id];
    }

    public ImmutableArray<StatusEdge> Dependencies(string id)
    {
        ReadDependencies([id]);
        return _dependencies[id];
    }

    public EffectiveDay? Start(string id) => EffectiveDay.Of(Facts(id));

    public ImmutableArray<InstrumentFact> Facts(string id)
    {
        LoadFacts([id]);
        return _facts[id];
    }

    /// <summary>Takes what is read already, so as not to read it again.</summary>
    public void Know(Instrument instrument) => _instruments[instrument.Id] = instrument;

    private IEnumerable<StatusEdge> Edges(
        IReadOnlyCollection<string> ids,
        EdgeDirection direction,
        ImmutableArray<string> asked,
        Func<string, string?, string?> effect
    ) =>
        store
            .Relations(ids, direction, asked)
            .Where(r => r.Origin != RelationOrigin.Inferred)
            .Select(r => (Relation: r, Effect: effect(r.Type, r.Detail)))
            .Where(r => r.Effect is not null)
            .Select(r => StatusEdge.Of(r.Relation, r.Effect!));

    /// <summary>Reads instruments that will be asked for, together.</summary>
    public void Read(IEnumerable<string> ids)
    {
        List<string> missing = [.. ids.Where(id => !_instruments.ContainsKey(id)).Distinct(StringComparer.Ordinal)];
        if (missing.Count == 0)
        {
            return;
        }

        foreach (var id in missing)
        {
            _instruments[id] = null;
        }

        foreach (var instrument in store.Instruments(missing))
        {
            _instruments[instrument.Id] = instrument;
        }
    }

    /// <summary>Reads changes that will be asked for, together, with who makes them and from when.</summary>
    public void ReadChanges(IReadOnlyCollection<string> ids)
    {
        List<string> missing = [.. ids.Where(id => !_changes.ContainsKey(id)).Distinct(StringComparer.Ordinal)];
        if (missing.Count == 0)
        {
            return;
        }

        var edges = Edges(missing, EdgeDirection.Incoming, types.Changing, types.EffectOf)
            .ToLookup(e => e.TargetId, StringComparer.Ordinal);
        foreach (var id in missing)
        {
            _changes[id] = [.. edges[id]];
        }

        Read(missing.SelectMany(id => _changes[id]).Select(e => e.SourceId));
        LoadFacts([
            .. missing.SelectMany(id => _changes[id]).Where(e => e.Day is null).Select(e => e.SourceId),
            .. missing,
        ]);
    }

    /// <summary>
    /// Reads what the statuses of several on these days rest on, together: what changes them, what those depend on that nothing ended, and so on
    /// along both.
    /// </summary>
    public void ReadAround(IReadOnlyCollection<string> ids, IReadOnlyCollection<DateOnly> days)
    {
        var seen = ids.ToHashSet(StringComparer.Ordinal);
        for (List<string> wave = [.. seen]; wave.Count > 0; )
        {
            Read(wave);
            ReadChanges(wave);
            List<string> standing = [.. wave.Where(id => days.Any(day => !IsEnded(id, day)))];
            ReadDependencies(standing);
            wave =
            [
                .. standing
                    .SelectMany(id => _dependencies[id])
                    .Select(e => e.TargetId)
                    .Concat(
                        wave.SelectMany(id => _changes[id])
                            .Where(e => e.Effect == StatusEffects.Replaced)
                            .Select(e => e.SourceId)
                    )
                    .Where(seen.Add),
            ];
        }
    }

    // As the derivation decides: then it asks for nothing that the act depends on.
    private bool IsEnded(string id, DateOnly day) =>
        StatusChange.All(id, day, this).FirstOrDefault(change => change.Decides) is { EndsIt: true };

    private void ReadDependencies(IReadOnlyCollection<string> ids)
    {
        List<string> missing = [.. ids.Where(id => !_dependencies.ContainsKey(id)).Distinct(StringComparer.Ordinal)];
        if (missing.Count == 0)
        {
            return;
        }

        var edges = Edges(missing, EdgeDirection.Outgoing, types.Lapsing, types.LapseOf)
            .ToLookup(e => e.SourceId, StringComparer.Ordinal);
        foreach (var id in missing)
        {
            _dependencies[id] = [.. edges[id]];
        }

        Read(missing.SelectMany(id => _dependencies[id]).Select(e => e.TargetId));
    }

    private void LoadFacts(IEnumerable<string> ids)
    {
        List<string> missing = [.. ids.Where(id => !_facts.ContainsKey(id)).Distinct(StringComparer.Ordinal)];
        if (missing.Count == 0)
        {
            return;
        }

        var found = store.Facts(missing).ToLookup(f => f.InstrumentId, StringComparer.Ordinal);
        foreach (var id in missing)
        {
            _facts[id] = [.. found[id]];
        }
    }
}
