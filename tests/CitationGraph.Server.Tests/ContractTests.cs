using System.Reflection;
using System.Runtime.CompilerServices;
using CitationGraph.Api;
using CitationGraph.Testing;
using GraphQL;

namespace CitationGraph.Server.Tests;

/// <summary>What the contract promises to clients, beside what was approved last.</summary>
public sealed class ContractTests
{
    private const string Removed = "  issuerName: String\n";
    private static readonly string s_schema = Repository.Path("src/CitationGraph.Api/schema.graphql");

    [Fact]
    public void Every_change_of_the_contract_is_approved() =>
        Approval.Verify(
            SchemaAdapter.Parse(GraphApi.SchemaText).Print(new() { IncludeDescriptions = false }),
            extension: "graphql"
        );

    [Fact]
    public void Every_code_of_an_error_is_told()
    {
        var told = File.ReadAllText(Repository.Path("docs/graphql-errors.md"));

        var untold = new[] { typeof(ErrorCodes), typeof(ApiException) }
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(field => (string)field.GetRawConstantValue()!)
            .Where(code => !told.Contains($"`{code}`", StringComparison.Ordinal));

        untold.ShouldBeEmpty();
    }

    [NodeFact]
    public void No_change_breaks_what_a_client_may_rely_on()
    {
        var (exitCode, output, errors) = Judges.Run("contract.mjs", Approved(), s_schema);

        exitCode.ShouldBe(0, $"{output}{errors}");
    }

    [NodeFact]
    public void A_field_that_goes_away_is_told_to_break_clients()
    {
        var lacking = Path.GetTempFileName();
        try
        {
            var approved = File.ReadAllText(Approved());
            approved.ShouldContain(Removed);
            File.WriteAllText(lacking, approved.Replace(Removed, string.Empty, StringComparison.Ordinal));

            var (exitCode, output, _) = Judges.Run("contract.mjs", Approved(), lacking);

            exitCode.ShouldBe(1);
            output.ShouldContain("BREAKING: Field 'issuerName' was removed from object type 'Instrument'");
        }
        finally
        {
            File.Delete(lacking);
        }
    }

    private static string Approved([CallerFilePath] string testFile = "") =>
        Path.Combine(
            Path.GetDirectoryName(testFile)!,
            $"{nameof(ContractTests)}.{nameof(Every_change_of_the_contract_is_approved)}.verified.graphql"
        );
}
