using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace CitationGraph.Server.Tests;

/// <summary>A server of its own for each test, which takes corrections.</summary>
public sealed class WritingServer() : SeedServer(allowsWriting: true);

public sealed class CorrectionTests : IAsyncLifetime
{
    private const string Signed = """by: "Lê An", reason: "Đã đối chiếu." """;
    private readonly WritingServer _server = new();

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_rejected_relation_is_gone_is_shown_at_both_ends_and_comes_back_when_it_is_taken_back()
    {
        var before = await Targets();
        before.ShouldContain("29-NQ/TW");

        var said = await _server.Data(
            $$"""
            mutation { correctRelation(verdict: REJECT, source: "34-CTr/TU", type: IMPLEMENTS, target: "29-NQ/TW", {{Signed}})
              { isKept isApplied correction { id kind text by reason at instrument { symbol } other { symbol } relation { code } restsBecause } } }
            """
        );
        var kept = said.GetProperty("correctRelation");
        var correction = kept.GetProperty("correction");

        kept.GetProperty("isApplied").GetBoolean().ShouldBeTrue();
        correction.GetProperty("by").GetString().ShouldBe("Lê An");
        correction.GetProperty("restsBecause").ValueKind.ShouldBe(JsonValueKind.Null);
        correction.GetProperty("at").GetString()!.ShouldEndWith("Z");
        (await Targets()).ShouldNotContain("29-NQ/TW");
        (await Corrections("29-NQ/TW")).ShouldBe(["REJECT_RELATION"]);
        (await Corrections("34-CTr/TU")).ShouldBe(["REJECT_RELATION"]);

        var back = await _server.Data(
            $$"""mutation { takeBackCorrection(id: "{{correction.GetProperty("id")}}", by: "Lê An", reason: "Nhầm.") { isApplied correction { takenBack { by reason } restsBecause } } }"""
        );

        back.GetProperty("takeBackCorrection")
            .GetProperty("correction")
            .GetProperty("takenBack")
            .GetProperty("reason")
            .GetString()
            .ShouldBe("Nhầm.");
        (await Targets()).ShouldBe(before);
        (await Corrections("29-NQ/TW")).ShouldBeEmpty();
        (
            await _server.Data(
                "{ all: corrections { edges { node { id } } } standing: corrections(filter: { withTakenBack: false }) { edges { node { id } } } }"
            )
        )
            .ToString()
            .ShouldContain("\"standing\":{\"edges\":[]}");
    }

    [Fact]
    public async Task A_confirmed_relation_that_no_text_states_says_that_a_person_said_so()
    {
        await _server.Data(
            $$"""mutation { correctRelation(verdict: CONFIRM, source: "134-KL/TU", type: DETAILS, target: "29-NQ/TW", {{Signed}}) { isApplied } }"""
        );

        var data = await _server.Data(
            """{ instrument(of: { symbol: "134-KL/TU" }) { instrument { relations { edges { node { symbol } relation { origin originLabel reason corrections { by } target { symbol } } } } } } }"""
        );

        var relation = data.GetProperty("instrument")
            .GetProperty("instrument")
            .Edges("relations")
            .Select(edge => edge.GetProperty("relation"))
            .Single(r => r.GetProperty("origin").GetString() == "PERSON");
        relation.GetProperty("target").GetProperty("symbol").GetString().ShouldBe("29-NQ/TW");
        relation.GetProperty("reason").GetString()!.ShouldContain("Lê An");
        relation.GetProperty("corrections")[0].GetProperty("by").GetString().ShouldBe("Lê An");
    }

    [Fact]
    public async Task A_citation_shows_what_was_said_of_it_and_of_no_other()
    {
        const string Citations =
            """{ instrument(of: { symbol: "193/KH-UBND" }) { instrument { sources { id corrections { kind } citations(first: 500) { edges { node { index text kind target { id symbol } corrections { kind } } } } } } } }""";
        var text = Source(await _server.Data(Citations));
        var citation = text.Nodes("citations").First(c => c.GetProperty("kind").GetString() == "NUMBERED");
        await _server.Data(
            $$"""
            mutation { correctCitation(verdict: CONFIRM, document: "{{text.GetProperty(
                "id"
            )}}", index: {{citation.GetProperty("index")}},
              instrument: "1112/CT-BGDĐT", {{Signed}}) { isApplied } }
            """
        );

        var after = Source(await _server.Data(Citations));

        var corrected = after.Nodes("citations").Where(c => c.GetProperty("corrections").GetArrayLength() > 0).ToList();
        corrected[0].GetProperty("index").GetInt32().ShouldBe(citation.GetProperty("index").GetInt32());
        corrected.ShouldAllBe(c => c.GetProperty("target").GetProperty("symbol").GetString() == "1112/CT-BGDĐT");
        after.GetProperty("corrections").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task A_text_that_is_given_is_kept_and_cites_what_it_cites()
    {
        const string Ingest =
            """mutation Q($dry: Boolean) { ingestTexts(texts: [{ name: "cv.txt", text: "Thực hiện Chỉ thị số 1112/CT-BGDĐT ngày 19/8/2022 của Bộ trưởng Bộ Giáo dục và Đào tạo, các trường báo cáo trước ngày 30/11." }], dryRun: $dry) { isKept isApplied texts { outcome document { id } } } }""";

        (await _server.Data(Ingest, new { dry = true })).ToString().ShouldContain("\"isKept\":false");
        (await _server.Data("{ counts { documents } }")).ToString().ShouldContain("5");
        var kept = (await _server.Data(Ingest)).GetProperty("ingestTexts");
        var again = (await _server.Data(Ingest)).GetProperty("ingestTexts");

        kept.GetProperty("texts")[0].GetProperty("outcome").GetString().ShouldBe("NEW");
        kept.GetProperty("isApplied").GetBoolean().ShouldBeTrue();
        again.GetProperty("texts")[0].GetProperty("outcome").GetString().ShouldBe("KNOWN");
        var id = kept.GetProperty("texts")[0].GetProperty("document").GetProperty("id");
        var document = await _server.Data(
            $$"""{ document(id: "{{id}}") { citations { edges { node { target { symbol } } } } } }"""
        );
        document
            .GetProperty("document")
            .Nodes("citations")[0]
            .GetProperty("target")
            .GetProperty("symbol")
            .GetString()
            .ShouldBe("1112/CT-BGDĐT");
    }

    [Fact]
    public async Task A_place_in_a_list_stays_good_when_texts_arrive()
    {
        var (before, _) = await Dangling(40, null);
        var (_, place) = await Dangling(3, null);
        var cited = string.Join(
            ' ',
            Enumerable
                .Range(100, 30)
                .Select(n => $"Căn cứ Quyết định số {n}/2020/QĐ-TTg ngày 05/5/2020 của Thủ tướng Chính phủ;")
        );
        await _server.Data(
            "mutation I($texts: [TextInput!]!) { ingestTexts(texts: $texts) { isApplied } }",
            new
            {
                texts = Enumerable
                    .Range(1, 8)
                    .Select(n => new
                    {
                        name = $"{n}.txt",
                        text = $"ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HẢI PHÒNG\nSố: {n}/KH-UBND\nHải Phòng, ngày 01 tháng 3 năm 2024\n\nKẾ HOẠCH\nTriển khai\n\n{cited}",
                    }),
            }
        );

        var (now, _) = await Dangling(100, null);
        var (rest, _) = await Dangling(40, place);

        // What arrived is cited more often and comes before: none that was shown comes again, and none after it is left out.
        now.IndexOf(before[2]).ShouldBeGreaterThan(2);
        rest.ShouldBe(now.Skip(now.IndexOf(before[2]) + 1).Take(rest.Count));
    }

    [Fact]
    public async Task A_dry_run_keeps_nothing()
    {
        var data = await _server.Data(
            $$"""mutation { dateInstrument(instrument: "1112/CT-BGDĐT", date: "2022-08-20", dryRun: true, {{Signed}}) { isKept correction { textEn date } } }"""
        );

        data.GetProperty("dateInstrument").GetProperty("isKept").GetBoolean().ShouldBeFalse();
        (await _server.Data("{ corrections { edges { node { id } } } }")).Nodes("corrections").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_many_corrections_act_on_is_read_at_once_former_ids_too()
    {
        const string Question =
            "{ corrections(first: 10) { edges { node { restsBecause instrument { label } other { label } document { name } } } } }";

        // Two merges: each names an instrument by an id that it has no more. And two that name documents.
        foreach (var (kept, other) in new[] { ("29-NQ/TW", "34-CTr/TU"), ("134-KL/TU", "666/CT-BGDĐT") })
        {
            await _server.Data(
                $$"""mutation { mergeInstruments(kept: "{{kept}}", other: "{{other}}", {{Signed}}) { isApplied } }"""
            );
        }

        foreach (var document in new[] { "001_0738aba0f04bc538.txt", "004_94443aa81bd7e0a6.txt" })
        {
            await _server.Data(
                $$"""mutation { retractDocument(document: "{{document}}", {{Signed}}) { isApplied } }"""
            );
        }

        _server.Store.Calls();
        var corrections = (await _server.Data(Question)).Nodes("corrections");
        var calls = _server.Store.Calls();

        corrections.Count.ShouldBe(4);
        corrections.ShouldAllBe(c => c.GetProperty("restsBecause").ValueKind == JsonValueKind.Null);
        corrections.Count(c => c.GetProperty("other").ValueKind == JsonValueKind.Object).ShouldBe(2);
        calls.ShouldBe(["CitationsIn", "Corrections", "Documents", "Instruments", "WithAlias"]);
    }

    [Theory]
    [InlineData("""retractDocument(document: "none.txt", by: "A", reason: "B")""", "NOT_FOUND")]
    [InlineData("""takeBackCorrection(id: "cor-000000000000", by: "A", reason: "B")""", "NOT_FOUND")]
    [InlineData("""dateInstrument(instrument: "1112/CT-BGDĐT", date: "2022", by: " ", reason: "B")""", "BAD_INPUT")]
    [InlineData("""mergeInstruments(kept: "29-NQ/TW", other: "29-NQ/TW", by: "A", reason: "B")""", "BAD_INPUT")]
    public async Task What_cannot_be_said_is_refused_with_a_code(string mutation, string code)
    {
        var answer = await _server.Ask($$"""mutation { {{mutation}} { isKept } }""");

        answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe(code);
    }

    [Fact]
    public async Task Nothing_changes_by_GET()
    {
        using var response = await _server.Client.GetAsync(
            "/graphql?query="
                + Uri.EscapeDataString($$"""mutation { retractDocument(document: "x", {{Signed}}) { isKept } }""")
        );

        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        response.Content.Headers.Allow.ShouldBe(["POST"]);
    }

    [Theory]
    [InlineData("https://evil.example", null, HttpStatusCode.Forbidden)]
    [InlineData("null", null, HttpStatusCode.Forbidden)]
    [InlineData(null, "evil.example", HttpStatusCode.Forbidden)]
    [InlineData(null, null, HttpStatusCode.OK)]
    public async Task A_page_of_another_host_cannot_change_anything(string? origin, string? host, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(
                new
                {
                    query = $$"""mutation { dateInstrument(instrument: "1112/CT-BGDĐT", date: "2022", dryRun: true, {{Signed}}) { isKept } }""",
                }
            ),
        };
        request.Headers.Host = host;
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using var response = await _server.Client.SendAsync(request);

        response.StatusCode.ShouldBe(status);
    }

    private static JsonElement Source(JsonElement data) =>
        data.GetProperty("instrument").GetProperty("instrument").GetProperty("sources")[0];

    private async Task<(List<string> Ids, string End)> Dangling(int first, string? after)
    {
        var data = await _server.Data(
            """query Q($n: Int, $a: String) { dangling(asOf: "2026-01-15", first: $n, after: $a) { edges { node { id } } pageInfo { endCursor } } }""",
            new { n = first, a = after }
        );
        return (
            data.Nodes("dangling").ConvertAll(n => n.Text("id")),
            data.GetProperty("dangling").GetProperty("pageInfo").Text("endCursor")
        );
    }

    private async Task<List<string?>> Targets()
    {
        var data = await _server.Data(
            """{ instrument(of: { symbol: "34-CTr/TU" }) { instrument { relations { edges { relation { type { code } target { symbol } } } } } } }"""
        );
        return
        [
            .. data.GetProperty("instrument")
                .GetProperty("instrument")
                .Edges("relations")
                .Select(edge => edge.GetProperty("relation"))
                .Where(r => r.GetProperty("type").GetProperty("code").GetString() == "IMPLEMENTS")
                .Select(r => r.GetProperty("target").GetProperty("symbol").GetString()),
        ];
    }

    private async Task<List<string?>> Corrections(string symbol)
    {
        var data = await _server.Data(
            $$"""{ instrument(of: { symbol: "{{symbol}}" }) { instrument { corrections { kind } } } }"""
        );
        return
        [
            .. data.GetProperty("instrument")
                .GetProperty("instrument")
                .GetProperty("corrections")
                .EnumerateArray()
                .Select(c => c.GetProperty("kind").GetString()),
        ];
    }
}
