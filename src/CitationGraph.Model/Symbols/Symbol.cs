using System.Collections.Immutable;

namespace CitationGraph.Model;

/// <summary>
/// A document's number and symbol (số, ký hiệu), repaired and taken apart: <c>71/2020/NĐ-CP</c>, <c>134-KL/TU</c>.
/// </summary>
/// <param name="Text">Canonical spelling: no spaces, <c>Đ</c> for <c>Ð</c>, codes in their official case.</param>
/// <param name="Number">Digits with a letter where there is one (<c>30a</c>); null when the clerk left it blank.</param>
/// <param name="Year">The year inside the symbol (<c>71/2020/NĐ-CP</c>), if any.</param>
/// <param name="Code">The genre's code (<c>NĐ</c>, <c>KL</c>), null in symbols without one (<c>43/2019/QH14</c>, <c>910/UBND-DL1</c>).</param>
/// <param name="Organs">The organ's codes in order: <c>[UBND, GDĐT]</c>, for joint acts every issuer.</param>
/// <param name="SchemeId">Which <see cref="NumberScheme"/> it follows; null when none fits.</param>
public sealed record Symbol(
    string Text,
    string? Number,
    int? Year,
    string? Code,
    ImmutableArray<string> Organs,
    string? SchemeId
)
{
    /// <summary>Under this key spellings of the same symbol meet.</summary>
    public string Key => VietnameseFolding.SymbolKey(Text);

    public bool HasNumber => Number is not null;

    public bool Equals(Symbol? other) => other is not null && Text == other.Text;

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;
}
