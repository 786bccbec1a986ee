using System.Text.RegularExpressions;

namespace CitationGraph.Cli.Tests;

public sealed partial class CorrectTests : IDisposable
{
    private const string By = "Lê Thị An";
    private readonly string _folder = Directory.CreateTempSubdirectory("citegraph-correct-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_a_person_rejects_is_gone_until_it_is_taken_back_and_the_file_carries_it_elsewhere()
    {
        Run("ingest", Seed()).ExitCode.ShouldBe(0);
        var whole = Export();

        var said = Run(
            "correct",
            "relation",
            "reject",
            "chi-thi:ubnd-ha-noi:2022:17-ct-ubnd",
            "implements",
            "1112/CT-BGDĐT",
            "--by",
            By,
            "--reason",
            "Chưa có văn bản."
        );

        said.ExitCode.ShouldBe(0);
        var corrected = Export();
        corrected.ShouldNotBe(whole);
        var list = Run("correct", "list").Output;
        list.ShouldContain(By);
        list.ShouldContain("bác quan hệ (relation rejected)");
        var id = Id().Match(list).Value;
        Run("correct", "export", "said.jsonl").ExitCode.ShouldBe(0);

        Run("correct", "take-back", id, "--by", By, "--reason", "Nhầm.").ExitCode.ShouldBe(0);
        Export().ShouldBe(whole);
        Run("correct", "take-back", id, "--by", By, "--reason", "Nhầm.").ExitCode.ShouldBe(1);

        Run("ingest", Seed(), "--store", "other.db").ExitCode.ShouldBe(0);
        Run("correct", "import", "said.jsonl", "--store", "other.db").Output.ShouldContain("1 mới (new)");
        Run("correct", "import", "said.jsonl", "--store", "other.db").Output.ShouldContain("0 mới (new)");
        Run("export", "--format", "jsonl", "--store", "other.db").Output.ShouldBe(corrected);
    }

    [Fact]
    public void A_newer_version_takes_the_place_of_a_text_whole_and_the_older_stays_as_history()
    {
        Write("older.txt", "Căn cứ Nghị định số 71/2020/NĐ-CP ngày 30/6/2020 của Chính phủ;");
        Write("newer.txt", "Căn cứ Nghị định số 116/2020/NĐ-CP ngày 25/9/2020 của Chính phủ;");
        Run("ingest", "newer.txt", "--store", "only.db").ExitCode.ShouldBe(0);
        Run("ingest", "older.txt").ExitCode.ShouldBe(0);
        Run("ingest", "newer.txt", "--replaces", "older.txt").ExitCode.ShouldBe(2);
        Run("ingest", "newer.txt", "--replaces", "none.txt", "--by", By).ExitCode.ShouldBe(1);

        Run("ingest", "newer.txt", "--replaces", "older.txt", "--by", By).ExitCode.ShouldBe(0);

        var only = Run("export", "--format", "jsonl", "--store", "only.db").Output;
        Export().ShouldBe(only);
        only.ShouldNotContain("71/2020/NĐ-CP");
        var again = Run("ingest", "older.txt");
        again.Errors.ShouldContain($"counts no longer. Retracted by {By}");
        Export().ShouldBe(only);
        Run("correct", "take-back", Id().Match(again.Errors).Value, "--by", By, "--reason", "Vẫn đúng.")
            .ExitCode.ShouldBe(0);
        Export().ShouldContain("71/2020/NĐ-CP");
    }

    [Fact]
    public void A_retracted_document_supports_nothing_even_when_it_is_ingested_again()
    {
        Run("ingest", Seed()).ExitCode.ShouldBe(0);

        Run("retract", "001_0738aba0f04bc538.txt", "--by", By, "--reason", "Bản nháp.").ExitCode.ShouldBe(0);
        Run("ingest", Seed()).ExitCode.ShouldBe(0);

        Export().ShouldNotContain("001_0738aba0f04bc538.txt");
        Run("store", "check").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void Who_and_why_must_be_said_and_what_is_named_must_be_there()
    {
        Run("ingest", Seed()).ExitCode.ShouldBe(0);

        Run("correct", "date", "1112/CT-BGDĐT", "2022-08-19", "--reason", "x").ExitCode.ShouldBe(2);
        Run("correct", "date", "1112/CT-BGDĐT", "2022-08-19", "--by", By).ExitCode.ShouldBe(2);
        Run("correct", "date", "9999/CT-BGDĐT", "2022-08-19", "--by", By, "--reason", "x").ExitCode.ShouldBe(1);
        Run("correct", "date", "1112/CT-BGDĐT", "19/8/2022", "--by", By, "--reason", "x").ExitCode.ShouldBe(2);
        Run("correct", "list").Output.ShouldBeEmpty();
    }

    [Fact]
    public void An_earlier_moment_is_answered_as_it_was_known_then()
    {
        Run("ingest", Seed()).ExitCode.ShouldBe(0);

        Run("chain", "1112/CT-BGDĐT", "--known-at", "2020-01-01").ExitCode.ShouldBe(1);
        Run("chain", "1112/CT-BGDĐT", "--known-at", "2999-01-01").Output.ShouldBe(Run("chain", "1112/CT-BGDĐT").Output);
        Run("chain", "1112/CT-BGDĐT", "--known-at", "yesterday").ExitCode.ShouldBe(2);
    }

    [Fact]
    public void A_store_is_backed_up_checked_restored_and_copied()
    {
        Run("ingest", Seed()).ExitCode.ShouldBe(0);

        Run("store", "backup", "copy.db").ExitCode.ShouldBe(0);
        Run("store", "backup", "copy.db").ExitCode.ShouldBe(3);
        Run("store", "restore", "copy.db", "--store", "back.db").ExitCode.ShouldBe(0);
        Run("store", "check", "--store", "back.db").ExitCode.ShouldBe(0);
        Run("store", "copy", "back.db", "new.db").Output.ShouldContain("giống nhau (the same)");
        Run("export", "--format", "jsonl", "--store", "new.db").Output.ShouldBe(Export());
        Run("store", "compact").ExitCode.ShouldBe(0);
        Run("store", "info", "--format", "json").Output.ShouldContain("\"documents\":\"5\"");
        File.WriteAllBytes(
            Path.Combine(_folder, "torn.db"),
            [.. File.ReadAllBytes(Path.Combine(_folder, "copy.db")).Take(40_000)]
        );
        Run("store", "restore", "torn.db", "--store", "torn2.db").ExitCode.ShouldBe(3);
        File.Exists(Path.Combine(_folder, "torn2.db")).ShouldBeFalse();
    }

    private static string Seed() => Path.Combine(AppContext.BaseDirectory, "seed");

    private string Export() => Run("export", "--format", "jsonl").Output;

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    private CommandRun Run(params string[] args) => CommandRun.Of(_folder, null, args);

    [GeneratedRegex("cor-[0-9a-f]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id();
}
