using System.Collections.Immutable;

namespace CitationGraph.Resolution;

/// <summary>How one mention ended: the cluster it belongs to, or all that it may mean.</summary>
/// <param name="Clusters">One when decided, several when ambiguous, none when nobody can tell.</param>
internal sealed record Assignment(IReadOnlyList<Cluster> Clusters, double Confidence, ImmutableArray<string> Reasons)
{
    private ImmutableArray<string> _candidateIds;

    /// <summary>Ids of all it may be, different ones in ordinal order. Right once the clusters have their final ids.</summary>
    public ImmutableArray<string> CandidateIds
    {
        get
        {
            if (_candidateIds.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(
                    ref _candidateIds,
                    [.. Clusters.Select(c => c.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]
                );
            }

            return _candidateIds;
        }
    }
}

/// <summary>All clusters and where each mention went.</summary>
internal sealed class Ledger
{
    private readonly Dictionary<string, Places> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Catalogue, string Row), Assignment> _rows = [];
    private readonly List<Cluster> _clusters = [];

    public IReadOnlyList<Cluster> Clusters => _clusters;

    public Assignment? Of(MentionKey key) =>
        key.Kind == MentionKind.Catalogue ? _rows.GetValueOrDefault((key.Source, key.Row))
        : _texts.TryGetValue(key.Source, out var places) ? places[key]
        : null;

    public Cluster? ClusterOf(MentionKey key) => Of(key) is { Clusters: [var only] } ? only : null;

    public Cluster Open()
    {
        var cluster = new Cluster();
        _clusters.Add(cluster);
        return cluster;
    }

    public void Assign(Mention mention, Cluster cluster, double confidence, params ReadOnlySpan<string> reasons)
    {
        cluster.Add(mention);
        Put(mention, cluster.Assign(confidence, reasons));
    }

    public void Leave(
        Mention mention,
        IReadOnlyList<Cluster> candidates,
        double confidence,
        params ReadOnlySpan<string> reasons
    ) => Put(mention, new Assignment(candidates, confidence, [.. reasons]));

    private void Put(Mention mention, Assignment assignment)
    {
        var key = mention.Key;
        if (mention.Document is not { } text)
        {
            _rows[(key.Source, key.Row)] = assignment;
            return;
        }

        if (!_texts.TryGetValue(key.Source, out var places))
        {
            _texts.Add(key.Source, places = new Places(text));
        }

        places[key] = assignment;
    }

    /// <summary>The places of one text that may name an instrument.</summary>
    private sealed class Places(TextRef text)
    {
        private readonly Assignment?[] _parts = new Assignment?[text.Attached.Count + 1];
        private readonly Assignment?[] _citations = new Assignment?[text.Citations];

        public Assignment? this[MentionKey key]
        {
            get => Row(key) is var row && key.Index >= 0 && key.Index < row.Length ? row[key.Index] : null;
            set => Row(key)[key.Index] = value;
        }

        private Assignment?[] Row(MentionKey key) => key.Kind == MentionKind.Citation ? _citations : _parts;
    }
}
