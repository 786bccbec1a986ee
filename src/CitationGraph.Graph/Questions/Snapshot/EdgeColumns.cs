using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>All edges in the order of <see cref="IGraphStore.AllEdges"/>, found from both ends; an edge is its place in that order.</summary>
internal sealed class EdgeColumns
{
    /// <summary>An edge's kind is the place of its type in <see cref="Types"/>, with this bit where it only follows by a rule.</summary>
    public const byte Inferred = 0x80;

    private readonly int[] _sources;
    private readonly int[] _targets;
    private readonly byte[] _kinds;
    private readonly int[] _outgoing;
    private readonly int[] _incoming;
    private readonly int[] _incomingSources;
    private readonly byte[] _incomingKinds;

    private EdgeColumns(InstrumentColumns instruments, Draft draft)
    {
        (_sources, _targets, _kinds) = (draft.Sources, draft.Targets, draft.Kinds);
        Types = [.. draft.TypeIds];
        _outgoing = Offsets(_sources, instruments.Count);
        _incoming = Offsets(_targets.Select(instruments.Rank), instruments.Count);
        _incomingSources = new int[_targets.Length];
        _incomingKinds = new byte[_targets.Length];
        var next = _incoming.AsSpan(0, instruments.Count).ToArray();
        foreach (var (rank, source) in instruments.ByDate.Index())
        {
            for (var edge = _outgoing[source]; edge < _outgoing[source + 1]; edge++)
            {
                var at = next[instruments.Rank(_targets[edge])]++;
                _incomingSources[at] = rank;
                _incomingKinds[at] = _kinds[edge];
            }
        }
    }

    /// <summary>Ids of the types there are; an edge's type is a place in it.</summary>
    public string[] Types { get; }

    public int Count => _sources.Length;

    /// <param name="count">About how many there are.</param>
    public static EdgeColumns Read(IEnumerable<Edge> edges, int count, InstrumentColumns instruments)
    {
        var draft = new Draft(count);
        var known = new Dictionary<string, byte>(StringComparer.Ordinal);
        var source = 0;
        var at = 0;
        foreach (var edge in edges)
        {
            // Edges come by source.
            source = instruments.Ids[source] == edge.SourceId ? source : instruments.IndexOf(edge.SourceId)!.Value;
            if (!known.TryGetValue(edge.Type, out var type))
            {
                if (draft.TypeIds.Count == Inferred)
                {
                    throw new NotSupportedException($"The graph has edges of more than {Inferred} types.");
                }

                known[edge.Type] = type = (byte)draft.TypeIds.Count;
                draft.TypeIds.Add(edge.Type);
            }

            draft.Reserve(at + 1);
            draft.Sources[at] = source;
            draft.Targets[at] = instruments.IndexOf(edge.TargetId)!.Value;
            draft.Kinds[at++] = edge.Origin == RelationOrigin.Inferred ? (byte)(type | Inferred) : type;
        }

        draft.Cut(at);
        return new EdgeColumns(instruments, draft);
    }

    public int Source(int edge) => _sources[edge];

    public int Target(int edge) => _targets[edge];

    public int Type(int edge) => _kinds[edge] & ~Inferred;

    public bool IsInferred(int edge) => (_kinds[edge] & Inferred) != 0;

    /// <summary>Its type and whether it is inferred: see <see cref="Inferred"/>.</summary>
    public byte Kind(int edge) => _kinds[edge];

    /// <summary>The first and the last but one of the edges out of the instrument, by target and type.</summary>
    public (int Start, int End) Outgoing(int instrument) => (_outgoing[instrument], _outgoing[instrument + 1]);

    /// <summary>
    /// Edges into the instrument of that rank, by the source's day of issue, the undated last, then by its id and by type. They lie in the order of
    /// ranks: what is of one time, as the instruments of a level of a walk mostly are, lies together.
    /// </summary>
    public IncomingEdges Incoming(int rank)
    {
        var (start, end) = (_incoming[rank], _incoming[rank + 1]);
        return new IncomingEdges(_incomingSources.AsSpan(start..end), _incomingKinds.AsSpan(start..end));
    }

    /// <summary>The edge from one instrument to another of a type; −1 when there is none.</summary>
    public int Find(int source, int target, int type)
    {
        // They come by target.
        var (start, end) = Outgoing(source);
        var first = start + Sorted.CountBefore(_targets.AsSpan(start..end), target);
        for (var edge = first; edge < end && _targets[edge] == target; edge++)
        {
            if (Type(edge) == type)
            {
                return edge;
            }
        }

        return -1;
    }

    private static int[] Offsets(IEnumerable<int> ends, int instruments)
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

    /// <summary>Edges seen from their target.</summary>
    public readonly ref struct IncomingEdges(ReadOnlySpan<int> sources, ReadOnlySpan<byte> kinds)
    {
        public int Count => Sources.Length;

        /// <summary>Ranks of the sources: see <see cref="InstrumentColumns.Rank"/>.</summary>
        public ReadOnlySpan<int> Sources { get; } = sources;

        /// <summary>See <see cref="Kind"/>; to be searched without touching the sources.</summary>
        public ReadOnlySpan<byte> Kinds { get; } = kinds;

        public int Type(int at) => Kinds[at] & ~Inferred;

        public bool IsInferred(int at) => (Kinds[at] & Inferred) != 0;
    }

    // Arrays of the length expected: lists that grow would leave as much behind as they hold.
    private sealed class Draft(int count)
    {
        public int[] Sources = new int[count];
        public int[] Targets = new int[count];
        public byte[] Kinds = new byte[count];

        public List<string> TypeIds { get; } = [];

        public void Reserve(int length)
        {
            if (length > Sources.Length)
            {
                Cut(length + (length / 4));
            }
        }

        public void Cut(int length)
        {
            Array.Resize(ref Sources, length);
            Array.Resize(ref Targets, length);
            Array.Resize(ref Kinds, length);
        }
    }
}
