using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using CitationGraph.Graph;
using CitationGraph.Model;
using CitationGraph.StoreTesting;
using Microsoft.Data.Sqlite;

namespace CitationGraph.Sqlite.Tests;

public sealed class SqliteGraphStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void What_was_saved_is_there_when_the_file_is_opened_again()
    {
        using (var store = SqliteGraphStore.Open(_folder.File()))
        {
            store.Save(Samples.Document("doc-1", "a.txt"));
            store.Replace(Samples.Content());
        }

        using var again = SqliteGraphStore.OpenReadOnly(_folder.File());
        again.Document("doc-1").ShouldBeEquivalentTo(Samples.Document("doc-1", "a.txt"));
        again.AllRelations().Count().ShouldBe(3);
        again.Location.ShouldBe(_folder.File());
    }

    [Fact]
    public void What_follows_is_found_by_its_place_in_the_orders_that_the_port_names()
    {
        var content = RandomGraph.Of(3);
        using var store = SqliteGraphStore.Open(_folder.File());
        store.Replace(content);
        List<string> byDay =
        [
            .. content
                .Instruments.OrderBy(i => i.Date is null)
                .ThenBy(i => i.Date)
                .ThenBy(i => i.Id, StringComparer.Ordinal)
                .Select(i => i.Id),
        ];

        int[] backwards = [.. Enumerable.Range(0, content.Relations.Count).Reverse()];
        store.RelationsAt(backwards).ShouldBeEquivalentTo(content.Relations.Reverse().ToImmutableArray());
        store.InstrumentsAt([5, 0, byDay.Count - 1]).Select(i => i.Id).ShouldBe([byDay[5], byDay[0], byDay[^1]]);
        Should.Throw<FormatException>(() => store.RelationsAt([content.Relations.Count]));
        Should.Throw<FormatException>(() => store.InstrumentsAt([byDay.Count]));
    }

    [Fact]
    public void People_with_SQL_find_all_evidence_in_one_view()
    {
        var content = Samples.Content();
        var first = content.Relations[0];
        ImmutableArray<Evidence> three = [first.Evidence[0], first.Evidence[0], first.Evidence[0]];
        using (var store = SqliteGraphStore.Open(_folder.File()))
        {
            store.Replace(content with { Relations = [first with { Evidence = three }] });
            store.AllRelations().ShouldHaveSingleItem().Evidence.ShouldBeEquivalentTo(three);
        }

        Text("SELECT group_concat(relation || ' ' || position) FROM evidence WHERE words <> ''")
            .ShouldBe("1 0,1 1,1 2");
    }

    [Fact]
    public void A_reading_kept_from_before_days_were_read_has_none()
    {
        using (var store = SqliteGraphStore.Open(_folder.File()))
        {
            store.Save(Samples.Document("doc-1", "a.txt"));
        }

        Execute("UPDATE document SET reading = json_remove(reading, '$.days')");

        using var again = SqliteGraphStore.OpenReadOnly(_folder.File());
        again.Document("doc-1")!.Reading.Days.ShouldBeEmpty();
    }

    [Fact]
    public async Task Readers_see_the_old_content_or_the_new_while_it_is_replaced()
    {
        using var writer = SqliteGraphStore.Open(_folder.File());
        using var another = SqliteGraphStore.OpenReadOnly(_folder.File());
        writer.Replace(Many(200));
        var seen = new ConcurrentBag<int>();
        using var done = new CancellationTokenSource();
        var readers = new[] { writer, another, another }
            .Select(store =>
                Task.Run(() =>
                {
                    do
                    {
                        seen.Add(store.AllInstruments().Count());
                        seen.Add(store.Count().Instruments);
                    } while (!done.IsCancellationRequested);
                })
            )
            .ToArray();

        for (var i = 0; i < 10; i++)
        {
            writer.Replace(Many(i % 2 == 0 ? 100 : 200));
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
        seen.Distinct().Except([100, 200]).ShouldBeEmpty();
    }

    [Fact]
    public void Content_that_cannot_be_kept_leaves_the_old_content_whole()
    {
        using var store = SqliteGraphStore.Open(_folder.File());
        store.Replace(Samples.Content());
        var dangling = Samples.Content() with { Instruments = [Samples.Decree()] };

        Should.Throw<StoreException>(() => store.Replace(dangling)).Fault.ShouldBe(StoreFault.Damaged);

        store.AllInstruments().Count().ShouldBe(4);
        store.AllRelations().Count().ShouldBe(3);
        store.Replace(Samples.Content());
    }

    [Fact]
    public void Every_row_that_another_names_is_there_after_content_took_the_place_of_other_content()
    {
        using var store = SqliteGraphStore.Open(_folder.File());
        for (var seed = 1; seed <= 10; seed++)
        {
            store.Replace(seed % 2 == 0 ? RandomGraph.Of(seed) : Samples.Content());

            Texts("SELECT \"table\" FROM pragma_foreign_key_check").ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_file_of_a_newer_version_is_refused_with_both_versions()
    {
        SqliteGraphStore.Open(_folder.File()).Dispose();
        Execute("PRAGMA user_version = 7");

        var problem = Should.Throw<StoreException>(() => SqliteGraphStore.Open(_folder.File()));

        problem.Fault.ShouldBe(StoreFault.NewerVersion);
        problem.Message.ShouldContain("store version 7; this program knows 4");
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_and_left_alone()
    {
        File.WriteAllText(_folder.File(), new string('x', 5000));

        Should.Throw<StoreException>(() => SqliteGraphStore.Open(_folder.File())).Fault.ShouldBe(StoreFault.NotAStore);
        Should
            .Throw<StoreException>(() => SqliteGraphStore.OpenReadOnly(_folder.File()))
            .Fault.ShouldBe(StoreFault.NotAStore);

        File.ReadAllText(_folder.File()).ShouldBe(new string('x', 5000));
    }

    [Fact]
    public void Another_programs_database_is_refused_and_left_alone()
    {
        Execute("CREATE TABLE recipe (name TEXT)");

        Should.Throw<StoreException>(() => SqliteGraphStore.Open(_folder.File())).Fault.ShouldBe(StoreFault.NotAStore);

        Execute("SELECT name FROM recipe");
    }

    [Fact]
    public void A_folder_in_place_of_a_file_and_a_missing_folder_are_named()
    {
        Should
            .Throw<StoreException>(() => SqliteGraphStore.Open(_folder.Path))
            .Message.ShouldContain($"{_folder.Path} is a folder");
        Should
            .Throw<StoreException>(() => SqliteGraphStore.Open(_folder.File("no/such/citegraph.db")))
            .Message.ShouldContain("does not exist");
    }

    [Fact]
    public void A_store_that_is_not_there_is_not_made_by_a_reader()
    {
        Should
            .Throw<StoreException>(() => SqliteGraphStore.OpenReadOnly(_folder.File()))
            .Fault.ShouldBe(StoreFault.NotFound);

        File.Exists(_folder.File()).ShouldBeFalse();
    }

    [Fact]
    public void A_store_opened_for_reading_refuses_to_write()
    {
        SqliteGraphStore.Open(_folder.File()).Dispose();
        using var store = SqliteGraphStore.OpenReadOnly(_folder.File());

        Should.Throw<StoreException>(() => store.Replace(GraphContent.Empty)).Fault.ShouldBe(StoreFault.ReadOnly);
    }

    [Fact]
    public void A_store_that_another_program_writes_to_is_waited_for_and_then_said_to_be_locked()
    {
        using var store = SqliteGraphStore.Open(_folder.File(), TimeSpan.FromSeconds(1));
        using var other = new SqliteConnection($"Data Source={_folder.File()};Pooling=False");
        other.Open();
        using var transaction = other.BeginTransaction(deferred: false);

        var problem = Should.Throw<StoreException>(() => store.Save(Samples.Document("doc-1", "a.txt")));

        problem.Fault.ShouldBe(StoreFault.Locked);
        problem.Message.ShouldContain("Another program is writing");
        store.Document("doc-1").ShouldBeNull();
        transaction.Rollback();
        store.Save(Samples.Document("doc-1", "a.txt")).ShouldBeTrue();
    }

    [Fact]
    public void A_hundred_thousand_relations_are_replaced_in_seconds_and_all_indexes_are_there_again()
    {
        using var store = SqliteGraphStore.Open(_folder.File());
        var indexes = Indexes();
        var content = Many(20_000);
        var instruments = content.Instruments;
        content = content with
        {
            Relations =
            [
                .. Enumerable
                    .Range(0, 100_000)
                    .Select(i =>
                        Samples.Content().Relations[0] with
                        {
                            SourceId = instruments[i % instruments.Count].Id,
                            TargetId = instruments[(i * 7 + i / instruments.Count + 1) % instruments.Count].Id,
                        }
                    ),
            ],
        };
        var watch = Stopwatch.StartNew();

        store.Replace(content);

        store.Count().Relations.ShouldBe(100_000);

        // Wide of what it takes (about 3 s), so that a busy machine does not fail it: it tells seconds from minutes.
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(45));
        indexes.ShouldNotBeEmpty();
        Indexes().ShouldBe(indexes);
    }

    public void Dispose() => _folder.Dispose();

    private static GraphContent Many(int count) =>
        GraphContent.Empty with
        {
            Instruments =
            [
                .. Enumerable
                    .Range(0, count)
                    .Select(i =>
                        Samples.National() with
                        {
                            Id = $"chi-thi:bo-gddt:2022:{i:D6}",
                            Aliases = [],
                            Symbol = $"{i + 1}/CT-BGDĐT",
                        }
                    ),
            ],
        };

    private List<string> Indexes() => Texts("SELECT name FROM sqlite_schema WHERE type = 'index' ORDER BY name");

    private List<string> Texts(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.File()};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var texts = new List<string>();
        while (rows.Read())
        {
            texts.Add(rows.GetString(0));
        }

        return texts;
    }

    private string? Text(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.File()};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (string?)command.ExecuteScalar();
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.File()};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
