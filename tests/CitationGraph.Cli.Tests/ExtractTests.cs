using System.Text.Json;

namespace CitationGraph.Cli.Tests;

public sealed class ExtractTests : IDisposable
{
    private const string Decision = "Căn cứ Nghị định số 71/2020/NĐ-CP ngày 30/6/2020 của Chính phủ;\n";
    private readonly Workplace _workplace = new();

    public void Dispose() => _workplace.Dispose();

    [Fact]
    public void Each_file_gives_its_header_then_its_citations()
    {
        var file = _workplace.Write("one.txt", Decision);

        var run = _workplace.Run("extract", "--format", "jsonl", file);

        run.ExitCode.ShouldBe(0);
        run.Errors.ShouldBeEmpty();
        run.Lines.Length.ShouldBe(2);
        run.Lines[0].ShouldStartWith("{\"doc\":\"one.txt\",\"header\":{\"type\":null,\"number\":null,");
        var citation = JsonDocument.Parse(run.Lines[1]).RootElement;
        citation.GetProperty("number").GetString().ShouldBe("71/2020/NĐ-CP");
        citation.GetProperty("date").GetString().ShouldBe("2020-06-30");
        citation.GetProperty("relation").GetString().ShouldBe("basedOn");
        var (start, end) = (citation.GetProperty("start").GetInt32(), citation.GetProperty("end").GetInt32());
        citation.GetProperty("text").GetString().ShouldBe(Decision[start..end]);
    }

    [Fact]
    public void The_fields_of_a_citation_come_in_the_promised_order()
    {
        var file = _workplace.Write("one.txt", Decision);

        var line = _workplace.Run("extract", "--format", "jsonl", file).Lines[1];

        JsonDocument
            .Parse(line)
            .RootElement.EnumerateObject()
            .Select(p => p.Name)
            .Where(n => n != "relationDetail")
            .ShouldBe([
                "doc",
                "start",
                "end",
                "text",
                "kind",
                "type",
                "number",
                "date",
                "issuer",
                "issuerSpan",
                "title",
                "titleSpan",
                "provision",
                "relation",
                "subject",
                "confidence",
            ]);
    }

    [Fact]
    public void Lines_are_named_by_their_id_or_their_number()
    {
        var file = _workplace.Write(
            "lines.jsonl",
            "{\"id\":\"a\",\"text\":\"Luật Giáo dục 2019\"}\n\n{\"text\":\"Không có gì.\"}\n{\"id\":7,\"text\":\"x\"}\n"
        );

        var run = _workplace.Run("extract", "--jsonl", file);

        run.ExitCode.ShouldBe(0);
        Documents(run).ShouldBe(["a", "2", "7"]);
    }

    [Fact]
    public void A_line_that_is_no_json_is_refused_and_the_others_are_read()
    {
        var file = _workplace.Write("lines.jsonl", "{\"id\":\"a\",\"text\":\"x\"}\n{oops\n{\"id\":\"c\"}\n");

        var run = _workplace.Run("extract", "--jsonl", file);

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("lines.jsonl:2:");
        run.Errors.ShouldContain("lines.jsonl:3: expected an object with \"text\"");
        Documents(run).ShouldBe(["a"]);
    }

    [Fact]
    public void A_file_that_is_not_there_does_not_stop_the_others()
    {
        var file = _workplace.Write("one.txt", Decision);

        var run = _workplace.Run("extract", "--format", "jsonl", "gone.txt", file);

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("gone.txt");
        Documents(run).ShouldBe(["one.txt"]);
    }

    [Fact]
    public void Nothing_read_is_a_failure() => _workplace.Run("extract", "gone.txt").ExitCode.ShouldBe(3);

    [Fact]
    public void A_list_of_lines_that_is_not_there_is_a_failure()
    {
        var run = _workplace.Run("extract", "--jsonl", "gone.jsonl");

        run.ExitCode.ShouldBe(3);
        run.Errors.ShouldContain("gone.jsonl");
    }

    [Fact]
    public void Nothing_to_read_and_two_sources_are_wrong_use()
    {
        _workplace.Run("extract").ExitCode.ShouldBe(2);
        _workplace.Run("extract", "--jsonl", "a.jsonl", "b.txt").ExitCode.ShouldBe(2);
    }

    [Fact]
    public void Json_is_one_array_with_the_citations_inside()
    {
        var file = _workplace.Write("one.txt", Decision);

        var run = _workplace.Run("extract", "--format", "json", file, file);

        var array = JsonDocument.Parse(run.Output).RootElement;
        array.GetArrayLength().ShouldBe(2);
        array[1].GetProperty("citations").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public void Text_is_for_people()
    {
        var file = _workplace.Write("one.txt", Decision);

        var run = _workplace.Run("extract", file);

        run.Output.ShouldContain("71/2020/NĐ-CP · 2020-06-30 · Chính phủ · basedOn");
    }

    private static IEnumerable<string?> Documents(CommandRun run) =>
        run
            .Lines.Select(l => JsonDocument.Parse(l).RootElement)
            .Where(l => l.TryGetProperty("header", out _))
            .Select(l => l.GetProperty("doc").GetString());
}
