using System.Text.Json;

namespace CitationGraph.Cli.Tests;

public sealed class QuestionTests : IDisposable
{
    private readonly Workplace _workplace = new();

    public void Dispose() => _workplace.Dispose();

    [Fact]
    public void A_chain_goes_down_with_the_words_of_every_hop()
    {
        var run = _workplace.Ask("chain", "29-NQ/TW", "--family", "implementation");

        run.ExitCode.ShouldBe(0, run.Errors);
        run.Output.ShouldMatch("(?s)29-NQ/TW.*34-CTr/TU.*134-KL/TU.*193/KH-UBND");
        run.Output.ShouldContain("002_6c687b1be164f383.txt [");
    }

    [Fact]
    public void A_chain_goes_up_too()
    {
        var run = _workplace.Ask("chain", "193/KH-UBND", "--up", "--format", "json", "--issuer", "Hải Phòng");

        run.ExitCode.ShouldBe(0, run.Errors);
        var hops = JsonDocument.Parse(run.Output).RootElement.GetProperty("hops").EnumerateArray();
        hops.Select(h => h.GetProperty("instrument").GetProperty("symbol").GetString()).ShouldContain("29-NQ/TW");
    }

    [Fact]
    public void An_inferred_hop_is_shown_as_such_and_can_be_left_out()
    {
        var all = _workplace.Ask("chain", "1112/CT-BGDĐT");
        var stated = _workplace.Ask("chain", "1112/CT-BGDĐT", "--stated-only");

        all.Lines.Single(l => l.Contains("17/CT-UBND ·", StringComparison.Ordinal)).ShouldContain("inferred");
        stated.Output.ShouldNotContain("17/CT-UBND ·");
    }

    [Fact]
    public void Json_lines_give_root_hops_and_coverage()
    {
        var run = _workplace.Ask("chain", "1112/CT-BGDĐT", "--format", "jsonl");

        var kinds = run.Lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("kind").GetString()).ToList();
        kinds[0].ShouldBe("root");
        kinds.ShouldContain("hop");
    }

    [Fact]
    public void A_symbol_that_nobody_knows_is_something_to_look_at()
    {
        var run = _workplace.Ask("status", "1112/CT-BGD");

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("'1112/CT-BGD' is not in the graph");
    }

    [Fact]
    public void A_status_names_the_day_and_the_reason()
    {
        var run = _workplace.Ask("status", "1112/CT-BGDĐT", "--as-of", "2024-01-01", "--lang", "en");

        run.ExitCode.ShouldBe(0, run.Errors);
        run.Output.ShouldContain("2024-01-01: ");
        run.Output.ShouldContain("  - ");
    }

    [Fact]
    public void A_status_as_json_carries_its_reasons()
    {
        var run = _workplace.Ask("status", "1112/CT-BGDĐT", "--as-of", "2022-09-01", "--format", "json");

        var answer = JsonDocument.Parse(run.Output).RootElement;
        answer.GetProperty("asOf").GetString().ShouldBe("2022-09-01");
        answer.GetProperty("reasons").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("chain", "1112/CT-BGDĐT")]
    [InlineData("status", "1112/CT-BGDĐT")]
    [InlineData("export")]
    public void A_store_that_is_not_there_is_a_failure(params string[] words)
    {
        var run = _workplace.Run(words);

        run.ExitCode.ShouldBe(3);
        run.Errors.ShouldContain("citegraph.db");
        File.Exists(_workplace.Store).ShouldBeFalse();
    }

    [Fact]
    public void A_level_or_place_the_ontology_does_not_know_is_wrong_use()
    {
        _workplace.Ask("chain", "1112/CT-BGDĐT", "--level", "galaxy").ExitCode.ShouldBe(2);
        _workplace.Ask("chain", "1112/CT-BGDĐT", "--place", "Atlantis").ExitCode.ShouldBe(2);
    }

    [Fact]
    public void The_export_is_the_same_in_lines_and_as_one_array()
    {
        var lines = _workplace.Ask("export");
        var array = JsonDocument.Parse(_workplace.Ask("export", "--format", "json").Output).RootElement;

        lines.ExitCode.ShouldBe(0);
        array.GetArrayLength().ShouldBe(lines.Lines.Length);
        array[0].GetRawText().ShouldBe(lines.Lines[0]);
        lines.Output.ShouldNotContain("knownAt");
    }
}
