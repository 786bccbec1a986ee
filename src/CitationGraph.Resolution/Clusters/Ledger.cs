namespace CitationGraph.Resolution;

/// <summary>How one mention ended: the cluster it belongs to, or all that it may mean.</summary>
/// <param name="Clusters">One when decided, several when ambiguous, none when nobody can tell.</param>
internal sealed record Assignment(IReadOnlyList<Cluster> Clusters, double Confidence, IReadOnlyList<string> Reasons);

/// <summary>All clusters and where each mention went.</summary>
internal sealed class Ledger
{
    private readonly Dictionary<MentionKey, Assignment> _assignments = [];
    private readonly List<Cluster> _clusters = [];

    public IReadOnlyList<Cluster> Clusters => _clusters;

    public Assignment? Of(MentionKey key) => _assignments.GetValueOrDefault(key);

    public Cluster? ClusterOf(MentionKey key) => Of(key) is { Clusters: [var only] } ? only : null;

    public Cluster Open()
    {
        var cluster = new Cluster();
        _clusters.Add(cluster);
        return cluster;
    }

    public void Assign(Mention mention, Cluster cluster, double confidence, params string[] reasons)
    {
        cluster.Add(mention);
        _assignments[mention.Key] = new Assignment([cluster], confidence, reasons);
    }

    public void Leave(Mention mention, IReadOnlyList<Cluster> candidates, double confidence, params string[] reasons) =>
        _assignments[mention.Key] = new Assignment(candidates, confidence, reasons);
}
