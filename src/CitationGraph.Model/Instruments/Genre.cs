using System.Collections.Immutable;

namespace CitationGraph.Model;

/// <summary>The kind word of a document (tên loại văn bản): Nghị định, Kế hoạch, Kết luận. What <c>extract</c> prints as <c>type</c>.</summary>
/// <param name="Id">Stable name: <c>nghi-dinh</c>.</param>
/// <param name="NameVi">Canonical word: <c>Nghị định</c>.</param>
/// <param name="Written">Other ways it is written, abbreviations included: <c>NĐ</c>.</param>
/// <param name="Codes">Its codes in symbols.</param>
/// <param name="IsScheme">Whether it is also known by title alone (Đề án, Chương trình, Chiến lược).</param>
/// <param name="IsLaw">Whether it is known by its name alone (Luật, Bộ luật, Pháp lệnh, Hiến pháp).</param>
/// <param name="BroaderId">The genre it shortens to: Chương trình hành động → Chương trình.</param>
public sealed record Genre(
    string Id,
    string NameVi,
    string NameEn,
    ImmutableArray<string> Written,
    ImmutableArray<string> Codes,
    bool IsScheme,
    bool IsLaw,
    string? BroaderId
)
{
    public bool Equals(Genre? other) => other is not null && Id == other.Id;

    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);
}

/// <summary>A genre as one class of issuer uses it: Quyết định of the Prime Minister. Carries rank and rules of number.</summary>
/// <param name="RankLaw2015">Rank by Điều 4 Luật 80/2015/QH13, 1 highest; null when not a normative act or not known.</param>
/// <param name="RankLaw2025">Rank by Điều 4 Luật 64/2025/QH15.</param>
public sealed record InstrumentType(
    string Id,
    string GenreId,
    string LabelVi,
    string? LabelEn,
    string? System,
    int? RankLaw2015,
    int? RankLaw2025,
    ImmutableArray<string> NumberFormats,
    string? Certainty,
    string? Source
);
