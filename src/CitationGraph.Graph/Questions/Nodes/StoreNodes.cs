using System.Runtime.InteropServices;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>Instruments as they are read from a store, numbered as they are met.</summary>
internal sealed class StoreNodes(IGraphStore store, Vocabulary vocabulary) : GraphNodes(store)
{
    private readonly List<Instrument> _instruments = [];
    private readonly Dictionary<string, int> _nodes = new(StringComparer.Ordinal);
    private readonly List<string> _issuerIds = [];
    private readonly Dictionary<string, int> _issuers = new(StringComparer.Ordinal);

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

    public override int Issuer(int node)
    {
        if (_instruments[node].IssuerId is not { } id)
        {
            return -1;
        }

        ref var issuer = ref CollectionsMarshal.GetValueRefOrAddDefault(_issuers, id, out var isKnown);
        if (!isKnown)
        {
            issuer = _issuerIds.Count;
            _issuerIds.Add(id);
        }

        return issuer;
    }

    public override string IssuerId(int issuer) => _issuerIds[issuer];

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
