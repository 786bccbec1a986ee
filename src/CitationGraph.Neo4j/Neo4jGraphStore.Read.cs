using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Neo4j;

/// <content>What was read and said: kept with the moment of it, never lost.</content>
public sealed partial class Neo4jGraphStore
{
    private const int DocumentsAtOnce = 50;

    // One writer at a time: whoever writes takes the lock of this node first.
    private const string Lock = "MATCH (s:CgStore {name: $store}) SET s.turn = coalesce(s.turn, 0) + 1 RETURN s.read";
    private const string Grow = "MATCH (s:CgStore {name: $store}) SET s.read = s.read + $by";
    private const string DocumentCells = "d.id, d.name, d.digest, d.original, d.reading";

    public long ReadVersion => _client.Run("MATCH (s:CgStore {name: $store}) RETURN s.read", Named())[0].Number(0);

    public ImmutableArray<SavedAs> Save(IReadOnlyList<ReadDocument> documents, DateTimeOffset readAt)
    {
        RequireWriting();
        var readings = documents.Select(d => StoreJson.Write(d.Reading)).ToList();
        return InTransaction(run =>
        {
            run(Lock, Named());
            var known = run(
                    "UNWIND $ids AS id MATCH (d:Document {store: $store, id: id}) RETURN d.id, d.name, d.readingDigest",
                    Named(("ids", List(documents.Select(d => d.Id).Distinct(StringComparer.Ordinal))))
                )
                .ToDictionary(r => r.Text(0), r => (Name: r.Text(1), Digest: r.Text(2)), StringComparer.Ordinal);
            var rows = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
            var saved = ImmutableArray.CreateBuilder<SavedAs>(documents.Count);
            foreach (var (document, reading) in documents.Zip(readings))
            {
                saved.Add(Take(document, reading, known, rows, Moment(readAt)));
            }

            run(
                """
                UNWIND $rows AS row MERGE (d:Document {store: $store, id: row.id})
                ON CREATE SET d.readAt = row.readAt, d.original = row.original, d.digest = row.digest
                SET d.name = row.name, d.reading = row.reading, d.readingDigest = row.readingDigest, d.citations = row.citations
                """,
                Named(("rows", new JsonArray([.. rows.Values])))
            );
            run(Grow, Named(("by", saved.Count(s => s != SavedAs.Known))));
            return saved.DrainToImmutable();
        });
    }

    public void Save(Catalogue catalogue, DateTimeOffset readAt)
    {
        RequireWriting();
        var content = StoreJson.Write(catalogue);
        var moment = Moment(readAt);
        InTransaction(run =>
        {
            run(Lock, Named());
            var standing = run(
                "MATCH (c:Catalogue {store: $store, name: $name}) WHERE c.knownUntil IS NULL RETURN c.knownFrom, c.content",
                Named(("name", catalogue.Name))
            );
            if (standing is [var known] && known.Text(1) == content)
            {
                return false;
            }

            var from =
                standing is [var before] && string.CompareOrdinal(before.Text(0), moment) >= 0
                    ? before.Text(0)
                    : moment;
            run(
                """
                OPTIONAL MATCH (old:Catalogue {store: $store, name: $name}) WHERE old.knownUntil IS NULL AND old.knownFrom <> $from
                SET old.knownUntil = $from
                WITH count(*) AS done MERGE (c:Catalogue {store: $store, name: $name, knownFrom: $from}) SET c.content = $content
                """,
                Named(("name", catalogue.Name), ("from", from), ("content", content))
            );
            run(Grow, Named(("by", 1)));
            return true;
        });
    }

    public bool Save(Correction correction)
    {
        RequireWriting();
        return InTransaction(run =>
        {
            run(Lock, Named());
            var known = run(
                    "MATCH (c:Correction {store: $store, id: $id}) RETURN c.content",
                    Named(("id", correction.Id))
                )
                .Select(r => StoreJson.ReadCorrection(r.Text(0)))
                .SingleOrDefault();
            if (known is not null && known.TakenBack == correction.TakenBack)
            {
                return false;
            }

            var kept = known is null ? correction : known with { TakenBack = correction.TakenBack };
            run(
                "MERGE (c:Correction {store: $store, id: $id}) SET c.at = $at, c.content = $content",
                Named(("id", kept.Id), ("at", Moment(kept.At)), ("content", StoreJson.Write(kept)))
            );
            run(Grow, Named(("by", 1)));
            return true;
        });
    }

    public IEnumerable<ReadDocument> Documents(DateTimeOffset? knownAt = null)
    {
        var (after, moment) = (string.Empty, knownAt is { } at ? Moment(at) : null);
        while (true)
        {
            var page = _client.Run(
                $$"""
                MATCH (d:Document {store: $store}) WHERE d.id > $after AND ($moment IS NULL OR d.readAt <= $moment)
                RETURN {{DocumentCells}} ORDER BY d.id LIMIT $limit
                """,
                Named(("after", after), ("moment", moment), ("limit", DocumentsAtOnce))
            );
            foreach (var document in page.Select(Document))
            {
                yield return document;
                after = document.Id;
            }

            if (page.Count < DocumentsAtOnce)
            {
                yield break;
            }
        }
    }

    public ImmutableArray<ReadDocument> Documents(IReadOnlyCollection<string> ids) =>
        ids.Count == 0
            ? []
            :
            [
                .. _client
                    .Run(
                        $"UNWIND $ids AS id WITH DISTINCT id MATCH (d:Document {{store: $store, id: id}}) RETURN {DocumentCells} ORDER BY d.id",
                        Named(("ids", List(ids)))
                    )
                    .Select(Document),
            ];

    public IEnumerable<ReadMoment> ReadMoments() =>
        _client
            .Run("MATCH (d:Document {store: $store}) RETURN d.id, d.readAt ORDER BY d.id", Named())
            .Select(r => new ReadMoment(r.Text(0), Moment(r.Text(1))));

    public ImmutableArray<Catalogue> Catalogues(DateTimeOffset? knownAt = null) =>
        [
            .. CatalogueVersions()
                .Where(v =>
                    knownAt is { } moment ? v.KnownFrom <= moment && !(v.KnownUntil <= moment) : v.KnownUntil is null
                )
                .Select(v => v.Catalogue),
        ];

    public IEnumerable<CatalogueVersion> CatalogueVersions() =>
        _client
            .Run("MATCH (c:Catalogue {store: $store}) RETURN c.content, c.knownFrom, c.knownUntil", Named())
            .Select(r => new CatalogueVersion(
                StoreJson.ReadCatalogue(r.Text(0)),
                Moment(r.Text(1)),
                r.TextOrNull(2) is { } until ? Moment(until) : null
            ))
            .OrderBy(v => v.Catalogue.Name, StringComparer.Ordinal)
            .ThenBy(v => v.KnownFrom);

    public ImmutableArray<Correction> Corrections() =>
        [
            .. _client
                .Run("MATCH (c:Correction {store: $store}) RETURN c.content", Named())
                .Select(r => StoreJson.ReadCorrection(r.Text(0)))
                .OrderBy(c => c.At)
                .ThenBy(c => c.Id, StringComparer.Ordinal),
        ];

    private static SavedAs Take(
        ReadDocument document,
        string reading,
        Dictionary<string, (string Name, string Digest)> known,
        Dictionary<string, JsonObject> rows,
        string moment
    )
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(reading)));
        var isKnown = known.TryGetValue(document.Id, out var before);
        var name = isKnown && string.CompareOrdinal(before.Name, document.Name) <= 0 ? before.Name : document.Name;
        if (isKnown && name == before.Name && digest == before.Digest)
        {
            return SavedAs.Known;
        }

        known[document.Id] = (name, digest);
        rows[document.Id] = new JsonObject
        {
            ["id"] = document.Id,
            ["name"] = name,
            ["digest"] = document.Digest,
            ["original"] = document.Original,
            ["reading"] = reading,
            ["readingDigest"] = digest,
            ["readAt"] = moment,
            ["citations"] = document.Reading.Citations.Length,
        };
        return isKnown ? SavedAs.Changed : SavedAs.New;
    }

    private static ReadDocument Document(Row row) =>
        new(
            row.Text(0),
            row.Text(1),
            row.Text(2),
            row.Text(3),
            StoreJson.ReadReading(Encoding.UTF8.GetBytes(row.Text(4)))
        );

    private static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset Moment(string moment) =>
        DateTimeOffset.ParseExact(moment, "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
