using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>
/// Derives what an instrument's status is on one day, from the edges into it, the days on record, the rules of the ontology and the fate
/// of what it details or amends: the least set of fallen acts that the rules allow, so that acts in a circle stand. A day that nobody recorded is said to be unknown, never filled in.
/// </summary>
/// <param name="reader">Where edges and days are read.</param>
/// <param name="asOf">The day.</param>
internal sealed class StatusDerivation(Vocabulary vocabulary, IStatusReader reader, DateOnly asOf)
{
    // Law, decree, circular: real paths have three steps.
    private const int MostSteps = 32;

    private readonly Dictionary<string, StatusFinding> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private readonly AmendingTitle _amending = AmendingTitle.Of(vocabulary);
    private bool _wasCut;

    /// <returns>"Nothing recorded" when the reader does not know the instrument.</returns>
    public StatusFinding Of(string id)
    {
        if (_known.TryGetValue(id, out var known))
        {
            return known;
        }

        if (reader.Instrument(id) is not { } instrument)
        {
            return StatusFinding.Nothing;
        }

        if (_open.Count == MostSteps || !_open.Add(id))
        {
            // What rests on itself does not end by itself.
            _wasCut = true;
            return StatusFinding.Nothing;
        }

        var wasCut = _wasCut;
        _wasCut = false;
        var finding = Derive(instrument);
        _open.Remove(id);

        // Where a circle was cut, that something fell is sure, and that it stands only for the one asked about.
        var isSure = !_wasCut || finding.HasFallen;
        if (isSure)
        {
            _known[id] = finding;
        }

        _wasCut = _open.Count > 0 && (wasCut || !isSure);
        return finding;
    }

    private StatusFinding Derive(Instrument instrument)
    {
        if (instrument.Date is { } issued && issued.Earliest > asOf)
        {
            return Later(new StatusGround(StatusGroundKind.IssuedLater, instrument.Id, issued), true);
        }

        var start = reader.Start(instrument.Id);
        if (start is { Day: var from } && from.Earliest > asOf)
        {
            return Later(new StatusGround(StatusGroundKind.EffectiveLater, instrument.Id, from), start.IsPublic);
        }

        var changes = StatusChange.All(instrument.Id, asOf, reader);
        var rest = changes.Where(c => !c.Decides).Select(Changed).ToList();
        var deciding = changes.Where(c => c.Decides).ToList();
        if (deciding is [{ EndsIt: true } end, ..])
        {
            return new StatusFinding(end.StatusId, end.Since, false, end.IsPublic, [Changed(end), .. rest]);
        }

        if (Lapse(instrument, EffectRuleKinds.DetailsLapse, rest) is { } withDetailed)
        {
            return withDetailed;
        }

        if (Lapse(instrument, EffectRuleKinds.AmendingLapse, rest) is { } withAmended)
        {
            return withAmended;
        }

        return PeriodOver(instrument, deciding, rest) ?? Standing(instrument, start, deciding, rest);
    }

    private static StatusFinding Later(StatusGround ground, bool isPublic) =>
        new(StatusIds.NotYetInForce, null, false, isPublic, [ground]);

    private static StatusFinding Standing(
        Instrument instrument,
        EffectiveDay? start,
        List<StatusChange> deciding,
        List<StatusGround> rest
    )
    {
        var since = start is null ? null : new StatusGround(StatusGroundKind.InForceSince, instrument.Id, start.Day);
        if (deciding is [var change, ..])
        {
            return new StatusFinding(
                change.StatusId,
                change.Since,
                false,
                change.IsPublic,
                [.. deciding.Select(Changed), .. rest, .. since is null ? [] : new[] { since }]
            );
        }

        if (since is null)
        {
            return rest.Count == 0
                ? StatusFinding.Nothing
                : StatusFinding.Nothing with
                {
                    Grounds = [.. StatusFinding.Nothing.Grounds, .. rest],
                };
        }

        return new StatusFinding(StatusIds.InForce, start!.Day, false, start.IsPublic, [since, .. rest]);
    }

    /// <summary>Null while the period runs, or when an act has prolonged it.</summary>
    private StatusFinding? PeriodOver(Instrument instrument, List<StatusChange> deciding, List<StatusGround> rest)
    {
        if (
            instrument.PeriodEnd is not { } end
            || end >= asOf
            || deciding.Exists(c => c.Effect == StatusEffects.Extended)
        )
        {
            return null;
        }

        var rule = vocabulary.EffectRule(EffectRuleKinds.PeriodOver, end);
        return new StatusFinding(
            StatusIds.PeriodEnded,
            PartialDate.Of(end.AddDays(1)),
            true,
            true,
            [new StatusGround(StatusGroundKind.PeriodOver, instrument.Id, PartialDate.Of(end), Rule: rule), .. rest]
        );
    }

    /// <summary>
    /// The end of an act with all that it details, or amends, by the rule of the day on which the last of them fell. What keeps it from
    /// ending is added to the rest.
    /// </summary>
    private StatusFinding? Lapse(Instrument instrument, string kind, List<StatusGround> rest)
    {
        var edges = reader.Dependencies(instrument.Id).Where(e => e.Effect == kind && e.Provisions.IsEmpty).ToList();
        var isDetailing = kind == EffectRuleKinds.DetailsLapse;
        if (edges.Count == 0 || !(isDetailing ? IsNormative(instrument) : _amending.IsAmending(instrument)))
        {
            return null;
        }

        var fates = edges.ConvertAll(e => (Edge: e, Fate: Of(e.TargetId)));
        var fallen = fates.FindAll(f => f.Fate.HasFallen && !IsAfter(instrument, f.Fate.Since));
        if (fallen.Count == 0)
        {
            return null;
        }

        if (fallen.Count < fates.Count || (!isDetailing && !_amending.NamesAtMost(instrument, edges.Count)))
        {
            rest.AddRange(
                fallen.Select(f => new StatusGround(
                    StatusGroundKind.OnlyPartFallen,
                    instrument.Id,
                    f.Fate.Since,
                    Edge: f.Edge
                ))
            );
            return null;
        }

        return ByRule(instrument, kind, fallen, rest);
    }

    private StatusFinding? ByRule(
        Instrument instrument,
        string kind,
        List<(StatusEdge Edge, StatusFinding Fate)> fallen,
        List<StatusGround> rest
    )
    {
        PartialDate? since = fallen.Exists(f => f.Fate.Since is null) ? null : fallen.Max(f => f.Fate.Since);
        if (vocabulary.EffectRule(kind, since?.Earliest ?? asOf) is not { } rule)
        {
            rest.Add(new StatusGround(StatusGroundKind.NoRule, instrument.Id, since, Edge: fallen[0].Edge));
            return null;
        }

        var lapsed =
            kind == EffectRuleKinds.DetailsLapse
                ? StatusGroundKind.LapsedWithDetailed
                : StatusGroundKind.LapsedWithAmended;
        var grounds = fallen.SelectMany(f =>
            f.Fate.Grounds.Where(g => g.Change is null or { Decides: true })
                .Prepend(new StatusGround(lapsed, instrument.Id, f.Fate.Since, Edge: f.Edge, Rule: rule))
        );
        return new StatusFinding(
            StatusIds.Lapsed,
            since,
            true,
            fallen.TrueForAll(f => f.Edge.IsPublic && f.Fate.IsVerified),
            [.. grounds, .. rest]
        );
    }

    // A law, or an act whose symbol bears the year (the form that normative acts alone have): what the rule speaks of.
    private bool IsNormative(Instrument instrument) =>
        vocabulary.Genre(instrument.GenreId) is { IsLaw: true } || SymbolYear.Of(instrument.Symbol) is not null;

    // What was issued when the other had fallen already cannot fall with it.
    private static bool IsAfter(Instrument instrument, PartialDate? fall) =>
        instrument.Date is { } date && fall is { } day && date.Earliest > day.Latest;

    private static StatusGround Changed(StatusChange change) =>
        new(StatusGroundKind.Changed, change.Edge.TargetId, change.Day, change);
}
