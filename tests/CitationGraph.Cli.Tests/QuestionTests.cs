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
    public void Coverage_as_json_counts_each_body_once()
    {
        var run = _workplace.Ask("coverage", "1112/CT-BGDĐT", "--as-of", "2022-12-31", "--format", "json");

        run.ExitCode.ShouldBe(0, run.Errors);
        var states = JsonDocument
            .Parse(run.Output)
            .RootElement.GetProperty("bodies")
            .EnumerateArray()
            .Select(b => b.GetProperty("state").GetString())
            .ToList();
        (states.Count, states.Count(s => s == "done"), states.Count(s => s == "doneInferred")).ShouldBe((63, 1, 1));
        states.Count(s => s == "nothingHeld").ShouldBe(61);
    }

    [Fact]
    public void Coverage_of_a_level_whose_bodies_are_not_all_known_says_so() =>
        _workplace
            .Ask("coverage", "1112/CT-BGDĐT", "--level", "commune", "--lang", "en")
            .Output.ShouldContain("population not known");

    [Fact]
    public void A_level_that_the_ontology_lacks_is_wrong_use_and_the_known_ones_are_named()
    {
        var run = _workplace.Ask("coverage", "1112/CT-BGDĐT", "--level", "planet");

        run.ExitCode.ShouldBe(2);
        run.Errors.ShouldContain("it knows central, ");
    }

    [Fact]
    public void Lineage_shows_both_sides_and_the_second_instrument_must_be_one()
    {
        var run = _workplace.Ask("lineage", "193/KH-UBND", "--lang", "en");
        run.Output.ShouldMatch("(?s)came from: .*29-NQ/TW.*grew out of it: 0");

        var unknown = _workplace.Ask("lineage", "193/KH-UBND", "--to", "99999/QĐ-TTg");
        unknown.ExitCode.ShouldBe(1);
        unknown.Errors.ShouldContain("'99999/QĐ-TTg' is not in the graph");
    }

    [Fact]
    public void What_was_read_as_another_word_is_told_and_nothing_found_is_something_to_look_at()
    {
        _workplace.Ask("search", "luat", "giao", "dux", "--lang", "en").Output.ShouldContain("read as: dux → duc");
        _workplace.Ask("search", "xyzzy").ExitCode.ShouldBe(1);
    }

    [Theory]
    [InlineData("superseded", "--all")]
    [InlineData("uncited")]
    [InlineData("dangling")]
    [InlineData("contradictions")]
    public void A_report_as_json_lines_has_a_head_and_a_line_for_each_entry(string report, params string[] more)
    {
        var run = _workplace.Ask([
            "report",
            report,
            "--as-of",
            "2026-01-15",
            "--size",
            "2",
            "--format",
            "jsonl",
            .. more,
        ]);

        run.ExitCode.ShouldBe(0, run.Errors);
        var total = JsonDocument.Parse(run.Lines[0]).RootElement.GetProperty("total").GetInt32();
        run.Lines.Length.ShouldBe(1 + Math.Min(2, total));
    }

    [Fact]
    public void A_page_beyond_the_last_is_empty() =>
        _workplace.Ask("report", "dangling", "--page", "9999").ExitCode.ShouldBe(0);

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
