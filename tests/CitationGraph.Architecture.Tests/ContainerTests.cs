using System.Text.RegularExpressions;
using CitationGraph.Testing;
using YamlDotNet.RepresentationModel;

namespace CitationGraph.Architecture.Tests;

/// <summary>The files for containers, read strictly: no engine runs where the tests do.</summary>
public sealed partial class ContainerTests
{
    // Of the Compose specification (https://github.com/compose-spec/compose-spec/blob/main/spec.md), what a file or a service may say.
    private static readonly string[] s_ofFile = ["name", "services", "networks", "volumes", "configs", "secrets"];
    private static readonly string[] s_ofService =
    [
        "build",
        "cap_drop",
        "command",
        "depends_on",
        "entrypoint",
        "env_file",
        "environment",
        "healthcheck",
        "image",
        "init",
        "networks",
        "ports",
        "read_only",
        "restart",
        "secrets",
        "security_opt",
        "tmpfs",
        "user",
        "volumes",
        "working_dir",
    ];
    private static readonly string[] s_ofCheck =
    [
        "disable",
        "interval",
        "retries",
        "start_interval",
        "start_period",
        "test",
        "timeout",
    ];

    private static readonly string s_text = File.ReadAllText(Repository.Path("docker-compose.yml"));
    private static readonly YamlMappingNode s_compose = Read();

    [Fact]
    public void Only_what_the_specification_knows_is_said()
    {
        Names(s_compose).ShouldBeSubsetOf(s_ofFile);
        foreach (var service in Services())
        {
            Names(service).ShouldBeSubsetOf(s_ofService);
            if (service.Children.TryGetValue("healthcheck", out var check))
            {
                Names((YamlMappingNode)check).ShouldBeSubsetOf(s_ofCheck);
            }
        }
    }

    [Fact]
    public void The_server_is_Neo4j_5_26_community_with_a_health_check_that_the_program_waits_for()
    {
        var neo4j = Service("neo4j");
        Text(neo4j, "image").ShouldBe("neo4j:5.26-community");
        neo4j.Children.ShouldContainKey("healthcheck");
        var condition = Map(Map(Service("citegraph"), "depends_on"), "neo4j");
        Text(condition, "condition").ShouldBe("service_healthy");
    }

    [Fact]
    public void No_password_is_set_by_default_and_a_missing_one_is_told()
    {
        var passwords = Variable().Matches(s_text).Where(m => m.Groups["name"].Value == "NEO4J_PASSWORD").ToList();

        passwords.Count.ShouldBe(2);
        passwords.ShouldAllBe(m => m.Value == "${NEO4J_PASSWORD:?set it in .env}");
        Regex.IsMatch(s_text, "NEO4J_AUTH.*none", RegexOptions.None, TimeSpan.FromSeconds(1)).ShouldBeFalse();
        Settings().Single(s => s.Name == "NEO4J_PASSWORD").Value.ShouldBeEmpty();
    }

    [Fact]
    public void Every_variable_is_told_of_in_the_example_and_has_the_default_that_is_told_there()
    {
        var settings = Settings().ToDictionary(s => s.Name, s => s.Value);
        foreach (var variable in Variable().Matches(s_text).Where(m => m.Groups["name"].Value != "NEO4J_PASSWORD"))
        {
            settings.ShouldContainKey(variable.Groups["name"].Value);
            variable.Groups["rest"].Value.ShouldBe(":-" + settings[variable.Groups["name"].Value]);
        }

        settings
            .Keys.Order()
            .ShouldBe(Variable().Matches(s_text).Select(m => m.Groups["name"].Value).Distinct().Order());
    }

    [Fact]
    public void Ports_are_open_to_this_machine_only()
    {
        foreach (var port in Services().SelectMany(s => List(s, "ports")))
        {
            port.ShouldStartWith("127.0.0.1:");
        }
    }

    [Fact]
    public void Volumes_that_are_used_are_declared_and_the_other_way_round()
    {
        var used = Services().SelectMany(s => List(s, "volumes")).Select(v => v.Split(':')[0]).Distinct().Order();

        Names(Map(s_compose, "volumes")).Order().ShouldBe(used);
    }

    [Fact]
    public void The_image_runs_without_rights_and_copies_what_is_there()
    {
        var lines = File.ReadAllLines(Repository.Path("Dockerfile")).Select(l => l.Trim()).ToList();
        var stages = lines
            .Select((l, i) => (l, i))
            .Where(x => x.l.StartsWith("FROM ", StringComparison.Ordinal))
            .ToList();
        var last = lines[stages[^1].i..];

        last.ShouldContain("USER $APP_UID");
        last[0].ShouldContain("chiseled");
        last.FindLastIndex(l => l.StartsWith("USER", StringComparison.Ordinal))
            .ShouldBeLessThan(last.FindIndex(l => l.StartsWith("ENTRYPOINT", StringComparison.Ordinal)));
        foreach (var published in lines.Where(l => l.Contains("dotnet publish", StringComparison.Ordinal)))
        {
            var project = published.Split(' ').First(w => w.StartsWith("src/", StringComparison.Ordinal));
            Directory.Exists(Repository.Path(project)).ShouldBeTrue();
        }
    }

    private static YamlMappingNode Read()
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(s_text));
        return (YamlMappingNode)stream.Documents.ShouldHaveSingleItem().RootNode;
    }

    private static IEnumerable<YamlMappingNode> Services() =>
        Map(s_compose, "services").Children.Values.Cast<YamlMappingNode>();

    private static YamlMappingNode Service(string name) => Map(Map(s_compose, "services"), name);

    private static YamlMappingNode Map(YamlMappingNode node, string name) => (YamlMappingNode)node.Children[name];

    private static string Text(YamlMappingNode node, string name) => ((YamlScalarNode)node.Children[name]).Value!;

    private static IEnumerable<string> List(YamlMappingNode node, string name) =>
        node.Children.TryGetValue(name, out var list)
            ? ((YamlSequenceNode)list).Children.Select(i => ((YamlScalarNode)i).Value!)
            : [];

    private static IEnumerable<string> Names(YamlMappingNode node) =>
        node.Children.Keys.Select(k => ((YamlScalarNode)k).Value!);

    private static IEnumerable<(string Name, string Value)> Settings() =>
        File.ReadAllLines(Repository.Path(".env.example"))
            .Select(l => Setting().Match(l))
            .Where(m => m.Success)
            .Select(m => (m.Groups["name"].Value, m.Groups["value"].Value));

    [GeneratedRegex(@"\$\{(?<name>[A-Z0-9_]+)(?<rest>[^}]*)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Variable();

    [GeneratedRegex("^#?(?<name>[A-Z0-9_]+)=(?<value>.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Setting();
}
