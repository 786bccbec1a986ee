using System.Reflection;
using ArchUnitNET.Loader;

namespace CitationGraph.Architecture.Tests;

/// <summary>The rooms and who may use whom: the table of the design, row by row. What stands in no row is forbidden.</summary>
internal static class House
{
    private static readonly string[] Reading = ["Model", "Ontology", "Documents", "Extraction", "Resolution"];

    /// <summary>By room; Model, the words all speak, goes without saying.</summary>
    public static IReadOnlyDictionary<string, string[]> MayUse { get; } =
        new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            ["Model"] = [],
            ["Ontology"] = ["Model"],
            ["Documents"] = ["Model"],
            ["Extraction"] = ["Model"],
            ["Resolution"] = ["Model"],
            ["Graph"] = Reading,
            ["Sqlite"] = ["Model", "Graph"],
            ["Neo4j"] = ["Model", "Graph"],
            ["Api"] = ["Model", "Graph"],
            ["Server"] = [.. Reading, "Graph", "Sqlite", "Neo4j", "Api"],
            ["Cli"] = [.. Reading, "Graph", "Sqlite", "Neo4j", "Api", "Server"],
        };

    public static ArchUnitNET.Domain.Architecture Plan { get; } =
        new ArchLoader().LoadAssemblies([.. MayUse.Keys.Select(Room)]).Build();

    public static Assembly Room(string name) => Assembly.Load(name == "Cli" ? "citegraph" : $"CitationGraph.{name}");
}
