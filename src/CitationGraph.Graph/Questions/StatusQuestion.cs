using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>
/// The status of an instrument on a day, derived from the edges into it and the days on record. A day that nobody recorded is said to be
/// unknown, never filled in.
/// </summary>
public static class StatusQuestion
{
    /// <param name="instrumentId">A current id or one it once had.</param>
    /// <returns>Null when the graph has no such instrument.</returns>
    public static StatusAnswer? Ask(IGraphStore store, Vocabulary vocabulary, string instrumentId, DateOnly asOf)
    {
        if (store.Instrument(instrumentId) is not { } instrument)
        {
            return null;
        }

        var facts = store.Facts([instrument.Id]);
        var changes = StatusChanges.Into(store, vocabulary, instrument, asOf);
        var finding = Derive(instrument, facts, changes, asOf);
        return new StatusAnswer(
            instrument,
            asOf,
            finding.StatusId,
            finding.IsInferred,
            finding.IsVerified,
            [.. finding.Reasons],
            StatusSuccessors.Of(store, vocabulary, instrument, asOf),
            [.. facts.Where(f => f.Kind is FactKinds.RecordedStatus or FactKinds.PublisherStatus)]
        );
    }

    private static StatusFinding Derive(
        Instrument instrument,
        ImmutableArray<InstrumentFact> facts,
        IReadOnlyList<StatusChange> changes,
        DateOnly asOf
    )
    {
        var finding = new StatusFinding();
        if (instrument.Date is { } issued && issued.Earliest > asOf)
        {
            return finding.Conclude(StatusIds.NotYetInForce, StatusReasons.IssuedLater(issued));
        }

        var start = facts
            .Where(f => f.Kind == FactKinds.EffectiveFrom)
            .Select(f => (Fact: f, Day: PartialDate.TryParse(f.Value, out var day) ? day : null))
            .Where(f => f.Day is not null)
            .OrderByDescending(f => f.Fact.Provenance.IsPublic)
            .ThenBy(f => f.Day)
            .FirstOrDefault();
        if (start.Day is { } from && from.Earliest > asOf)
        {
            return finding.Conclude(StatusIds.NotYetInForce, StatusReasons.EffectiveLater(from), start.Fact.Provenance);
        }

        var acting = changes.Where(c => c.Timing == ChangeTiming.Acts).OrderBy(c => c.Weight).ToList();
        var pending = changes.Where(c => c.Timing != ChangeTiming.Acts).Select(c => c.Reason()).ToList();
        if (acting is [{ EndsIt: true } end, ..])
        {
            return finding.Conclude(end.StatusId, end.Reason(), end.Provenance).Also(pending);
        }

        if (PeriodEnd(instrument, acting, asOf) is { } over)
        {
            finding.IsInferred = true;
            return finding.Conclude(StatusIds.PeriodEnded, StatusReasons.PeriodOver(over)).Also(pending);
        }

        if (changes.Any(c => c is { EndsIt: true, Timing: ChangeTiming.Unknown }))
        {
            return finding.Conclude(StatusIds.Undetermined, pending).Verify(changes);
        }

        if (acting is [var change, ..])
        {
            return finding.Conclude(change.StatusId, change.Reason(), change.Provenance).Also(pending);
        }

        return start.Day is { } since
            ? finding
                .Conclude(StatusIds.InForce, StatusReasons.InForceSince(since), start.Fact.Provenance)
                .Also(pending)
            : finding.Conclude(StatusIds.Undetermined, StatusReasons.NothingRecorded).Also(pending);
    }

    /// <summary>Null while the period runs, or when an act has prolonged it.</summary>
    private static DateOnly? PeriodEnd(Instrument instrument, List<StatusChange> acting, DateOnly asOf) =>
        instrument.PeriodEnd is { } end && end < asOf && !acting.Exists(c => c.Effect == StatusEffects.Extended)
            ? end
            : null;
}

/// <summary>A status being found, with its reasons in the order in which they tell.</summary>
internal sealed class StatusFinding
{
    public string StatusId { get; private set; } = StatusIds.Undetermined;

    public bool IsInferred { get; set; }

    public bool IsVerified { get; private set; } = true;

    public List<StatusReason> Reasons { get; } = [];

    public StatusFinding Conclude(string statusId, StatusReason reason, Provenance? provenance = null)
    {
        StatusId = statusId;
        Reasons.Add(reason);
        IsVerified &= provenance is null or { IsPublic: true };
        return this;
    }

    public StatusFinding Conclude(string statusId, IEnumerable<StatusReason> reasons)
    {
        StatusId = statusId;
        Reasons.AddRange(reasons);
        return this;
    }

    public StatusFinding Also(IEnumerable<StatusReason> reasons)
    {
        Reasons.AddRange(reasons);
        return this;
    }

    public StatusFinding Verify(IEnumerable<StatusChange> changes)
    {
        IsVerified &= changes.All(c => c.Provenance is null or { IsPublic: true });
        return this;
    }
}
