using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CitationGraph.Graph;
using CitationGraph.Model;
using Microsoft.Data.Sqlite;

namespace CitationGraph.Sqlite;

/// <summary>Reads edges without their evidence, from the indexes alone.</summary>
internal static class EdgeRows
{
    private const string Undated = "SELECT min(key) FROM instrument WHERE date IS NULL";

    // A partial date is shorter than the day it holds, so it comes first in the order of texts: '2022-08' <= '2022-08-01'.
    private const string Last = "SELECT max(key) FROM instrument WHERE date <= $0";

    /// <summary>All edges: <see cref="ReadAll"/> reads the rows.</summary>
    public const string All = "SELECT source, target, type, origin FROM relation ORDER BY key";

    public const string Ids = "SELECT key, id FROM instrument";

    /// <summary>
    /// <c>$0</c> the instrument's id, <c>$1</c> a type, <c>$2</c> and <c>$3</c> the bounds of <see cref="Bounds"/>, <c>$4</c> whether
    /// inferred edges count, <c>$5</c> how many at most, −1 for all.
    /// </summary>
    public static string OfType(EdgeDirection direction) => Select(direction, "AND r.type = $1", Far(direction));

    /// <summary>As <see cref="OfType"/>, of every type; <c>$1</c> is not used.</summary>
    public static string OfAllTypes(EdgeDirection direction) =>
        Select(direction, "AND $1 IS NULL", $"r.type, {Far(direction)}");

    /// <summary>The last key of the day, and the first of the undated.</summary>
    public static (long Last, long FirstUndated) Bounds(Session session, DateOnly? issuedBy)
    {
        if (issuedBy is not { } day)
        {
            return (long.MaxValue, long.MaxValue);
        }

        var last = session.Statement(Last, day.ToString("O")).ExecuteScalar();
        var undated = session.Statement(Undated).ExecuteScalar();
        return (last as long? ?? 0, undated as long? ?? long.MaxValue);
    }

    public static RelationOrigin Origin(string word) =>
        word switch
        {
            nameof(RelationOrigin.Stated) => RelationOrigin.Stated,
            nameof(RelationOrigin.Catalogue) => RelationOrigin.Catalogue,
            nameof(RelationOrigin.Inferred) => RelationOrigin.Inferred,
            _ => throw new FormatException($"'{word}' is no origin of a relation."),
        };

    /// <summary>The edges at each of the instruments, in the order that <see cref="IGraphStore.Edges"/> names.</summary>
    public static ImmutableArray<Edge> Read(
        Session session,
        IReadOnlyList<string> ids,
        EdgeDirection direction,
        EdgeFilter filter
    )
    {
        var (last, undated) = Bounds(session, filter.IssuedBy);
        var limit = filter.Limit > 0 ? filter.Limit : -1;
        var types = filter.Types.IsDefaultOrEmpty && limit > 0 ? Types(session) : filter.Types;
        var found = ImmutableArray.CreateBuilder<Edge>();
        foreach (var id in ids)
        {
            if (types.IsDefaultOrEmpty)
            {
                Take(OfAllTypes(direction), id, null);
                continue;
            }

            foreach (var type in types)
            {
                Take(OfType(direction), id, type);
            }
        }

        return found.DrainToImmutable();

        void Take(string sql, string id, string? type)
        {
            using var rows = session
                .Statement(sql, id, type, last, undated, filter.WithInferred, limit)
                .ExecuteReader();
            while (rows.Read())
            {
                found.Add(Read(rows, id, direction));
            }
        }
    }

    /// <summary>All rows of <see cref="All"/>.</summary>
    public static IEnumerable<Edge> ReadAll(SqliteDataReader rows, Dictionary<long, string> ids)
    {
        var types = new Dictionary<string, string>(StringComparer.Ordinal);
        while (rows.Read())
        {
            var type = rows.GetString(2);
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(types, type, out _);
            yield return new Edge(
                ids[rows.GetInt64(0)],
                ids[rows.GetInt64(1)],
                known ??= type,
                Origin(rows.GetString(3))
            );
        }
    }

    private static ImmutableArray<string> Types(Session session)
    {
        using var rows = session.Statement("SELECT DISTINCT type FROM relation ORDER BY type").ExecuteReader();
        var types = ImmutableArray.CreateBuilder<string>();
        while (rows.Read())
        {
            types.Add(rows.GetString(0));
        }

        return types.ToImmutable();
    }

    /// <summary>A row of <see cref="OfType"/> or <see cref="OfAllTypes"/>.</summary>
    public static Edge Read(SqliteDataReader row, string near, EdgeDirection direction)
    {
        var far = row.GetString(0);
        var origin = Origin(row.GetString(2));
        return direction == EdgeDirection.Outgoing
            ? new Edge(near, far, row.GetString(1), origin)
            : new Edge(far, near, row.GetString(1), origin);
    }

    private static string Select(EdgeDirection direction, string ofType, string order) =>
        $"""
            SELECT i.id, r.type, r.origin
            FROM relation r CROSS JOIN instrument i ON i.key = {Far(direction)}
            WHERE {Near(direction)} = (SELECT key FROM instrument WHERE id = $0) {ofType}
              AND ({Far(direction)} <= $2 OR {Far(direction)} >= $3) AND ($4 OR r.origin <> '{nameof(
                RelationOrigin.Inferred
            )}')
            ORDER BY {order} LIMIT $5
            """;

    private static string Near(EdgeDirection direction) =>
        direction == EdgeDirection.Outgoing ? "r.source" : "r.target";

    private static string Far(EdgeDirection direction) => direction == EdgeDirection.Outgoing ? "r.target" : "r.source";
}
