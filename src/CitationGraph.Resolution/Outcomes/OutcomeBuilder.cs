using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>How each citation ended: through its own mention, through the one it refers to, or as the document itself.</summary>
internal sealed class OutcomeBuilder(Vocabulary vocabulary, Ledger ledger)
{
    private const string SelfRelation = "self";

    public IEnumerable<CitationResolution> Of(ReadDocument document)
    {
        var citations = document.Reading.Citations;
        var done = new CitationResolution?[citations.Length];
        for (var i = 0; i < citations.Length; i++)
        {
            yield return Of(document, i, done, depth: 0);
        }
    }

    /// <summary>The instruments of a document's parts; a report has one, the instrument it tells of; a fragment none.</summary>
    public ImmutableArray<Cluster?> Parts(ReadDocument document) =>
        document.Reading switch
        {
            { Kind: SourceKind.Report, ReportedCitation: { } reported } => [Reported(document, reported)],
            { Kind: SourceKind.Report } => [null],
            { Kind: SourceKind.Instrument } reading =>
            [
                .. Enumerable.Range(0, reading.Attached.Length + 1).Select(part => PartOf(document, part)),
            ],
            _ => [],
        };

    private Cluster? Reported(ReadDocument document, int index)
    {
        var citations = document.Reading.Citations;
        for (var steps = 0; steps < citations.Length && index >= 0 && index < citations.Length; steps++)
        {
            if (citations[index].Refers is not { } next)
            {
                return ledger.ClusterOf(MentionKey.Of(document, citations[index]));
            }

            index = next;
        }

        return null;
    }

    private Cluster? PartOf(ReadDocument document, int part) =>
        ledger.ClusterOf(
            new MentionKey(part == 0 ? MentionKind.Header : MentionKind.Attached, document.Id, part, string.Empty)
        );

    private CitationResolution Of(ReadDocument document, int index, CitationResolution?[] done, int depth)
    {
        if (done[index] is { } known)
        {
            return known;
        }

        var citation = document.Reading.Citations[index];
        var resolution = citation switch
        {
            { Refers: { } refers } when refers >= 0 && refers < done.Length && refers != index && depth < done.Length =>
                Following(document, citation, Of(document, refers, done, depth + 1)),
            { Kind: CitationKind.Self } => Itself(document, citation),
            { Kind: CitationKind.Anaphora, Relation: SelfRelation } => Itself(document, citation),
            _ => Own(document, citation),
        };
        return done[index] = resolution;
    }

    private CitationResolution Own(ReadDocument document, Citation citation)
    {
        var assignment = ledger.Of(MentionKey.Of(document, citation));
        if (assignment is null || assignment.Clusters.Count == 0)
        {
            var reasons = assignment?.Reasons ?? ["Nothing before it says what it stands for."];
            return new CitationResolution(
                document.Id,
                citation.Index,
                ResolutionOutcome.Unresolved,
                null,
                [],
                assignment?.Confidence ?? Certainty.Undecided,
                [.. reasons]
            );
        }

        if (assignment.Clusters is [var only])
        {
            return new CitationResolution(
                document.Id,
                citation.Index,
                only.IsKnown ? ResolutionOutcome.Resolved : ResolutionOutcome.Stub,
                only.Id,
                [only.Id],
                Math.Round(assignment.Confidence * Math.Max(citation.Confidence, Certainty.LeastReading), 3),
                [.. assignment.Reasons]
            );
        }

        return new CitationResolution(
            document.Id,
            citation.Index,
            ResolutionOutcome.Ambiguous,
            null,
            [.. assignment.Clusters.Select(c => c.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            assignment.Confidence,
            [.. assignment.Reasons]
        );
    }

    private static CitationResolution Following(
        ReadDocument document,
        Citation citation,
        CitationResolution antecedent
    ) =>
        antecedent with
        {
            CitationIndex = citation.Index,
            Confidence = Math.Round(antecedent.Confidence * Certainty.ShortForm, 3),
            Reasons = ["Stands for a document named before.", .. antecedent.Reasons],
        };

    /// <summary>"Kế hoạch này" in a file that holds a decision and its plan is the plan, "Quyết định này" the decision.</summary>
    private CitationResolution Itself(ReadDocument document, Citation citation)
    {
        var part = PartNamed(document, citation);
        var parts = Parts(document);
        var target = part < parts.Length ? parts[part]?.Id : null;
        var reason =
            document.Reading.Kind == SourceKind.Report
                ? "The instrument that this page reports on."
                : "The citing document itself.";
        return new CitationResolution(
            document.Id,
            citation.Index,
            ResolutionOutcome.Self,
            target,
            target is null ? [] : [target],
            document.Reading.Kind == SourceKind.Report ? Certainty.ReportedOn : Certainty.RegisterAndPeriod,
            [reason]
        );
    }

    private int PartNamed(ReadDocument document, Citation citation)
    {
        var reading = document.Reading;
        if (reading.Kind != SourceKind.Instrument || citation.Genre is null)
        {
            return 0;
        }

        var genre = Ids.Genre(vocabulary.GenreNamed(citation.Genre));
        string?[] genres = [reading.Header.Genre, .. reading.Attached.Select(a => a.Genre)];
        bool Fits(int part) => Ids.Genre(vocabulary.GenreNamed(genres[part])) == genre;
        if (citation.Part < genres.Length && Fits(citation.Part))
        {
            return citation.Part;
        }

        var fitting = Enumerable.Range(0, genres.Length).Where(Fits).ToList();
        return fitting.Count > 0 ? fitting[0] : Math.Min(citation.Part, genres.Length - 1);
    }
}
