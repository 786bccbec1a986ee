using CitationGraph.Model;

namespace CitationGraph.Graph.Tests;

/// <summary>A deadline that the text of the asked instrument sets itself, from the text to the answer.</summary>
public sealed class CoverageDeadlineTests : IDisposable
{
    private const string Asked = "chi-thi:bo-gddt:2031:905-ct-bgdđt";

    private readonly string _folder = Directory.CreateTempSubdirectory("coverage-deadline").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(29, DeadlineTiming.Before)]
    [InlineData(30, DeadlineTiming.After)]
    public void The_one_deadline_of_a_text_tells_who_acted_in_time(int day, DeadlineTiming timing)
    {
        var answer = Ask(day, "Các tỉnh ban hành kế hoạch và báo cáo Bộ trước ngày 30/11.");

        answer.Deadline.ShouldBe(new DateOnly(2031, 11, 29));
        answer.Deadlines.ShouldHaveSingleItem().Place.Words.ShouldContain("trước ngày 30/11");
        answer.Deadlines.ShouldAllBe(d => d.IsYearAssumed);
        answer.Disclosures.ShouldContain(d => d.TextEn.Contains("without a year"));
        answer.Bodies.SelectMany(b => b.Documents).ShouldHaveSingleItem().Timing.ShouldBe(timing);
    }

    [Fact]
    public void Of_several_deadlines_none_is_chosen()
    {
        var answer = Ask(29, "Các tỉnh báo cáo trước ngày 30/11. Các trường báo cáo trước ngày 15/11.");

        answer.Deadline.ShouldBeNull();
        answer.Deadlines.Length.ShouldBe(2);
        answer.Disclosures.ShouldContain(d => d.TextEn.Contains("2 different deadlines"));
    }

    [Fact]
    public void A_deadline_of_every_year_measures_nobody() =>
        Ask(29, "Hằng năm, các tỉnh báo cáo Bộ trước ngày 30/11.").Deadlines.ShouldBeEmpty();

    private CoverageAnswer Ask(int day, string task)
    {
        var asked = Write(
            "asked.txt",
            $"BỘ GIÁO DỤC VÀ ĐÀO TẠO\nSố: 905/CT-BGDĐT\nHà Nội, ngày 02 tháng 9 năm 2031\n\nCHỈ THỊ\nVề dạy bơi trong nhà trường\n\n{task}\n"
        );
        var acting = Write(
            "acting.txt",
            $"ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HẢI PHÒNG\nSố: 88/KH-UBND\nHải Phòng, ngày {day} tháng 11 năm 2031\n\nKẾ HOẠCH\nVề dạy bơi\n\n"
                + "Thực hiện Chỉ thị số 905/CT-BGDĐT ngày 02/9/2031 của Bộ Giáo dục và Đào tạo, Ủy ban nhân dân thành phố ban hành kế hoạch.\n"
        );
        var store = SeedGraph.Ingested([asked, acting]);
        return CoverageQuestion
            .Ask(store, SeedGraph.Vocabulary, Asked, new CoverageOptions(new DateOnly(2031, 12, 31)))
            .ShouldNotBeNull();
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
