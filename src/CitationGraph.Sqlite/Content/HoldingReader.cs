using System.Collections.Immutable;
using CitationGraph.Graph;

namespace CitationGraph.Sqlite;

/// <summary>Counts what is held of named issuers, from the index of held instruments alone.</summary>
internal static class HoldingReader
{
    private const string Dated = """
        SELECT count(*) FROM instrument WHERE is_held AND issuer_id = $0 AND date >= $1 AND date <= $2
        """;

    // A month or a year may mean a day in the time, though it comes before the days in it in the order of texts.
    private const string OfTheFirstMonthOrYear = """
        SELECT count(*) FROM instrument WHERE is_held AND issuer_id = $0 AND date IN ($1, $2) AND date <= $3
        """;

    private const string Undated = """
        SELECT count(*) FROM instrument WHERE is_held AND issuer_id = $0 AND date IS NULL
        """;

    private const string First = "0000";
    private const string Last = "9999";

    public static ImmutableArray<IssuerHolding> Read(
        Session session,
        IReadOnlyCollection<string> issuerIds,
        DateOnly? from,
        DateOnly? to
    ) =>
        [
            .. issuerIds
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(id => new IssuerHolding(id, Held(session, new HoldingPeriod(id, from, to))))
                .Where(holding => holding.Held > 0),
        ];

    public static int Held(Session session, HoldingPeriod period)
    {
        var first = period.From?.ToString("O") ?? First;
        var last = period.To?.ToString("O") ?? Last;
        var held = Count(session.Stepper(Dated).Set(0, period.IssuerId).Set(1, first).Set(2, last));
        return held
            + (
                period.From is null
                    ? Count(session.Stepper(Undated).Set(0, period.IssuerId))
                    : Count(
                        session
                            .Stepper(OfTheFirstMonthOrYear)
                            .Set(0, period.IssuerId)
                            .Set(1, first[.."yyyy".Length])
                            .Set(2, first[.."yyyy-MM".Length])
                            .Set(3, last)
                    )
            );
    }

    private static int Count(Stepper counted) => counted.Step() ? (int)counted.Number(0) : 0;
}
