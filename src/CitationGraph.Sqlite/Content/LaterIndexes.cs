using System.Collections.Immutable;
using CitationGraph.Graph;

namespace CitationGraph.Sqlite;

/// <summary>
/// The indexes of tables that are about to be filled. Of much content they are made in one go afterwards: rows come in the order of their
/// keys, not of the indexes, and each would touch a page of its own. For little they stay, so that no reader has to look at the tables anew.
/// </summary>
internal sealed class LaterIndexes
{
    private const int Much = 100_000;
    private readonly Session _session;
    private readonly ImmutableArray<(string Name, string Sql)> _indexes;

    private LaterIndexes(Session session, ImmutableArray<(string Name, string Sql)> indexes) =>
        (_session, _indexes) = (session, indexes);

    public static LaterIndexes Of(Session session, GraphContent content)
    {
        var indexes = ImmutableArray.CreateBuilder<(string Name, string Sql)>();
        if (content.Instruments.Count + content.Relations.Count + content.Resolutions.Count >= Much)
        {
            var rows = session.Stepper(
                "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name"
            );
            while (rows.Step())
            {
                indexes.Add((rows.Text(0), rows.Text(1)));
            }
        }

        return new LaterIndexes(session, indexes.ToImmutable());
    }

    public void Drop()
    {
        foreach (var (name, _) in _indexes)
        {
            _session.ExecuteOnce($"DROP INDEX {name}");
        }
    }

    public void Make()
    {
        foreach (var (_, sql) in _indexes)
        {
            _session.ExecuteOnce(sql);
        }
    }
}
