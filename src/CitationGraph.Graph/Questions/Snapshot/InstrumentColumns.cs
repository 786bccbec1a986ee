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
    private readonly string?[] _symbols;
    private readonly bool[] _isHeld;
    private readonly Dictionary<int, string> _amendingTitles;

    private InstrumentColumns(Draft draft, string[] genreIds)
    {
        Ids = [.. draft.Ids];
        _dates = [.. draft.Dates];
        _periodEnds = [.. draft.PeriodEnds];
        _genres = [.. draft.Genres];
        _genreIds = genreIds;
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

    public static InstrumentColumns Read(IEnumerable<Instrument> instruments, Vocabulary vocabulary)
    {
        var amending = AmendingTitle.Of(vocabulary);
        var draft = new Draft();
        var genres = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var instrument in instruments)
        {
            if (amending.IsAmending(instrument))
            {
                draft.AmendingTitles.Add(draft.Ids.Count, instrument.Title!);
            }

            draft.Ids.Add(instrument.Id);
            draft.Dates.Add(PackedDate.Of(instrument.Date));
            draft.PeriodEnds.Add(instrument.PeriodEnd?.DayNumber ?? 0);
            draft.Symbols.Add(instrument.Symbol);
            draft.IsHeld.Add(instrument.IsHeld);
            draft.Genres.Add(
                instrument.GenreId is not { } genre ? -1
                : genres.TryGetValue(genre, out var known) ? known
                : genres[genre] = genres.Count
            );
        }

        return new InstrumentColumns(draft, [.. genres.OrderBy(g => g.Value).Select(g => g.Key)]);
    }

    public int? IndexOf(string id) => _indexes.TryGetValue(id, out var index) ? index : null;

    /// <summary>A <see cref="PackedDate"/>.</summary>
    public int Date(int index) => _dates[index];

    public bool IsHeld(int index) => _isHeld[index];

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

    private sealed class Draft
    {
        public List<string> Ids { get; } = [];

        public List<int> Dates { get; } = [];

        public List<int> PeriodEnds { get; } = [];

        public List<int> Genres { get; } = [];

        public List<string?> Symbols { get; } = [];

        public List<bool> IsHeld { get; } = [];

        public Dictionary<int, string> AmendingTitles { get; } = [];
    }
}
