using System.Collections.Immutable;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Api;

/// <summary>Edges of one instrument that are wanted.</summary>
/// <param name="Types">Ids of relation types with commas between, in the order wanted; empty: all.</param>
/// <param name="Limit">The first so many of each type; 0: all.</param>
internal readonly record struct EdgesAsked(
    string InstrumentId,
    EdgeDirection Direction,
    string Types,
    DateOnly? IssuedBy,
    bool WithInferred,
    int Limit
)
{
    public EdgeFilter Filter =>
        new(Types.Length == 0 ? ImmutableArray<string>.Empty : [.. Types.Split(',')], IssuedBy, WithInferred, Limit);

    /// <summary>The end of an edge that it was asked for by.</summary>
    public string Own(Edge edge) => Direction == EdgeDirection.Outgoing ? edge.SourceId : edge.TargetId;

    public string Other(Edge edge) => Direction == EdgeDirection.Outgoing ? edge.TargetId : edge.SourceId;
}

/// <summary>
/// A page of the edges of one instrument. Edges are read without evidence as far as the page goes, and evidence for the page alone: a law that ten
/// thousand acts cite costs what the page costs. Pages of several instruments are read together.
/// </summary>
internal static class RelationPage
{
    /// <param name="all">All edges, whatever the page.</param>
    public static Deferred<Connection<RelationEnd>> Of(EdgesAsked all, int first, string? after, RequestScope scope)
    {
        var needed = (Cursor.Parse(after)?.Position + 1 ?? 0) + first + 1;
        return scope
            .Edges.Later(all with { Limit = needed })
            .Then(edges =>
            {
                var page = Pager.Page(edges ?? [], edge => $"{edge.Type} {all.Other(edge)}", first, after);
                List<Deferred<Relation?>> relations = [.. page.Edges.Select(edge => scope.Relations.Later(edge.Value))];
                return new Deferred<Connection<RelationEnd>>(() =>
                    new Connection<RelationEnd>(
                        [
                            .. page.Edges.Zip(
                                relations,
                                (edge, relation) =>
                                    new Entry<RelationEnd>(
                                        new RelationEnd(relation.Value!, all.Other(edge.Value)),
                                        edge.Cursor
                                    )
                            ),
                        ],
                        page.PageInfo,
                        () => scope.Edges.Later(all).Then(every => every?.Count ?? 0),
                        null
                    )
                );
            });
    }
}
