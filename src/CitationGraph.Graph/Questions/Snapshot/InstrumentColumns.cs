using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>What whole-graph reports need of all instruments, a column each; an instrument is its place in the order of ids.</summary>
internal sealed class InstrumentColumns
{
    private readonly Dictionary<string, int> _indexes;
    private readonly Row[] _rows;
    private readonly string[] _genreIds;
    private readonly int[] _datesByRank;
    private readonly int[] _issuersByRank;
    private readonly string[] _issuerIds;
    private readonly string?[] _symbols;
    private readonly Dictionary<int, string> _amendingTitles;

    private InstrumentColumns(Draft draft)
    {
        Ids = [.. draft.Ids];
        _rows = [.. draft.Rows];
        _genreIds = draft.Genres.Made();
        _issuerIds = draft.Issuers.Made();
        _symbols = [.. draft.Symbols];
        _amendingTitles = draft.AmendingTitles;
        _indexes = new Dictionary<string, int>(Ids.Length, StringComparer.Ordinal);
        for (var i = 0; i < Ids.Length; i++)
        {
            _indexes.Add(Ids[i], i);
        }

        ByDate = [.. Enumerable.Range(0, Ids.Length)];
        _datesByRank = [.. draft.Dates];
        Array.Sort(_datesByRank, ByDate, Comparer<int>.Default);
        SortEqual(_datesByRank, ByDate);
        _issuersByRank = new int[Ids.Length];
        for (var rank = 0; rank < ByDate.Length; rank++)
        {
            _rows[ByDate[rank]].Rank = rank;
            _issuersByRank[rank] = draft.IssuerPlaces[ByDate[rank]];
        }
    }

    /// <summary>In ordinal order.</summary>
    public string[] Ids { get; }

    public int Count => Ids.Length;

    /// <summary>All instruments by day of issue, the undated last, then by id.</summary>
    public int[] ByDate { get; }

    /// <param name="count">About how many there are.</param>
    /// <param name="seen">Told of each in full as it passes.</param>
    public static InstrumentColumns Read(
        IEnumerable<Instrument> instruments,
        int count,
        Vocabulary vocabulary,
        Action<Instrument> seen
    )
    {
        var amending = AmendingTitle.Of(vocabulary);
        var draft = new Draft(count);
        foreach (var instrument in instruments)
        {
            seen(instrument);
            if (amending.IsAmending(instrument))
            {
                draft.AmendingTitles.Add(draft.Ids.Count, instrument.Title!);
            }

            draft.Ids.Add(instrument.Id);
            draft.Symbols.Add(instrument.Symbol);
            draft.Dates.Add(PackedDate.Of(instrument.Date));
            draft.IssuerPlaces.Add(draft.Issuers.PlaceOf(instrument.IssuerId));
            draft.Rows.Add(
                new Row(
                    draft.Genres.PlaceOf(instrument.GenreId),
                    instrument.PeriodEnd?.DayNumber ?? 0,
                    instrument.IsHeld
                )
            );
        }

        return new InstrumentColumns(draft);
    }

    public int? IndexOf(string id) => _indexes.TryGetValue(id, out var index) ? index : null;

    /// <summary>A <see cref="PackedDate"/>.</summary>
    public int Date(int index) => DateAtRank(Rank(index));

    /// <summary>A <see cref="PackedDate"/>.</summary>
    public int DateAtRank(int rank) => _datesByRank[rank];

    /// <summary>Place in <see cref="ByDate"/>: of two instruments the one with the lower rank comes first in lists.</summary>
    public int Rank(int index) => _rows[index].Rank;

    public bool IsHeld(int index) => _rows[index].IsHeld;

    /// <summary>The issuer as a number; −1 when unknown.</summary>
    public int IssuerAtRank(int rank) => _issuersByRank[rank];

    public string IssuerId(int issuer) => _issuerIds[issuer];

    /// <summary>The ranks of those issued by the day, as far as their dates tell; the undated count as issued.</summary>
    /// <param name="day">A <see cref="PackedDate"/>.</param>
    public RanksByDay By(int day) =>
        new(Sorted.CountBefore(_datesByRank, day + 1), Sorted.CountBefore(_datesByRank, PackedDate.None));

    /// <summary>Whether its title says that it only amends others.</summary>
    public bool IsAmending(int index) => _amendingTitles.ContainsKey(index);

    /// <summary>Whether it was issued by the day, as far as its date tells.</summary>
    /// <param name="day">A <see cref="PackedDate"/>.</param>
    public bool IsBy(int index, int day) => PackedDate.IsBy(Date(index), day);

    public DateOnly? PeriodEnd(int index) =>
        _rows[index].PeriodEnd == 0 ? null : DateOnly.FromDayNumber(_rows[index].PeriodEnd);

    /// <summary>As much of the instrument as the derivation of a status reads: its title only where it amends by it.</summary>
    public Instrument Instrument(int index) =>
        new(
            Ids[index],
            [],
            _rows[index].Genre < 0 ? null : _genreIds[_rows[index].Genre],
            _symbols[index],
            PackedDate.Read(Date(index)),
            null,
            null,
            _amendingTitles.GetValueOrDefault(index),
            [],
            _rows[index].IsHeld,
            [],
            null
        )
        {
            PeriodEnd = PeriodEnd(index),
        };

    // The sort above keeps no order among equals.
    private static void SortEqual(int[] keys, int[] values)
    {
        for (var start = 0; start < keys.Length; )
        {
            var end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
            {
                end++;
            }

            values.AsSpan(start..end).Sort();
            start = end;
        }
    }

    private sealed class Draft(int count)
    {
        public List<string> Ids { get; } = new(count);

        public List<Row> Rows { get; } = new(count);

        public Words Genres { get; } = new();

        public Words Issuers { get; } = new();

        public List<int> IssuerPlaces { get; } = new(count);

        public List<int> Dates { get; } = new(count);

        public List<string?> Symbols { get; } = new(count);

        public Dictionary<int, string> AmendingTitles { get; } = [];
    }

    /// <summary>What walks and rankings look at of one instrument, side by side: far apart, each would have to be fetched on its own.</summary>
    /// <param name="Genre">Place among the genres; −1 when unknown.</param>
    /// <param name="PeriodEnd">Number of the day; 0: none.</param>
    private record struct Row(int Genre, int PeriodEnd, bool IsHeld)
    {
        public int Rank { get; set; }
    }

    /// <summary>Ranks up to a day, and those of the undated: told from a rank alone, without a look at the instrument.</summary>
    /// <param name="Later">The first issued later.</param>
    /// <param name="Undated">The first without a date.</param>
    public readonly record struct RanksByDay(int Later, int Undated)
    {
        public bool Has(int rank) => rank < Later || rank >= Undated;
    }

    /// <summary>Few different words, each once; a word is its place.</summary>
    private sealed class Words
    {
        private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

        /// <summary>−1 for no word.</summary>
        public int PlaceOf(string? word) =>
            word is null ? -1
            : _places.TryGetValue(word, out var place) ? place
            : _places[word] = _places.Count;

        public string[] Made() => [.. _places.OrderBy(p => p.Value).Select(p => p.Key)];
    }
}
