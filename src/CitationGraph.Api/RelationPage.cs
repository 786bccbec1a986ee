using CitationGraph.Graph;

namespace CitationGraph.Api;

/// <summary>
/// A page of the edges of one instrument. Edges are read without evidence as far as the page goes, and evidence for the page alone: a law that ten
/// thousand acts cite costs what the page costs.
/// </summary>
internal sealed record RelationPage(string InstrumentId, EdgeDirection Direction, EdgeFilter Filter, int First)
{
    public Connection<RelationEnd> Of(IGraphStore store, string? after)
    {
        var needed = (Cursor.Parse(after)?.Position + 1 ?? 0) + First + 1;
        var edges = store.Edges([InstrumentId], Direction, Filter with { Limit = needed });
        var page = Pager.Page(edges, edge => $"{edge.Type} {Other(edge.SourceId, edge.TargetId)}", First, after);
        var relations = store
            .Relations([.. page.Edges.Select(edge => edge.Value)])
            .ToDictionary(r => (r.SourceId, r.TargetId, r.Type));
        return new Connection<RelationEnd>(
            [
                .. page.Edges.Select(edge => new Entry<RelationEnd>(
                    new RelationEnd(
                        relations[(edge.Value.SourceId, edge.Value.TargetId, edge.Value.Type)],
                        Other(edge.Value.SourceId, edge.Value.TargetId)
                    ),
                    edge.Cursor
                )),
            ],
            page.PageInfo,
            () => store.Edges([InstrumentId], Direction, Filter).Length,
            null
        );
    }

    private string Other(string sourceId, string targetId) => Direction == EdgeDirection.Outgoing ? targetId : sourceId;
}
