using CitationGraph.Model;
using CitationGraph.Sqlite;
using CitationGraph.StoreTesting;

namespace CitationGraph.Graph.Tests;

/// <summary>Neither the order in which documents come nor how often they come shows in an export.</summary>
public sealed class SeedOrderTests(SeedGraph seed) : IClassFixture<SeedGraph>
{
    private readonly string _expected = SeedGraph.Export(seed.Store);

    public static TheoryData<int[]> SomeOrders { get; } =
        new([0, 1, 2, 3, 4], [4, 3, 2, 1, 0], [2, 0, 4, 1, 3], [3, 4, 0, 2, 1]);

    [Fact]
    public void All_120_orders_give_the_same_export()
    {
        var orders = Orders(SeedGraph.Paths).ToList();

        orders.Count.ShouldBe(120);
        foreach (var order in orders)
        {
            SeedGraph.Export(SeedGraph.Ingested(order)).ShouldBe(_expected);
        }
    }

    [Theory]
    [MemberData(nameof(SomeOrders))]
    public void Documents_that_come_one_by_one_give_the_same_export(int[] order)
    {
        var store = new InMemoryGraphStore();
        OneByOne(store, order);
        SeedGraph.Export(store).ShouldBe(_expected);
    }

    [Theory]
    [MemberData(nameof(SomeOrders))]
    public void The_embedded_store_gives_the_same_export_in_any_order_and_when_all_come_twice(int[] order)
    {
        var folder = Directory.CreateTempSubdirectory("citegraph-");
        try
        {
            using var store = SqliteGraphStore.Open(Path.Combine(folder.FullName, "citegraph.db"));
            OneByOne(store, order);
            SeedGraph.Export(store).ShouldBe(_expected);

            OneByOne(store, [.. order.Reverse()]);
            SeedGraph.Export(store).ShouldBe(_expected);
            store.Count().Documents.ShouldBe(5);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void The_embedded_store_gives_the_same_chains()
    {
        var folder = Directory.CreateTempSubdirectory("citegraph-");
        try
        {
            using var store = SqliteGraphStore.Open(Path.Combine(folder.FullName, "citegraph.db"));
            OneByOne(store, [0, 1, 2, 3, 4]);
            foreach (var root in seed.Store.AllInstruments())
            {
                foreach (var direction in Enum.GetValues<ChainDirection>())
                {
                    Chain(store, root.Id, direction).ShouldBe(Chain(seed.Store, root.Id, direction));
                }
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Taking_the_documents_twice_changes_nothing()
    {
        var store = SeedGraph.Ingested([.. SeedGraph.Paths.Reverse(), .. SeedGraph.Paths]);
        var again = new Ingestion(store, SeedGraph.Vocabulary, SeedGraph.Readers).Ingest(SeedGraph.Paths);

        again.Ingested.ShouldBeEmpty();
        again.AlreadyKnown.Length.ShouldBe(5);
        SeedGraph.Export(store).ShouldBe(_expected);
    }

    private static string Chain(IGraphStore store, string id, ChainDirection direction) =>
        AnswerText.Of(
            ChainQuestion
                .Ask(store, SeedGraph.Vocabulary, id, new ChainOptions(new DateOnly(2024, 1, 1), direction))
                .ShouldNotBeNull()
        );

    private static void OneByOne(IGraphStore store, int[] order)
    {
        var ingestion = new Ingestion(store, SeedGraph.Vocabulary, SeedGraph.Readers);
        foreach (var index in order)
        {
            ingestion.Ingest([SeedGraph.Paths[index]]).Refused.ShouldBeEmpty();
        }
    }

    private static IEnumerable<string[]> Orders(string[] paths)
    {
        if (paths.Length <= 1)
        {
            yield return paths;
            yield break;
        }

        for (var i = 0; i < paths.Length; i++)
        {
            foreach (var rest in Orders([.. paths[..i], .. paths[(i + 1)..]]))
            {
                yield return [paths[i], .. rest];
            }
        }
    }
}
