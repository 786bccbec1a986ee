using System.Text.RegularExpressions;

namespace CitationGraph.Benchmarks;

/// <summary>
/// What a quick hand would write: the union of a number, of kind word with number and date, and of a chain of provisions. It finds, and
/// parses, names and resolves nothing. The mark that extraction is held against in the same run.
/// </summary>
internal static partial class RoughPatterns
{
    [GeneratedRegex(
        @"\d{1,6}(?:/\d{4})?/[A-ZĐƯ]+(?:-[A-ZĐƯ&]+)*"
            + @"|(?:Luật|Nghị định|Nghị quyết|Quyết định|Thông tư|Chỉ thị|Kế hoạch|Công văn)\s+số\s+\d+\S*(?:\s+ngày\s+\d{1,2}(?:/|\s+tháng\s+)\d{1,2}(?:/|\s+năm\s+)\d{4})?"
            + @"|(?:(?:điểm|khoản|Điều)\s+[\da-zđ]{1,4},?\s+){1,4}",
        RegexOptions.CultureInvariant
    )]
    public static partial Regex Union();

    public static int Count(string text) => Union().Count(text);
}
