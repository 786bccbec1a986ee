using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Api;

internal sealed class StatusResolvers(Vocabulary vocabulary)
{
    public string Code(StatusAnswer status) => status.StatusId;

    public string Id(StatusAnswer status) => status.StatusId;

    public string Label(StatusAnswer status) => vocabulary.Status(status.StatusId)?.LabelVi ?? status.StatusId;

    public string LabelEn(StatusAnswer status) => vocabulary.Status(status.StatusId)?.LabelEn ?? status.StatusId;

    public IEnumerable<Instrument> Successors(StatusAnswer status) => status.Successors.Select(s => s.Successor);

    public IEnumerable<Succession> Succession(StatusAnswer status) => status.Successors;
}

internal sealed class StatusReasonResolvers
{
    public Deferred<Instrument?> About(StatusReason reason, RequestScope scope) => scope.Instrument(reason.AboutId);

    public string? Rule(StatusReason reason) => reason.Rule?.LabelVi;

    public string? RuleEn(StatusReason reason) => reason.Rule?.LabelEn;

    public string? Article(StatusReason reason) => reason.Rule?.Article;
}

internal sealed class ProvisionStatusResolvers(Vocabulary vocabulary)
{
    public string Code(ProvisionStatus part) => part.StatusId;

    public string Label(ProvisionStatus part) => vocabulary.Status(part.StatusId)?.LabelVi ?? part.StatusId;

    public string LabelEn(ProvisionStatus part) => vocabulary.Status(part.StatusId)?.LabelEn ?? part.StatusId;
}

internal sealed class AskedProvisionResolvers(Vocabulary vocabulary)
{
    public string Code(AskedProvision part) => part.StatusId;

    public string Label(AskedProvision part) => vocabulary.Status(part.StatusId)?.LabelVi ?? part.StatusId;

    public string LabelEn(AskedProvision part) => vocabulary.Status(part.StatusId)?.LabelEn ?? part.StatusId;
}

internal sealed class StatusDisagreementResolvers
{
    public string LabelCode(StatusDisagreement disagreement) => disagreement.LabelStatusId;

    public string DerivedCode(StatusDisagreement disagreement) => disagreement.DerivedStatusId;
}

internal sealed class FactResolvers
{
    public string Source(InstrumentFact fact) => fact.Provenance.Source;

    public bool IsVerified(InstrumentFact fact) => fact.Provenance.IsPublic;

    public string Confidence(InstrumentFact fact) => fact.Provenance.Confidence;
}
