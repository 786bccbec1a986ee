namespace CitationGraph.Graph;

/// <summary>What a correction says, for people.</summary>
public static class CorrectionText
{
    /// <summary>In Vietnamese.</summary>
    public static string Vi(Correction correction) => Words(correction).Vi;

    /// <summary>In English.</summary>
    public static string En(Correction correction) => Words(correction).En;

    private static (string Vi, string En) Words(Correction c) =>
        c.Kind switch
        {
            CorrectionKind.ConfirmRelation => Both("xác nhận quan hệ", "relation confirmed", Relation(c)),
            CorrectionKind.RejectRelation => Both("bác quan hệ", "relation rejected", Relation(c)),
            CorrectionKind.ConfirmResolution => Both("xác nhận dẫn chiếu", "citation confirmed", Citation(c, '=')),
            CorrectionKind.RejectResolution => Both("bác dẫn chiếu", "citation rejected", Citation(c, '≠')),
            CorrectionKind.Merge => Both("gộp", "merged", $"{c.OtherId} → {c.InstrumentId}"),
            CorrectionKind.Split => Both("tách", "split", $"{c.InstrumentId}: {string.Join(' ', c.Documents)}"),
            CorrectionKind.SetDate => Both("đặt ngày", "dated", $"{c.InstrumentId} = {c.Date}"),
            CorrectionKind.Retract => Both("rút văn bản", "document retracted", c.DocumentId!),
            _ => throw new ArgumentOutOfRangeException(nameof(c)),
        };

    private static (string Vi, string En) Both(string vi, string en, string what) => ($"{vi}: {what}", $"{en}: {what}");

    private static string Relation(Correction c) => $"{c.InstrumentId} {c.RelationType} {c.OtherId}";

    private static string Citation(Correction c, char sign) =>
        $"{c.DocumentId} {c.Span} “{c.Words}” {sign} {c.InstrumentId}";
}
