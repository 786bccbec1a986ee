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
    ) =>
        OneContent.Ask(
            store,
            () =>
                store.Instrument(instrumentId) is { } instrument
                    ? Answers(store, vocabulary, [(instrument, new StatusAsked(instrument.Id, asOf, provision))])
                        .Single()
                    : null
        );

    /// <summary>Of several at once, read together, in the order asked for; null where the graph has no such instrument.</summary>
    /// <param name="asked">With current ids.</param>
    public static ImmutableArray<StatusAnswer?> Ask(
        IGraphStore store,
        Vocabulary vocabulary,
        IReadOnlyList<StatusAsked> asked
    ) =>
        OneContent.Ask(
            store,
            () =>
            {
                var instruments = store
                    .Instruments([.. asked.Select(a => a.InstrumentId)])
                    .ToDictionary(i => i.Id, StringComparer.Ordinal);
                var known = asked.Where(a => instruments.ContainsKey(a.InstrumentId)).ToList();
                var answers = known
                    .Zip(Answers(store, vocabulary, known.ConvertAll(a => (instruments[a.InstrumentId], a))))
                    .ToDictionary(pair => pair.First, pair => pair.Second);
                return asked.Select(answers.GetValueOrDefault).ToImmutableArray();
            }
        );

    private static ImmutableArray<StatusAnswer> Answers(
        IGraphStore store,
        Vocabulary vocabulary,
        List<(Instrument Instrument, StatusAsked Asked)> asked
    )
    {
        var reader = new StoreStatusReader(store, StatusTypes.Of(vocabulary));
        foreach (var (instrument, _) in asked)
        {
            reader.Know(instrument);
        }

        if (asked.Count > 1)
        {
            // One alone is most often told before all around it is read.
            reader.ReadAround([.. asked.Select(a => a.Instrument.Id)], [.. asked.Select(a => a.Asked.AsOf).Distinct()]);
        }

        var derivations = new Dictionary<DateOnly, StatusDerivation>();
        var issued = asked.Where(a => a.Instrument.IssuerId is not null).ToList();
        var held = store.Held([
            .. issued.Select(a => new HoldingPeriod(a.Instrument.IssuerId!, a.Instrument.Date?.Earliest, a.Asked.AsOf)),
        ]);
        var holdings = issued.Select(a => a.Asked).Zip(held).ToDictionary(p => p.First, p => p.Second);
        return
        [
            .. asked.Select(a =>
            {
                if (!derivations.TryGetValue(a.Asked.AsOf, out var derivation))
                {
                    derivation = new StatusDerivation(vocabulary, reader, a.Asked.AsOf);
                    derivations.Add(a.Asked.AsOf, derivation);
                }

                return Answer(
                    a.Instrument,
                    a.Asked,
                    vocabulary,
                    reader,
                    derivation,
                    Holdings(a.Instrument, holdings.GetValueOrDefault(a.Asked))
                );
            }),
        ];
    }

    private static StatusAnswer Answer(
        Instrument instrument,
        StatusAsked asked,
        Vocabulary vocabulary,
        StoreStatusReader reader,
        StatusDerivation derivation,
        StatusHoldings holdings
    )
    {
        var asOf = asked.AsOf;
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
            asked.Provision is null ? null : AskedProvision.Of(asked.Provision, finding, provisions, vocabulary),
            successors,
            Successions.Standing(successors, derivation),
            recorded,
            StatusLabels.Disagreements(
                recorded,
                asOf,
                vocabulary,
                day => day == asOf ? finding : new StatusDerivation(vocabulary, reader, day).Of(instrument.Id)
            ),
            holdings
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

    private static StatusHoldings Holdings(Instrument instrument, int held)
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

        return new StatusHoldings(
            issuer,
            held,
            $"Văn bản của {instrument.IssuerName ?? issuer} từ đó đến nay có toàn văn ở đây: {held}. Văn bản không có ở đây và không nằm trong danh mục thì không được tính đến.",
            $"Instruments of {instrument.IssuerName ?? issuer} since then whose text is held here: {held}. What is neither held nor in a catalogue was not taken into account."
        );
    }
}
