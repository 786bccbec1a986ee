using System.Text.Json;

namespace CitationGraph.Cli.Tests;

public sealed class ResolveTests : IDisposable
{
    private const string List = """
        {"item_id":"900001","kind":"Nghị định","number":"71/2020/NĐ-CP","title":"Quy định lộ trình","date":"30/06/2020","issuer":"Chính phủ","effective":"18/08/2020"}
        {"item_id":900002,"kind":"Luật","number":"18/2008/QH12","title":"Năng lượng nguyên tử","date":"03/06/2008","issuer":"Quốc hội","effective":"01/01/2009"}
        {"item_id":"900003","kind":"Nghị quyết","number":"18/2008/QH12","title":"Về xã hội hóa","date":"03/06/2008","issuer":"Quốc hội","effective":"12/07/2008"}

        """;

    private readonly Workplace _workplace = new();

    public void Dispose() => _workplace.Dispose();

    [Fact]
    public void A_catalogue_is_imported_and_lines_are_resolved_against_it()
    {
        Import(List).ExitCode.ShouldBe(0);
        _workplace.Write(
            "in.jsonl",
            """
            {"text":"(Điều 3 Nghị định số 71/2020/NĐ-CP, có hiệu lực thi hành kể từ ngày 18/08/2020)"}
            {"id":"b","text":"Văn bản số 18/2008/QH12."}
            {"text":"Không có gì."}

            """
        );

        var run = _workplace.Run("resolve", "--jsonl", "in.jsonl");

        run.ExitCode.ShouldBe(0, run.Errors);
        var lines = run.Lines.Select(l => JsonDocument.Parse(l).RootElement).ToList();
        lines.Select(l => l.GetProperty("id").GetString()).ShouldBe(["0", "b", "2"]);
        var decree = lines[0].GetProperty("citations")[0];
        decree.GetProperty("outcome").GetString().ShouldBe("RESOLVED");
        decree.GetProperty("provision").GetString().ShouldBe("Điều 3");
        decree.GetProperty("number").GetString().ShouldBe("71/2020/NĐ-CP");
        decree.GetProperty("confidence").GetDouble().ShouldBeGreaterThan(0.9);
        decree.GetProperty("target").GetProperty("externalId").GetString().ShouldBe("900001");
        decree.GetProperty("target").GetProperty("type").GetString().ShouldBe("Nghị định");
        var either = lines[1].GetProperty("citations")[0];
        either.GetProperty("outcome").GetString().ShouldBe("AMBIGUOUS");
        either.GetProperty("target").ValueKind.ShouldBe(JsonValueKind.Null);
        either
            .GetProperty("candidates")
            .EnumerateArray()
            .Select(c => c.GetProperty("externalId").GetString())
            .ShouldBe(["900002", "900003"]);
        lines[2].GetProperty("citations").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public void Resolving_writes_nothing_to_the_store()
    {
        Import(List);
        var before = _workplace.Run("export").Output;
        _workplace.Write("a.txt", "Theo Nghị định số 99/2021/NĐ-CP.");

        var run = _workplace.Run("resolve", "a.txt");

        run.ExitCode.ShouldBe(0, run.Errors);
        run.Output.ShouldContain("nghi-dinh:99-2021-nđ-cp");
        run.Output.ShouldContain("chưa có toàn văn (STUB)");
        _workplace.Run("export").Output.ShouldBe(before);
    }

    [Fact]
    public void A_text_for_people_names_the_instrument_and_the_reason()
    {
        Import(List);
        _workplace.Write("a.txt", "Căn cứ Luật số 18/2008/QH12;");

        var run = _workplace.Run("resolve", "a.txt");

        run.Output.ShouldContain("→ Luật 18/2008/QH12 · 2008-06-03 · Quốc hội");
        run.Output.ShouldContain("đã xác định (RESOLVED)");
        run.Output.ShouldContain("The symbol alone identifies it.");
    }

    [Fact]
    public void Bad_lines_of_a_catalogue_are_named_and_the_others_go_in()
    {
        var run = Import(List + "{\"number\":\"1/2020/QH14\"}\n");

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("list.jsonl:4: refused. item_id is missing");
        run.Output.ShouldContain("3 văn bản (instruments), 1 dòng từ chối");
    }

    [Theory]
    [InlineData("nothing\n", "list.jsonl:1: refused")]
    [InlineData("", "no line in it lists an instrument")]
    public void A_catalogue_without_one_good_line_is_a_failure(string content, string sentence)
    {
        var run = Import(content);

        run.ExitCode.ShouldBe(3);
        run.Errors.ShouldContain(sentence);
    }

    [Fact]
    public void A_catalogue_that_is_not_there_is_a_failure()
    {
        var run = _workplace.Run("import", "catalogue", "gone.jsonl");

        run.ExitCode.ShouldBe(3);
        run.Errors.ShouldContain("gone.jsonl: no such file");
    }

    [Fact]
    public void Resolving_needs_a_store_and_says_so()
    {
        _workplace.Write("a.txt", "Theo Nghị định số 99/2021/NĐ-CP.");

        var run = _workplace.Run("resolve", "a.txt");

        run.ExitCode.ShouldBe(3);
        run.Errors.ShouldContain("citegraph.db");
    }

    private CommandRun Import(string list)
    {
        _workplace.Write("list.jsonl", list);
        return _workplace.Run("import", "catalogue", "list.jsonl");
    }
}
