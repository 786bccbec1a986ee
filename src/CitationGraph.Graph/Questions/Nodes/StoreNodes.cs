using System.Runtime.InteropServices;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>Instruments as they are read from a store, numbered as they are met.</summary>
internal sealed class StoreNodes(IGraphStore store, Vocabulary vocabulary) : GraphNodes(store)
{
    private readonly List<Instrument> _instruments = [];
    private readonly Dictionary<string, int> _nodes = new(StringComparer.Ordinal);

    public int this[string id] => _nodes[id];

    /// <summary>Reads those that are not met yet, together.</summary>
    public void Read(IEnumerable<string> ids)
    {
        List<string> missing = [.. ids.Where(id => !_nodes.ContainsKey(id)).Distinct(StringComparer.Ordinal)];
        if (missing.Count > 0)
        {
            foreach (var instrument in Store.Instruments(missing))
            {
                Node(instrument);
            }
        }
    }

    public override int Node(Instrument instrument)
    {
        ref var node = ref CollectionsMarshal.GetValueRefOrAddDefault(_nodes, instrument.Id, out var isKnown);
        if (!isKnown)
        {
            node = _instruments.Count;
            _instruments.Add(instrument);
        }

        return node;
    }

    public override string Id(int node) => _instruments[node].Id;

    public override string? IssuerId(int node) => _instruments[node].IssuerId;

    public override int Date(int node) => PackedDate.Of(_instruments[node].Date);

    public override DateOnly? PeriodEnd(int node) => _instruments[node].PeriodEnd;

    public override bool IsHeld(int node) => _instruments[node].IsHeld;

    public override bool IsAmending(int node) => AmendingTitle.Of(vocabulary).IsAmending(_instruments[node]);

    public override int Compare(int left, int right)
    {
        var byDay = Date(left).CompareTo(Date(right));
        return byDay != 0 ? byDay : string.CompareOrdinal(Id(left), Id(right));
    }

    public override IReadOnlyDictionary<int, Instrument> Instruments(IEnumerable<int> nodes) =>
        nodes.Distinct().ToDictionary(node => node, node => _instruments[node]);
}
