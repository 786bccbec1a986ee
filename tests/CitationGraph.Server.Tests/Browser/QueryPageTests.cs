using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CitationGraph.Server.Tests;

/// <summary>The page at <c>/graphql</c>, used as a person uses it.</summary>
public sealed class QueryPageTests(WholeSeedServer server, Chromium browser)
    : IClassFixture<WholeSeedServer>,
        IClassFixture<Chromium>
{
    private string Address => new Uri(server.Client.BaseAddress!, "graphql").ToString();

    [BrowserFact]
    public async Task A_worked_question_is_shown_with_its_answer_and_nothing_comes_from_elsewhere()
    {
        await using var looked = await browser.Open($"{Address}?question=still-in-force");

        (await looked.Page.Locator("#query").InputValueAsync()).ShouldStartWith("query StillInForce {");
        await Expect(looked.Page.Locator("#answer")).ToContainTextAsync("Luật 72/2025/QH15");
        await Expect(looked.Page.Locator(".questions li")).ToHaveCountAsync(10);
        looked.Asked.ShouldAllBe(address => address.Host == "127.0.0.1" || address.Scheme == "data");
        looked.Problems.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task What_is_typed_is_completed_run_and_can_be_asked_again_by_its_address()
    {
        await using var looked = await browser.Open(Address);
        var page = looked.Page;
        var query = page.Locator("#query");
        await Expect(page.Locator("#explorer")).ToBeVisibleAsync();

        await query.FillAsync("{ }");
        await query.PressAsync("ArrowLeft");
        await page.Keyboard.TypeAsync("coun");
        await Expect(page.Locator("#completions li[aria-selected=true]")).ToContainTextAsync("counts");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("doc");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Control+Enter");

        await Expect(page.Locator("#answer")).ToContainTextAsync("\"documents\": 5");
        await Expect(page.Locator("#status")).ToContainTextAsync(" ms");
        await using var again = await browser.Open(page.Url);
        (await again.Page.Locator("#query").InputValueAsync()).ShouldStartWith("{ counts { documents }");
        await Expect(again.Page.Locator("#answer")).ToContainTextAsync("\"documents\": 5");
        looked.Problems.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Arguments_enum_values_and_input_fields_are_completed_too()
    {
        await using var looked = await browser.Open(Address);
        var page = looked.Page;
        var query = page.Locator("#query");
        await Expect(page.Locator("#explorer")).ToBeVisibleAsync();

        (await Offered("{ implementationChain(dir")).ShouldContain("direction");
        (await Offered("{ implementationChain(direction: ")).ShouldBe(["DOWN", "UP"]);
        (await Offered("{ status(of: { sy")).ShouldBe(["symbol"]);
        (await Offered("{ counts { documents } sta")).ShouldContain("status");
        (await Offered("query Q($d: Par")).ShouldBe(["PartialDate"]);
        (await Offered("{ node(id: \"a\") { ... on Inst")).ShouldContain("Instrument");
        (await Offered("{ status(of: { symbol: \"sta")).ShouldBeEmpty();
        (await Offered("# sta")).ShouldBeEmpty();

        async Task<IReadOnlyList<string>> Offered(string typed)
        {
            await query.FillAsync(typed);
            await query.PressAsync("Control+Space");
            return await page.Locator("#completions:not([hidden]) code").AllInnerTextsAsync();
        }
    }

    [BrowserFact]
    public async Task The_schema_is_looked_through_and_put_into_the_query()
    {
        await using var looked = await browser.Open(Address);
        var page = looked.Page;

        await page.Locator("#find").FillAsync("duoc dan chieu ma chua co");
        await Expect(page.Locator("#types")).ToContainTextAsync("Query.dangling");
        await page.Locator("#find").FillAsync(string.Empty);
        await page.Locator("#query").FillAsync("{ ");
        await page.GetByRole(AriaRole.Button, new() { Name = "Thêm counts vào câu hỏi" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "GraphCounts", Exact = true }).ClickAsync();

        await Expect(page.Locator("#query")).ToHaveValueAsync("{ counts {  }");
        await Expect(page.Locator("#trail")).ToHaveTextAsync("Query › GraphCounts");
        await Expect(page.Locator("#types")).ToContainTextAsync("documents");
    }

    [BrowserFact]
    public async Task A_wrong_query_says_what_is_wrong_and_leads_there()
    {
        await using var looked = await browser.Open(Address);
        var page = looked.Page;

        await page.Locator("#query").FillAsync("{\n  counts { nonsense }\n}");
        await page.Keyboard.PressAsync("Control+Enter");

        await Expect(page.Locator("#problems li")).ToContainTextAsync("FIELDS_ON_CORRECT_TYPE");
        await page.Locator("#problems button").ClickAsync();
        (await page.EvaluateAsync<int>("document.getElementById('query').selectionStart")).ShouldBe(13);
    }

    [BrowserFact]
    public async Task Without_scripts_a_question_is_asked_all_the_same()
    {
        await using var looked = await browser.Open(Address, withScripts: false);
        var page = looked.Page;

        await page.Locator("#query")
            .FillAsync("query Q($s: String!) { status(of: { symbol: $s }, asOf: \"2026-01-15\") { status { code } } }");
        await page.Locator("#variables").FillAsync("""{"s":"77/2015/QH13"}""");
        await page.Locator("button[type=submit]").ClickAsync();

        await Expect(page.Locator("#answer")).ToContainTextAsync("\"code\": \"REPLACED\"");
        await Expect(page.Locator("#variables")).ToHaveValueAsync("""{"s":"77/2015/QH13"}""");
    }

    [BrowserFact]
    public async Task Nothing_stands_in_the_way_of_those_who_see_or_move_less()
    {
        foreach (var width in new[] { 1500, 360 })
        {
            await using var looked = await browser.Open($"{Address}?question=who-implements", width: width);
            await Expect(looked.Page.Locator("#explorer")).ToBeVisibleAsync();
            await looked.Page.Locator("#query").FocusAsync();
            await looked.Page.Keyboard.PressAsync("Control+Home");
            await looked.Page.Keyboard.PressAsync("Control+Space");
            await Expect(looked.Page.Locator("#completions")).ToBeVisibleAsync();
            (await looked.Page.RunAxe())
                .Violations.Select(v => $"{v.Id}: {v.Help} {string.Join(' ', v.Nodes.Select(n => n.Html))}")
                .ShouldBeEmpty();
            (await looked.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(
                width
            );
        }
    }
}
