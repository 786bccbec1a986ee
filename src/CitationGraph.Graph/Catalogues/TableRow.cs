using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>One line of a table, its cells by column name.</summary>
internal sealed class TableRow(string path, int line, string[] header, string[] cells)
{
    /// <summary>The cell without spaces around it; empty when the column is not there.</summary>
    public string this[string column]
    {
        get
        {
            var index = Array.IndexOf(header, column);
            return index < 0 ? string.Empty : cells[index].Trim();
        }
    }

    public string? OrNull(string column) => this[column] is { Length: > 0 } cell ? cell : null;

    /// <exception cref="CatalogueException">The cell is empty.</exception>
    public string Required(string column) => OrNull(column) ?? throw Wrong(column, "expected a value, found nothing.");

    /// <exception cref="CatalogueException">The cell is no date.</exception>
    public PartialDate? Date(string column)
    {
        if (OrNull(column) is not { } cell)
        {
            return null;
        }

        return PartialDate.TryParse(cell, out var date)
            ? date
            : throw Wrong(column, $"expected a date as 2022-08-19, 2022-08 or 2022, found '{cell}'.");
    }

    public CatalogueException Wrong(string? column, string problem) => new(path, line, column, problem);
}
