using CitationGraph.Model;
using CitationGraph.Ontology;

namespace CitationGraph.Extraction.Tests;

/// <summary>The days a text sets, as the cases in <c>Days/</c> say.</summary>
public sealed class StatedDayTests
{
    private static readonly Vocabulary s_vocabulary = VocabularyReader.ReadDefault();
    private static readonly CitationExtractor s_extractor = new(s_vocabulary);

    public static TheoryData<ExtractionCase> Cases()
    {
        var data = new TheoryData<ExtractionCase>();
        foreach (var item in CaseFile.ReadAll("Days"))
        {
            data.Add(item);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Finds_the_days_that_the_case_says(ExtractionCase item)
    {
        var days = s_extractor.Read(SourceText.Plain(item.Text)).Days;

        days.Select(Fields).ShouldBe(item.Expected.Select(e => string.Join(" | ", e)));
    }

    [Fact]
    public void A_day_carries_its_words_and_its_sentence()
    {
        const string Text = "Đoạn đầu. Các xã gửi báo cáo trước ngày 30/11/2031. Đoạn cuối.";
        var day = s_extractor.Read(SourceText.Plain(Text)).Days.ShouldHaveSingleItem();

        day.Span.Of(Text).ShouldBe(day.Text);
        day.Sentence.Of(Text).ShouldBe("Các xã gửi báo cáo trước ngày 30/11/2031.");
    }

    [Fact]
    public void A_page_about_an_instrument_sets_no_days()
    {
        const string Text =
            "Chính phủ vừa ban hành Nghị định số 15/2031/NĐ-CP. Nghị định này có hiệu lực từ ngày 01/8/2031. "
            + "Các tỉnh báo cáo trước ngày 30/11/2031.";

        s_extractor.Read(SourceText.Plain(Text)).Days.ShouldBeEmpty();
    }

    [Fact]
    public void Days_are_found_in_every_stretch_of_a_long_text()
    {
        var text = string.Concat(
            Enumerable.Range(1, 28).Select(n => $"Các xã gửi báo cáo kỳ {n} trước ngày {n}/11/2031.\n\n")
        );
        var days = new CitationExtractor(s_vocabulary, 200).Read(SourceText.Plain(text)).Days;

        days.Select(d => d.Date!.Value.Day).ShouldBe(Enumerable.Range(1, 28));
        days.ShouldAllBe(d => d.Span.Of(text) == d.Text);
    }

    private static string Fields(StatedDay day)
    {
        IEnumerable<string> marks =
        [
            .. day.ExcludesDay ? ["excludes-day"] : Array.Empty<string>(),
            .. day.Part > 0 ? [$"part-{day.Part}"] : Array.Empty<string>(),
            .. day.IsYearAssumed ? ["year-assumed"] : Array.Empty<string>(),
        ];
        var date = day.FromSigning ? "signing" : day.Date?.ToString() ?? "-";
        return $"{day.Text} | {day.Kind.ToString().ToLowerInvariant()} | {date} | {string.Join(',', marks)}";
    }
}
