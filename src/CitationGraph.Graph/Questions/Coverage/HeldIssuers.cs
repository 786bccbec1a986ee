using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace CitationGraph.Graph;

/// <summary>Of whom anything is held; kept for each store until its content changes.</summary>
internal sealed class HeldIssuers
{
    private static readonly ConditionalWeakTable<IGraphStore, HeldIssuers> s_kept = [];

    private readonly string _version;
    private readonly ImmutableArray<string> _ids;

    private HeldIssuers(string version, ImmutableArray<string> ids) => (_version, _ids) = (version, ids);

    public static ImmutableArray<string> Of(IGraphStore store)
    {
        var version = store.Version;
        if (!s_kept.TryGetValue(store, out var kept) || kept._version != version)
        {
            kept = new HeldIssuers(version, [.. store.Holdings(null, null, null).Select(h => h.IssuerId)]);
            s_kept.AddOrUpdate(store, kept);
        }

        return kept._ids;
    }
}
