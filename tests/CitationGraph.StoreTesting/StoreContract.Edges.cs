using System.Collections.Immutable;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.StoreTesting;

/// <content>Edges without evidence, holdings, names and words: what questions walk on.</content>
public abstract partial class StoreContract
{
    private static readonly EdgeFilter s_all = new([]);

    [Fact]
    public void Edges_come_by_type_as_asked_then_by_the_day_and_the_id_of_the_other_end()
    {
        Store.Replace(Samples.Star());

        Store
            .Edges([Samples.DecreeId], EdgeDirection.Incoming, new EdgeFilter(["implements", "basedOn"]))
            .Select(e => (e.Type, e.SourceId))
            .ShouldBe([
                ("implements", "b-2021"),
                ("implements", "a-2022"),
                ("implements", "c-2022"),
                ("implements", "a-undated"),
                ("basedOn", "a-2022"),
            ]);
        Store
            .Edges([Samples.DecreeId], EdgeDirection.Incoming, s_all)
            .Select(e => e.Type)
            .Distinct()
            .ShouldBe(["amends", "basedOn", "implements"]);
    }

    [Fact]
    public void Edges_can_be_limited_to_a_day_to_those_stated_and_to_the_first_of_each_type()
    {
        Store.Replace(Samples.Star());

        Sources(s_all with { IssuedBy = new DateOnly(2022, 2, 1) })
            .ShouldBe(["a-undated", "a-2022", "b-2021", "a-2022", "a-undated"]);
        Sources(s_all with { IssuedBy = new DateOnly(2022, 1, 31) }).ShouldBe(["a-undated", "b-2021", "a-undated"]);
        Sources(new EdgeFilter(["implements"], WithInferred: false)).ShouldBe(["b-2021", "a-2022", "a-undated"]);
        Sources(s_all with { Limit = 1 }).ShouldBe(["a-undated", "a-2022", "b-2021"]);
    }

    [Fact]
    public void Edges_are_given_at_each_instrument_as_asked()
    {
        Store.Replace(Samples.Star());

        Store
            .Edges(["b-2021", "khong-co", "a-2022"], EdgeDirection.Outgoing, s_all)
            .ShouldBe([
                new Edge("b-2021", Samples.DecreeId, "implements", RelationOrigin.Stated),
                new Edge("a-2022", Samples.DecreeId, "basedOn", RelationOrigin.Stated),
                new Edge("a-2022", Samples.DecreeId, "implements", RelationOrigin.Stated),
            ]);
        Store.Edges([], EdgeDirection.Outgoing, s_all).ShouldBeEmpty();
    }

    [Fact]
    public void The_full_relations_of_edges_are_found_again()
    {
        SaveAll();
        var expected = Samples.Content().Relations;
        var edges = Store.AllEdges().ToList();

        edges
            .Select(e => (e.SourceId, e.TargetId, e.Type, e.Origin))
            .ShouldBe(expected.Select(r => (r.SourceId, r.TargetId, r.Type, r.Origin)));
        Store.Relations([edges[2], edges[0]]).ToArray().ShouldBeEquivalentTo(new[] { expected[0], expected[2] });
        Store.Relations([edges[0] with { Type = "amends" }]).ShouldBeEmpty();
        Store.Relations([]).ShouldBeEmpty();
    }

    [Fact]
    public void Relations_can_be_narrowed_to_types()
    {
        SaveAll();

        Store
            .Relations([Samples.ProvinceId], EdgeDirection.Outgoing, ["cites"])
            .Single()
            .TargetId.ShouldBe(Samples.DecreeId);
        Store.Relations([Samples.LawId], EdgeDirection.Incoming, ["cites"]).ShouldBeEmpty();
        Store.Relations([Samples.LawId], EdgeDirection.Incoming, []).ShouldBeEmpty();
        Store.AllRelations(["details", "cites"]).Select(r => r.Type).ShouldBe(["cites", "details"]);
    }

    [Fact]
    public void Holdings_count_what_is_held_of_an_issuer_in_a_time()
    {
        SaveAll();

        Held(null, null).ShouldBe([("ubnd-hai-phong", 1)]);
        Held(new DateOnly(2022, 8, 31), new DateOnly(2022, 8, 31)).ShouldBe([("ubnd-hai-phong", 1)]);
        Held(new DateOnly(2022, 9, 1), null).ShouldBeEmpty();
        Held(null, new DateOnly(2022, 7, 31)).ShouldBeEmpty();
        Store.Holdings(["bo-gddt"], null, null).ShouldBeEmpty();
        Store.Holdings(["ubnd-hai-phong"], null, null).Single().Held.ShouldBe(1);
        Store
            .Held([
                new("ubnd-hai-phong", null, null),
                new("bo-gddt", null, null),
                new("ubnd-hai-phong", new DateOnly(2022, 8, 31), new DateOnly(2022, 8, 31)),
                new("ubnd-hai-phong", new DateOnly(2022, 9, 1), null),
                new("ubnd-hai-phong", null, new DateOnly(2022, 7, 31)),
            ])
            .ShouldBe([1, 0, 1, 0, 0]);
        Store.Held([]).ShouldBeEmpty();
    }

    [Fact]
    public void An_instrument_is_found_by_its_whole_name_or_title_however_accented()
    {
        SaveAll();

        Store.WithName(["luat giao duc"]).Single().Id.ShouldBe(Samples.LawId);
        Store.WithName(["lo trinh", "khong co"]).Single().Id.ShouldBe(Samples.DecreeId);
        Store.WithName(["giao duc"]).ShouldBeEmpty();
        Store.WithName([]).ShouldBeEmpty();
    }

    [Fact]
    public void Candidates_have_a_word_of_each_group_and_the_most_cited_come_first()
    {
        SaveAll();
        ImmutableArray<SearchWord> anything = [new("thuc"), new("lo"), new("giao")];

        Store
            .Candidates(
                [
                    [new("nhiem")],
                    [new("hai"), new("ministry")],
                ],
                10
            )
            .Single()
            .Id.ShouldBe(Samples.ProvinceId);
        Store
            .Candidates(
                [
                    [new("nhiem")],
                    [new("ph")],
                ],
                10
            )
            .ShouldBeEmpty();
        Store
            .Candidates(
                [
                    [new("nhiem")],
                    [new("ph", IsPrefix: true)],
                ],
                10
            )
            .Single()
            .Id.ShouldBe(Samples.ProvinceId);
        Store
            .Candidates([anything], 10)
            .Select(i => i.Id)
            .ShouldBe([Samples.NationalId, Samples.DecreeId, Samples.ProvinceId, Samples.LawId]);
        Store
            .Candidates([anything], 10, new DateOnly(2022, 8, 18))
            .Select(i => i.Id)
            .ShouldBe([Samples.DecreeId, Samples.ProvinceId, Samples.LawId]);
        Store.Words().ShouldContain(new WordCount("nhiem", 2));
        Store.Words().Select(w => w.Text).ShouldBeInOrder(SortDirection.Ascending, StringComparer.Ordinal);
    }

    [Fact]
    public void The_version_changes_when_the_content_does()
    {
        var empty = Store.Version;
        SaveAll();
        var first = Store.Version;
        Store.Save(Samples.Document("doc-3", "c.txt"));
        Store.Version.ShouldBe(first);
        Store.Replace(Samples.Content());

        new[] { empty, first, Store.Version }.Distinct().Count().ShouldBe(3);
    }

    private string[] Sources(EdgeFilter filter) =>
        [.. Store.Edges([Samples.DecreeId], EdgeDirection.Incoming, filter).Select(e => e.SourceId)];

    private (string, int)[] Held(DateOnly? from, DateOnly? to) =>
        [.. Store.Holdings(null, from, to).Select(h => (h.IssuerId, h.Held))];
}
