using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>What whole-graph reports need of all instruments, a column each; an instrument is its place in the order of ids.</summary>
internal sealed class InstrumentColumns
{
    private readonly Dictionary<string, int> _indexes;
    private readonly int[] _dates;
    private readonly int[] _periodEnds;
    private readonly int[] _genres;
    private readonly string[] _genreIds;
    private readonly int[] _issuers;
    private readonly string[] _issuerIds;
    private readonly string?[] _symbols;
    private readonly bool[] _isHeld;
    private readonly Dictionary<int, string> _amendingTitles;

    private InstrumentColumns(Draft draft)
    {
        Ids = [.. draft.Ids];
        _dates = [.. draft.Dates];
        _periodEnds = [.. draft.PeriodEnds];
        (_genres, _genreIds) = draft.Genres.Made();
        (_issuers, _issuerIds) = draft.Issuers.Made();
        _symbols = [.. draft.Symbols];
        _isHeld = [.. draft.IsHeld];
        _amendingTitles = draft.AmendingTitles;
        _indexes = new Dictionary<string, int>(Ids.Length, StringComparer.Ordinal);
        for (var i = 0; i < Ids.Length; i++)
        {
            _indexes.Add(Ids[i], i);
        }

        ByDate = [.. Enumerable.Range(0, Ids.Length)];
        var keys = (int[])_dates.Clone();
        Array.Sort(keys, ByDate, Comparer<int>.Default);
        SortEqual(keys, ByDate);
        Ranks = new int[Ids.Length];
        for (var i = 0; i < ByDate.Length; i++)
        {
            Ranks[ByDate[i]] = i;
        }
    }

    /// <summary>In ordinal order.</summary>
    public string[] Ids { get; }

    public int Count => Ids.Length;

    /// <summary>All instruments by day of issue, the undated last, then by id.</summary>
    public int[] ByDate { get; }

    /// <summary>Place in <see cref="ByDate"/>.</summary>
    public int[] Ranks { get; }

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
            draft.Dates.Add(PackedDate.Of(instrument.Date));
            draft.PeriodEnds.Add(instrument.PeriodEnd?.DayNumber ?? 0);
            draft.Symbols.Add(instrument.Symbol);
            draft.IsHeld.Add(instrument.IsHeld);
            draft.Genres.Add(instrument.GenreId);
            draft.Issuers.Add(instrument.IssuerId);
        }

        return new InstrumentColumns(draft);
    }

    public int? IndexOf(string id) => _indexes.TryGetValue(id, out var index) ? index : null;

    /// <summary>A <see cref="PackedDate"/>.</summary>
    public int Date(int index) => _dates[index];

    public bool IsHeld(int index) => _isHeld[index];

    public string? IssuerId(int index) => _issuers[index] < 0 ? null : _issuerIds[_issuers[index]];

    /// <summary>Whether it was issued by the day, as far as its date tells.</summary>
    /// <param name="day">A <see cref="PackedDate"/>.</param>
    public bool IsBy(int index, int day) => PackedDate.IsBy(_dates[index], day);

    public DateOnly? PeriodEnd(int index) =>
        _periodEnds[index] == 0 ? null : DateOnly.FromDayNumber(_periodEnds[index]);

    /// <summary>As much of the instrument as the derivation of a status reads: its title only where it amends by it.</summary>
    public Instrument Instrument(int index) =>
        new(
            Ids[index],
            [],
            _genres[index] < 0 ? null : _genreIds[_genres[index]],
            _symbols[index],
            PackedDate.Read(_dates[index]),
            null,
            null,
            _amendingTitles.GetValueOrDefault(index),
            [],
            _isHeld[index],
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

        public List<int> Dates { get; } = new(count);

        public List<int> PeriodEnds { get; } = new(count);

        public Words Genres { get; } = new(count);

        public Words Issuers { get; } = new(count);

        public List<string?> Symbols { get; } = new(count);

        public List<bool> IsHeld { get; } = new(count);

        public Dictionary<int, string> AmendingTitles { get; } = [];
    }

    /// <summary>A column of few different words: each once, and its place in each row; −1 where there is none.</summary>
    private sealed class Words(int count)
    {
        private readonly List<int> _rows = new(count);
        private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

        public void Add(string? word)
        {
            if (word is null)
            {
                _rows.Add(-1);
                return;
            }

            if (!_places.TryGetValue(word, out var place))
            {
                _places[word] = place = _places.Count;
            }

            _rows.Add(place);
        }

        public (int[] Rows, string[] Words) Made() =>
            ([.. _rows], [.. _places.OrderBy(p => p.Value).Select(p => p.Key)]);
    }
}
