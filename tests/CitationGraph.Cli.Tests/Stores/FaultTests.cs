using System.Text;
using System.Text.Json;
using CitationGraph.Graph;
using CitationGraph.Sqlite;

namespace CitationGraph.Cli.Tests;

/// <summary>What a person sees when the disk or the file is at fault: a sentence, and nothing lost.</summary>
public sealed class FaultTests : IDisposable
{
    private const int Documents = 150;
    private readonly Workplace _workplace = new();

    public void Dispose() => _workplace.Dispose();

    [DiskFact]
    public void A_full_disk_loses_nothing_that_was_reported_and_with_more_room_it_goes_on()
    {
        var texts = SmallTexts.Write(_workplace.Folder, Documents);
        using var disk = SmallDisk.Of(1);

        var full = _workplace.Run("ingest", texts, "--store", disk.Store, "--format", "jsonl");

        full.ExitCode.ShouldBe(3);
        full.Errors.ShouldContain("the disk is full");
        full.Errors.ShouldNotContain("   at ");

        disk.Grow(64);
        SqliteStoreFile.Problems(disk.Store).ShouldBeEmpty();
        using (var store = SqliteGraphStore.OpenReadOnly(disk.Store))
        {
            foreach (var line in full.Lines.Where(l => l.StartsWith("{\"committed\"", StringComparison.Ordinal)))
            {
                var reported = JsonDocument.Parse(line).RootElement.GetProperty("committed").GetString()!;
                store.Document(reported).ShouldNotBeNull();
            }
        }

        _workplace.Run("ingest", texts, "--store", disk.Store).ExitCode.ShouldBe(0);
        Export(disk.Store).ShouldBe(Whole(texts));
    }

    [DiskFact]
    public void A_disk_that_cannot_be_written_is_read_all_the_same()
    {
        using var disk = SmallDisk.Of(16);
        _workplace.Run("ingest", Workplace.SeedFolder, "--store", disk.Store).ExitCode.ShouldBe(0);
        disk.MakeReadOnly();

        var asked = _workplace.Run("status", "71/2020/NĐ-CP", "--store", disk.Store);
        var written = _workplace.Run("ingest", Workplace.SeedFolder, "--store", disk.Store);

        asked.ExitCode.ShouldBe(0, asked.Errors);
        written.ExitCode.ShouldBe(3);
        written.Errors.ShouldContain("read only");
        written.Errors.ShouldNotContain("   at ");
    }

    [Fact]
    public void A_damaged_page_is_found_and_a_copy_puts_everything_back()
    {
        _workplace.Ask("ingest", Workplace.SeedFolder).ExitCode.ShouldBe(0);
        var whole = Export(_workplace.Store);
        _workplace.Run("store", "backup", "copy.db").ExitCode.ShouldBe(0);
        _workplace.Run("store", "check").ExitCode.ShouldBe(0);
        Damage(_workplace.Store);

        var check = _workplace.Run("store", "check");
        var restored = _workplace.Run("store", "restore", "copy.db", "--force");

        check.ExitCode.ShouldBe(1, check.Errors);
        (check.Output + check.Errors).ShouldNotContain("   at ");
        restored.ExitCode.ShouldBe(0, restored.Errors);
        _workplace.Run("store", "check").ExitCode.ShouldBe(0);
        Export(_workplace.Store).ShouldBe(whole);
    }

    [Theory]
    [InlineData("half")]
    [InlineData("text")]
    [InlineData("zeros")]
    public void A_file_that_is_no_whole_store_is_told_in_a_sentence_by_every_command(string fault)
    {
        _workplace.Ask("ingest", Workplace.SeedFolder).ExitCode.ShouldBe(0);
        var bytes = File.ReadAllBytes(_workplace.Store);
        File.WriteAllBytes(
            _workplace.Store,
            fault switch
            {
                "half" => bytes[..(bytes.Length / 2)],
                "text" => Encoding.UTF8.GetBytes(new string('x', bytes.Length)),
                _ => new byte[bytes.Length],
            }
        );

        foreach (
            var run in new[]
            {
                _workplace.Run("store", "check"),
                _workplace.Run("search", "giáo dục"),
                _workplace.Run("export"),
                _workplace.Run("store", "backup", "copy.db"),
            }
        )
        {
            run.ExitCode.ShouldBeGreaterThan(0, run.Output);
            (run.Output + run.Errors).ShouldContain(_workplace.Store);
            run.Errors.ShouldNotContain("   at ");
            run.Errors.ShouldNotContain("SQLite Error");
        }
    }

    [Fact]
    public void A_log_that_is_lost_after_a_kill_costs_only_what_was_in_it()
    {
        var texts = SmallTexts.Write(_workplace.Folder, Documents);
        using (
            var process = System.Diagnostics.Process.Start(
                CommandRun.StartInfo(_workplace.Folder, null, ["ingest", texts])
            )!
        )
        {
            while (!File.Exists(_workplace.Store + "-wal") || new FileInfo(_workplace.Store + "-wal").Length == 0)
            {
                Thread.Sleep(5);
            }

            process.Kill();
            process.WaitForExit();
        }

        File.Delete(_workplace.Store + "-wal");

        var again = _workplace.Run("ingest", texts);

        again.ExitCode.ShouldBe(0, again.Errors);
        _workplace.Run("store", "check").ExitCode.ShouldBe(0);
        Export(_workplace.Store).ShouldBe(Whole(texts));
    }

    private static void Damage(string store)
    {
        using var file = File.Open(store, FileMode.Open);
        file.Position = file.Length / 2;
        file.Write(Enumerable.Repeat((byte)0xA5, 16_384).ToArray());
    }

    private string Whole(string texts)
    {
        var store = Path.Combine(_workplace.Folder, "whole.db");
        _workplace.Run("ingest", texts, "--store", store).ExitCode.ShouldBe(0);
        return Export(store);
    }

    private string Export(string store)
    {
        var run = _workplace.Run("export", "--format", "jsonl", "--store", store);
        run.ExitCode.ShouldBe(0, run.Errors);
        return run.Output;
    }
}
