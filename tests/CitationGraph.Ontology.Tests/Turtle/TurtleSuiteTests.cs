using CitationGraph.Ontology.Turtle;

namespace CitationGraph.Ontology.Tests.Turtle;

/// <summary>
/// The RDF 1.1 Turtle and N-Triples suites of the W3C, where a copy is at hand: the environment variable <c>W3C_RDF_SUITES</c> names the folder
/// that holds <c>rdf-turtle</c> and <c>rdf-n-triples</c>. N-Triples is a part of Turtle, so its positive tests hold for a Turtle reader; its negative ones need not.
/// </summary>
public sealed class TurtleSuiteTests
{
    private const string Manifest = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
    private const string Tests = "http://www.w3.org/ns/rdftest#";

    [SuiteFact]
    public void Every_test_of_the_Turtle_suite_passes()
    {
        var failures = Failures("rdf-turtle", includeNegative: true, out var count);

        failures.ShouldBeEmpty();
        count.ShouldBeGreaterThan(300);
    }

    [SuiteFact]
    public void Every_positive_test_of_the_N_Triples_suite_passes()
    {
        var failures = Failures("rdf-n-triples", includeNegative: false, out var count);

        failures.ShouldBeEmpty();
        count.ShouldBeGreaterThan(30);
    }

    private static List<string> Failures(string suite, bool includeNegative, out int count)
    {
        var folder = Path.Combine(SuiteFactAttribute.Folder!, suite);
        var path = Path.Combine(folder, "manifest.ttl");
        var manifest = TripleList.Of(File.ReadAllText(path), "http://manifest.test/", path);
        var assumed = manifest.Triples.Find(t => t.Predicate == Manifest + "assumedTestBase").Value?.Value;
        var failures = new List<string>();
        count = 0;
        foreach (var (test, type) in manifest.Triples.Where(t => IsTest(t)).Select(t => (t.Subject, t.Value.Value)))
        {
            var isNegative = type.Contains("Negative", StringComparison.Ordinal);
            if (isNegative && !includeNegative)
            {
                continue;
            }

            count++;
            var action = FileName(manifest.Values(test, Manifest + "action").Single());
            var expected = manifest.Values(test, Manifest + "result").Select(FileName).SingleOrDefault();
            var fault = Run(folder, action, expected, (assumed ?? "http://test/") + action, isNegative);
            if (fault is not null)
            {
                failures.Add($"{action}: {fault}");
            }
        }

        return failures;
    }

    private static bool IsTest((RdfTerm Subject, string Predicate, RdfTerm Value) triple) =>
        triple.Predicate == Rdf.Type
        && triple.Value.Value.StartsWith(Tests, StringComparison.Ordinal)
        && triple.Value.Value.Contains("Test", StringComparison.Ordinal);

    private static string FileName(RdfTerm term) => term.Value[(term.Value.LastIndexOf('/') + 1)..];

    private static string? Run(string folder, string action, string? expected, string baseIri, bool isNegative)
    {
        try
        {
            var read = TripleList.Of(TurtleSource.Open(Path.Combine(folder, action)).Text, baseIri, action);
            if (isNegative)
            {
                return "was read though it is wrong";
            }

            return
                expected is null
                || GraphComparison.AreIsomorphic(read, TripleList.Of(File.ReadAllText(Path.Combine(folder, expected))))
                ? null
                : "says something else than expected";
        }
        catch (OntologyException fault)
        {
            return isNegative ? null : fault.Message;
        }
    }
}

/// <summary>A fact that is skipped, with the reason, where no copy of the suites is at hand.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SuiteFactAttribute : FactAttribute
{
    public SuiteFactAttribute()
    {
        if (Folder is null)
        {
            Skip = "W3C_RDF_SUITES does not name a folder with the W3C's RDF test suites.";
        }
    }

    public static string? Folder { get; } =
        Environment.GetEnvironmentVariable("W3C_RDF_SUITES") is { Length: > 0 } folder && Directory.Exists(folder)
            ? folder
            : null;
}
