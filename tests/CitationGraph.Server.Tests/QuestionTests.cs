using System.Text.Json;

namespace CitationGraph.Server.Tests;

/// <summary>The questions of the graph over GraphQL, on the five seed texts.</summary>
public sealed class QuestionTests(SeedServer server) : IClassFixture<SeedServer>
{
    [Fact]
    public async Task Coverage_tells_done_inferred_and_nothing_held_apart()
    {
        var data = await server.Data(
            """
            { coverage(of: { symbol: "1112/CT-BGDĐT" }, asOf: "2022-12-31") { outcome coverage {
              population done doneInferred notActed nothingHeld disclosures { text textEn } deadlines { day }
              bodies { id state documents { instrument { label } isInferred path { type { code } evidence { words } } } } } } }
            """
        );

        var coverage = data.GetProperty("coverage").GetProperty("coverage");
        (Number(coverage, "population"), Number(coverage, "done"), Number(coverage, "doneInferred")).ShouldBe(
            (63, 1, 1)
        );
        (Number(coverage, "notActed"), Number(coverage, "nothingHeld")).ShouldBe((0, 61));
        coverage.GetProperty("bodies")[0].GetProperty("id").GetString().ShouldBe("hai-phong");
    }

    [Fact]
    public async Task Lineage_and_the_paths_between_two_come_with_their_words()
    {
        var data = await server.Data(
            """
            { lineage(of: { symbol: "193/KH-UBND" }) { lineage { ancestors { members { distance instrument { symbol } relation { evidence { words } } } } descendants { isTruncated } } }
              lineagePaths(from: "ke-hoach:ubnd-hai-phong:2021:193-kh-ubnd", to: "nghi-quyet:bchtw:xi:29-nq-tw") { up { paths { hops { source { symbol } target { symbol } relations { reason } } } } down { paths { hops { source { id } } } } } }
            """
        );

        data.GetProperty("lineage")
            .GetProperty("lineage")
            .GetProperty("ancestors")
            .GetProperty("members")
            .EnumerateArray()
            .ShouldContain(m => m.GetProperty("instrument").GetProperty("symbol").GetString() == "29-NQ/TW");
        data.GetProperty("lineagePaths").GetProperty("up").GetProperty("paths").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Reports_come_a_page_at_a_time_with_what_is_held()
    {
        var data = await server.Data(
            """
            { superseded(asOf: "2026-01-15", filter: { includeEnded: true }, first: 5) { totalCount edges { node { source { label } target { label } kind code relations { evidence { words } } reasons { text rule } citeInstead { symbol } } } holdings { held text } }
              uncited(asOf: "2026-01-15") { totalCount edges { node { label } } }
              dangling(asOf: "2026-01-15", first: 3) { totalCount edges { citedBy node { label } relations { evidence { words } } } }
              contradictions(asOf: "2026-01-15", filter: { kinds: [DATE] }) { totalCount counts { kind count } edges { node { text instrument { symbol } contradiction { values { value places { words } } } } } }
              lostBasis(of: { symbol: "71/2020/NĐ-CP" }, day: "2026-01-15") { lostBasis { counts { kind fate count } items { totalCount edges { node { instrument { label } kind fate hops text path { type { code } } } } } } } }
            """
        );

        data.Edges("dangling").Count.ShouldBe(3);
        data.GetProperty("superseded").GetProperty("holdings").GetProperty("held").GetInt32().ShouldBe(5);
        data.Nodes("contradictions")[0]
            .GetProperty("instrument")
            .GetProperty("symbol")
            .GetString()
            .ShouldBe("1112/CT-BGDĐT");
        Number(data.GetProperty("lostBasis").GetProperty("lostBasis").GetProperty("items"), "totalCount")
            .ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_status_names_its_path_of_reasons_and_what_is_held()
    {
        var data = await server.Data(
            """
            { status(of: { symbol: "1112/CT-BGDĐT" }, asOf: "2024-01-01", provision: "Điều 5") { status { code since isInferred reasons { text about { symbol } rule article } asked { code } provisions { provision } succession { since } citeInstead { id } disagreements { text } holdings { held text } } } }
            """
        );

        var status = data.GetProperty("status").GetProperty("status");
        status.GetProperty("code").GetString().ShouldBe("PERIOD_ENDED");
        status.GetProperty("since").GetString().ShouldBe("2023-09-01");
        status.GetProperty("reasons")[0].GetProperty("rule").GetString().ShouldNotBeNull();
    }

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();
}
