using CitationGraph.Testing;

namespace CitationGraph.Server.Tests;

/// <summary>The server and its contract before tools from others' hands.</summary>
public sealed class JudgeTests(WholeSeedServer server) : IClassFixture<WholeSeedServer>
{
    private const int QuestionCount = 10;
    private static readonly string s_schema = Repository.Path("src/CitationGraph.Api/schema.graphql");

    private string Endpoint => new Uri(server.Client.BaseAddress!, "graphql").ToString();

    [NodeFact]
    public void Every_must_and_should_of_GraphQL_over_HTTP_is_met() =>
        Passed("audits.mjs", Endpoint).ShouldContain(" audits, 0 of MUST or SHOULD not met");

    [NodeFact]
    public void The_contract_has_no_unexplained_finding() => Passed("lint.mjs", s_schema).ShouldBe("0 findings\n");

    [NodeFact]
    public void A_typed_client_made_from_the_contract_compiles_and_asks_the_worked_questions()
    {
        Passed("client/codegen.mjs", s_schema, Repository.Path("examples/questions"), Judges.Path("client/generated"));
        Passed("node_modules/typescript/bin/tsc", "--project", Judges.Path("client")).ShouldBeEmpty();

        var output = Passed("client/generated/js/client.js", Endpoint);

        output.ShouldContain("StillInForce REPLACED Luật 72/2025/QH15");
        output.ShouldContain("WhoImplements Chỉ thị 17/CT-UBND (2022-09-07)");
        output.ShouldContain($"{QuestionCount} questions answered");
    }

    private static string Passed(string script, params IEnumerable<string> arguments)
    {
        var (exitCode, output, errors) = Judges.Run(script, arguments);
        exitCode.ShouldBe(0, $"{output}{errors}");
        return output;
    }
}
