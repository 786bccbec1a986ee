using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CitationGraph.Graph;
using CitationGraph.Model;
using Microsoft.Data.Sqlite;

namespace CitationGraph.Sqlite;

/// <summary>Rows of edges without their evidence.</summary>
internal static class EdgeRows
{
    /// <summary>All edges: <see cref="ReadAll"/> reads the rows.</summary>
    public const string All = "SELECT source, target, type, origin FROM relation ORDER BY key";

    public const string Ids = "SELECT key, id FROM instrument";

    /// <summary>Instruments by key in the order of days; no key where a bound is missing.</summary>
    // A partial date is shorter than the day it holds, so it comes first in the order of texts: '2022-08' <= '2022-08-01'.
    private const string Last = "SELECT key FROM instrument WHERE date <= $0 ORDER BY date DESC, key DESC LIMIT 1";

    private const string Undated = "SELECT key FROM instrument WHERE date IS NULL ORDER BY key LIMIT 1";

    /// <summary>The last key of the day, and the first of the undated: what lies between was issued later.</summary>
    public static (long Last, long FirstUndated) Bounds(Session session, DateOnly? issuedBy)
    {
        if (issuedBy is not { } day)
        {
            return (long.MaxValue, long.MaxValue);
        }

        var last = session.Stepper(Last).Set(0, day.ToString("O"));
        var undated = session.Stepper(Undated);
        return (last.Step() ? last.Number(0) : 0, undated.Step() ? undated.Number(0) : long.MaxValue);
    }

    public static RelationOrigin Origin(ReadOnlySpan<byte> word) =>
        word.SequenceEqual("Stated"u8) ? RelationOrigin.Stated
        : word.SequenceEqual("Catalogue"u8) ? RelationOrigin.Catalogue
        : word.SequenceEqual("Inferred"u8) ? RelationOrigin.Inferred
        : word.SequenceEqual("Person"u8) ? RelationOrigin.Person
        : throw new FormatException($"'{System.Text.Encoding.UTF8.GetString(word)}' is no origin of a relation.");

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
                Enum.Parse<RelationOrigin>(rows.GetString(3))
            );
        }
    }
}
