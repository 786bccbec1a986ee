using CitationGraph.StoreTesting;

namespace CitationGraph.Graph.Tests;

/// <summary>The copy in memory that a server keeps beside its store.</summary>
public sealed class KeptCopyTests
{
    private static readonly TimeSpan s_longEnough = TimeSpan.FromMinutes(1);

    [Fact]
    public void A_copy_nobody_asked_to_keep_is_not_made_by_asking()
    {
        using var store = new InMemoryGraphStore();
        store.Replace(RandomGraph.Of(1));

        SnapshotCache.Of(store).Present(store).ShouldBeNull();
        SnapshotCache.Of(store).Present(store).ShouldBeNull();
    }

    [Fact]
    public void A_kept_copy_is_made_anew_when_something_is_asked_after_a_change()
    {
        using var store = new InMemoryGraphStore();
        store.Replace(RandomGraph.Of(1));
        ReportCaches.Keep(store, SeedGraph.Vocabulary);
        ReportCaches.Prepare(store, SeedGraph.Vocabulary);
        SnapshotCache.Of(store).Present(store)!.Version.ShouldBe(store.Version);

        store.Replace(RandomGraph.Of(2));

        // The copy of what was there before is never given; asking begins the next.
        SpinWait.SpinUntil(() => SnapshotCache.Of(store).Present(store) is not null, s_longEnough).ShouldBeTrue();
        SnapshotCache.Of(store).Present(store)!.Version.ShouldBe(store.Version);
        SnapshotCache.Of(store).Present(store)!.Edges.Count.ShouldBe(RandomGraph.Of(2).Relations.Count);
    }
}
