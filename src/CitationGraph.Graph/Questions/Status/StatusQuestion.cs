using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>
/// The status of an instrument on a day: derived, never stored, from the edges into it, the days and rules on record, and the fate of what
/// it details or amends.
/// </summary>
public static class StatusQuestion
{
    /// <param name="instrumentId">A current id or one it once had.</param>
    /// <param name="asOf">The day asked about.</param>
    /// <param name="provision">A part of it ("khoản 2 Điều 5"), to be told what was done to that part; null for the whole.</param>
    /// <returns>Null when the graph has no such instrument.</returns>
    public static StatusAnswer? Ask(
        IGraphStore store,
        Vocabulary vocabulary,
        string instrumentId,
        DateOnly asOf,
        string? provision = null
    ) => OneContent.Ask(store, () => AskOnce(store, vocabulary, instrumentId, asOf, provision));

    private static StatusAnswer? AskOnce(
        IGraphStore store,
        Vocabulary vocabulary,
        string instrumentId,
        DateOnly asOf,
        string? provision
    )
    {
        if (store.Instrument(instrumentId) is not { } instrument)
        {
            return null;
        }

        var reader = new StoreStatusReader(store, StatusTypes.Of(vocabulary));
        reader.Know(instrument);
        var derivation = new StatusDerivation(vocabulary, reader, asOf);
        var finding = derivation.Of(instrument.Id);
        var reasons = new StatusReasons(vocabulary, reader, instrument.Id);
        var recorded = reader
            .Facts(instrument.Id)
            .Where(f => f.Kind is FactKinds.RecordedStatus or FactKinds.PublisherStatus)
            .ToImmutableArray();
        var provisions = Provisions(instrument, asOf, reader);
        var successors = Successions.From(instrument, asOf, reader);
        return new StatusAnswer(
            instrument,
            asOf,
            finding.StatusId,
            finding.Since,
            finding.IsInferred,
            finding.IsVerified,
            [.. finding.Grounds.Select(reasons.Of)],
            provisions,
            provision is null ? null : AskedProvision.Of(provision, finding, provisions, vocabulary),
            successors,
            Successions.Standing(successors, derivation),
            recorded,
            StatusLabels.Disagreements(
                recorded,
                asOf,
                vocabulary,
                day => day == asOf ? finding : new StatusDerivation(vocabulary, reader, day).Of(instrument.Id)
            ),
            Holdings(store, instrument, asOf)
        );
    }

    private static ImmutableArray<ProvisionStatus> Provisions(
        Instrument instrument,
        DateOnly asOf,
        StoreStatusReader reader
    ) =>
        [
            .. StatusChange
                .All(instrument.Id, asOf, reader)
                .Where(c => c.Decides)
                .OrderBy(c => c.Since is null)
                .ThenBy(c => c.Since)
                .ThenBy(c => c.Source.Id, StringComparer.Ordinal)
                .SelectMany(c =>
                    c.Edge.Provisions.Select(p => new ProvisionStatus(
                        p,
                        StatusChange.IdOf(c.Edge.Effect),
                        c.Since,
                        c.Source,
                        c.Edge.Relation!
                    ))
                ),
        ];

    private static StatusHoldings Holdings(IGraphStore store, Instrument instrument, DateOnly asOf)
    {
        if (instrument.IssuerId is not { } issuer)
        {
            return new StatusHoldings(
                null,
                0,
                "Không rõ cơ quan ban hành, nên không rõ ở đây có đủ văn bản của cơ quan đó hay không.",
                "The issuer is not known, so neither is how much of what it issued is held here."
            );
        }

        var held = store.Holdings([issuer], instrument.Date?.Earliest, asOf).Sum(h => h.Held);
        return new StatusHoldings(
            issuer,
            held,
            $"Văn bản của {instrument.IssuerName ?? issuer} từ đó đến nay có toàn văn ở đây: {held}. Văn bản không có ở đây và không nằm trong danh mục thì không được tính đến.",
            $"Instruments of {instrument.IssuerName ?? issuer} since then whose text is held here: {held}. What is neither held nor in a catalogue was not taken into account."
        );
    }
}
