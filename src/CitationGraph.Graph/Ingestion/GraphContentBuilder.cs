using System.Collections.Immutable;
using CitationGraph.Model;
using CitationGraph.Resolution;

namespace CitationGraph.Graph;

/// <summary>Makes all that follows from what was read. A pure function: any order of documents gives the same content.</summary>
public sealed class GraphContentBuilder(Vocabulary vocabulary)
{
    private readonly InstrumentResolver _resolver = new(vocabulary);
    private readonly RelationBuilder _relations = new(vocabulary);
    private readonly TitlePeriod _period = new(vocabulary);

    public GraphContent Build(IEnumerable<ReadDocument> documents, IEnumerable<Catalogue> catalogues)
    {
        var texts = documents.OrderBy(d => d.Id, StringComparer.Ordinal).ToList();
        var lists = catalogues.OrderBy(c => c.Name, StringComparer.Ordinal).ToList();
        var resolved = _resolver.Resolve(texts, lists);
        var relations = _relations.Build(texts, lists, resolved);
        var ofTime = new ContradictionsOfTime(vocabulary, resolved, relations).Find(texts, lists);
        return new GraphContent(
            [.. resolved.Instruments.Select(i => i with { PeriodEnd = _period.EndOf(i.Title) })],
            relations,
            resolved.Citations,
            [
                .. resolved
                    .Contradictions.Concat(ofTime)
                    .OrderBy(c => c.InstrumentId, StringComparer.Ordinal)
                    .ThenBy(c => c.Kind, StringComparer.Ordinal),
            ],
            CatalogueFacts.Of(lists, resolved)
        );
    }
}
