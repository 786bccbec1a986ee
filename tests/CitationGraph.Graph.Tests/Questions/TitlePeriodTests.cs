using System.Globalization;
using CitationGraph.Model;

namespace CitationGraph.Graph.Tests;

public sealed class TitlePeriodTests
{
    private static readonly TitlePeriod s_period = new(SeedGraph.Vocabulary);

    [Theory]
    [InlineData("nhiệm vụ trọng tâm năm học 2022 - 2023", "2023-08-31")]
    [InlineData("nhiệm vụ năm học 2022", "2023-08-31")]
    [InlineData("Đề án dạy bơi giai đoạn 2018-2025", "2025-12-31")]
    [InlineData("Chương trình công tác nhiệm kỳ 2020 - 2025", "2025-12-31")]
    [InlineData("Chiến lược phát triển thư viện đến năm 2030", "2030-12-31")]
    [InlineData("phát triển kinh tế 5 năm 2021 - 2025", "2025-12-31")]
    [InlineData("vay và trả nợ giai đoạn 05 năm 2026 – 2030", "2030-12-31")]
    [InlineData("phát triển rừng năm năm 2021-2025", "2025-12-31")]
    [InlineData("danh mục được chuyển đổi đến hết năm 2020", "2020-12-31")]
    [InlineData("giai đoạn 2016 - 2020, định hướng đến năm 2025", "2025-12-31")]
    [InlineData("dạy bơi trong nhà trường", null)]
    [InlineData("sửa đổi Quyết định ngày 5 tháng 12 năm 2019", null)]
    public void A_title_that_sets_a_period_has_a_last_day(string title, string? last) =>
        End(title, null).ShouldBe(last);

    [Theory]
    [InlineData("kiểm tra hồ đập năm 2023", "2023-12-31")]
    [InlineData("bảo vệ bí mật nhà nước năm 2023 trên địa bàn tỉnh", "2023-12-31")]
    [InlineData("phổ biến, giáo dục pháp luật năm 2023", "2023-12-31")]
    [InlineData("triển khai thi hành Luật Đất đai năm 2024", null)]
    [InlineData("đánh giá chuyển đổi số từ năm 2023", null)]
    [InlineData("kiểm tra hồ đập năm 2023 và những năm tiếp theo", null)]
    [InlineData("tổng kết năm 2023, nhiệm vụ năm 2024", null)]
    [InlineData("thực hiện Quyết định ngày 5 tháng 3 năm 2023", null)]
    [InlineData("thực hiện Nghị quyết số 11/2023/NQ-HĐND", null)]
    public void A_plan_may_be_for_one_year(string title, string? last) => End(title, "ke-hoach").ShouldBe(last);

    [Fact]
    public void Other_documents_are_not_for_the_year_they_name() =>
        End("dự toán ngân sách năm 2023", "nghi-quyet").ShouldBeNull();

    [Theory]
    [InlineData("2023-07-01", "2023-08-31")]
    [InlineData("2023-09-20", null)]
    public void What_was_over_when_it_was_issued_is_not_its_own_period(string issued, string? last)
    {
        PartialDate.TryParse(issued, out var day).ShouldBeTrue();

        End("tổng kết năm học 2022 - 2023", "cong-van", day).ShouldBe(last);
    }

    private static string? End(string title, string? genre, PartialDate? issued = null) =>
        s_period.EndOf(title, genre, issued)?.ToString("O", CultureInfo.InvariantCulture);
}
