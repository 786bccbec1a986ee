namespace CitationGraph.Cli.Tests;

public sealed class HelpTests : IDisposable
{
    private readonly Workplace _workplace = new();

    public static TheoryData<string> Commands =>
        ["ingest", "import", "extract", "resolve", "chain", "status", "export", "serve"];

    public void Dispose() => _workplace.Dispose();

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_explains_itself_with_examples(string command)
    {
        var run = _workplace.Run(command, "--help");

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain($"citegraph {command}");
        run.Output.ShouldContain("Examples:\n  citegraph " + command);
        run.Errors.ShouldBeEmpty();
    }

    [Fact]
    public void The_help_of_the_whole_names_every_command()
    {
        var run = _workplace.Run("--help");

        run.ExitCode.ShouldBe(0);
        foreach (var command in Commands)
        {
            run.Output.ShouldContain($"\n  {(string)command}");
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_wrong_option_is_wrong_use(string command)
    {
        var run = _workplace.Run(command, "--no-such-option");

        run.ExitCode.ShouldBe(2);
        run.Errors.ShouldContain("--no-such-option");
        run.Errors.ShouldContain($"Try 'citegraph {command} --help'.");
        run.Output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("--format", "xml", "--format takes text, json or jsonl, not 'xml'.")]
    [InlineData("--as-of", "31/12/2024", "--as-of takes a day as YYYY-MM-DD, not '31/12/2024'.")]
    [InlineData("--date", "soon", "--date takes YYYY, YYYY-MM or YYYY-MM-DD, not 'soon'.")]
    [InlineData(
        "--family",
        "cousin",
        "--family takes implementation, basis, change, attachment or citation, not 'cousin'."
    )]
    [InlineData("--depth", "0", "--depth takes a number from 1 up.")]
    [InlineData("--lang", "fr", "--lang takes vi or en, not 'fr'.")]
    public void A_wrong_value_says_what_is_taken(string option, string value, string sentence)
    {
        var run = _workplace.Run("chain", "1112/CT-BGDĐT", option, value);

        run.ExitCode.ShouldBe(2);
        run.Errors.ShouldContain(sentence);
    }

    [Fact]
    public void Nothing_at_all_is_wrong_use() => _workplace.Run().ExitCode.ShouldBe(2);
}
