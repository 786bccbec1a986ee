using System.Globalization;
using CitationGraph.Graph;

namespace CitationGraph.Cli;

/// <summary>A correction in one line for people.</summary>
internal static class CorrectionText
{
    public static string Line(Correction correction)
    {
        var back = correction.TakenBack is { } taken
            ? string.Create(
                CultureInfo.InvariantCulture,
                $" · rút lại (taken back) {taken.At:yyyy-MM-dd} {taken.By}: {taken.Reason}"
            )
            : string.Empty;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{correction.Id}  {What(correction)} · {correction.At:yyyy-MM-dd} {correction.By}: {correction.Reason}{back}"
        );
    }

    private static string What(Correction c) =>
        c.Kind switch
        {
            CorrectionKind.ConfirmRelation =>
                $"xác nhận quan hệ (relation confirmed): {c.InstrumentId} {c.RelationType} {c.OtherId}",
            CorrectionKind.RejectRelation =>
                $"bác quan hệ (relation rejected): {c.InstrumentId} {c.RelationType} {c.OtherId}",
            CorrectionKind.ConfirmResolution =>
                $"xác nhận dẫn chiếu (citation confirmed): {c.DocumentId} {c.Span} “{c.Words}” = {c.InstrumentId}",
            CorrectionKind.RejectResolution =>
                $"bác dẫn chiếu (citation rejected): {c.DocumentId} {c.Span} “{c.Words}” ≠ {c.InstrumentId}",
            CorrectionKind.Merge => $"gộp (merged): {c.OtherId} → {c.InstrumentId}",
            CorrectionKind.Split => $"tách (split): {c.InstrumentId}: {string.Join(' ', c.Documents)}",
            CorrectionKind.SetDate => $"đặt ngày (dated): {c.InstrumentId} = {c.Date}",
            CorrectionKind.Retract => $"rút văn bản (document retracted): {c.DocumentId}",
            _ => c.Kind.ToString(),
        };
}
