using System.Collections.Immutable;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Api;

internal enum Verdict
{
    Confirm,
    Reject,
}

/// <param name="keeper">Null where the graph is only read.</param>
/// <param name="reader">Null where no texts are read.</param>
internal sealed class MutationResolvers(IGraphKeeper? keeper, ITextReader? reader, TimeProvider clock)
{
    private const int MostDocuments = 500;

    public KeptCorrection CorrectRelation(
        Verdict verdict,
        string source,
        string type,
        string target,
        string by,
        string reason,
        bool? dryRun,
        RequestScope scope
    ) => Say(desk => desk.Relation(verdict == Verdict.Confirm, source, type, target), by, reason, dryRun, scope);

    public KeptCorrection CorrectCitation(
        Verdict verdict,
        string document,
        int index,
        string instrument,
        string by,
        string reason,
        bool? dryRun,
        RequestScope scope
    ) => Say(desk => desk.Citation(verdict == Verdict.Confirm, document, index, instrument), by, reason, dryRun, scope);

    public KeptCorrection MergeInstruments(
        string kept,
        string other,
        string by,
        string reason,
        bool? dryRun,
        RequestScope scope
    ) => Say(desk => desk.Merge(kept, other), by, reason, dryRun, scope);

    public KeptCorrection SplitInstrument(
        string instrument,
        ImmutableArray<string> documents,
        string by,
        string reason,
        bool? dryRun,
        RequestScope scope
    )
    {
        if (documents.Length > MostDocuments)
        {
            throw ApiException.BadInput($"documents must be at most {MostDocuments}, not {documents.Length}.");
        }

        return Say(desk => desk.Split(instrument, documents), by, reason, dryRun, scope);
    }

    public KeptCorrection DateInstrument(
        string instrument,
        PartialDate date,
        string by,
        string reason,
        bool? dryRun,
        RequestScope scope
    ) => Say(desk => desk.Date(instrument, date), by, reason, dryRun, scope);

    public KeptCorrection RetractDocument(
        string document,
        string by,
        string reason,
        bool? dryRun,
        RequestScope scope
    ) => Say(desk => desk.Retraction(document), by, reason, dryRun, scope);

    public KeptCorrection TakeBackCorrection(string id, string by, string reason, bool? dryRun, RequestScope scope) =>
        Keep((desk, who) => desk.TakenBack(id, who), by, reason, dryRun, scope);

    public IngestedTexts IngestTexts(ImmutableArray<TextInput> texts, bool? dryRun, RequestScope scope)
    {
        var most = Keeper();
        if (reader is null || texts.Length > ApiLimits.Texts)
        {
            throw ApiException.BadInput($"texts must be at most {ApiLimits.Texts}, not {texts.Length}.");
        }

        var kept = most.Ingest(
            [.. texts.Select(text => reader.Read(text.Name, text.Text))],
            dryRun ?? false,
            scope.Cancellation
        );
        scope.Forget();
        return kept;
    }

    private IGraphKeeper Keeper() =>
        keeper
        ?? throw new ApiException(
            ApiException.ReadOnlyCode,
            "This server takes no corrections and no texts: start it with --allow-write (máy chủ chỉ cho đọc)."
        );

    private KeptCorrection Say(
        Func<CorrectionDesk, Correction> make,
        string by,
        string reason,
        bool? dryRun,
        RequestScope scope
    ) => Keep((desk, who) => CorrectionDesk.Signed(make(desk), who), by, reason, dryRun, scope);

    private KeptCorrection Keep(
        Func<CorrectionDesk, Signature, Correction> make,
        string by,
        string reason,
        bool? dryRun,
        RequestScope scope
    )
    {
        try
        {
            var who = Signature.Of(by, reason, clock.GetUtcNow());
            var kept = Keeper().Keep(desk => make(desk, who), dryRun ?? false, scope.Cancellation);
            scope.Forget();
            return kept;
        }
        catch (CorrectionException problem)
        {
            throw new ApiException(
                problem.Fault switch
                {
                    CorrectionFault.NotFound => ApiException.NotFoundCode,
                    CorrectionFault.Ambiguous => ApiException.AmbiguousCode,
                    _ => ApiException.BadInputCode,
                },
                problem.Message
            );
        }
    }
}
