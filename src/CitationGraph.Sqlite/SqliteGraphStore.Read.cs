using System.Collections.Immutable;
using System.Globalization;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Sqlite;

/// <content>What was read and said: kept with the moment of it, never lost.</content>
public sealed partial class SqliteGraphStore
{
    public long ReadVersion => Read("SELECT version FROM read_state", row => row.GetInt64(0))[0];

    public long MadeFrom => Read("SELECT made_from FROM content", row => row.GetInt64(0)).SingleOrDefault();

    public ImmutableArray<SavedAs> Save(IReadOnlyList<ReadDocument> documents, DateTimeOffset readAt)
    {
        // Nobody waits for the transaction while this is made.
        var rows = documents.Select(document => (document, StoreJson.WriteUtf8(document.Reading))).ToList();
        return Commit(session =>
        {
            var moment = Moment(readAt);
            ImmutableArray<SavedAs> saved = [.. rows.Select(row => Save(session, row.document, row.Item2, moment))];
            Grow(session, saved.Count(s => s != SavedAs.Known));
            return saved;
        });
    }

    public void Save(Catalogue catalogue, DateTimeOffset readAt) =>
        Commit(session =>
        {
            var content = StoreJson.Write(catalogue);
            var moment = Moment(readAt);
            var (from, known) = Standing(session, catalogue.Name);
            if (content == known)
            {
                return false;
            }

            if (from is not null && string.CompareOrdinal(from, moment) >= 0)
            {
                session.Execute(
                    "UPDATE catalogue SET content = $2 WHERE name = $0 AND known_from = $1",
                    catalogue.Name,
                    from,
                    content
                );
            }
            else
            {
                session.Execute(
                    "UPDATE catalogue SET known_until = $1 WHERE name = $0 AND known_until IS NULL",
                    catalogue.Name,
                    moment
                );
                session.Execute(
                    "INSERT INTO catalogue (name, known_from, content) VALUES ($0, $1, $2)",
                    catalogue.Name,
                    moment,
                    content
                );
            }

            Grow(session, 1);
            return true;
        });

    public bool Save(Correction correction) =>
        Commit(session =>
        {
            var known = Said(session, correction.Id);
            if (known is not null && known.TakenBack == correction.TakenBack)
            {
                return false;
            }

            var kept = known is null ? correction : known with { TakenBack = correction.TakenBack };
            session.Execute(
                "INSERT INTO correction (id, at, content) VALUES ($0, $1, $2) ON CONFLICT (id) DO UPDATE SET content = excluded.content",
                kept.Id,
                Moment(kept.At),
                StoreJson.Write(kept)
            );
            Grow(session, 1);
            return true;
        });

    public IEnumerable<ReadDocument> Documents(DateTimeOffset? knownAt = null) =>
        InOrder.Map(
            Stream(
                $"SELECT {Rows.DocumentColumns} FROM document WHERE $0 IS NULL OR read_at <= $0 ORDER BY id",
                reader => Each(reader, Rows.RawDocument),
                knownAt is { } moment ? Moment(moment) : null
            ),
            raw => _file.Guard(raw.Read)
        );

    public ImmutableArray<ReadDocument> Documents(IReadOnlyCollection<string> ids) =>
        ids.Count == 0
            ? []
            : Read(
                $"SELECT {Rows.DocumentColumns} FROM document WHERE id IN (SELECT value FROM json_each($0)) ORDER BY id",
                Rows.Document,
                StoreJson.Write(ids)
            );

    public IEnumerable<ReadMoment> ReadMoments() =>
        Stream(
            "SELECT id, read_at FROM document ORDER BY id",
            reader => Each(reader, row => new ReadMoment(row.GetString(0), Moment(row.GetString(1))))
        );

    public ImmutableArray<Catalogue> Catalogues(DateTimeOffset? knownAt = null) =>
        Read(
            """
            SELECT content FROM catalogue
            WHERE CASE WHEN $0 IS NULL THEN known_until IS NULL ELSE known_from <= $0 AND ifnull(known_until > $0, 1) END
            ORDER BY name
            """,
            row => StoreJson.ReadCatalogue(row.GetString(0)),
            knownAt is { } moment ? Moment(moment) : null
        );

    public IEnumerable<CatalogueVersion> CatalogueVersions() =>
        Stream(
            "SELECT content, known_from, known_until FROM catalogue ORDER BY name, known_from",
            reader =>
                Each(
                    reader,
                    row => new CatalogueVersion(
                        StoreJson.ReadCatalogue(row.GetString(0)),
                        Moment(row.GetString(1)),
                        row.IsDBNull(2) ? null : Moment(row.GetString(2))
                    )
                )
        );

    public ImmutableArray<Correction> Corrections() =>
        Read("SELECT content FROM correction ORDER BY at, id", row => StoreJson.ReadCorrection(row.GetString(0)));

    /// <param name="reading">What is read in it, as JSON in UTF-8.</param>
    private static SavedAs Save(Session session, ReadDocument document, byte[] reading, string moment)
    {
        var known = session.Stepper("SELECT name, reading FROM document WHERE id = $0").Set(0, document.Id);
        if (!known.Step())
        {
            session
                .Stepper(
                    """
                    INSERT INTO document (id, name, digest, read_at, original, citations, reading)
                    VALUES ($0, $1, $2, $3, $4, $5, $6)
                    """
                )
                .Set(0, document.Id)
                .Set(1, document.Name)
                .Set(2, document.Digest)
                .Set(3, moment)
                .Set(4, document.Original)
                .Set(5, document.Reading.Citations.Length)
                .Set(6, reading)
                .Run();
            return SavedAs.New;
        }

        var knownName = known.Text(0);
        var name = string.CompareOrdinal(document.Name, knownName) < 0 ? document.Name : knownName;
        var isSame = name == knownName && known.Bytes(1).SequenceEqual(reading);
        known.Again();
        if (isSame)
        {
            return SavedAs.Known;
        }

        session
            .Stepper("UPDATE document SET name = $0, citations = $1, reading = $2 WHERE id = $3")
            .Set(0, name)
            .Set(1, document.Reading.Citations.Length)
            .Set(2, reading)
            .Set(3, document.Id)
            .Run();
        return SavedAs.Changed;
    }

    private static (string? From, string? Content) Standing(Session session, string name)
    {
        using var row = session
            .Statement("SELECT known_from, content FROM catalogue WHERE name = $0 AND known_until IS NULL", name)
            .ExecuteReader();
        return row.Read() ? (row.GetString(0), row.GetString(1)) : (null, null);
    }

    private static Correction? Said(Session session, string id)
    {
        using var row = session.Statement("SELECT content FROM correction WHERE id = $0", id).ExecuteReader();
        return row.Read() ? StoreJson.ReadCorrection(row.GetString(0)) : null;
    }

    private static void Grow(Session session, int changes)
    {
        if (changes > 0)
        {
            session.Execute("UPDATE read_state SET version = version + $0", changes);
        }
    }

    private static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset Moment(string moment) =>
        DateTimeOffset.ParseExact(moment, "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
