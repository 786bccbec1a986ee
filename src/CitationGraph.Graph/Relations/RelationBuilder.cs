using System.Collections.Immutable;
using CitationGraph.Model;
using CitationGraph.Resolution;

namespace CitationGraph.Graph;

/// <summary>Turns resolved citations and the catalogue's edges into relations between instruments.</summary>
internal sealed class RelationBuilder
{
    private const string Self = "self";

    // A page about an instrument may shorten or explain: what it says is the instrument's own word only at second hand.
    private const double ReportedShare = 0.8;
    private readonly Vocabulary _vocabulary;
    private readonly Dictionary<string, RelationType> _byInverse;
    private readonly string[] _publisherVoice;

    public RelationBuilder(Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        _publisherVoice = [.. vocabulary.Lexicon["publisherVoice"].Select(w => $" {VietnameseFolding.NameKey(w)} ")];
        _byInverse = vocabulary
            .RelationTypes.Where(t => t.InverseId is not null && t.InverseId != t.Id)
            .DistinctBy(t => t.InverseId)
            .ToDictionary(t => t.InverseId!, StringComparer.Ordinal);
    }

    /// <summary>By source, target, type and origin; an inferred edge only where nothing else joins the two.</summary>
    public ImmutableArray<Relation> Build(
        IReadOnlyCollection<ReadDocument> documents,
        IReadOnlyList<Catalogue> catalogues,
        ResolutionResult resolved
    )
    {
        var drafts = new Dictionary<(string Source, string Target, string Type), RelationDraft>();
        var targets = new ResolvedTargets(resolved);
        foreach (var document in documents)
        {
            foreach (var citation in document.Reading.Citations)
            {
                State(document, citation, targets, drafts);
            }
        }

        var ids = resolved.Catalogued.ToDictionary(c => (c.Catalogue, c.Key), c => c.InstrumentId);
        foreach (var catalogue in catalogues)
        {
            foreach (var relation in catalogue.Relations)
            {
                List(catalogue, relation, ids, drafts);
            }
        }

        var stated = drafts.Values.Select(d => d.ToRelation()).ToList();
        var inferred = new SharedTaskInference(_vocabulary).Infer(documents, resolved.Instruments, targets, stated);
        return
        [
            .. stated
                .Concat(inferred)
                .OrderBy(r => r.SourceId, StringComparer.Ordinal)
                .ThenBy(r => r.TargetId, StringComparer.Ordinal)
                .ThenBy(r => r.Type, StringComparer.Ordinal)
                .ThenBy(r => r.Origin),
        ];
    }

    private void State(
        ReadDocument document,
        Citation citation,
        ResolvedTargets targets,
        Dictionary<(string, string, string), RelationDraft> drafts
    )
    {
        var (type, isInverse) = Active(citation.Relation);
        var subject = targets.SubjectOf(document, citation);
        var target = targets.Of(document.Id, citation.Index);
        if (
            type is null
            || type.Id == Self
            || subject is null
            || target is null
            || subject == target.TargetId
            || IsOfPublisher(document, citation)
        )
        {
            return;
        }

        var isReported = document.Reading.Kind == SourceKind.Report && subject == targets.FirstOf(document);
        var share = isReported ? ReportedShare : 1;
        var evidence = CitationEvidence.Of(document, citation) with
        {
            Confidence = Math.Round(citation.Confidence * target.Confidence * share, 3),
        };
        var (from, to) = isInverse ? (target.TargetId!, subject) : (subject, target.TargetId!);
        var detail = citation.RelationDetail is null ? null : Active(citation.RelationDetail).Type?.Id;
        Draft(drafts, from, to, type.Id).State(evidence, detail == type.Id ? null : detail, isReported);
    }

    /// <summary>A notice of the site that shows the text ("chúng tôi cập nhật …") is no word of the instrument.</summary>
    private bool IsOfPublisher(ReadDocument document, Citation citation)
    {
        var (start, end) = (citation.Sentence.Start, Math.Min(citation.Sentence.End, document.Original.Length));
        if (start >= end)
        {
            return false;
        }

        var sentence = $" {VietnameseFolding.NameKey(document.Original.AsSpan(start, end - start))} ";
        return Array.Exists(_publisherVoice, words => sentence.Contains(words, StringComparison.Ordinal));
    }

    private void List(
        Catalogue catalogue,
        CatalogueRelation relation,
        Dictionary<(string, string), string> ids,
        Dictionary<(string, string, string), RelationDraft> drafts
    )
    {
        if (
            !ids.TryGetValue((catalogue.Name, relation.SourceKey), out var source)
            || !ids.TryGetValue((catalogue.Name, relation.TargetKey), out var target)
            || source == target
        )
        {
            return;
        }

        var finer = _vocabulary.Relation(relation.Relation);
        var type = finer?.BroaderId ?? relation.Relation;
        var detail = type == relation.Relation ? null : relation.Relation;
        Draft(drafts, source, target, type)
            .List(
                CitationEvidence.Of(catalogue.Name, relation.Words, relation.Provenance),
                detail,
                relation.EffectiveFrom
            );
    }

    /// <summary>"amendedBy" on a mention means that the mention amends.</summary>
    private (RelationType? Type, bool IsInverse) Active(string relationId) =>
        _vocabulary.Relation(relationId) is { } type ? (type, false)
        : _byInverse.TryGetValue(relationId, out var inverse) ? (inverse, true)
        : (null, false);

    private static RelationDraft Draft(
        Dictionary<(string, string, string), RelationDraft> drafts,
        string source,
        string target,
        string type
    )
    {
        var key = (source, target, type);
        if (!drafts.TryGetValue(key, out var draft))
        {
            drafts[key] = draft = new RelationDraft(source, target, type);
        }

        return draft;
    }
}
