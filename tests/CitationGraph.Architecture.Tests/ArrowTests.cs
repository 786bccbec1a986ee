using System.Xml.Linq;
using ArchUnitNET.xUnit;
using CitationGraph.Testing;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace CitationGraph.Architecture.Tests;

public sealed class ArrowTests
{
    public static IEnumerable<object[]> Forbidden { get; } =
        House.MayUse.SelectMany(row =>
            House
                .MayUse.Keys.Where(other => other != row.Key && !row.Value.Contains(other))
                .Select(other => new object[] { row.Key, other })
        );

    public static TheoryData<string> Rooms { get; } = [.. House.MayUse.Keys];

    [Theory]
    [MemberData(nameof(Forbidden))]
    public void A_room_uses_no_room_that_the_design_does_not_give_it(string room, string other) =>
        Types()
            .That()
            .ResideInAssembly(House.Room(room))
            .Should()
            .NotDependOnAny(Types().That().ResideInAssembly(House.Room(other)))
            .Because($"the design draws no arrow from {room} to {other}")
            .WithoutRequiringPositiveResults()
            .Check(House.Plan);

    [Fact]
    public void An_arrow_that_is_there_is_seen() =>
        Types()
            .That()
            .ResideInAssembly(House.Room("Sqlite"))
            .Should()
            .NotDependOnAny(Types().That().ResideInAssembly(House.Room("Graph")))
            .HasNoViolations(House.Plan)
            .ShouldBeFalse();

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_project_refers_only_to_the_rooms_it_may_use(string room)
    {
        var project = XDocument.Load(Repository.Path("src", $"CitationGraph.{room}", $"CitationGraph.{room}.csproj"));

        var referred = project
            .Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value))
            .Select(name => name["CitationGraph.".Length..]);

        referred.Except(House.MayUse[room]).ShouldBeEmpty();
    }

    [Fact]
    public void Every_project_in_src_has_its_row_in_the_design() =>
        Directory
            .GetDirectories(Repository.Path("src"), "CitationGraph.*")
            .Where(folder => Directory.GetFiles(folder, "*.csproj").Length > 0)
            .Select(folder => Path.GetFileName(folder)["CitationGraph.".Length..])
            .Except(House.MayUse.Keys)
            .ShouldBeEmpty();

    [Fact]
    public void Only_the_server_names_a_graphql_library() => NamersOf("GraphQL").ShouldBe(["Server"]);

    [Fact]
    public void Only_server_and_command_line_see_the_web() =>
        NamersOf("Microsoft.AspNetCore").Except(["Server", "Cli"]).ShouldBeEmpty();

    [Fact]
    public void Only_the_embedded_store_names_its_database() => NamersOf("Microsoft.Data.Sqlite").ShouldBe(["Sqlite"]);

    private static IEnumerable<string> NamersOf(string library) =>
        House.MayUse.Keys.Where(room =>
            House
                .Room(room)
                .GetReferencedAssemblies()
                .Any(a => a.Name == library || a.Name!.StartsWith(library + ".", StringComparison.Ordinal))
        );
}
