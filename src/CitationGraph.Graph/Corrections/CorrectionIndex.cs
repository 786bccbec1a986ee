using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>Which of the corrections that stand act on what, each in the order in which they were said.</summary>
public sealed class CorrectionIndex
{
    private readonly ILookup<string, Correction> _ofInstruments;
    private readonly ILookup<(string Source, string Target, string Type), Correction> _ofRelations;
    private readonly ILookup<string, Correction> _ofDocuments;

    private CorrectionIndex(IReadOnlyList<Correction> standing, Func<string?, string?> current)
    {
        _ofInstruments = standing
            .SelectMany(c =>
                new[] { current(c.InstrumentId), current(c.OtherId) }
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal)
                    .Select(id => (id, c))
            )
            .ToLookup(p => p.id, p => p.c, StringComparer.Ordinal);
        _ofRelations = standing
            .Where(c => c.RelationType is not null)
            .Select(c => (Source: current(c.InstrumentId), Target: current(c.OtherId), c))
            .Where(c => c is { Source: not null, Target: not null })
            .ToLookup(c => (c.Source!, c.Target!, c.c.RelationType!), c => c.c);
        _ofDocuments = standing
            .SelectMany(c => c.Documents.Prepend(c.DocumentId).OfType<string>().Select(id => (id, c)))
            .ToLookup(p => p.id, p => p.c, StringComparer.Ordinal);
    }

    public static CorrectionIndex Of(IGraphStore store)
    {
        var now = new Dictionary<string, string?>(StringComparer.Ordinal);
        string? Current(string? id)
        {
            if (id is not null && !now.ContainsKey(id))
            {
                now.Add(id, store.Instrument(id)?.Id);
            }

            return id is null ? null : now[id];
        }

        return new CorrectionIndex([.. store.Corrections().Where(c => c.TakenBack is null)], Current);
    }

    /// <summary>Those that name the instrument under any of its ids, or tell it from another by its texts.</summary>
    public IEnumerable<Correction> Of(Instrument instrument) =>
        _ofInstruments[instrument.Id]
            .Concat(instrument.SourceIds.SelectMany(d => _ofDocuments[d]).Where(c => c.Kind == CorrectionKind.Split))
            .Distinct()
            .OrderBy(c => c.At)
            .ThenBy(c => c.Id, StringComparer.Ordinal);

    public IEnumerable<Correction> Of(Relation relation) =>
        _ofRelations[(relation.SourceId, relation.TargetId, relation.Type)];

    /// <param name="index">Of a citation in the document.</param>
    public IEnumerable<Correction> Of(ReadDocument document, int index) =>
        _ofDocuments[document.Id]
            .Where(c => c.Words is not null)
            .Where(c =>
                CorrectedCitations.Find(document, c) is { } citation
                && CorrectedCitations.WithFollowers(document.Reading, citation.Index).Contains(index)
            );

    /// <summary>That take the document out, tell it from others, or say what its citations mean.</summary>
    public IEnumerable<Correction> Of(ReadDocument document) => _ofDocuments[document.Id];
}
