using System.Collections.Immutable;
using System.Globalization;

namespace CitationGraph.Graph;

/// <summary>The sentences beside what a search found.</summary>
internal static class SearchDisclosures
{
    public static ImmutableArray<Disclosure> Of(bool isPartial, int held) =>
        isPartial ? [Held(held), Partial] : [Held(held)];

    private static Disclosure Partial { get; } =
        new(
            "Có nhiều văn bản khác cũng chứa các từ này; chỉ so sánh những văn bản được dẫn chiếu nhiều nhất.",
            "More instruments have these words; only those cited most were compared."
        );

    private static Disclosure Held(int held) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Kho giữ toàn văn {held} văn bản đã rõ cơ quan ban hành và chỉ biết thêm những văn bản được chúng dẫn chiếu hoặc có trong danh mục: không tìm thấy không có nghĩa là không có."
            ),
            string.Create(
                CultureInfo.InvariantCulture,
                $"The texts of {held} instruments of known issuers are held; of others only what these cite or a catalogue lists is known: what is not found may exist all the same."
            )
        );
}
