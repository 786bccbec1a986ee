using System.Globalization;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>The grounds of a status in sentences, Vietnamese and English.</summary>
internal sealed class StatusReasons(Vocabulary vocabulary, IStatusReader reader, string askedId)
{
    public StatusReason Of(StatusGround ground)
    {
        var aboutId = ground.AboutId.Length == 0 ? askedId : ground.AboutId;
        var (vi, en) = Sentence(ground);
        if (aboutId != askedId && reader.Instrument(aboutId) is { } about)
        {
            var name = InstrumentNaming.Of(about, vocabulary);
            (vi, en) = ($"{name}: {vi}", $"{name}: {en}");
        }

        return new StatusReason(
            Capital(vi),
            Capital(en),
            aboutId,
            ground.Change?.Edge.Relation ?? ground.Edge?.Relation,
            ground.Rule
        );
    }

    /// <summary>A date as Vietnamese text writes it, as far as known.</summary>
    public static string Vi(PartialDate date) =>
        date switch
        {
            { IsFullDay: true } => string.Create(
                CultureInfo.InvariantCulture,
                $"ngày {date.Day:D2}/{date.Month:D2}/{date.Year}"
            ),
            { Month: > 0 } => string.Create(CultureInfo.InvariantCulture, $"tháng {date.Month}/{date.Year}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"năm {date.Year}"),
        };

    private (string Vi, string En) Sentence(StatusGround ground) =>
        ground.Kind switch
        {
            StatusGroundKind.IssuedLater => (
                $"ban hành sau ngày được hỏi: {Vi(ground.Day!.Value)}.",
                $"issued after the day asked about: {ground.Day}."
            ),
            StatusGroundKind.EffectiveLater => (
                $"có hiệu lực từ {Vi(ground.Day!.Value)}.",
                $"in force only from {ground.Day}."
            ),
            StatusGroundKind.InForceSince => (
                $"có hiệu lực từ {Vi(ground.Day!.Value)}; không văn bản nào ở đây nói đã thay thế, bãi bỏ.",
                $"in force from {ground.Day}; no document here says that it was replaced or repealed."
            ),
            StatusGroundKind.PeriodOver => (
                $"suy ra: thời kỳ nêu trong tên văn bản đã hết sau {Vi(ground.Day!.Value)}{RuleVi(ground)}.",
                $"inferred: the period its title names ended on {ground.Day}{RuleEn(ground)}."
            ),
            StatusGroundKind.Changed => Change(ground.Change!),
            StatusGroundKind.LapsedWithDetailed => (
                $"suy ra: hết hiệu lực cùng {Target(ground)} mà nó quy định chi tiết{RuleVi(ground)}.",
                $"inferred: lapsed with {Target(ground)}, which it details{RuleEn(ground)}."
            ),
            StatusGroundKind.LapsedWithAmended => (
                $"suy ra: không còn gì để sửa đổi, vì {Target(ground)} đã hết hiệu lực{RuleVi(ground)}.",
                $"inferred: nothing is left for it to amend, since {Target(ground)} is no longer in force{RuleEn(ground)}."
            ),
            StatusGroundKind.OnlyPartFallen => (
                $"{Target(ground)} đã hết hiệu lực, nhưng chưa chắc là tất cả những văn bản mà nó quy định chi tiết hoặc sửa đổi; không suy ra gì.",
                $"{Target(ground)} is no longer in force, but it is not certain that all it details or amends is; nothing is inferred."
            ),
            StatusGroundKind.NoRule => (
                $"{Target(ground)} đã hết hiệu lực; không ghi nhận quy tắc nào của ngày đó cho biết văn bản này hết hiệu lực theo.",
                $"{Target(ground)} is no longer in force; no rule of that day is on record by which this act lapses with it."
            ),
            _ => (
                "chưa xác định: không có ngày hiệu lực nào được ghi nhận và không văn bản nào ở đây nói đã thay thế, bãi bỏ.",
                "undetermined: no effective day is on record, and no document here says that it was replaced or repealed."
            ),
        };

    private (string Vi, string En) Change(StatusChange change)
    {
        var (vi, en) = Verb(change.Effect);
        var parts = change.Edge.Provisions.IsEmpty ? string.Empty : $" ({string.Join("; ", change.Edge.Provisions)})";
        var (whenVi, whenEn) = change switch
        {
            { Timing: ChangeTiming.ActsFromUnknownDay, Day: { } part } => (
                $" từ {Vi(part)} (không rõ ngày)",
                $" from {part} (the day is not recorded)"
            ),
            { Day: { } day } => ($" từ {Vi(day)}", $" from {day}"),
            { Timing: ChangeTiming.Later, Source.Date: { } issued } => (
                $", ban hành {Vi(issued)}",
                $", issued {issued}"
            ),
            _ => ("; ngày có hiệu lực không được ghi nhận", "; the effective day is not recorded"),
        };
        var (tenseVi, tenseEn) =
            change.Timing == ChangeTiming.Later ? ("sẽ ", "will be ") : (string.Empty, string.Empty);
        var (doubtVi, doubtEn) = change is { Timing: not ChangeTiming.Later, Decides: false }
            ? ("; quan hệ đọc được chưa đủ chắc để kết luận", "; the edge was read too unsurely to decide")
            : (string.Empty, string.Empty);
        var source = InstrumentNaming.Of(change.Source, vocabulary);
        return (
            $"{tenseVi}{vi}{parts} bởi {source}{whenVi}{doubtVi}.",
            $"{tenseEn}{en}{parts} by {source}{whenEn}{doubtEn}."
        );
    }

    private string Target(StatusGround ground) =>
        reader.Instrument(ground.Edge!.TargetId) is { } target
            ? InstrumentNaming.Of(target, vocabulary)
            : ground.Edge.TargetId;

    private static string RuleVi(StatusGround ground) => ground.Rule is { } rule ? $" ({rule.LabelVi})" : string.Empty;

    private static string RuleEn(StatusGround ground) => ground.Rule is { } rule ? $" ({rule.LabelEn})" : string.Empty;

    private static (string Vi, string En) Verb(string effect) =>
        effect switch
        {
            StatusEffects.Replaced => ("được thay thế", "replaced"),
            StatusEffects.Repealed => ("bị bãi bỏ", "repealed"),
            StatusEffects.Suspended => ("bị ngưng hiệu lực", "suspended"),
            StatusEffects.PartlySuspended => ("bị ngưng hiệu lực một phần", "suspended in part"),
            StatusEffects.Partly => ("hết hiệu lực một phần", "no longer in force in part"),
            StatusEffects.Extended => ("được kéo dài", "extended"),
            _ => ("được sửa đổi, bổ sung", "amended"),
        };

    private static string Capital(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
