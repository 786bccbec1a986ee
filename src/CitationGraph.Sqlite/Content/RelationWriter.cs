using System.Collections.Immutable;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Sqlite;

/// <summary>Writes relations with their evidence.</summary>
/// <param name="keys">The keys of the instruments by id.</param>
internal sealed class RelationWriter(Session session, IReadOnlyDictionary<string, long> keys)
{
    private const string RelationRow = """
        INSERT INTO relation (key, source, target, type, origin, detail, effective_from, confidence, reason, evidence_count, first_document_id,
          first_document_name, first_citation, first_span_start, first_span_end, first_words, first_confidence, first_source, first_provision)
        VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
        """;

    private const string BareRow = """
        INSERT INTO relation (key, source, target, type, origin, detail, effective_from, confidence, reason, evidence_count)
        VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9)
        """;

    private const string FurtherRow = """
        INSERT INTO further_evidence (relation, position, document_id, document_name, citation, span_start, span_end, words, confidence, source,
          provision)
        VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        """;

    // Where the columns of evidence begin in the row of a relation and in one of their own.
    private const int First = 10;
    private const int Further = 2;

    private readonly Stepper _relation = session.Stepper(RelationRow);
    private readonly Stepper _bare = session.Stepper(BareRow);
    private readonly Stepper _further = session.Stepper(FurtherRow);

    /// <summary>The key of the relation at a place in <see cref="GraphContent.Relations"/>.</summary>
    public static long KeyAt(int place) => place + 1L;

    public void Write(IEnumerable<Relation> relations)
    {
        foreach (var (place, relation) in relations.Index())
        {
            var key = KeyAt(place);
            var row = Row(key, relation, relation.Evidence.IsEmpty ? _bare : _relation);
            if (!relation.Evidence.IsEmpty)
            {
                Evidence(row, First, relation.Evidence[0]);
            }

            row.Run();
            for (var i = 1; i < relation.Evidence.Length; i++)
            {
                Evidence(_further.Set(0, key).Set(1, i), Further, relation.Evidence[i]).Run();
            }
        }
    }

    private Stepper Row(long key, Relation relation, Stepper row) =>
        row.Set(0, key)
            .Set(1, Key(relation.SourceId))
            .Set(2, Key(relation.TargetId))
            .Set(3, relation.Type)
            .Set(4, relation.Origin.ToString())
            .Set(5, relation.Detail)
            .Set(6, relation.EffectiveFrom?.ToString())
            .Set(7, relation.Confidence)
            .Set(8, relation.Reason)
            .Set(9, relation.Evidence.Length);

    private long Key(string instrumentId) =>
        keys.TryGetValue(instrumentId, out var key)
            ? key
            : throw new StoreException(
                StoreFault.Damaged,
                $"A relation names the instrument '{instrumentId}', which is not among the instruments. Nothing of this step was kept."
            );

    private static Stepper Evidence(Stepper row, int first, Evidence evidence) =>
        row.Set(first, evidence.DocumentId)
            .Set(first + 1, evidence.DocumentName)
            .Set(first + 2, evidence.CitationIndex)
            .Set(first + 3, evidence.Span.Start)
            .Set(first + 4, evidence.Span.End)
            .Set(first + 5, evidence.Words)
            .Set(first + 6, evidence.Confidence)
            .Set(first + 7, evidence.Source)
            .Set(first + 8, evidence.Provision);
}
