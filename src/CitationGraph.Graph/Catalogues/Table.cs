using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>A tab separated table with a header line.</summary>
internal static class Table
{
    /// <exception cref="CatalogueException">A column is missing, or a row has more cells than the header.</exception>
    public static IEnumerable<TableRow> Read(string path, IReadOnlyList<string> columns)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (IOException fault)
        {
            throw new CatalogueException(path, 0, $"the table cannot be read ({fault.Message})");
        }

        var header = lines.Length > 0 ? lines[0].Split('\t') : [];
        foreach (var column in columns)
        {
            if (!header.Contains(column))
            {
                throw new CatalogueException(
                    path,
                    1,
                    $"the column '{column}' is missing; expected {string.Join(", ", columns)}"
                );
            }
        }

        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].Length == 0)
            {
                continue;
            }

            var cells = lines[i].Split('\t');
            if (cells.Length > header.Length)
            {
                throw new CatalogueException(
                    path,
                    i + 1,
                    $"{cells.Length} cells, expected at most {header.Length} (a tab inside a cell?)"
                );
            }

            yield return new TableRow(path, i + 1, header, cells);
        }
    }
}

/// <summary>One row; a cell that is not there is empty.</summary>
internal sealed class TableRow(string file, int line, string[] header, string[] cells)
{
    /// <summary>The cell, or null when empty.</summary>
    public string? Optional(string column)
    {
        var index = Array.IndexOf(header, column);
        var cell = index >= 0 && index < cells.Length ? cells[index].Trim() : string.Empty;
        return cell.Length == 0 ? null : cell;
    }

    public string Required(string column) => Optional(column) ?? throw Fault(column, "nothing", "a value");

    public PartialDate? Date(string column)
    {
        if (Optional(column) is not { } cell)
        {
            return null;
        }

        return PartialDate.TryParse(cell, out var date)
            ? date
            : throw Fault(column, $"'{cell}'", "yyyy, yyyy-MM or yyyy-MM-dd");
    }

    public Provenance Provenance()
    {
        var confidence = Required("confidence");
        if (confidence is not ("high" or "medium"))
        {
            throw Fault("confidence", $"'{confidence}'", "high or medium: what is less sure does not belong here");
        }

        var isPublic = Required("public");
        if (isPublic is not ("yes" or "no"))
        {
            throw Fault("public", $"'{isPublic}'", "yes or no");
        }

        return new Provenance(Optional("source") ?? string.Empty, isPublic == "yes", confidence);
    }

    public CatalogueException Fault(string column, string found, string expected) =>
        new(file, line, $"column '{column}' has {found}, expected {expected}");
}
