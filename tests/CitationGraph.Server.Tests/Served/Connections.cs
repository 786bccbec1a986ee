using System.Text.Json;

namespace CitationGraph.Server.Tests;

internal static class Connections
{
    /// <summary>The entries of a page under a name.</summary>
    public static List<JsonElement> Edges(this JsonElement parent, string connection) =>
        [.. parent.GetProperty(connection).GetProperty("edges").EnumerateArray()];

    public static string Text(this JsonElement parent, string field) => parent.GetProperty(field).GetString()!;

    /// <summary>What the entries of a page hold.</summary>
    public static List<JsonElement> Nodes(this JsonElement parent, string connection) =>
        [.. parent.Edges(connection).Select(edge => edge.GetProperty("node"))];
}
