using CitationGraph.Model;
using static CitationGraph.Resolution.Tests.Resolving;

namespace CitationGraph.Resolution.Tests;

public sealed class UnnumberedTests
{
    private const string LocalGovernment = "Luật Tổ chức chính quyền địa phương";

    private static SampleCatalogue LocalGovernmentLaws() =>
        new SampleCatalogue()
            .Row("77", "Luật", "77/2015/QH13", "2015-06-19", "quoc-hoi", LocalGovernment, "2016-01-01")
            .Row("65", "Luật", "65/2025/QH15", "2025-02-19", "quoc-hoi", LocalGovernment)
            .Row("72", "Luật", "72/2025/QH15", "2025-06-16", "quoc-hoi", LocalGovernment, "2025-06-16")
            .Replaces("65", "77", "2025-03-01")
            .Replaces("72", "65", "2025-06-16");

    [Theory]
    [InlineData("2023-08-31", "luat:77-2015-qh13")]
    [InlineData("2025-02-25", "luat:77-2015-qh13")]
    [InlineData("2025-04-10", "luat:65-2025-qh15")]
    [InlineData("2025-06-20", "luat:72-2025-qh15")]
    public void A_law_named_without_a_number_is_the_one_in_force_on_the_citing_day(string day, string law)
    {
        var result = Resolve(
            LocalGovernmentLaws(),
            new SampleText("a").Header("Quyết định", "1/QĐ-UBND", day, "ubnd-hai-phong").Cites(LocalGovernment, "Luật")
        );

        result.Target("a").ShouldBe(law);
        result.Citation("a").Outcome.ShouldBe(ResolutionOutcome.Resolved);
    }

    [Fact]
    public void A_law_named_with_its_day_is_that_law_whenever_it_is_cited()
    {
        var result = Resolve(
            LocalGovernmentLaws(),
            new SampleText("a")
                .Header("Quyết định", "1/QĐ-UBND", "2025-09-01", "ubnd-hai-phong")
                .Cites(LocalGovernment + " ngày 19 tháng 6 năm 2015", "Luật", date: "2015-06-19")
        );

        result.Target("a").ShouldBe("luat:77-2015-qh13");
    }

    [Fact]
    public void The_day_behind_an_amending_law_is_not_the_day_of_the_law_it_amends()
    {
        var result = Resolve(
            new SampleText("a")
                .Header("Quyết định", "1/QĐ-UBND", "2023-08-31", "ubnd-hai-phong")
                .Cites(LocalGovernment + " ngày 19 tháng 6 năm 2015", "Luật", date: "2015-06-19")
                .Cites(
                    "Luật sửa đổi, bổ sung một số điều của " + LocalGovernment + " ngày 22 tháng 11 năm 2019",
                    "Luật",
                    date: "2019-11-22"
                )
                .Cites(LocalGovernment, "Luật", date: "2019-11-22", relation: "amends", subject: 1)
        );

        result.Target("a", 2).ShouldBe(result.Target("a"));
        result.Target("a", 1).ShouldNotBe(result.Target("a"));
    }

    [Fact]
    public void A_law_named_in_an_undated_text_is_ambiguous_between_several()
    {
        var result = Resolve(LocalGovernmentLaws(), new SampleText("a").Fragment().Cites(LocalGovernment, "Luật"));

        result.Citation("a").Outcome.ShouldBe(ResolutionOutcome.Ambiguous);
        result.Citation("a").Candidates.Length.ShouldBe(3);
    }

    [Fact]
    public void Without_a_catalogue_a_named_law_is_a_stub_under_its_name()
    {
        var result = Resolve(new SampleText("a").Fragment().Cites("Luật Giáo dục 2019", "Luật", date: "2019"));

        result.Target("a").ShouldBe("luat:giao-duc:2019");
        result.Citation("a").Outcome.ShouldBe(ResolutionOutcome.Stub);
    }

    [Fact]
    public void A_resolution_named_by_its_plenum_is_the_numbered_one_of_that_term_and_title()
    {
        var result = Resolve(
            new SampleText("a")
                .Fragment()
                .Cites(
                    "Nghị quyết số 29-NQ/TW",
                    "Nghị quyết",
                    "29-NQ/TW",
                    "2013-11-04",
                    "bchtw",
                    "về đổi mới căn bản, toàn diện giáo dục và đào tạo, đáp ứng yêu cầu mới"
                )
                .Cites(
                    "Nghị quyết Hội nghị lần thứ 8 Ban Chấp hành Trung ương khóa XI",
                    "Nghị quyết",
                    issuer: "bchtw",
                    title: "về “Đổi mới căn bản toàn diện giáo dục và đào tạo, đáp ứng yêu cầu mới”",
                    kind: CitationKind.PartyResolution,
                    session: "hoi-nghi-8-khoa-XI"
                )
        );

        result.Target("a", 1).ShouldBe("nghi-quyet:bchtw:xi:29-nq-tw");
        result
            .Instruments.ShouldHaveSingleItem()
            .Names.ShouldBe(["Nghị quyết Hội nghị lần thứ 8 Ban Chấp hành Trung ương khóa XI"]);
    }

    [Fact]
    public void One_plenum_adopts_several_so_the_sitting_alone_joins_nothing()
    {
        var result = Resolve(
            new SampleText("a")
                .Fragment()
                .Cites(
                    "Nghị quyết số 18-NQ/TW",
                    "Nghị quyết",
                    "18-NQ/TW",
                    "2017-10-25",
                    "bchtw",
                    "sắp xếp tổ chức bộ máy của hệ thống chính trị"
                )
                .Cites(
                    "Nghị quyết Hội nghị lần thứ 6 Ban Chấp hành Trung ương khóa XII",
                    "Nghị quyết",
                    issuer: "bchtw",
                    kind: CitationKind.PartyResolution,
                    session: "hoi-nghi-6-khoa-XII"
                )
        );

        result.Target("a", 1).ShouldBe("nghi-quyet:bchtw:xii:hoi-nghi-6");
    }

    [Fact]
    public void A_scheme_is_the_one_instrument_whose_title_approves_it()
    {
        var result = Resolve(
            new SampleText("a")
                .Fragment()
                .In("hai-phong")
                .Cites(
                    "Quyết định số 1373/QĐ-TTg",
                    "Quyết định",
                    "1373/QĐ-TTg",
                    "2021-07-30",
                    "thu-tuong",
                    "phê duyệt Đề án “Xây dựng xã hội học tập giai đoạn 2021 - 2030”"
                )
                .Cites("Đề án “Xây dựng xã hội học tập giai đoạn 2021 - 2030”", "Đề án", kind: CitationKind.Scheme)
                .Cites("Đề án “Giáo dục thông minh”", "Đề án", kind: CitationKind.Scheme)
                .Cites("Đề án", "Đề án", kind: CitationKind.Scheme)
        );

        result.Target("a", 1).ShouldBe("quyet-dinh:thu-tuong:2021:1373-qđ-ttg");
        result.Target("a", 2).ShouldBe("de-an:giao-duc-thong-minh");
        result.Citation("a", 3).Outcome.ShouldBe(ResolutionOutcome.Unresolved);
    }

    [Fact]
    public void An_instrument_named_by_issuer_and_title_is_the_numbered_one_with_that_title()
    {
        var result = Resolve(
            new SampleText("a")
                .Fragment()
                .Cites(
                    "Chỉ thị số 31/CT-TTg",
                    "Chỉ thị",
                    "31/CT-TTg",
                    "2019-12-04",
                    "thu-tuong",
                    "về tăng cường giáo dục đạo đức, lối sống"
                )
                .Cites("Chỉ thị", "Chỉ thị", issuer: "thu-tuong", title: "về tăng cường giáo dục đạo đức, lối sống")
                .Cites("Chỉ thị", "Chỉ thị", issuer: "chinh-phu", title: "về tăng cường giáo dục đạo đức, lối sống")
        );

        result.Target("a", 1).ShouldBe("chi-thi:thu-tuong:2019:31-ct-ttg");
        result.Target("a", 2).ShouldNotBe(result.Target("a", 1));
    }

    [Fact]
    public void A_catalogue_row_without_a_number_is_the_held_text_it_describes()
    {
        var result = Resolve(
            new SampleCatalogue().Row(
                "letter",
                "Chỉ thị",
                null,
                "2022-08",
                "ubnd-hai-phong",
                "về thực hiện nhiệm vụ năm học"
            ),
            new SampleText("a").Header(
                "Chỉ thị",
                null,
                "2022-08",
                "ubnd-hai-phong",
                "Về thực hiện nhiệm vụ năm học",
                "/CT-UBND"
            )
        );

        result.Catalogued.ShouldHaveSingleItem().InstrumentId.ShouldBe(result.Instruments.ShouldHaveSingleItem().Id);
    }

    [Fact]
    public void A_congress_a_catalogue_lists_is_no_other_places_congress_of_the_same_words()
    {
        const string words = "Nghị quyết Đại hội Đảng bộ quận lần thứ XXVI";
        var result = Resolve(
            new SampleCatalogue().Row(
                "congress",
                "Nghị quyết",
                null,
                "2020",
                "Đại hội Đảng bộ quận Ba Đình lần thứ XXVI",
                null,
                null,
                words
            ),
            Text("a", "Đại hội Đảng bộ quận Ba Đình lần thứ XXVI", words, "dai-hoi-quan-ba-dinh-ha-noi-26"),
            Text("b", "Đại hội Đảng bộ quận Long Biên lần thứ XXVI", words, "dai-hoi-quan-long-bien-ha-noi-26"),
            Text(
                "c",
                "Đại hội Đảng bộ quận Ba Đình lần thứ XXVI",
                "Nghị quyết Đại hội đại biểu Đảng bộ quận Ba Đình lần thứ 26",
                "dai-hoi-quan-ba-dinh-ha-noi-26"
            )
        );

        var listed = result.Catalogued.ShouldHaveSingleItem().InstrumentId;
        result.Target("a", 0).ShouldBe(listed);
        result.Target("b", 0).ShouldNotBe(listed);
        result.Target("c", 0).ShouldBe(listed);

        static SampleText Text(string id, string issuer, string words, string session) =>
            new SampleText(id)
                .Fragment()
                .Cites(words, "Nghị quyết", issuer: issuer, kind: CitationKind.PartyResolution, session: session);
    }
}
