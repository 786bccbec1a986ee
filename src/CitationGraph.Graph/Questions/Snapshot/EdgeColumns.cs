using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>All edges in the order of <see cref="IGraphStore.AllEdges"/>, found from both ends; an edge is its place in that order.</summary>
internal sealed class EdgeColumns
{
    private readonly int[] _sources;
    private readonly int[] _targets;
    private readonly byte[] _types;
    private readonly bool[] _isInferred;
    private readonly int[] _outgoing;
    private readonly int[] _incoming;
    private readonly int[] _incomingEdges;

    private EdgeColumns(int instruments, Draft draft)
    {
        _sources = [.. draft.Sources];
        _targets = [.. draft.Targets];
        _types = [.. draft.Types];
        _isInferred = [.. draft.IsInferred];
        Types = [.. draft.TypeIds];
        _outgoing = Offsets(_sources, instruments);
        _incoming = Offsets(_targets, instruments);
        _incomingEdges = new int[_targets.Length];
        var next = (int[])_incoming.Clone();
        for (var edge = 0; edge < _targets.Length; edge++)
        {
            _incomingEdges[next[_targets[edge]]++] = edge;
        }
    }

    /// <summary>Ids of the types there are; an edge's type is a place in it.</summary>
    public string[] Types { get; }

    public int Count => _sources.Length;

    public static EdgeColumns Read(IEnumerable<Edge> edges, InstrumentColumns instruments)
    {
        var draft = new Draft();
        var known = new Dictionary<string, byte>(StringComparer.Ordinal);
        var source = 0;
        foreach (var edge in edges)
        {
            // Edges come by source.
            source = instruments.Ids[source] == edge.SourceId ? source : instruments.IndexOf(edge.SourceId)!.Value;
            if (!known.TryGetValue(edge.Type, out var type))
            {
                known[edge.Type] = type = checked((byte)draft.TypeIds.Count);
                draft.TypeIds.Add(edge.Type);
            }

            draft.Sources.Add(source);
            draft.Targets.Add(instruments.IndexOf(edge.TargetId)!.Value);
            draft.Types.Add(type);
            draft.IsInferred.Add(edge.Origin == RelationOrigin.Inferred);
        }

        return new EdgeColumns(instruments.Count, draft);
    }

    public int Source(int edge) => _sources[edge];

    public int Target(int edge) => _targets[edge];

    public byte Type(int edge) => _types[edge];

    public bool IsInferred(int edge) => _isInferred[edge];

    /// <summary>The first and the last but one of the edges out of the instrument, by target and type.</summary>
    public (int Start, int End) Outgoing(int instrument) => (_outgoing[instrument], _outgoing[instrument + 1]);

    /// <summary>Edges into the instrument, by source and type.</summary>
    public ReadOnlySpan<int> Incoming(int instrument) =>
        _incomingEdges.AsSpan(_incoming[instrument].._incoming[instrument + 1]);

    private static int[] Offsets(int[] ends, int instruments)
    {
        var offsets = new int[instruments + 1];
        foreach (var end in ends)
        {
            offsets[end + 1]++;
        }

        for (var i = 0; i < instruments; i++)
        {
            offsets[i + 1] += offsets[i];
        }

        return offsets;
    }

    private sealed class Draft
    {
        public List<int> Sources { get; } = [];

        public List<int> Targets { get; } = [];

        public List<byte> Types { get; } = [];

        public List<bool> IsInferred { get; } = [];

        public List<string> TypeIds { get; } = [];
    }
}
