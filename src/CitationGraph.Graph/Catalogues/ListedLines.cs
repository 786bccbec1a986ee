using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>A line of a catalogue that was not taken.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Reason">What was found and what was expected.</param>
public sealed record RefusedLine(int Line, string Reason);

/// <summary>A catalogue as read from lines, with the lines that were not taken.</summary>
public sealed record ListedCatalogue(Catalogue Catalogue, ImmutableArray<RefusedLine> Refused);

/// <summary>
/// Reads a catalogue of one JSON object a line: <c>item_id</c>, <c>kind</c>, <c>number</c>, <c>title</c>, <c>date</c> and <c>effective</c>
/// (<c>dd/MM/yyyy</c>), <c>issuer</c>; other keys are left aside. <c>item_id</c> is the publisher's id and is kept.
/// </summary>
public static class ListedLines
{
    private static readonly string[] s_forms = ["d/M/yyyy", "yyyy-MM-dd"];

    /// <param name="path">The file; its name with its folder's is the catalogue's name and the source of its facts.</param>
    /// <exception cref="CatalogueException">The file cannot be read.</exception>
    public static ListedCatalogue Read(string path)
    {
        var full = Path.GetFullPath(path);
        var name = $"{Path.GetFileName(Path.GetDirectoryName(full))}/{Path.GetFileName(full)}";
        var rows = new Dictionary<string, CatalogueInstrument>(StringComparer.Ordinal);
        var refused = ImmutableArray.CreateBuilder<RefusedLine>();
        var number = 0;
        foreach (var line in Lines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var (row, fault) = Row(line, name);
            if (row is null)
            {
                refused.Add(new RefusedLine(number, fault));
            }
            else if (!rows.TryAdd(row.Key, row) && !IsSame(rows[row.Key], row))
            {
                refused.Add(
                    new RefusedLine(number, $"item_id '{row.Key}' stands in an earlier line for something else.")
                );
            }
        }

        var ordered = rows.Values.OrderBy(r => r.Key, StringComparer.Ordinal);
        return new ListedCatalogue(new Catalogue(name, [.. ordered], [], []), refused.ToImmutable());
    }

    private static string[] Lines(string path)
    {
        try
        {
            return File.ReadAllLines(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CatalogueException(path, 0, $"the catalogue cannot be read ({fault.Message})");
        }
    }

    private static bool IsSame(CatalogueInstrument left, CatalogueInstrument right) =>
        left with { Names = [] } == right with { Names = [] };

    private static (CatalogueInstrument? Row, string Fault) Row(string line, string source)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? Row(json.RootElement, source)
                : (null, "Expected an object with item_id, kind, number, title, date, issuer, effective.");
        }
        catch (JsonException fault)
        {
            return (null, $"Not a line of JSON: {fault.Message}");
        }
        catch (FormatException fault)
        {
            return (null, fault.Message);
        }
    }

    private static (CatalogueInstrument? Row, string Fault) Row(JsonElement line, string source)
    {
        var id = Text(line, "item_id");
        var number = Text(line, "number");
        var title = Text(line, "title");
        if (id is null)
        {
            return (null, "item_id is missing; expected the instrument's id at the publisher.");
        }

        if (number is null && title is null)
        {
            return (null, "Neither number nor title is given; nothing says which instrument it is.");
        }

        var row = new CatalogueInstrument(
            id,
            Text(line, "kind"),
            number,
            Day(line, "date"),
            Text(line, "issuer"),
            title,
            [],
            Day(line, "effective"),
            id,
            new Provenance(source, true, "high")
        );
        return (row, string.Empty);
    }

    private static string? Text(JsonElement line, string key)
    {
        if (!line.TryGetProperty(key, out var value))
        {
            return null;
        }

        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!.Trim(),
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.Null => string.Empty,
            _ => throw new FormatException($"{key} is {value.GetRawText()}; expected a string."),
        };
        return text.Length == 0 ? null : LatinComposition.Compose(text);
    }

    private static PartialDate? Day(JsonElement line, string key)
    {
        if (Text(line, key) is not { } text)
        {
            return null;
        }

        return DateOnly.TryParseExact(text, s_forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? PartialDate.Of(day.Year, day.Month, day.Day)
                ?? throw new FormatException($"{key} is '{text}'; expected a year from 1900 to 2100.")
            : throw new FormatException($"{key} is '{text}'; expected dd/MM/yyyy.");
    }
}
