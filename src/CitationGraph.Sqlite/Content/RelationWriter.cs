using System.Collections.Immutable;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Sqlite;

/// <summary>Writes relations with their evidence.</summary>
/// <param name="keys">The keys of the instruments by id.</param>
internal sealed class RelationWriter(Session session, IReadOnlyDictionary<string, long> keys)
{
    private const string RelationRow = """
        INSERT INTO relation (key, source, target, type, origin, detail, effective_from, confidence, reason)
        VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8)
        """;

    private const string EvidenceRow = """
        INSERT INTO evidence (relation, position, document_id, document_name, citation, span_start, span_end, words, confidence, source,
          provision)
        VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        """;

    private readonly Stepper _relation = session.Stepper(RelationRow);
    private readonly Stepper _evidence = session.Stepper(EvidenceRow);

    /// <summary>The key of the relation at a place in <see cref="GraphContent.Relations"/>.</summary>
    public static long KeyAt(int place) => place + 1L;

    public void Write(IEnumerable<Relation> relations)
    {
        foreach (var (place, relation) in relations.Index())
        {
            var key = KeyAt(place);
            _relation
                .Set(0, key)
                .Set(1, Key(relation.SourceId))
                .Set(2, Key(relation.TargetId))
                .Set(3, relation.Type)
                .Set(4, relation.Origin.ToString())
                .Set(5, relation.Detail)
                .Set(6, relation.EffectiveFrom?.ToString())
                .Set(7, relation.Confidence)
                .Set(8, relation.Reason)
                .Run();
            for (var i = 0; i < relation.Evidence.Length; i++)
            {
                Write(key, i, relation.Evidence[i]);
            }
        }
    }

    private long Key(string instrumentId) =>
        keys.TryGetValue(instrumentId, out var key)
            ? key
            : throw new StoreException(
                StoreFault.Damaged,
                $"A relation names the instrument '{instrumentId}', which is not among the instruments. Nothing of this step was kept."
            );

    private void Write(long relation, int position, Evidence evidence) =>
        _evidence
            .Set(0, relation)
            .Set(1, position)
            .Set(2, evidence.DocumentId)
            .Set(3, evidence.DocumentName)
            .Set(4, evidence.CitationIndex)
            .Set(5, evidence.Span.Start)
            .Set(6, evidence.Span.End)
            .Set(7, evidence.Words)
            .Set(8, evidence.Confidence)
            .Set(9, evidence.Source)
            .Set(10, evidence.Provision)
            .Run();
}
