using CitationGraph.Graph;
using CitationGraph.Model;
using CitationGraph.StoreTesting;
using CitationGraph.Testing;
using Microsoft.Data.Sqlite;

namespace CitationGraph.Sqlite.Tests;

/// <summary>Files of earlier programs, made with the very tables those programs made.</summary>
public sealed class MigrationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void An_older_file_is_brought_up_to_date_after_a_copy_was_made(int version)
    {
        var path = Old(version);

        using (var store = SqliteGraphStore.Open(path))
        {
            store.Document("doc-1").ShouldBeEquivalentTo(Samples.Document("doc-1", "a.txt"));
            store.Catalogues().ShouldHaveSingleItem().Name.ShouldBe("list");
            store.Save(Samples.Document("doc-2", "b.txt"));
            store.Replace(Samples.Content()).ShouldBeTrue();
        }

        SqliteStoreFile.Describe(path).Version.ShouldBe(4);
        SqliteStoreFile.Problems(path).ShouldBeEmpty();
        Number($"{path}.v{version}.bak", "PRAGMA user_version").ShouldBe(version);
        Number($"{path}.v{version}.bak", "SELECT count(*) FROM document").ShouldBe(1);
    }

    [Fact]
    public void What_was_read_stays_as_it_is_where_only_what_follows_has_another_form()
    {
        var path = _folder.File("v3.db");
        var document = Samples.Document("doc-1", "a.txt");
        Make(
            path,
            3,
            $"""
            UPDATE read_state SET version = 5;
            INSERT INTO document (id, name, digest, read_at, original, citations, reading)
              VALUES ($id, $name, $digest, '2026-01-31T08:00:00.0000000Z', $original, $citations, $reading);
            INSERT INTO catalogue (name, known_from, known_until, content)
              VALUES ('list', '2026-01-01T00:00:00.0000000Z', '2026-02-01T00:00:00.0000000Z', $catalogue),
                ('list', '2026-02-01T00:00:00.0000000Z', NULL, $catalogue);
            INSERT INTO content (only, version, made_from) VALUES (1, 'old', 5);
            INSERT INTO instrument (key, id, is_held, aliases, names, source_ids, cited, search_rank) VALUES (1, 'a', 1, '[]', '[]', '[]', 0, 1);
            INSERT INTO relation (key, source, target, type, origin, confidence, reason) VALUES (1, 1, 1, 'cites', 'Stated', 1, 'r');
            """,
            document
        );

        using (var store = SqliteGraphStore.Open(path))
        {
            store.Document("doc-1").ShouldBeEquivalentTo(document);
            store
                .ReadMoments()
                .ShouldHaveSingleItem()
                .ReadAt.ShouldBe(new DateTimeOffset(2026, 1, 31, 8, 0, 0, TimeSpan.Zero));
            store.CatalogueVersions().Count().ShouldBe(2);
            store.ReadVersion.ShouldBe(5);
            store.MadeFrom.ShouldBe(0, "what follows has to be made anew");
            store.Count().Instruments.ShouldBe(0);
            store.Save(Samples.Document("doc-2", "b.txt"));
            store.Replace(Samples.Content()).ShouldBeTrue();
        }

        SqliteStoreFile.Problems(path).ShouldBeEmpty();
    }

    [Fact]
    public void A_copy_that_is_there_already_is_never_written_over()
    {
        var path = Old(2);
        File.WriteAllText($"{path}.v2.bak", "mine");

        SqliteGraphStore.Open(path).Dispose();

        File.ReadAllText($"{path}.v2.bak").ShouldBe("mine");
        File.Exists($"{path}.v2.2.bak").ShouldBeTrue();
    }

    [Fact]
    public void An_older_file_opened_for_reading_only_is_left_as_it_is_and_says_what_to_do()
    {
        var path = Old(2);

        var problem = Should.Throw<StoreException>(() => SqliteGraphStore.OpenReadOnly(path));

        problem.Fault.ShouldBe(StoreFault.OlderVersion);
        problem.Message.ShouldContain("citegraph store rebuild");
        Number(path, "PRAGMA user_version").ShouldBe(2);
    }

    private string Old(int version)
    {
        var path = _folder.File($"v{version}.db");
        Make(
            path,
            version,
            """
            INSERT INTO document (id, name, digest, original, citations, reading)
              VALUES ($id, $name, $digest, $original, $citations, $reading);
            INSERT INTO catalogue (name, content) VALUES ('list', $catalogue);
            """,
            Samples.Document("doc-1", "a.txt")
        );
        return path;
    }

    private static void Make(string path, int version, string rows, ReadDocument document)
    {
        var schema = Repository.Path("tests", "CitationGraph.Sqlite.Tests", "Schemas", $"v{version}.sql");
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            PRAGMA journal_mode = WAL;
            {File.ReadAllText(schema)}
            PRAGMA application_id = {0x43744772};
            PRAGMA user_version = {version};
            {rows}
            """;
        command.Parameters.AddWithValue("$id", document.Id);
        command.Parameters.AddWithValue("$name", document.Name);
        command.Parameters.AddWithValue("$digest", document.Digest);
        command.Parameters.AddWithValue("$original", document.Original);
        command.Parameters.AddWithValue("$citations", document.Reading.Citations.Length);
        command.Parameters.AddWithValue("$reading", StoreJson.Write(document.Reading));
        command.Parameters.AddWithValue("$catalogue", StoreJson.Write(Catalogue.Empty with { Name = "list" }));
        command.ExecuteNonQuery();
    }

    private static long Number(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
