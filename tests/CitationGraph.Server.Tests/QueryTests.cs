using System.Text.Json;

namespace CitationGraph.Server.Tests;

public sealed class QueryTests(SeedServer server) : IClassFixture<SeedServer>
{
    [Fact]
    public async Task The_chain_of_the_national_directive_reaches_city_and_district_with_evidence_on_every_hop()
    {
        var data = await server.Data(
            """
            { implementationChain(of: { symbol: "1112/CT-BGDĐT" }, asOf: "2026-11-24") {
                outcome root { symbol date issuer { name level { code } } }
                hops { edges { depth isInferred node { symbol issuerName isHeld }
                  relation { type { code label } origin evidence { documentName words span { start end } citation { text outcome } } } } } } }
            """
        );

        var chain = data.GetProperty("implementationChain");
        chain.GetProperty("outcome").GetString().ShouldBe("FOUND");
        chain
            .GetProperty("root")
            .GetProperty("issuer")
            .GetProperty("level")
            .GetProperty("code")
            .GetString()
            .ShouldBe("MINISTRY");
        var hops = chain.Edges("hops");
        hops.Select(hop => hop.GetProperty("node").GetProperty("issuerName").GetString())
            .ShouldContain(issuer => issuer!.Contains("Hải Phòng"));
        hops.ShouldContain(hop => hop.GetProperty("isInferred").GetBoolean());
        foreach (var hop in hops)
        {
            hop.GetProperty("relation").GetProperty("evidence").GetArrayLength().ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public async Task The_researchers_chain_goes_from_the_party_resolution_to_the_citys_plan()
    {
        var data = await server.Data(
            """
            query Q($symbol: String!) { implementationChain(of: { symbol: $symbol }, asOf: "2026-11-24", filter: { families: [IMPLEMENTATION] }) {
                hops { edges { depth isRepeated node { symbol } relation { type { code } detail { code } } } } } }
            """,
            new { symbol = "29-NQ/TW" }
        );

        var hops = data.GetProperty("implementationChain").Edges("hops");
        hops.Where(hop => !hop.GetProperty("isRepeated").GetBoolean())
            .Select(hop => hop.GetProperty("node").GetProperty("symbol").GetString())
            .ShouldBe(["34-CTr/TU", "134-KL/TU", "193/KH-UBND"]);
    }

    [Fact]
    public async Task A_server_that_only_reads_says_so_to_who_corrects()
    {
        var answer = await server.Ask(
            """mutation { retractDocument(document: "x", by: "A", reason: "B") { isKept } }"""
        );

        var error = answer.GetProperty("errors")[0];
        error.GetProperty("extensions").GetProperty("code").GetString().ShouldBe("READ_ONLY");
        error.GetProperty("message").GetString()!.ShouldContain("--allow-write");
    }

    [Fact]
    public async Task A_status_comes_with_its_reasons()
    {
        var data = await server.Data(
            """{ status(of: { symbol: "71/2020/NĐ-CP" }, asOf: "2026-11-24") { outcome status { asOf code label isVerified reasons { text textEn } } } }"""
        );

        var status = data.GetProperty("status").GetProperty("status");
        status.GetProperty("asOf").GetString().ShouldBe("2026-11-24");
        status.GetProperty("reasons").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Citations_of_an_instrument_come_with_document_span_words_and_reasons()
    {
        var data = await server.Data(
            """
            { instrument(of: { symbol: "1112/CT-BGDĐT" }) { outcome instrument { id
                citedBy { edges { node { text sentence span { start end } document { id name text } outcome confidence reasons target { symbol } relation { code } } } }
                contradictions { kind values { value places { documentName } } } } } }
            """
        );

        var cited = data.GetProperty("instrument").GetProperty("instrument").Nodes("citedBy");
        cited.Count.ShouldBeGreaterThan(1);
        foreach (var citation in cited)
        {
            var span = citation.GetProperty("span");
            citation
                .GetProperty("document")
                .GetProperty("text")
                .GetString()![span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()]
                .ShouldBe(citation.GetProperty("text").GetString());
            citation.GetProperty("reasons").GetArrayLength().ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public async Task What_a_text_cites_is_listed_for_its_instrument()
    {
        var data = await server.Data(
            """{ instrument(of: { symbol: "193/KH-UBND" }) { instrument { isHeld sources { name kind } citations { totalCount edges { node { text target { symbol } } } } relations { totalCount edges { node { symbol } relation { type { code } } } } } } }"""
        );

        var instrument = data.GetProperty("instrument").GetProperty("instrument");
        instrument.GetProperty("isHeld").GetBoolean().ShouldBeTrue();
        instrument.Nodes("citations").Count.ShouldBeGreaterThan(3);
        instrument.Edges("relations").Count.ShouldBeGreaterThan(3);
    }

    [Fact]
    public async Task Search_finds_by_words_without_accents()
    {
        var data = await server.Data(
            """{ search(text: "nghi dinh 71 2020", first: 3) { edges { node { symbol } match matchLabel } } }"""
        );

        data.Nodes("search")[0].GetProperty("symbol").GetString().ShouldBe("71/2020/NĐ-CP");
    }

    [Fact]
    public async Task What_is_not_there_is_said_to_be_not_found()
    {
        var data = await server.Data(
            """{ instrument(of: { symbol: "99999/QĐ-TTg" }) { outcome instrument { id } explanation { vi en } } document(id: "doc-x") { id } }"""
        );

        data.GetProperty("instrument").GetProperty("outcome").GetString().ShouldBe("NOT_FOUND");
        data.GetProperty("instrument").GetProperty("explanation").GetProperty("vi").GetString().ShouldNotBeEmpty();
        data.GetProperty("document").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Two_dates_of_one_instrument_are_a_contradiction_with_the_places()
    {
        var data = await server.Data(
            """{ contradictions { edges { node { contradiction { kind instrument { symbol } values { value places { documentName words } } } } } } }"""
        );

        data.Nodes("contradictions")
            .Select(node => node.GetProperty("contradiction"))
            .ShouldContain(c =>
                c.GetProperty("instrument").GetProperty("symbol").GetString() == "1112/CT-BGDĐT"
                && c.GetProperty("kind").GetString() == "DATE"
            );
    }

    [Fact]
    public async Task The_counts_are_those_of_the_five_texts()
    {
        var data = await server.Data("""{ counts { documents held citations outcomes { outcome count } } }""");

        data.GetProperty("counts").GetProperty("documents").GetInt32().ShouldBe(5);
    }

    [Theory]
    [InlineData("""{ instrument(of: {}) { outcome } }""", "Give an id or a symbol")]
    [InlineData("""{ instrument(of: { id: "a", symbol: "b" }) { outcome } }""", "not both")]
    [InlineData("""{ search(text: "a", first: 0) { isPartial } }""", "first must be from 1 to 100, not 0")]
    [InlineData(
        """{ implementationChain(of: { symbol: "1112/CT-BGDĐT" }, depth: 99) { outcome } }""",
        "depth must be from 1 to 20"
    )]
    [InlineData(
        """{ implementationChain(of: { symbol: "1112/CT-BGDĐT" }, filter: { place: "Xứ Nẫu" }) { outcome } }""",
        "No place is called"
    )]
    public async Task What_cannot_be_asked_is_refused_with_a_sentence_and_a_code(string query, string sentence)
    {
        var answer = await server.Ask(query);

        var error = answer.GetProperty("errors")[0];
        error.GetProperty("message").GetString()!.ShouldContain(sentence);
        error.GetProperty("extensions").GetProperty("code").GetString().ShouldBe("BAD_INPUT");
    }

    [Fact]
    public async Task A_chain_is_paged_through_and_its_total_is_that_of_the_whole()
    {
        const string Query =
            """query Q($first: Int, $after: String) { implementationChain(of: { symbol: "1112/CT-BGDĐT" }, asOf: "2026-01-15", first: $first, after: $after) { hops { totalCount edges { node { id } from { id } } pageInfo { hasNextPage endCursor } } } }""";
        static JsonElement Hops(JsonElement data) => data.GetProperty("implementationChain").GetProperty("hops");
        var whole = Hops(await server.Data(Query, new { first = 200 })).GetProperty("edges").GetRawText();

        var paged = new List<string>();
        string? after = null;
        while (true)
        {
            var page = Hops(await server.Data(Query, new { first = 1, after }));
            page.GetProperty("totalCount").GetInt32().ShouldBe(JsonDocument.Parse(whole).RootElement.GetArrayLength());
            paged.AddRange(page.GetProperty("edges").EnumerateArray().Select(edge => edge.GetRawText()));
            if (!page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean())
            {
                break;
            }

            after = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }

        $"[{string.Join(',', paged)}]".ShouldBe(whole);
    }

    [Fact]
    public async Task A_place_that_no_list_gave_is_refused()
    {
        var answer = await server.Ask("""{ uncited(after: "nonsense!") { totalCount } }""");

        answer
            .GetProperty("errors")[0]
            .GetProperty("extensions")
            .GetProperty("code")
            .GetString()
            .ShouldBe("BAD_CURSOR");
    }

    [Fact]
    public async Task The_graph_as_it_was_known_before_anything_was_read_is_empty()
    {
        var data = await server.Data(
            """{ now: counts { documents } then: counts(knownAt: "2000-01-01T00:00:00Z") { documents } status(of: { symbol: "77/2015/QH13" }, knownAt: "2000-01-01T00:00:00Z") { outcome } }"""
        );

        data.GetProperty("now").GetProperty("documents").GetInt32().ShouldBe(5);
        data.GetProperty("then").GetProperty("documents").GetInt32().ShouldBe(0);
        data.GetProperty("status").GetProperty("outcome").GetString().ShouldBe("NOT_FOUND");
    }

    [Fact]
    public async Task A_place_is_known_by_its_name()
    {
        var data = await server.Data(
            """{ implementationChain(of: { symbol: "1112/CT-BGDĐT" }, asOf: "2022-12-31", filter: { place: "thành phố Hải Phòng" }) { hops { edges { node { issuer { placeName } } } } } }"""
        );

        data.GetProperty("implementationChain").Edges("hops").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Every_example_on_the_pages_answers_without_errors()
    {
        foreach (var question in WorkedQuestions.All)
        {
            (await server.Data(question.Query)).ValueKind.ShouldBe(JsonValueKind.Object);
        }
    }

    [Fact]
    public async Task The_usual_introspection_query_is_answered()
    {
        var data = await server.Data(Introspection);

        data.GetProperty("__schema").GetProperty("queryType").GetProperty("name").GetString().ShouldBe("Query");
    }

    [Fact]
    public async Task A_query_that_is_too_deep_is_refused()
    {
        var deep =
            string.Concat(Enumerable.Repeat("partOf { ", 30)) + "id" + string.Concat(Enumerable.Repeat(" }", 30));

        var answer = await server.Ask(
            $$"""{ instrument(of: { symbol: "193/KH-UBND" }) { instrument { {{deep}} } } }"""
        );

        answer.GetProperty("errors")[0].GetProperty("message").GetString()!.ShouldContain("fields inside fields");
    }

    private const string Introspection = """
        query IntrospectionQuery { __schema { description queryType { name } mutationType { name } subscriptionType { name }
          types { ...FullType } directives { name description locations args { ...InputValue } } } }
        fragment FullType on __Type { kind name description
          fields(includeDeprecated: true) { name description args { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason }
          inputFields { ...InputValue } interfaces { ...TypeRef }
          enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason } possibleTypes { ...TypeRef } }
        fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue }
        fragment TypeRef on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name
          ofType { kind name ofType { kind name ofType { kind name } } } } } } } }
        """;
}
