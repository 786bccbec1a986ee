using System.Globalization;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>The sentences of a status answer, Vietnamese and English.</summary>
internal static class StatusReasons
{
    public static StatusReason NothingRecorded { get; } =
        new(
            "Chưa xác định: không có ngày hiệu lực nào được ghi nhận và không văn bản nào ở đây nói đã thay thế, bãi bỏ.",
            "Undetermined: no effective day is on record, and no document here says that it was replaced or repealed.",
            null
        );

    public static StatusReason IssuedLater(PartialDate issued) =>
        new($"Ban hành sau ngày được hỏi: {Vi(issued)}.", $"Issued after the day asked about: {issued}.", null);

    public static StatusReason EffectiveLater(PartialDate from) =>
        new($"Có hiệu lực từ {Vi(from)}.", $"In force only from {from}.", null);

    public static StatusReason InForceSince(PartialDate since) =>
        new(
            $"Có hiệu lực từ {Vi(since)}; không văn bản nào ở đây nói đã thay thế, bãi bỏ.",
            $"In force from {since}; no document here says that it was replaced or repealed.",
            null
        );

    public static StatusReason PeriodOver(DateOnly end)
    {
        var last = PartialDate.Of(end);
        return new(
            $"Suy ra: thời kỳ nêu trong tên văn bản đã hết sau {Vi(last)}.",
            $"Inferred: the period its title names ended on {last}.",
            null
        );
    }

    public static StatusReason Changed(StatusChange change)
    {
        var (vi, en) = Verb(change.Effect);
        var (whenVi, whenEn) = change switch
        {
            { Day: { } day, Timing: not ChangeTiming.Unknown } => ($" từ {Vi(day)}", $" from {day}"),
            { Day: { } day } => ($" từ {Vi(day)} (không rõ ngày)", $" from {day} (the day is not recorded)"),
            { Timing: ChangeTiming.Later, Source.Date: { } issued } => (
                $", ban hành {Vi(issued)}",
                $", issued {issued}"
            ),
            _ => ("; ngày có hiệu lực không được ghi nhận", "; the effective day is not recorded"),
        };
        var (tenseVi, tenseEn) =
            change.Timing == ChangeTiming.Later ? ("Sẽ ", "Will be ") : (string.Empty, string.Empty);
        return new(
            Capital($"{tenseVi}{vi} {change.SourceName}{whenVi}."),
            Capital($"{tenseEn}{en} {change.SourceName}{whenEn}."),
            change.Relation
        );
    }

    private static (string Vi, string En) Verb(string effect) =>
        effect switch
        {
            StatusEffects.Replaced => ("được thay thế bởi", "replaced by"),
            StatusEffects.Repealed => ("bị bãi bỏ bởi", "repealed by"),
            StatusEffects.Suspended => ("bị ngưng hiệu lực bởi", "suspended by"),
            StatusEffects.PartlySuspended => ("bị ngưng hiệu lực một phần bởi", "suspended in part by"),
            StatusEffects.Partly => ("bị bãi bỏ một phần bởi", "repealed in part by"),
            StatusEffects.Extended => ("được kéo dài bởi", "extended by"),
            _ => ("được sửa đổi, bổ sung bởi", "amended by"),
        };

    private static string Vi(PartialDate date) =>
        date switch
        {
            { IsFullDay: true } => string.Create(
                CultureInfo.InvariantCulture,
                $"ngày {date.Day:D2}/{date.Month:D2}/{date.Year}"
            ),
            { Month: > 0 } => string.Create(CultureInfo.InvariantCulture, $"tháng {date.Month}/{date.Year}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"năm {date.Year}"),
        };

    private static string Capital(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
