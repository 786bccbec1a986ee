using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace CitationGraph.Graph;

/// <summary>
/// How much is held of each issuer up to a day: asked for with every chain, so kept for the days asked about last, until the store changes.
/// </summary>
internal sealed class HeldByIssuer
{
    private const int DaysKept = 16;
    private static readonly ConditionalWeakTable<IGraphStore, HeldByIssuer> s_stores = [];
    private readonly Lock _lock = new();
    private readonly Dictionary<DateOnly, ImmutableArray<IssuerHolding>> _days = [];
    private string? _version;

    public static ImmutableArray<IssuerHolding> Of(IGraphStore store, DateOnly asOf) =>
        s_stores.GetOrCreateValue(store).On(store, asOf);

    private ImmutableArray<IssuerHolding> On(IGraphStore store, DateOnly asOf)
    {
        var version = store.Version;
        lock (_lock)
        {
            if (_version != version || _days.Count > DaysKept)
            {
                _days.Clear();
                _version = version;
            }

            if (_days.TryGetValue(asOf, out var known))
            {
                return known;
            }
        }

        var held = store.Holdings(null, null, asOf);
        lock (_lock)
        {
            if (_version == version)
            {
                _days[asOf] = held;
            }
        }

        return held;
    }
}
