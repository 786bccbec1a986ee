using System.Collections.Immutable;
using System.Globalization;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Sqlite;

/// <summary>Reads instruments one by one from their ids.</summary>
internal static class InstrumentReader
{
    private const string ByKey = $"SELECT {Rows.InstrumentColumns} FROM instrument i WHERE i.key = $0";

    private const string OfAlias = "SELECT instrument_id FROM alias WHERE alias = $0";

    // No day is an empty text.
    private const string OfWords = $"""
        SELECT {Rows.InstrumentColumns} FROM instrument_words w CROSS JOIN instrument i ON i.search_rank = w.rowid
        WHERE w.instrument_words MATCH $0 AND ($1 = '' OR i.date IS NULL OR i.date <= $1) ORDER BY w.rowid LIMIT $2
        """;

    /// <summary>Those that have the words, the most cited first.</summary>
    public static ImmutableArray<Instrument> Candidates(
        Session session,
        string expression,
        int limit,
        DateOnly? issuedBy
    )
    {
        var row = session
            .Stepper(OfWords)
            .Set(0, expression)
            .Set(1, issuedBy?.ToString("O", CultureInfo.InvariantCulture) ?? string.Empty)
            .Set(2, limit);
        var found = ImmutableArray.CreateBuilder<Instrument>();
        while (row.Step())
        {
            found.Add(Instrument(row, row.Text(0)));
        }

        return found.DrainToImmutable();
    }

    /// <summary>Those that exist, by id.</summary>
    public static ImmutableArray<Instrument> Read(Session session, IReadOnlyCollection<string> ids)
    {
        var inOrder = ids.ToArray();
        Array.Sort(inOrder, StringComparer.Ordinal);
        var found = ImmutableArray.CreateBuilder<Instrument>(inOrder.Length);
        for (var i = 0; i < inOrder.Length; i++)
        {
            if ((i == 0 || inOrder[i] != inOrder[i - 1]) && Read(session, inOrder[i]) is { } instrument)
            {
                found.Add(instrument);
            }
        }

        return found.DrainToImmutable();
    }

    /// <summary>Those at these places in the order of days, in the order asked for.</summary>
    public static ImmutableArray<Instrument> ReadAt(Session session, IReadOnlyList<int> places)
    {
        var found = ImmutableArray.CreateBuilder<Instrument>(places.Count);
        foreach (var place in places)
        {
            found.Add(
                Read(session, InstrumentWriter.KeyAt(place))
                    ?? throw new FormatException($"There is no instrument at the place {place}.")
            );
        }

        return found.MoveToImmutable();
    }

    /// <param name="idOrAlias">A current id or one it once had.</param>
    public static Instrument? ReadOne(Session session, string idOrAlias)
    {
        if (Read(session, idOrAlias) is { } instrument)
        {
            return instrument;
        }

        var alias = session.Stepper(OfAlias).Set(0, idOrAlias);
        return alias.Step() ? Read(session, alias.Text(0)) : null;
    }

    private static Instrument? Read(Session session, string id) =>
        session.Keys.Of(id) is { } key ? Read(session, key) : null;

    private static Instrument? Read(Session session, long key)
    {
        if (session.Keys.Instrument(key) is { } known)
        {
            return known;
        }

        var row = session.Stepper(ByKey).Set(0, key);
        if (!row.Step())
        {
            return null;
        }

        var instrument = Instrument(row, row.Text(0));
        session.Keys.Keep(key, instrument);
        return instrument;
    }

    private static Instrument Instrument(Stepper row, string id) =>
        new(
            id,
            Words(row, 1),
            row.TextOrNull(2),
            row.TextOrNull(3),
            Date(row, 4),
            row.TextOrNull(5),
            row.TextOrNull(6),
            row.TextOrNull(7),
            Words(row, 8),
            row.Number(9) != 0,
            Words(row, 10),
            row.TextOrNull(11)
        )
        {
            PeriodEnd = row.IsNull(12) ? null : DateOnly.ParseExact(row.Text(12), "O", CultureInfo.InvariantCulture),
        };

    public static PartialDate? Date(Stepper row, int column) =>
        PartialDate.TryParse(row.TextOrNull(column), out var date) ? date : null;

    private static ImmutableArray<string> Words(Stepper row, int column) =>
        row.Bytes(column).SequenceEqual("[]"u8) ? [] : StoreJson.ReadWords(row.Text(column));
}
