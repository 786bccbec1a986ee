using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>How each citation of a document ends, once all clusters stand.</summary>
internal sealed class CitationOutcomes(Vocabulary vocabulary, Ledger ledger)
{
    private const double FollowedConfidence = 0.95;

    public IEnumerable<CitationResolution> Of(ReadDocument document)
    {
        var citations = document.Reading.Citations;
        for (var i = 0; i < citations.Length; i++)
        {
            yield return citations[i].Kind == CitationKind.Self && citations[i].Refers is null
                ? Self(document, citations[i])
                : Follow(document, citations[i]);
        }
    }

    /// <summary>The instrument that a part of the document is; null when it is none.</summary>
    public Cluster? PartOf(ReadDocument document, int part) =>
        ledger.ClusterOf(
            new MentionKey(part == 0 ? MentionKind.Header : MentionKind.Attached, document.Id, part, string.Empty)
        );

    /// <summary>The instrument that a report tells of; null when it is not known which.</summary>
    public Cluster? Reported(ReadDocument document) =>
        document.Reading is { Kind: SourceKind.Report, ReportedCitation: { } index }
        && Referred(document, index) is ({ } citation, _)
            ? ledger.ClusterOf(MentionKey.Of(document, citation))
            : null;

    private CitationResolution Self(ReadDocument document, Citation citation)
    {
        if (document.Reading.Kind == SourceKind.Report)
        {
            return Reported(document) is { } reported
                ? Result(
                    document,
                    citation,
                    ResolutionOutcome.Self,
                    [reported],
                    0.7,
                    "The instrument this page reports on."
                )
                : Result(
                    document,
                    citation,
                    ResolutionOutcome.Unresolved,
                    [],
                    0.2,
                    "The page does not say which instrument it reports on."
                );
        }

        var own = OwnPart(document, citation);
        return Result(
            document,
            citation,
            ResolutionOutcome.Self,
            own is null ? [] : [own],
            own is null ? 0.6 : 0.97,
            own is null ? "The text itself, which is no instrument." : "The document itself."
        );
    }

    /// <summary>In an annex "Quyết định này" is the decision it came with, "Kế hoạch này" the annex itself.</summary>
    private Cluster? OwnPart(ReadDocument document, Citation citation)
    {
        var called = vocabulary.GenreNamed(citation.Genre);
        var parts = Enumerable
            .Range(0, document.Reading.Attached.Length + 1)
            .OrderBy(part => part == citation.Part ? 0 : 1)
            .ThenBy(part => part)
            .Select(part => PartOf(document, part))
            .OfType<Cluster>()
            .ToList();
        return parts.Find(c => called is not null && Ids.Genre(c.Genre) == Ids.Genre(called)) ?? parts.FirstOrDefault();
    }

    private CitationResolution Follow(ReadDocument document, Citation citation)
    {
        var (target, steps) = Referred(document, citation.Index);
        if (target is null)
        {
            return Result(
                document,
                citation,
                ResolutionOutcome.Unresolved,
                [],
                0.2,
                "The short form refers to itself."
            );
        }

        if (target.Kind == CitationKind.Self)
        {
            return Self(document, target) with { CitationIndex = citation.Index };
        }

        var assignment =
            ledger.Of(MentionKey.Of(document, target))
            ?? new Assignment([], 0.2, ["Nothing here says which document is meant."]);
        string[] reasons =
            steps == 0
                ? [.. assignment.Reasons]
                : ["Stands for an earlier mention in the same text.", .. assignment.Reasons];
        var confidence = assignment.Confidence * (steps == 0 ? 1 : FollowedConfidence);
        return Result(document, citation, Outcome(assignment), assignment.Clusters, confidence, reasons);
    }

    private static ResolutionOutcome Outcome(Assignment assignment) =>
        assignment.Clusters switch
        {
            [] => ResolutionOutcome.Unresolved,
            [var only] => only.IsKnown ? ResolutionOutcome.Resolved : ResolutionOutcome.Stub,
            _ => ResolutionOutcome.Ambiguous,
        };

    /// <summary>The mention that a short form stands for in the end, and over how many steps; null when they go round in a circle.</summary>
    private static (Citation? Target, int Steps) Referred(ReadDocument document, int index)
    {
        var citations = document.Reading.Citations;
        if (index < 0 || index >= citations.Length)
        {
            return (null, 0);
        }

        var citation = citations[index];
        var steps = 0;
        while (citation.Refers is { } next && next >= 0 && next < citations.Length)
        {
            if (++steps > citations.Length)
            {
                return (null, steps);
            }

            citation = citations[next];
        }

        return (citation, steps);
    }

    private static CitationResolution Result(
        ReadDocument document,
        Citation citation,
        ResolutionOutcome outcome,
        IReadOnlyCollection<Cluster> clusters,
        double confidence,
        params string[] reasons
    )
    {
        var ids = clusters.Select(c => c.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return new CitationResolution(
            document.Id,
            citation.Index,
            outcome,
            ids.Count == 1 && outcome != ResolutionOutcome.Ambiguous ? ids[0] : null,
            [.. ids],
            Math.Round(confidence, 3),
            [.. reasons]
        );
    }
}
