using CitationGraph.Model;
using static CitationGraph.Resolution.Tests.Resolving;

namespace CitationGraph.Resolution.Tests;

public sealed class NumberedIdentityTests
{
    [Fact]
    public void A_central_normative_symbol_is_an_identity_by_itself()
    {
        var result = Resolve(
            new SampleText("a")
                .Fragment()
                .Cites("Nghị định 71/2020/NĐ-CP", "Nghị định", "71/2020/NĐ-CP", "2020-06-30", "chinh-phu"),
            new SampleText("b").Fragment().Cites("71/2020/NĐ-CP", null, "71/2020/NĐ-CP")
        );

        result.Ids().ShouldBe(["nghi-dinh:71-2020-nđ-cp"]);
        result.Citation("b").Outcome.ShouldBe(ResolutionOutcome.Stub);
    }

    [Fact]
    public void A_law_and_a_resolution_may_carry_the_same_symbol()
    {
        var result = Resolve(
            new SampleText("a")
                .Fragment()
                .Cites("Luật số 18/2008/QH12", "Luật", "18/2008/QH12")
                .Cites("Nghị quyết số 18/2008/QH12", "Nghị quyết", "18/2008/QH12")
                .Cites("18/2008/QH12", null, "18/2008/QH12")
        );

        result.Ids().ShouldBe(["luat:18-2008-qh12", "nghi-quyet:18-2008-qh12"]);
        result.Citation("a", 2).Outcome.ShouldBe(ResolutionOutcome.Ambiguous);
        result.Citation("a", 2).Candidates.ShouldBe(result.Ids());
    }

    [Fact]
    public void The_same_symbol_of_two_provinces_is_two_instruments()
    {
        var result = Resolve(
            new SampleText("a")
                .Fragment()
                .Cites("Quyết định 10/QĐ-UBND", "Quyết định", "10/QĐ-UBND", "2022-01-05", "ubnd-hai-phong"),
            new SampleText("b")
                .Fragment()
                .Cites("Quyết định 10/QĐ-UBND", "Quyết định", "10/QĐ-UBND", "2022-01-05", "ubnd-ha-noi")
        );

        result.Ids().ShouldBe(["quyet-dinh:ubnd-ha-noi:2022:10-qđ-ubnd", "quyet-dinh:ubnd-hai-phong:2022:10-qđ-ubnd"]);
    }

    [Fact]
    public void The_chairman_numbers_in_the_register_of_the_committee()
    {
        var result = Resolve(
            new SampleText("a")
                .Fragment()
                .Cites("Chỉ thị 17/CT-UBND", "Chỉ thị", "17/CT-UBND", "2022-09-07", "ct-ubnd-hai-phong"),
            new SampleText("b")
                .Fragment()
                .Cites("Chỉ thị 17/CT-UBND", "Chỉ thị", "17/CT-UBND", "2022-09-07", "ubnd-hai-phong")
        );

        result.Ids().ShouldBe(["chi-thi:ubnd-hai-phong:2022:17-ct-ubnd"]);
        result.Contradictions.ShouldBeEmpty();
    }

    [Fact]
    public void Party_numbers_begin_again_with_each_term()
    {
        var result = Resolve(
            new SampleText("a")
                .Fragment()
                .Cites("Kết luận 91-KL/TW", "Kết luận", "91-KL/TW", "2024-08-12", "bo-chinh-tri"),
            new SampleText("b")
                .Fragment()
                .Cites("Kết luận 91-KL/TW", "Kết luận", "91-KL/TW", "2026-09-03", "bo-chinh-tri")
        );

        result.Ids().ShouldBe(["ket-luan:bo-chinh-tri:xiii:91-kl-tw", "ket-luan:bo-chinh-tri:xiv:91-kl-tw"]);
    }

    [Fact]
    public void Two_genres_under_one_code_are_one_instrument()
    {
        var result = Resolve(
            new SampleText("a")
                .Fragment()
                .Cites(
                    "Chương trình hành động số 34-CTr/TU",
                    "Chương trình hành động",
                    "34-CTr/TU",
                    "2015-02-04",
                    "btv-thanh-uy-hai-phong"
                ),
            new SampleText("b")
                .Fragment()
                .Cites("Chương trình 34-CTr/TU", "Chương trình", "34-CTr/TU", "2015-02-04", "thanh-uy-hai-phong"),
            new SampleText("c")
                .Fragment()
                .Cites("Quyết định 66-QĐ/TW", "Quyết định", "66-QĐ/TW", "2017-02-06", "bchtw"),
            new SampleText("d").Fragment().Cites("Quy định 66-QĐ/TW", "Quy định", "66-QĐ/TW", "2017-02-06", "bchtw")
        );

        result.Instruments.Length.ShouldBe(2);
        result.Target("a").ShouldBe(result.Target("b"));
        result.Target("c").ShouldBe(result.Target("d"));
    }

    [Fact]
    public void A_wrong_day_is_a_contradiction_and_not_a_second_instrument()
    {
        var right = "2022-08-19";
        var result = Resolve(
            new SampleText("a")
                .Fragment()
                .Cites("1112", "Chỉ thị", "1112/CT-BGDĐT", right, "bo-gddt")
                .Cites("1112", "Chỉ thị", "1112/CT-BGDĐT", "2022-08-18", "bo-gddt"),
            new SampleText("b")
                .Fragment()
                .Cites("1112", "Chỉ thị", "1112/CT-BGDĐT", right, "bo-gddt")
                .Cites("1112", "Chỉ thị", "1112/CT-BGDĐT", right, "bo-gddt")
        );

        var instrument = result.Instruments.ShouldHaveSingleItem();
        instrument.Id.ShouldBe("chi-thi:bo-gddt:2022:1112-ct-bgdđt");
        instrument.Date.ShouldBe(Day.Of(right));
        var contradiction = result.Contradictions.ShouldHaveSingleItem();
        contradiction.Kind.ShouldBe("date");
        contradiction.Values.Select(v => (v.Value, v.Places.Length)).ShouldBe([("2022-08-19", 3), ("2022-08-18", 1)]);
    }

    [Fact]
    public void A_wrong_year_under_the_same_title_is_a_contradiction()
    {
        const string Title = "phê duyệt Chương trình Chuyển đổi số quốc gia đến năm 2025";
        var result = Resolve(
            new SampleText("a").Fragment().Cites("749", "Quyết định", "749/QĐ-TTg", "2020-06-03", "thu-tuong", Title),
            new SampleText("b").Fragment().Cites("749", "Quyết định", "749/QĐ-TTg", "2020-06-03", "thu-tuong", Title),
            new SampleText("c").Fragment().Cites("749", "Quyết định", "749/QĐ-TTg", "2021-03-06", "thu-tuong", Title)
        );

        var instrument = result.Instruments.ShouldHaveSingleItem();
        instrument.Id.ShouldBe("quyet-dinh:thu-tuong:2020:749-qđ-ttg");
        instrument.Aliases.ShouldBe(["quyet-dinh:thu-tuong:2021:749-qđ-ttg"]);
        result.Contradictions.ShouldHaveSingleItem().Kind.ShouldBe("date");
    }

    [Fact]
    public void Where_only_the_symbol_agrees_and_the_year_differs_they_are_two()
    {
        var result = Resolve(
            new SampleText("a")
                .Fragment()
                .Cites("14", "Chỉ thị", "14/CT-TTg", "2021-05-25", "thu-tuong", "đẩy mạnh công tác khuyến học"),
            new SampleText("b")
                .Fragment()
                .Cites(
                    "14",
                    "Chỉ thị",
                    "14/CT-TTg",
                    "2017-04-14",
                    "thu-tuong",
                    "tăng cường năng lực tiếp cận công nghiệp"
                )
        );

        result.Instruments.Length.ShouldBe(2);
        result.Contradictions.ShouldBeEmpty();
    }

    [Fact]
    public void A_mention_without_a_date_takes_the_only_instrument_of_that_symbol_and_issuer()
    {
        var result = Resolve(
            new SampleText("a")
                .Fragment()
                .Cites("134-KL/TU", "Kết luận", "134-KL/TU", "2021-05-04", "btv-thanh-uy-hai-phong")
                .Cites("Kết luận 134-KL/TU", "Kết luận", "134-KL/TU"),
            new SampleText("b")
                .Fragment()
                .Cites("Kết luận 134-KL/TU", "Kết luận", "134-KL/TU", null, "thanh-uy-hai-phong")
        );

        result.Instruments.Length.ShouldBe(1);
        result.Target("a", 1).ShouldBe(result.Target("a"));
        result.Target("b").ShouldBe(result.Target("a"));
    }

    [Fact]
    public void A_mention_without_a_date_is_ambiguous_between_several_years()
    {
        var result = Resolve(
            new SampleText("a")
                .Fragment()
                .Cites("14", "Chỉ thị", "14/CT-TTg", "2021-05-25", "thu-tuong", "đẩy mạnh công tác khuyến học")
                .Cites(
                    "14",
                    "Chỉ thị",
                    "14/CT-TTg",
                    "2017-04-14",
                    "thu-tuong",
                    "tăng cường năng lực tiếp cận công nghiệp"
                ),
            new SampleText("b").Fragment().Cites("14", "Chỉ thị", "14/CT-TTg", null, "thu-tuong")
        );

        var resolution = result.Citation("b");
        resolution.Outcome.ShouldBe(ResolutionOutcome.Ambiguous);
        resolution.TargetId.ShouldBeNull();
        resolution.Candidates.Length.ShouldBe(2);
        resolution.Reasons.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_mention_without_a_date_anywhere_is_a_stub_of_unknown_period()
    {
        var result = Resolve(
            new SampleText("a").Fragment().Cites("9/CT-BGDĐT", "Chỉ thị", "9/CT-BGDĐT", null, "bo-gddt")
        );

        result.Target("a").ShouldBe("chi-thi:bo-gddt:khong-ro-nam:9-ct-bgdđt");
        result.Citation("a").Outcome.ShouldBe(ResolutionOutcome.Stub);
    }

    [Fact]
    public void Two_texts_that_name_no_issuer_do_not_share_a_local_instrument()
    {
        var result = Resolve(
            new SampleText("a").Fragment().Cites("5/KH-UBND", "Kế hoạch", "5/KH-UBND", "2022-01-05"),
            new SampleText("b").Fragment().Cites("5/KH-UBND", "Kế hoạch", "5/KH-UBND", "2022-03-05")
        );

        result
            .Ids()
            .ShouldBe(["ke-hoach:khong-ro-co-quan-a:2022:5-kh-ubnd", "ke-hoach:khong-ro-co-quan-b:2022:5-kh-ubnd"]);
        result.Citation("a").Confidence.ShouldBeLessThan(0.7);
    }
}
