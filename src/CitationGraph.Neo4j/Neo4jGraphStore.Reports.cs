using System.Collections.Immutable;
using System.Globalization;
using CitationGraph.Graph;

namespace CitationGraph.Neo4j;

/// <content>Reports over all instruments, made by the server: only the page asked for comes over the network.</content>
public sealed partial class Neo4jGraphStore : IReportStore
{
    private const string Known = "(i.day IS NULL OR i.day <= $day)";
    private const string Cites = "(i)<-[r:CITES]-(x) WHERE r.origin <> 'Inferred' AND (x.day IS NULL OR x.day <= $day)";

    public (int Known, int Held) KnownBy(DateOnly asOf)
    {
        var row = _client.Run(
            Now + $"MATCH (i:Instrument {{g: g}}) WHERE {Known} RETURN count(*), count(CASE WHEN i.held THEN 1 END)",
            Named(("day", asOf.ToString("O")))
        )[0];
        return ((int)row.Number(0), (int)row.Number(1));
    }

    public (int Total, ImmutableArray<string> Ids) Uncited(DateOnly asOf, int skip, int take)
    {
        var (total, lines) = Page(
            $"MATCH (i:Instrument {{g: g}}) WHERE i.held AND {Known} AND NOT EXISTS {{ {Cites} }} "
                + "WITH i ORDER BY i.k WITH collect(i.id) AS found ",
            asOf,
            skip,
            take
        );
        return (total, lines);
    }

    public (int Total, ImmutableArray<(string Id, int CitedBy)> Items) Dangling(DateOnly asOf, int skip, int take)
    {
        var (total, lines) = Page(
            $"MATCH (i:Instrument {{g: g}}) WHERE NOT i.held CALL (i) {{ MATCH {Cites} RETURN count(DISTINCT x) AS cited }} "
                + "WITH i, cited WHERE cited > 0 WITH i, cited ORDER BY cited DESC, i.n "
                + "WITH collect(toString(cited) + ' ' + i.id) AS found ",
            asOf,
            skip,
            take
        );
        return (
            total,
            [
                .. lines
                    .Select(line => (line, line.IndexOf(' ', StringComparison.Ordinal)))
                    .Select(l =>
                        (l.line[(l.Item2 + 1)..], int.Parse(l.line.AsSpan(0, l.Item2), CultureInfo.InvariantCulture))
                    ),
            ]
        );
    }

    /// <param name="find">Leaves all that there is, in order, as texts in <c>found</c>.</param>
    private (int Total, ImmutableArray<string> Lines) Page(string find, DateOnly asOf, int skip, int take)
    {
        var row = _client.Run(
            Now + find + "RETURN size(found), reduce(page = '', line IN found[$skip..$end] | page + line + '\\n')",
            Named(("day", asOf.ToString("O")), ("skip", skip), ("end", (long)skip + take))
        )[0];
        return ((int)row.Number(0), [.. row.Text(1).Split('\n', StringSplitOptions.RemoveEmptyEntries)]);
    }
}
