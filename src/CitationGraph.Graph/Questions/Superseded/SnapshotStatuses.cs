using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>How sure and how final it is that an instrument is no longer so, the plainest first.</summary>
public enum SupersededKind
{
    /// <summary>Replaced or repealed, from a day on record.</summary>
    Ended,

    /// <summary>It lapsed with what it details or amends, by a rule.</summary>
    Lapsed,

    /// <summary>The period its title sets is over.</summary>
    PeriodOver,

    /// <summary>Suspended as a whole.</summary>
    Suspended,

    /// <summary>Something ends it, and from which day is not recorded.</summary>
    FromUnknownDay,
}

/// <summary>What is no longer so on a day, for all instruments of a snapshot.</summary>
internal sealed class SnapshotStatuses
{
    private const byte Stands = 0;
    private readonly byte[] _kinds;

    private SnapshotStatuses(byte[] kinds) => _kinds = kinds;

    public static SnapshotStatuses Of(
        SnapshotCache cache,
        GraphSnapshot snapshot,
        Vocabulary vocabulary,
        DateOnly asOf
    ) => cache.View(snapshot, new Key(asOf), () => Derive(snapshot, vocabulary, asOf));

    /// <summary>Null while the instrument stands, as far as the graph knows.</summary>
    public SupersededKind? this[int instrument] =>
        _kinds[instrument] == Stands ? null : (SupersededKind)(_kinds[instrument] - 1);

    /// <summary>Whether it has ended: a suspended one has not.</summary>
    public bool HasEnded(int instrument) => this[instrument] is not (null or SupersededKind.Suspended);

    private static SnapshotStatuses Derive(GraphSnapshot snapshot, Vocabulary vocabulary, DateOnly asOf)
    {
        var derivation = new StatusDerivation(vocabulary, new SnapshotStatusReader(snapshot), asOf);
        var instruments = snapshot.Instruments;
        var kinds = new byte[instruments.Count];
        for (var i = 0; i < kinds.Length; i++)
        {
            // Nothing else can end it.
            if (
                snapshot.Changes.Any(i)
                || snapshot.Dependencies.Any(i)
                || instruments.PeriodEnd(i) is { } end && end < asOf
            )
            {
                kinds[i] = Kind(derivation.Of(instruments.Ids[i])) is { } kind ? (byte)(kind + 1) : Stands;
            }
        }

        return new SnapshotStatuses(kinds);
    }

    /// <summary>Null when the finding says that it stands, or nothing.</summary>
    public static SupersededKind? Kind(StatusFinding finding) =>
        finding.StatusId switch
        {
            StatusIds.PeriodEnded => SupersededKind.PeriodOver,
            StatusIds.Suspended => finding.Since is null ? SupersededKind.FromUnknownDay : SupersededKind.Suspended,
            StatusIds.Replaced or StatusIds.Repealed or StatusIds.Lapsed when finding.Since is null =>
                SupersededKind.FromUnknownDay,
            StatusIds.Replaced or StatusIds.Repealed => SupersededKind.Ended,
            StatusIds.Lapsed => SupersededKind.Lapsed,
            _ => null,
        };

    private sealed record Key(DateOnly AsOf);
}
