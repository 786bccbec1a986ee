using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>How many documents of the bodies, and of those they came from, are held from the time asked about.</summary>
internal sealed class CoverageHoldings
{
    private readonly Dictionary<string, int> _byBody = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _bySelf = new(StringComparer.Ordinal);

    public CoverageHoldings(IGraphStore store, CoverageBodies bodies, DateOnly? from, DateOnly to)
    {
        // Only those that hold anything at all can hold something of the time.
        var issuers = HeldByIssuer
            .Of(store, to)
            .Select(h => h.IssuerId)
            .Where(id => bodies.Of(id) is not null)
            .ToList();
        foreach (var holding in Holdings(store, issuers, from, to))
        {
            var (body, self) = bodies.Of(holding.IssuerId)!.Value;
            _byBody[body] = _byBody.GetValueOrDefault(body) + holding.Held;
            _bySelf[self] = _bySelf.GetValueOrDefault(self) + holding.Held;
        }
    }

    private static IEnumerable<IssuerHolding> Holdings(
        IGraphStore store,
        List<string> issuers,
        DateOnly? from,
        DateOnly to
    ) =>
        SnapshotCache.Of(store).Present(store) is { } snapshot
            ? issuers.Select(id => new IssuerHolding(id, snapshot.Holdings.Held(new HoldingPeriod(id, from, to))))
            : store.Holdings(issuers, from, to);

    /// <summary>Of the body and those it came from.</summary>
    public int Of(string body) => _byBody.GetValueOrDefault(body);

    /// <summary>Of the place or authority itself.</summary>
    public int OfItself(string id) => _bySelf.GetValueOrDefault(id);
}
