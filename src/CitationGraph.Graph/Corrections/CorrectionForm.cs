namespace CitationGraph.Graph;

/// <summary>What each kind of correction must say.</summary>
public static class CorrectionForm
{
    /// <summary>What the correction lacks, for people; null when it is whole.</summary>
    public static string? Lacks(Correction correction) =>
        correction.Kind switch
        {
            CorrectionKind.ConfirmRelation
            or CorrectionKind.RejectRelation
                when correction is not { InstrumentId: not null, RelationType: not null, OtherId: not null } =>
                "it does not name the relation: source, type and target",
            CorrectionKind.ConfirmResolution
            or CorrectionKind.RejectResolution
                when correction
                    is not { DocumentId: not null, Span: not null, Words: not null, InstrumentId: not null } =>
                "it does not name the citation (document, place and words) and the instrument",
            CorrectionKind.Merge when correction is not { InstrumentId: not null, OtherId: not null } =>
                "it does not name the two instruments",
            CorrectionKind.Merge when correction.InstrumentId == correction.OtherId =>
                "an instrument cannot be merged with itself",
            CorrectionKind.Split when correction is not { InstrumentId: not null, Documents.IsEmpty: false } =>
                "it does not name the instrument and the documents that are another",
            CorrectionKind.SetDate when correction is not { InstrumentId: not null, Date: not null } =>
                "it does not name the instrument and the day",
            CorrectionKind.Retract when correction.DocumentId is null => "it does not name the document",
            _ => null,
        };
}
