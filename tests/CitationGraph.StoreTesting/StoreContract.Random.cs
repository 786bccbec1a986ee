using CitationGraph.Graph;

namespace CitationGraph.StoreTesting;

/// <content>On random graphs: the same answers as the port in its simplest form.</content>
public abstract partial class StoreContract
{
    private const int Graphs = 12;

    [Fact]
    public void Edges_of_random_graphs_are_those_of_the_simplest_store() =>
        OnRandomGraphs(
            (simplest, random) =>
            {
                var ids = simplest.AllInstruments().Select(i => i.Id).Where(_ => random.Next(3) == 0).ToList();
                var direction = (EdgeDirection)random.Next(2);
                var filter = new EdgeFilter(
                    random.Next(3) switch
                    {
                        0 => [],
                        1 => ["implements", "guides", "adjusts", "basedOn"],
                        _ => ["replaces", "amends", "basedOn", "cites", "details"],
                    },
                    random.Next(3) == 0 ? null : new DateOnly(2018, 1, 1).AddDays(random.Next(8 * 365)),
                    random.Next(2) == 0,
                    random.Next(4)
                );

                var edges = Store.Edges(ids, direction, filter);

                edges.ShouldBe(simplest.Edges(ids, direction, filter));
                Store
                    .Relations(edges)
                    .Select(r => (r.SourceId, r.TargetId, r.Type))
                    .ShouldBe(simplest.Relations(edges).Select(r => (r.SourceId, r.TargetId, r.Type)));
            }
        );

    [Fact]
    public void Holdings_of_random_graphs_are_those_of_the_simplest_store() =>
        OnRandomGraphs(
            (simplest, random) =>
            {
                var issuers =
                    random.Next(3) == 0 ? null : new[] { "ubnd-ha-noi", "bo-gddt", "ubnd-ha-noi", "khong-co" };
                var from = new DateOnly(2018, 1, 1).AddDays(random.Next(8 * 365));
                var to = from.AddDays(random.Next(2 * 365));
                DateOnly? first = random.Next(3) == 0 ? null : from;
                DateOnly? last = random.Next(3) == 0 ? null : to;

                Store.Holdings(issuers, first, last).ShouldBe(simplest.Holdings(issuers, first, last));
            }
        );

    private void OnRandomGraphs(Action<IGraphStore, Random> holds)
    {
        for (var seed = 0; seed < Graphs; seed++)
        {
            var random = new Random(seed);
            using var simplest = new InMemoryGraphStore();
            simplest.Replace(RandomGraph.Of(seed));
            Store.Replace(RandomGraph.Of(seed));
            for (var turn = 0; turn < 20; turn++)
            {
                holds(simplest, random);
            }
        }
    }
}
