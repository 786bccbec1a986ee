using System.Text.Json;

namespace CitationGraph.Cli.Tests;

public sealed class IngestTests : IDisposable
{
    private readonly Workplace _workplace = new();

    public void Dispose() => _workplace.Dispose();

    [Fact]
    public void The_seed_goes_in_whole()
    {
        var run = _workplace.Run("ingest", Workplace.SeedFolder, "--format", "json");

        run.ExitCode.ShouldBe(0, run.Errors);
        var report = JsonDocument.Parse(run.Output).RootElement;
        report.GetProperty("ingested").GetArrayLength().ShouldBe(5);
        report.GetProperty("refused").GetArrayLength().ShouldBe(0);
        report.GetProperty("contradictions").GetInt32().ShouldBeGreaterThan(0);
        File.Exists(_workplace.Store).ShouldBeTrue();
    }

    [Fact]
    public void A_second_time_changes_nothing()
    {
        _workplace.Ask("ingest", Workplace.SeedFolder).ExitCode.ShouldBe(0);
        var first = _workplace.Run("export").Output;

        var again = _workplace.Run("ingest", Workplace.SeedFolder, "--format", "json");

        JsonDocument.Parse(again.Output).RootElement.GetProperty("ingested").GetArrayLength().ShouldBe(0);
        _workplace.Run("export").Output.ShouldBe(first);
    }

    [Fact]
    public void The_summary_names_what_contradicts()
    {
        var run = _workplace.Run("ingest", Workplace.SeedFolder);

        run.Output.ShouldContain("2022-08-19");
        run.Output.ShouldContain("2022-08-18 (1)");
    }

    [Fact]
    public void Bad_inputs_are_named_with_the_reason_and_the_others_go_in()
    {
        _workplace.Write("in/good.txt", "Căn cứ Luật Giáo dục số 43/2019/QH14;");
        _workplace.Write("in/empty.txt", "");
        _workplace.Write("in/binary.txt", [0x7F, 0x45, 0x4C, 0x46, 0, 0, 0, 1, 2, 3]);

        var run = _workplace.Run("ingest", "in", "gone.txt");

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("empty.txt");
        run.Errors.ShouldContain("binary.txt");
        run.Errors.ShouldContain("gone.txt");
        run.Output.ShouldContain("1 mới (new)");
        run.Output.ShouldContain("3 từ chối (refused)");
        run.Errors.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("gone.txt")]
    [InlineData("bare")]
    public void Nothing_taken_is_a_failure(string input)
    {
        _workplace.Write("bare/picture.png", [1, 2, 3]);

        var run = _workplace.Run("ingest", input);

        run.ExitCode.ShouldBe(3);
        run.Errors.ShouldContain(input);
    }

    [Fact]
    public void A_store_that_cannot_be_made_is_a_failure()
    {
        var run = _workplace.Run("ingest", Workplace.SeedFolder, "--store", "no/such/folder/graph.db");

        run.ExitCode.ShouldBe(3);
        run.Errors.ShouldStartWith("citegraph: ");
        run.Errors.ShouldContain("folder");
        run.Errors.ShouldNotContain("   at ");
    }

    [Fact]
    public void A_file_that_is_no_store_is_left_as_it_is()
    {
        var file = _workplace.Write("notes.db", "these are my notes, and no database at all, whatever the name says");

        var run = _workplace.Run("ingest", Workplace.SeedFolder, "--store", file);

        run.ExitCode.ShouldBe(3);
        File.ReadAllText(file).ShouldStartWith("these are my notes");
    }

    [Fact]
    public void No_input_is_wrong_use() => _workplace.Run("ingest").ExitCode.ShouldBe(2);
}
