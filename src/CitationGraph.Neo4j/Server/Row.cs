using System.Globalization;
using System.Text.Json;

namespace CitationGraph.Neo4j;

/// <summary>One row of an answer; the Query API's typed JSON keeps whole numbers apart from texts.</summary>
internal readonly struct Row(JsonElement cells)
{
    public bool IsNull(int column) => Value(column).ValueKind == JsonValueKind.Null;

    public string Text(int column) => Value(column).GetString()!;

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    public long Number(int column) =>
        Value(column) is { ValueKind: JsonValueKind.String } text
            ? long.Parse(text.GetString()!, CultureInfo.InvariantCulture)
            : Value(column).GetInt64();

    /// <summary>All rows of an answer, free of the answer's memory.</summary>
    public static List<Row> All(JsonElement answer)
    {
        if (!answer.TryGetProperty("data", out var data) || !data.TryGetProperty("values", out var values))
        {
            return [];
        }

        var kept = values.Clone();
        var rows = new List<Row>(kept.GetArrayLength());
        foreach (var row in kept.EnumerateArray())
        {
            rows.Add(new Row(row));
        }

        return rows;
    }

    private JsonElement Value(int column) =>
        cells[column] is { ValueKind: JsonValueKind.Object } cell ? cell.GetProperty("_value") : cells[column];
}
