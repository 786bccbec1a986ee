using CitationGraph.Model;
using CitationGraph.Testing;

namespace CitationGraph.Ontology.Tests;

/// <summary>Where the ontology knows every body of a level, and how many it knows there.</summary>
public sealed class PopulationTests
{
    private static readonly Vocabulary s_vocabulary = VocabularyReader.Read(Repository.Path("ontology"));

    [Theory]
    [InlineData("2008-08-01", 63)]
    [InlineData("2022-12-31", 63)]
    [InlineData("2025-06-30", 63)]
    [InlineData("2025-07-01", 34)]
    [InlineData("2026-11-25", 34)]
    public void So_many_provinces_there_were_on_the_day(string day, int provinces)
    {
        s_vocabulary.Population("province", null, Day(day)).ShouldNotBeNull();
        s_vocabulary.Places.Count(p => p.ParentId is null && p.ExistedOn(Day(day))).ShouldBe(provinces);
    }

    [Theory]
    [InlineData("2025-02-28", 22)]
    [InlineData("2025-03-01", 17)]
    public void So_many_ministries_there_were_on_the_day(string day, int ministries)
    {
        s_vocabulary.Population("ministry", null, Day(day)).ShouldNotBeNull();
        s_vocabulary.Authorities.Count(a => a.Level.Id == "ministry" && a.ExistedOn(Day(day))).ShouldBe(ministries);
    }

    [Theory]
    [InlineData("ha-noi", "2022-12-31", 30)]
    [InlineData("ho-chi-minh", "2020-12-31", 24)]
    [InlineData("ho-chi-minh", "2021-01-01", 22)]
    [InlineData("hai-phong", "2022-12-31", 15)]
    public void So_many_districts_the_three_cities_had(string city, string day, int districts)
    {
        s_vocabulary.Population("district", city, Day(day)).ShouldNotBeNull();
        s_vocabulary.Places.Count(p => p.ParentId == city && p.ExistedOn(Day(day))).ShouldBe(districts);
    }

    [Theory]
    [InlineData("province", null, "2008-07-31")]
    [InlineData("ministry", null, "2007-08-31")]
    [InlineData("district", "ha-noi", "2025-07-01")]
    [InlineData("district", "thanh-hoa", "2022-12-31")]
    [InlineData("district", null, "2022-12-31")]
    [InlineData("commune", null, "2022-12-31")]
    public void Elsewhere_the_population_is_not_known(string level, string? place, string day) =>
        s_vocabulary.Population(level, place, Day(day)).ShouldBeNull();

    [Fact]
    public void A_merged_province_knows_what_it_was_made_of()
    {
        var merged = s_vocabulary.Place("tuyen-quang-2025")!;

        s_vocabulary.Predecessors(merged.Id).Select(p => p.Id).ShouldBe(["ha-giang", "tuyen-quang"]);
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");
}
