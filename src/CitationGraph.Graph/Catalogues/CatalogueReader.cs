using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>
/// Reads a catalogue's folder: <c>instruments.tsv</c>, and <c>relations.tsv</c> and <c>statuses.tsv</c> where they are. The columns are
/// described in the <c>README.md</c> beside the seed's.
/// </summary>
public static class CatalogueReader
{
    private const string CatalogueFolder = "catalogue";

    // Facts of our own from memory are written without a source; the word itself is none either.
    private const string Memory = "memory";
    private const string NameSeparator = " | ";

    /// <param name="folder">Its name becomes the catalogue's; a folder called <c>catalogue</c> takes its parent's name in front.</param>
    /// <param name="vocabulary">When given, kinds and relations must be in it.</param>
    /// <exception cref="CatalogueException">A file is missing or wrong.</exception>
    public static Catalogue Read(string folder, Vocabulary? vocabulary = null)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var instruments = Instruments(Path.Combine(folder, "instruments.tsv"), keys, vocabulary);
        var relations = Path.Combine(folder, "relations.tsv");
        var statuses = Path.Combine(folder, "statuses.tsv");
        return new Catalogue(
            Name(folder),
            instruments,
            File.Exists(relations) ? Relations(relations, keys, vocabulary) : [],
            File.Exists(statuses) ? Statuses(statuses, keys) : []
        );
    }

    private static string Name(string folder)
    {
        var directory = new DirectoryInfo(folder);
        return directory.Name == CatalogueFolder && directory.Parent is { Parent: not null } parent
            ? $"{parent.Name}/{directory.Name}"
            : directory.Name;
    }

    private static ImmutableArray<CatalogueInstrument> Instruments(
        string path,
        HashSet<string> keys,
        Vocabulary? vocabulary
    )
    {
        var rows = Table.Read(
            path,
            ["key", "type", "number", "date", "issuer", "title", "names", "effective_from", "confidence", "source"],
            ["external_id", "note"]
        );
        var instruments = ImmutableArray.CreateBuilder<CatalogueInstrument>();
        foreach (var row in rows)
        {
            var key = row.Required("key");
            if (!keys.Add(key))
            {
                throw row.Wrong("key", $"'{key}' is there twice; each instrument needs a key of its own.");
            }

            var genre = row.OrNull("type");
            if (genre is not null && vocabulary is not null && vocabulary.GenreNamed(genre) is null)
            {
                throw row.Wrong("type", $"'{genre}' is no kind of document in ontology/genres.ttl.");
            }

            instruments.Add(
                new CatalogueInstrument(
                    key,
                    genre,
                    row.OrNull("number"),
                    row.Date("date"),
                    row.OrNull("issuer"),
                    row.OrNull("title"),
                    Names(row),
                    row.Date("effective_from"),
                    row.OrNull("external_id"),
                    Provenance(row)
                )
            );
        }

        return instruments.ToImmutable();
    }

    private static ImmutableArray<CatalogueRelation> Relations(
        string path,
        HashSet<string> keys,
        Vocabulary? vocabulary
    )
    {
        var rows = Table.Read(
            path,
            ["source_key", "relation", "target_key", "effective_from", "words", "confidence", "source"],
            ["note"]
        );
        var relations = ImmutableArray.CreateBuilder<CatalogueRelation>();
        foreach (var row in rows)
        {
            var type = row.Required("relation");
            if (vocabulary is not null && vocabulary.Relation(type) is null)
            {
                throw row.Wrong("relation", $"'{type}' is no relation in ontology/relations.ttl.");
            }

            relations.Add(
                new CatalogueRelation(
                    Key(row, "source_key", keys),
                    type,
                    Key(row, "target_key", keys),
                    row.Date("effective_from"),
                    row.Required("words"),
                    Provenance(row)
                )
            );
        }

        return relations.ToImmutable();
    }

    private static ImmutableArray<CatalogueStatus> Statuses(string path, HashSet<string> keys) =>
        [
            .. Table
                .Read(path, ["key", "label", "recorded_on", "publisher", "confidence", "source"], ["note"])
                .Select(row => new CatalogueStatus(
                    Key(row, "key", keys),
                    row.Required("label"),
                    row.Date("recorded_on") ?? throw row.Wrong("recorded_on", "expected a date, found nothing."),
                    row.OrNull("publisher"),
                    Provenance(row)
                )),
        ];

    private static string Key(TableRow row, string column, HashSet<string> keys)
    {
        var key = row.Required(column);
        return keys.Contains(key) ? key : throw row.Wrong(column, $"'{key}' is no key in instruments.tsv.");
    }

    private static ImmutableArray<string> Names(TableRow row) =>
        [.. row["names"].Split(NameSeparator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static Provenance Provenance(TableRow row)
    {
        var confidence = row.Required("confidence");
        if (confidence is not ("high" or "medium"))
        {
            throw row.Wrong(
                "confidence",
                $"expected high or medium, found '{confidence}'. What is less sure does not belong in a catalogue."
            );
        }

        var source = row["source"];
        return source.Length == 0 || source == Memory
            ? new Provenance(string.Empty, IsPublic: false, confidence)
            : new Provenance(source, IsPublic: true, confidence);
    }
}
