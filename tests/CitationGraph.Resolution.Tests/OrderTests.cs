using System.Text.Json;
using CitationGraph.Model;
using static CitationGraph.Resolution.Tests.Resolving;

namespace CitationGraph.Resolution.Tests;

public sealed class OrderTests
{
    private static readonly SampleText[] s_texts =
    [
        new SampleText("a")
            .Fragment()
            .Cites("1112", "Chỉ thị", "1112/CT-BGDĐT", "2022-08-19", "bo-gddt")
            .Cites("14", "Chỉ thị", "14/CT-TTg", null, "thu-tuong"),
        new SampleText("b")
            .Fragment()
            .Cites("1112", "Chỉ thị", "1112/CT-BGDĐT", "2022-08-18", "bo-gddt")
            .Cites("14", "Chỉ thị", "14/CT-TTg", "2021-05-25", "thu-tuong"),
        new SampleText("c")
            .Header("Kế hoạch", "5/KH-UBND", "2022-05-05", "ubnd-ha-noi", "thực hiện lộ trình nâng chuẩn")
            .Cites("14", "Chỉ thị", "14/CT-TTg", "2017-04-14", "thu-tuong"),
        new SampleText("d")
            .Fragment()
            .In("ha-noi")
            .Cites("5/KH-UBND", "Kế hoạch", "5/KH-UBND", "2022-05-05")
            .Cites("Đề án X", "Đề án", title: "xã hội học tập", kind: CitationKind.Scheme),
        new SampleText("e")
            .Fragment()
            .Cites("5/KH-UBND", "Kế hoạch", "5/KH-UBND", "2021-05-05", "ubnd-ha-noi", "thực hiện lộ trình nâng chuẩn"),
    ];

    [Fact]
    public void Every_order_of_the_documents_gives_the_same_result()
    {
        var expected = Json(s_texts);
        foreach (var order in Orders([.. s_texts]))
        {
            Json(order).ShouldBe(expected);
        }
    }

    [Fact]
    public void A_document_that_comes_twice_changes_nothing() => Json([.. s_texts, s_texts[0]]).ShouldBe(Json(s_texts));

    [Fact]
    public void Every_citation_ends_exactly_once_with_a_reason()
    {
        var result = Resolve(s_texts);

        result.Citations.Length.ShouldBe(8);
        result.Citations.ShouldAllBe(c => c.Reasons.Length > 0 && c.Confidence > 0 && c.Confidence <= 1);
        result.Citations.Select(c => (c.DocumentId, c.CitationIndex)).ShouldBeUnique();
    }

    private static string Json(IEnumerable<SampleText> texts) => JsonSerializer.Serialize(Resolve([.. texts]));

    private static IEnumerable<SampleText[]> Orders(SampleText[] texts)
    {
        if (texts.Length < 2)
        {
            yield return texts;
            yield break;
        }

        for (var i = 0; i < texts.Length; i++)
        {
            foreach (var rest in Orders([.. texts[..i], .. texts[(i + 1)..]]))
            {
                yield return [texts[i], .. rest];
            }
        }
    }
}
