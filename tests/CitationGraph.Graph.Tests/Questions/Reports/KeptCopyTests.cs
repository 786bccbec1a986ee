using System.Collections.Concurrent;
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
    public void Why_a_copy_could_not_be_made_is_told_once_and_the_store_is_read_on()
    {
        using var store = new InMemoryGraphStore();
        var content = RandomGraph.Of(1);
        var unknown = content.Relations[0] with { TargetId = "khong-co" };
        store.Replace(content with { Relations = [unknown] });
        var told = new ConcurrentQueue<Exception>();

        ReportCaches.Keep(store, SeedGraph.Vocabulary, told.Enqueue);
        SpinWait.SpinUntil(() => !told.IsEmpty, s_longEnough).ShouldBeTrue();

        for (var i = 0; i < 10; i++)
        {
            SnapshotCache.Of(store).Present(store).ShouldBeNull();
        }

        Should.Throw<InvalidOperationException>(() => ReportCaches.Prepare(store, SeedGraph.Vocabulary));
        told.Count.ShouldBe(1);
        store.Replace(content);
        SpinWait.SpinUntil(() => SnapshotCache.Of(store).Present(store) is not null, s_longEnough).ShouldBeTrue();
    }

    [Fact]
    public void A_kept_copy_is_made_anew_when_something_is_asked_after_a_change()
    {
        using var store = new InMemoryGraphStore();
        store.Replace(RandomGraph.Of(1));
        ReportCaches.Keep(store, SeedGraph.Vocabulary, fault => throw fault);
        ReportCaches.Prepare(store, SeedGraph.Vocabulary);
        SnapshotCache.Of(store).Present(store)!.Version.ShouldBe(store.Version);

        store.Replace(RandomGraph.Of(2));

        // The copy of what was there before is never given; asking begins the next.
        SpinWait.SpinUntil(() => SnapshotCache.Of(store).Present(store) is not null, s_longEnough).ShouldBeTrue();
        SnapshotCache.Of(store).Present(store)!.Version.ShouldBe(store.Version);
        SnapshotCache.Of(store).Present(store)!.Edges.Count.ShouldBe(RandomGraph.Of(2).Relations.Count);
    }
}
