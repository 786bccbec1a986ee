using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Api;

internal sealed class StatusResolvers(Vocabulary vocabulary)
{
    public string Code(StatusAnswer status) => status.StatusId;

    public string Id(StatusAnswer status) => status.StatusId;

    public string Label(StatusAnswer status) => vocabulary.Status(status.StatusId)?.LabelVi ?? status.StatusId;

    public string LabelEn(StatusAnswer status) => vocabulary.Status(status.StatusId)?.LabelEn ?? status.StatusId;
}

internal sealed class FactResolvers
{
    public string Source(InstrumentFact fact) => fact.Provenance.Source;

    public bool IsVerified(InstrumentFact fact) => fact.Provenance.IsPublic;

    public string Confidence(InstrumentFact fact) => fact.Provenance.Confidence;
}
