using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CitationGraph.Graph;

namespace CitationGraph.Sqlite;

/// <summary>Writes a <see cref="GraphContent"/> in place of the one before, inside the transaction of its session.</summary>
/// <remarks>
/// The session need not enforce foreign keys: every key that a row names was given to a row of the same content, or writing stops.
/// </remarks>
internal sealed class ContentWriter(Session session)
{
    private const string Resolution = """
        INSERT INTO resolution (document_id, citation, outcome, target_id, confidence, candidates, reasons)
        VALUES ($0, $1, $2, $3, $4, $5, $6)
        """;

    private const string Contradiction = """
        INSERT INTO contradiction (instrument_id, kind, "values") VALUES ($0, $1, $2)
        """;

    private const string Fact = """
        INSERT INTO fact (instrument_id, kind, value, recorded_on, publisher, source, is_public, confidence)
        VALUES ($0, $1, $2, $3, $4, $5, $6, $7)
        """;

    private const int MostLists = 50_000;
    private readonly Dictionary<ImmutableArray<string>, string> _lists = [];

    private static readonly string[] s_tables =
    [
        "further_evidence",
        "relation",
        "instrument_name",
        "alias",
        "resolution",
        "contradiction",
        "fact",
        "instrument",
        "content",
    ];

    public void Replace(GraphContent content, long madeFrom)
    {
        foreach (var table in s_tables)
        {
            session.Execute($"DELETE FROM {table}");
        }

        session.Execute("INSERT INTO instrument_words (instrument_words) VALUES ('delete-all')");
        session.Execute(
            "INSERT INTO content (only, version, made_from) VALUES (1, $0, $1)",
            Guid.CreateVersion7().ToString("N"),
            madeFrom
        );
        var indexes = LaterIndexes.Of(session, content);
        indexes.Drop();
        var keys = new InstrumentWriter(session).Write(content);
        new RelationWriter(session, keys).Write(Ahead.Of(content.Relations));
        WriteResolutions(content);
        WriteContradictions(content);
        WriteFacts(content);
        indexes.Make();
    }

    private void WriteResolutions(GraphContent content)
    {
        var row = session.Stepper(Resolution);
        foreach (
            var (resolution, candidates, reasons) in Ahead.Of(
                content.Resolutions.Select(r => (r, Json(r.Candidates), Json(r.Reasons)))
            )
        )
        {
            row.Set(0, resolution.DocumentId)
                .Set(1, resolution.CitationIndex)
                .Set(2, resolution.Outcome.ToString())
                .Set(3, resolution.TargetId)
                .Set(4, resolution.Confidence)
                .Set(5, candidates)
                .Set(6, reasons)
                .Run();
        }
    }

    /// <summary>Many citations share the very lists.</summary>
    private string Json(ImmutableArray<string> list)
    {
        if (_lists.Count >= MostLists)
        {
            _lists.Clear();
        }

        ref var json = ref CollectionsMarshal.GetValueRefOrAddDefault(_lists, list, out _);
        return json ??= StoreJson.Write(list);
    }

    private void WriteContradictions(GraphContent content)
    {
        var row = session.Stepper(Contradiction);
        foreach (
            var (contradiction, values) in Ahead.Of(content.Contradictions.Select(c => (c, StoreJson.Write(c.Values))))
        )
        {
            row.Set(0, contradiction.InstrumentId).Set(1, contradiction.Kind).Set(2, values).Run();
        }
    }

    private void WriteFacts(GraphContent content)
    {
        var row = session.Stepper(Fact);
        foreach (var fact in content.Facts)
        {
            row.Set(0, fact.InstrumentId)
                .Set(1, fact.Kind)
                .Set(2, fact.Value)
                .Set(3, fact.RecordedOn?.ToString())
                .Set(4, fact.Publisher)
                .Set(5, fact.Provenance.Source)
                .Set(6, fact.Provenance.IsPublic ? 1 : 0)
                .Set(7, fact.Provenance.Confidence)
                .Run();
        }
    }
}
