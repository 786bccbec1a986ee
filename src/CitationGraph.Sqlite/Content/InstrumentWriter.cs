using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Sqlite;

/// <summary>Writes instruments with their names, aliases and words.</summary>
internal sealed class InstrumentWriter(Session session)
{
    private const string Row = """
        INSERT INTO instrument (key, id, genre_id, symbol, symbol_key, date, issuer_id, issuer_name, title, is_held,
          part_of_id, aliases, names, source_ids, period_end, cited, search_rank)
        VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
        """;

    private readonly Dictionary<string, long> _keys = new(StringComparer.Ordinal);
    private readonly Stepper _row = session.Stepper(Row);
    private readonly Stepper _alias = session.Stepper("INSERT INTO alias (alias, instrument_id) VALUES ($0, $1)");

    /// <summary>The key of the instrument at a place in the order of days.</summary>
    public static long KeyAt(int place) => place + 1L;

    /// <returns>The keys of the instruments by id.</returns>
    public IReadOnlyDictionary<string, long> Write(GraphContent content)
    {
        var ranks = SearchRanks.Of(content);
        var inOrder = content
            .Instruments.OrderBy(i => i.Date is null)
            .ThenBy(i => i.Date)
            .ThenBy(i => i.Id, StringComparer.Ordinal);
        foreach (var instrument in inOrder)
        {
            var key = KeyAt(_keys.Count);
            _keys.Add(instrument.Id, key);
            WriteRow(key, instrument, ranks[instrument.Id]);
            foreach (var alias in instrument.Aliases)
            {
                _alias.Set(0, alias).Set(1, instrument.Id).Run();
            }
        }

        WriteNames(content);
        WriteWords(content, ranks);
        return _keys;
    }

    private void WriteRow(long key, Instrument instrument, (long Cited, long Rank) rank) =>
        _row.Set(0, key)
            .Set(1, instrument.Id)
            .Set(2, instrument.GenreId)
            .Set(3, instrument.Symbol)
            .Set(4, instrument.Symbol is null ? null : VietnameseFolding.SymbolKey(instrument.Symbol))
            .Set(5, instrument.Date?.ToString())
            .Set(6, instrument.IssuerId)
            .Set(7, instrument.IssuerName)
            .Set(8, instrument.Title)
            .Set(9, instrument.IsHeld ? 1 : 0)
            .Set(10, instrument.PartOfId)
            .Set(11, StoreJson.Write(instrument.Aliases))
            .Set(12, StoreJson.Write(instrument.Names))
            .Set(13, StoreJson.Write(instrument.SourceIds))
            .Set(14, instrument.PeriodEnd?.ToString("O"))
            .Set(15, rank.Cited)
            .Set(16, rank.Rank)
            .Run();

    /// <summary>In the order of the table: each page of it is written once.</summary>
    private void WriteNames(GraphContent content)
    {
        var names = new List<(string Name, long Key)>(content.Instruments.Count);
        foreach (var instrument in content.Instruments)
        {
            names.AddRange(SearchRanks.NameKeys(instrument).Select(n => (n, _keys[instrument.Id])));
        }

        names.Sort(
            static (left, right) =>
                string.CompareOrdinal(left.Name, right.Name) is var byName and not 0
                    ? byName
                    : left.Key.CompareTo(right.Key)
        );
        var row = session.Stepper("INSERT INTO instrument_name (name_key, instrument) VALUES ($0, $1)");
        foreach (var (name, key) in names)
        {
            row.Set(0, name).Set(1, key).Run();
        }
    }

    /// <summary>In the order of their ranks: the index of words is built fastest so.</summary>
    private void WriteWords(GraphContent content, Dictionary<string, (long Cited, long Rank)> ranks)
    {
        var row = session.Stepper("INSERT INTO instrument_words (rowid, words) VALUES ($0, $1)");
        var inOrder = content.Instruments.OrderBy(i => ranks[i.Id].Rank);
        foreach (var (rank, words) in Ahead.Of(inOrder.Select(i => (ranks[i.Id].Rank, SearchRanks.Words(i)))))
        {
            row.Set(0, rank).Set(1, words).Run();
        }
    }
}
