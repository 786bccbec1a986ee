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
    )
    {
        var first = from?.ToString("O") ?? First;
        var last = to?.ToString("O") ?? Last;
        var holdings = ImmutableArray.CreateBuilder<IssuerHolding>();
        foreach (var id in issuerIds.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var held = Count(session.Stepper(Dated).Set(0, id).Set(1, first).Set(2, last));
            held += from is null
                ? Count(session.Stepper(Undated).Set(0, id))
                : Count(
                    session
                        .Stepper(OfTheFirstMonthOrYear)
                        .Set(0, id)
                        .Set(1, first[.."yyyy".Length])
                        .Set(2, first[.."yyyy-MM".Length])
                        .Set(3, last)
                );
            if (held > 0)
            {
                holdings.Add(new IssuerHolding(id, held));
            }
        }

        return holdings.DrainToImmutable();
    }

    private static int Count(Stepper counted) => counted.Step() ? (int)counted.Number(0) : 0;
}
