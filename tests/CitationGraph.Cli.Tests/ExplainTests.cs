using System.Text.Json;
using CitationGraph.Testing;

namespace CitationGraph.Cli.Tests;

public sealed class ExplainTests : IDisposable
{
    private const string Text =
        "Thực hiện Chỉ thị số 15/CT-TTg ngày 3/4/2024 của Thủ tướng Chính phủ và các Nghị quyết của Quốc hội.\n";

    private readonly Workplace _workplace = new();

    public void Dispose() => _workplace.Dispose();

    [Fact]
    public void A_seed_is_explained_in_both_languages()
    {
        var run = _workplace.Run(
            "extract",
            "--explain",
            Path.Combine(Workplace.SeedFolder, "003_7d7c1487c365d66f.txt")
        );

        run.ExitCode.ShouldBe(0);
        run.Errors.ShouldBeEmpty();
        Approval.Verify(run.Output);
    }

    [Fact]
    public void One_place_is_asked_about_by_offset_or_by_words()
    {
        var file = _workplace.Write("one.txt", Text);
        var at = Text.IndexOf("Nghị quyết", StringComparison.Ordinal) + 3;

        var byOffset = _workplace.Run("extract", "--explain", "--at", $"{at}", "--lang", "en", file);
        var byWords = _workplace.Run("extract", "--explain", "--find", "các nghị quyết", "--lang", "en", file);

        byOffset.Output.ShouldContain("✗ plural: A generic plural: it names no single document.");
        byOffset.Output.ShouldContain("0 citations, 1 not taken");
        byWords.Output.ShouldBe(byOffset.Output);
    }

    [Fact]
    public void Where_nothing_looks_like_a_citation_that_is_said()
    {
        var file = _workplace.Write("one.txt", Text);

        var run = _workplace.Run("extract", "--explain", "--at", "1", "--lang", "en", file);

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("There is no citation here, and nothing that looks like one.");
    }

    [Fact]
    public void Lines_carry_the_reasons_and_one_object_a_near_miss()
    {
        var file = _workplace.Write("one.txt", Text);

        var run = _workplace.Run("extract", "--explain", "--format", "jsonl", file);

        run.Lines.Length.ShouldBe(3);
        var citation = JsonDocument.Parse(run.Lines[1]).RootElement;
        citation.GetProperty("number").GetString().ShouldBe("15/CT-TTg");
        citation
            .GetProperty("reasons")
            .EnumerateArray()
            .Select(r => r.GetProperty("part").GetString())
            .ShouldBe(["kind", "number", "date", "issuer", "relation", "subject"]);
        var miss = JsonDocument.Parse(run.Lines[2]).RootElement;
        miss.GetProperty("nearMiss").GetString().ShouldBe("plural");
        miss.GetProperty("text").GetString().ShouldBe("Nghị quyết");
    }

    [Fact]
    public void Json_is_one_array_with_citations_and_near_misses()
    {
        var file = _workplace.Write("one.txt", Text);

        var run = _workplace.Run("extract", "--explain", "--format", "json", file);

        var document = JsonDocument.Parse(run.Output).RootElement[0];
        document.GetProperty("citations").GetArrayLength().ShouldBe(1);
        document.GetProperty("nearMisses").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public void Lines_of_sentences_are_explained_too()
    {
        var lines = _workplace.Write(
            "lines.jsonl",
            JsonSerializer.Serialize(new { id = "a", text = "Luật Giáo dục 2019 và các Luật khác." }) + "\n"
        );

        var run = _workplace.Run("extract", "--explain", "--lang", "en", "--jsonl", lines);

        run.Output.ShouldStartWith("a\n");
        run.Output.ShouldContain("→ Luật");
        run.Output.ShouldContain("✗ plural");
    }

    [Fact]
    public void With_a_store_each_citation_says_which_instrument_it_means()
    {
        _workplace.Run("ingest", Workplace.SeedFolder, "--store", _workplace.Store).ExitCode.ShouldBe(0);
        var before = File.ReadAllBytes(_workplace.Store);
        var file = _workplace.Write("one.txt", "Thực hiện Chỉ thị số 1112/CT-BGDĐT ngày 19/8/2022.\n");

        var run = _workplace.Run("extract", "--explain", "--lang", "en", "--store", _workplace.Store, file);

        run.Output.ShouldContain("⇒ RESOLVED");
        run.Output.ShouldContain(": Chỉ thị 1112/CT-BGDĐT · 2022-08-19 · Bộ Giáo dục và Đào tạo");
        File.ReadAllBytes(_workplace.Store).ShouldBe(before);
    }

    [Fact]
    public void A_store_that_is_not_there_is_a_failure()
    {
        var file = _workplace.Write("one.txt", Text);

        _workplace.Run("extract", "--explain", "--store", "gone.db", file).ExitCode.ShouldBe(3);
    }

    [Fact]
    public void The_summary_counts_shapes_with_their_reasons()
    {
        var file = _workplace.Write("one.txt", Text);

        var run = _workplace.Run("extract", "--explain", "--summary", "--lang", "en", file, file);

        run.Lines.ShouldBe(["      2  các Nghị quyết của  ✗ plural", "      2  not taken, 1 shapes, 2 texts"]);
    }

    [Theory]
    [InlineData("--at", "5")]
    [InlineData("--find", "x")]
    [InlineData("--store", "x.db")]
    [InlineData("--summary", "true")]
    public void What_goes_with_explain_is_wrong_use_without_it(string option, string value)
    {
        var run = _workplace.Run("extract", option, value, "one.txt");

        run.ExitCode.ShouldBe(2);
        run.Errors.ShouldContain($"{option} goes with --explain.");
    }

    [Fact]
    public void A_file_that_is_not_there_does_not_stop_the_others()
    {
        var file = _workplace.Write("one.txt", Text);

        var run = _workplace.Run("extract", "--explain", "gone.txt", file);

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("gone.txt");
        run.Output.ShouldContain("15/CT-TTg");
    }
}
