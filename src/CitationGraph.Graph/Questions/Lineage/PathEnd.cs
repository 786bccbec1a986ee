using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>One end of the paths searched for, and how far around it the graph is known.</summary>
internal sealed class PathEnd(string id, EdgeDirection direction)
{
    private readonly HashSet<string> _reached = new(StringComparer.Ordinal) { id };

    public EdgeDirection Direction => direction;

    /// <summary>All edges are known of instruments that are fewer hops away than this.</summary>
    public int Grown { get; private set; }

    /// <summary>The instruments that many hops away.</summary>
    public List<string> Frontier { get; private set; } = [id];

    /// <summary>Whether there is nothing further on this side.</summary>
    public bool IsDone => Frontier.Count == 0;

    public void GrowBy(IEnumerable<Edge> edges)
    {
        Grown++;
        Frontier =
        [
            .. edges.Select(e => direction == EdgeDirection.Outgoing ? e.TargetId : e.SourceId).Where(_reached.Add),
        ];
    }
}
