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

    /// <summary>What the citations of a document state, in their order.</summary>
    public IEnumerable<StatedEdge> StatedBy(ReadDocument document, DocumentTargets targets) =>
        document.Reading.Citations.Select(citation => State(document, citation, targets)).OfType<StatedEdge>();

    private StatedEdge? State(ReadDocument document, Citation citation, DocumentTargets targets)
    {
        var (type, isInverse) = Active(citation.Relation);
        var subject = targets.SubjectOf(citation);
        var target = targets.Of(citation.Index);
        if (
            type is null
            || type.Id == Self
            || subject is null
            || target is null
            || subject == target.TargetId
            || IsOfPublisher(document, citation)
        )
        {
            return null;
        }

        var isReported = document.Reading.Kind == SourceKind.Report && subject == targets.First;
        var share = isReported ? ReportedShare : 1;
        var evidence = CitationEvidence.Of(document, citation) with
        {
            Confidence = Math.Round(citation.Confidence * target.Confidence * share, 3),
        };
        var (from, to) = isInverse ? (target.TargetId!, subject) : (subject, target.TargetId!);
        var detail = citation.RelationDetail is null ? null : Active(citation.RelationDetail).Type?.Id;
        return new StatedEdge(from, to, type.Id, detail == type.Id ? null : detail, isReported, evidence);
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

    /// <summary>Takes the edges a catalogue lists.</summary>
    /// <param name="ids">Which instrument each row is.</param>
    public void List(
        Catalogue catalogue,
        IReadOnlyDictionary<(string Catalogue, string Key), string> ids,
        RelationDrafts drafts
    )
    {
        foreach (var relation in catalogue.Relations)
        {
            if (
                ids.TryGetValue((catalogue.Name, relation.SourceKey), out var source)
                && ids.TryGetValue((catalogue.Name, relation.TargetKey), out var target)
                && source != target
            )
            {
                var type = _vocabulary.Relation(relation.Relation)?.BroaderId ?? relation.Relation;
                drafts.List(
                    source,
                    target,
                    type,
                    type == relation.Relation ? null : relation.Relation,
                    relation.EffectiveFrom,
                    CitationEvidence.Of(catalogue.Name, relation.Words, relation.Provenance)
                );
            }
        }
    }

    /// <summary>"amendedBy" on a mention means that the mention amends.</summary>
    private (RelationType? Type, bool IsInverse) Active(string relationId) =>
        _vocabulary.Relation(relationId) is { } type ? (type, false)
        : _byInverse.TryGetValue(relationId, out var inverse) ? (inverse, true)
        : (null, false);
}
