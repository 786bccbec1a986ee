using CitationGraph.Model;
using CitationGraph.Ontology.Tests.Turtle;
using CitationGraph.Ontology.Turtle;
using CitationGraph.Testing;

namespace CitationGraph.Ontology.Tests;

/// <summary>Mergers and divisions as the ORG ontology tells them, beside what each authority says of its own successors.</summary>
public sealed class ChangeEventTests
{
    private const string Org = "http://www.w3.org/ns/org#";
    private const string Authorities = "https://w3id.org/citationgraph/authority/";

    private static readonly TripleList Changes = TripleList.Of(
        File.ReadAllText(Repository.Path("ontology", "changes.ttl"))
    );

    private static readonly Vocabulary Vocabulary = VocabularyReader.Read(Repository.Path("ontology"));

    [Fact]
    public void The_merger_of_Hai_Duong_and_Hai_Phong_is_one_event()
    {
        var merger = Events().Single(e => Ids(e, "resultingOrganization").Contains("ubnd-hai-phong-2025"));

        Ids(merger, "originalOrganization").ShouldBe(["ubnd-hai-duong", "ubnd-hai-phong"], ignoreOrder: true);
    }

    [Fact]
    public void The_division_of_the_Ministry_of_Labour_is_one_event()
    {
        var division = Events().Single(e => Ids(e, "originalOrganization").SequenceEqual(["bo-ldtbxh"]));

        Ids(division, "resultingOrganization").ShouldBe(["bo-noi-vu", "bo-gddt", "bo-y-te", "bo-cong-an"]);
    }

    [Fact]
    public void Every_event_tells_what_its_originals_say_of_their_successors()
    {
        foreach (var change in Events())
        {
            var results = Ids(change, "resultingOrganization");
            foreach (var original in Ids(change, "originalOrganization"))
            {
                var successors = Vocabulary.Authority(original).ShouldNotBeNull(original).SuccessorIds;
                results.ShouldBeSubsetOf(successors, original);
            }
        }
    }

    [Fact]
    public void Every_succession_is_told_by_an_event()
    {
        var told = Events()
            .SelectMany(e =>
                Ids(e, "originalOrganization").SelectMany(o => Ids(e, "resultingOrganization").Select(r => (o, r)))
            )
            .ToHashSet();

        Vocabulary
            .Authorities.SelectMany(a => a.SuccessorIds.Select(successor => (a.Id, successor)))
            .Where(pair => !told.Contains(pair))
            .ShouldBeEmpty();
    }

    private static IEnumerable<RdfTerm> Events() =>
        Changes.Triples.Where(t => t.Value.Value == Org + "ChangeEvent").Select(t => t.Subject);

    private static string[] Ids(RdfTerm change, string property) =>
        [.. Changes.Values(change, Org + property).Select(value => value.Value[Authorities.Length..])];
}
