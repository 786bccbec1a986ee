using CitationGraph.Model;
using CitationGraph.StoreTesting;

namespace CitationGraph.Graph.Tests;

/// <summary>What could not be resolved is kept, and tried again when documents arrive.</summary>
public sealed class LateArrivalTests : IDisposable
{
    private const string Citing =
        "Thực hiện Chỉ thị của Ủy ban nhân dân thành phố Hải Phòng về tăng cường bảo vệ rừng phòng hộ ven biển.\n";
    private const string Undated = "Theo Kế hoạch số 77/KH-UBND của Ủy ban nhân dân thành phố Hải Phòng.\n";
    private readonly string _folder = Directory.CreateTempSubdirectory("late-arrival").FullName;
    private readonly InMemoryGraphStore _store = new();

    public void Dispose()
    {
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void A_citation_by_number_finds_its_text_when_that_arrives()
    {
        Arrives("a.txt", Undated);
        Only("a.txt").Outcome.ShouldBe(ResolutionOutcome.Stub);

        Arrives("plan.txt", Plan(77, 15, "Về phổ cập bơi"));

        Only("a.txt").Outcome.ShouldBe(ResolutionOutcome.Resolved);
        Only("a.txt").TargetId.ShouldBe("ke-hoach:ubnd-hai-phong:2021:77-kh-ubnd");
    }

    [Fact]
    public void A_citation_by_title_finds_its_text_when_that_arrives()
    {
        Arrives("a.txt", Citing);
        Only("a.txt").Outcome.ShouldBe(ResolutionOutcome.Stub);

        Arrives(
            "directive.txt",
            Plan(78, 16, "Về tăng cường bảo vệ rừng phòng hộ ven biển")
                .Replace("KH-UBND", "CT-UBND", StringComparison.Ordinal)
                .Replace("KẾ HOẠCH", "CHỈ THỊ", StringComparison.Ordinal)
        );

        Only("a.txt").Outcome.ShouldBe(ResolutionOutcome.Resolved);
        Only("a.txt").TargetId.ShouldBe("chi-thi:ubnd-hai-phong:2021:78-ct-ubnd");
    }

    [Fact]
    public void A_citation_that_was_resolved_becomes_ambiguous_when_another_of_the_number_arrives()
    {
        Arrives("a.txt", Undated);
        Arrives("plan.txt", Plan(77, 15, "Về phổ cập bơi"));

        Arrives("earlier.txt", Plan(77, 15, "Về trồng cây", year: 2019));

        Only("a.txt").Outcome.ShouldBe(ResolutionOutcome.Ambiguous);
        Only("a.txt").Candidates.Length.ShouldBe(2);
    }

    private static string Plan(int number, int day, string title, int year = 2021) =>
        $"""
            ỦY BAN NHÂN DÂN
            THÀNH PHỐ HẢI PHÒNG

            Số: {number}/KH-UBND

            Hải Phòng, ngày {day} tháng 3 năm {year}

            KẾ HOẠCH
            {title}

            Các sở, ngành tổ chức thực hiện.
            """;

    private void Arrives(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        new Ingestion(_store, SeedGraph.Vocabulary, SeedGraph.Readers).Ingest([path]).Refused.ShouldBeEmpty();
    }

    private CitationResolution Only(string name) =>
        _store.CitationsIn(_store.Documents().Single(d => d.Name == name).Id).ShouldHaveSingleItem();
}
