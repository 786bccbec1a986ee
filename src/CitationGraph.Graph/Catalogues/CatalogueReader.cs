using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>Reads a catalogue folder: <c>instruments.tsv</c>, and <c>relations.tsv</c> and <c>statuses.tsv</c> where they are there.</summary>
public static class CatalogueReader
{
    private const string Instruments = "instruments.tsv";
    private const string Relations = "relations.tsv";
    private const string Statuses = "statuses.tsv";

    /// <param name="folder">The folder; its parent's name with its own is the catalogue's name, the same wherever it lies.</param>
    /// <exception cref="CatalogueException">A file or column is missing, a cell cannot be read, a key is not known or stands twice.</exception>
    public static Catalogue Read(string folder)
    {
        var instruments = ReadInstruments(Path.Combine(folder, Instruments));
        var keys = instruments.Select(i => i.Key).ToHashSet(StringComparer.Ordinal);
        var full = Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar);
        var name = $"{Path.GetFileName(Path.GetDirectoryName(full))}/{Path.GetFileName(full)}";
        return new Catalogue(
            name,
            instruments,
            ReadRelations(Path.Combine(folder, Relations), keys),
            ReadStatuses(Path.Combine(folder, Statuses), keys)
        );
    }

    private static ImmutableArray<CatalogueInstrument> ReadInstruments(string path)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var found = ImmutableArray.CreateBuilder<CatalogueInstrument>();
        foreach (
            var row in Table.Read(
                path,
                ["key", "type", "number", "date", "issuer", "title", "confidence", "source", "public"]
            )
        )
        {
            var key = row.Required("key");
            if (!seen.Add(key))
            {
                throw row.Fault("key", $"'{key}' a second time", "a key of its own");
            }

            found.Add(
                new CatalogueInstrument(
                    key,
                    row.Optional("type"),
                    row.Optional("number"),
                    row.Date("date"),
                    row.Optional("issuer"),
                    row.Optional("title"),
                    row.Optional("names") is { } names
                        ? [.. names.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]
                        : [],
                    row.Date("effective_from"),
                    row.Optional("external_id"),
                    row.Provenance()
                )
            );
        }

        return found.ToImmutable();
    }

    private static ImmutableArray<CatalogueRelation> ReadRelations(string path, HashSet<string> keys) =>
        !File.Exists(path)
            ? []
            :
            [
                .. Table
                    .Read(path, ["source_key", "relation", "target_key", "confidence", "source", "public", "words"])
                    .Select(row => new CatalogueRelation(
                        Known(row, "source_key", keys),
                        row.Required("relation"),
                        Known(row, "target_key", keys),
                        row.Date("effective_from"),
                        row.Required("words"),
                        row.Provenance()
                    )),
            ];

    private static ImmutableArray<CatalogueStatus> ReadStatuses(string path, HashSet<string> keys) =>
        !File.Exists(path)
            ? []
            :
            [
                .. Table
                    .Read(path, ["key", "label", "recorded_on", "confidence", "source", "public"])
                    .Select(row => new CatalogueStatus(
                        Known(row, "key", keys),
                        row.Required("label"),
                        row.Date("recorded_on") ?? throw row.Fault("recorded_on", "nothing", "when it was recorded"),
                        row.Optional("publisher"),
                        row.Provenance()
                    )),
            ];

    private static string Known(TableRow row, string column, HashSet<string> keys)
    {
        var key = row.Required(column);
        return keys.Contains(key) ? key : throw row.Fault(column, $"'{key}'", $"a key of {Instruments}");
    }
}
