using System.Globalization;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>The sentences of a lineage that is not shown whole.</summary>
internal static class LineageDisclosures
{
    public static Disclosure Same { get; } =
        new(
            "Hai đầu là cùng một văn bản, nên không có đường nối.",
            "Both ends are one instrument, so there is no path between them."
        );

    public static Disclosure AncestorsCut(int shown) =>
        Of(
            $"Chỉ nêu {shown} văn bản nguồn gần nhất; đồ thị còn có thể có những văn bản khác.",
            $"Only the nearest {shown} ancestors are shown; the graph may have more."
        );

    public static Disclosure DescendantsCut(int shown) =>
        Of(
            $"Chỉ nêu {shown} văn bản phát sinh gần nhất; đồ thị còn có thể có những văn bản khác.",
            $"Only the nearest {shown} descendants are shown; the graph may have more."
        );

    public static Disclosure PathsCut(int shown) =>
        Of(
            $"Chỉ nêu {shown} đường nối ngắn nhất tìm thấy; có thể còn những đường khác.",
            $"Only the {shown} shortest paths found are shown; there may be more."
        );

    public static Disclosure IssuedLater(Instrument instrument) =>
        Of(
            $"{Name(instrument)} ban hành sau ngày được hỏi, nên chưa có đường nối.",
            $"{Name(instrument)} was issued after the day asked about, so there is no path yet."
        );

    private static string Name(Instrument instrument) => instrument.Symbol ?? instrument.Title ?? instrument.Id;

    private static Disclosure Of(FormattableString vi, FormattableString en) =>
        new(vi.ToString(CultureInfo.InvariantCulture), en.ToString(CultureInfo.InvariantCulture));
}
