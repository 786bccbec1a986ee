using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>Instruments by number, in the order of their ids, and by id.</summary>
internal sealed class InstrumentTable
{
    private readonly Dictionary<string, int> _numbers;

    /// <param name="instruments">By id.</param>
    public InstrumentTable(ImmutableArray<Instrument> instruments)
    {
        All = instruments;
        _numbers = new Dictionary<string, int>(instruments.Length, StringComparer.Ordinal);
        for (var i = 0; i < instruments.Length; i++)
        {
            _numbers.Add(instruments[i].Id, i);
        }
    }

    public ImmutableArray<Instrument> All { get; }

    public Instrument this[int number] => All[number];

    public Instrument this[string id] => All[_numbers[id]];

    public int Number(string id) => _numbers[id];

    public Instrument? Find(string? id) =>
        id is not null && _numbers.TryGetValue(id, out var number) ? All[number] : null;
}
