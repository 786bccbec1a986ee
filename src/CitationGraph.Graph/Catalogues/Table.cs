using System.Collections.Immutable;
using System.Text;

namespace CitationGraph.Graph;

/// <summary>A tab separated file: a header line, then a fact a line.</summary>
internal static class Table
{
    private static readonly UTF8Encoding s_utf8 = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <param name="required">Columns that must be there.</param>
    /// <param name="optional">Columns that may be there; another one is a slip of the pen.</param>
    /// <exception cref="CatalogueException">The file is missing, not UTF-8, or a line does not fit the header.</exception>
    public static IEnumerable<TableRow> Read(
        string path,
        ImmutableArray<string> required,
        ImmutableArray<string> optional
    )
    {
        var lines = Text(path).Split('\n');
        var header = lines[0].TrimEnd('\r').Split('\t');
        foreach (var column in header.Where(c => !required.Contains(c) && !optional.Contains(c)))
        {
            throw new CatalogueException(path, 1, column, $"no such column. Expected: {string.Join(", ", required)}.");
        }

        foreach (var column in required.Where(c => !header.Contains(c, StringComparer.Ordinal)))
        {
            throw new CatalogueException(path, 1, column, "the header lacks this column.");
        }

        for (var i = 1; i < lines.Length; i++)
        {
            var line = lines[i].TrimEnd('\r');
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return new TableRow(path, i + 1, header, Cells(path, i + 1, header, line));
            }
        }
    }

    private static string[] Cells(string path, int number, string[] header, string line)
    {
        var cells = line.Split('\t');
        return cells.Length == header.Length
            ? cells
            : throw new CatalogueException(
                path,
                number,
                cells.Length < header.Length ? header[cells.Length] : null,
                $"expected {header.Length} cells separated by tabs, found {cells.Length}."
            );
    }

    private static string Text(string path)
    {
        try
        {
            return s_utf8.GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException fault)
        {
            throw new CatalogueException(path, 0, null, "the file is not UTF-8. Save it as UTF-8.", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CatalogueException(path, 0, null, $"the file cannot be opened: {fault.Message}", fault);
        }
    }
}
