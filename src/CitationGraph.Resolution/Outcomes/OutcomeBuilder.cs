using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>How each citation ended: through its own mention, through the one it refers to, or as the document itself.</summary>
internal sealed class OutcomeBuilder(Vocabulary vocabulary, Ledger ledger)
{
    private const string SelfRelation = "self";
    private static readonly ImmutableArray<string> s_itself = ["The citing document itself."];
    private static readonly ImmutableArray<string> s_reportedOn = ["The instrument that this page reports on."];
    private static readonly ImmutableArray<string> s_nothingBefore = ["Nothing before it says what it stands for."];

    // One list for all that follow alike: immutable arrays are equal when they are the same.
    private readonly ConcurrentDictionary<ImmutableArray<string>, ImmutableArray<string>> _following = new();

    public ImmutableArray<CitationResolution> Of(ReadDocument document)
    {
        var parts = Parts(TextRef.Of(document));
        var done = new CitationResolution[document.Reading.Citations.Length];
        for (var i = 0; i < done.Length; i++)
        {
            Of(document, parts, i, done, depth: 0);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(done);
    }

    /// <summary>The instruments of a document's parts; a report has one, the instrument it tells of; a fragment none.</summary>
    public ImmutableArray<Cluster?> Parts(TextRef text) =>
        text.Kind switch
        {
            SourceKind.Report =>
            [
                text.Reported is { } reported ? ledger.ClusterOf(MentionKey.OfCitation(text.Id, reported)) : null,
            ],
            SourceKind.Instrument =>
            [
                .. Enumerable
                    .Range(0, text.Attached.Count + 1)
                    .Select(part => ledger.ClusterOf(MentionKey.OfPart(text.Id, part))),
            ],
            _ => [],
        };

    private CitationResolution Of(
        ReadDocument document,
        ImmutableArray<Cluster?> parts,
        int index,
        CitationResolution[] done,
        int depth
    )
    {
        if (done[index] is { } known)
        {
            return known;
        }

        var citation = document.Reading.Citations[index];
        var resolution = citation switch
        {
            { Refers: { } refers } when refers >= 0 && refers < done.Length && refers != index && depth < done.Length =>
                Following(citation, Of(document, parts, refers, done, depth + 1)),
            { Kind: CitationKind.Self } => Itself(document, parts, citation),
            { Kind: CitationKind.Anaphora, Relation: SelfRelation } => Itself(document, parts, citation),
            _ => Own(document, citation),
        };
        return done[index] = resolution;
    }

    private CitationResolution Own(ReadDocument document, Citation citation)
    {
        var assignment = ledger.Of(MentionKey.OfCitation(document.Id, citation.Index));
        if (assignment is null || assignment.Clusters.Count == 0)
        {
            return new CitationResolution(
                document.Id,
                citation.Index,
                ResolutionOutcome.Unresolved,
                null,
                [],
                assignment?.Confidence ?? Certainty.Undecided,
                assignment?.Reasons ?? s_nothingBefore
            );
        }

        if (assignment.Clusters is [var only])
        {
            return new CitationResolution(
                document.Id,
                citation.Index,
                only.IsKnown ? ResolutionOutcome.Resolved : ResolutionOutcome.Stub,
                only.Id,
                only.Ids,
                Math.Round(assignment.Confidence * Math.Max(citation.Confidence, Certainty.LeastReading), 3),
                assignment.Reasons
            );
        }

        return new CitationResolution(
            document.Id,
            citation.Index,
            ResolutionOutcome.Ambiguous,
            null,
            assignment.CandidateIds,
            assignment.Confidence,
            assignment.Reasons
        );
    }

    private CitationResolution Following(Citation citation, CitationResolution antecedent) =>
        antecedent with
        {
            CitationIndex = citation.Index,
            Confidence = Math.Round(antecedent.Confidence * Certainty.ShortForm, 3),
            Reasons = _following.GetOrAdd(
                antecedent.Reasons,
                reasons => ["Stands for a document named before.", .. reasons]
            ),
        };

    /// <summary>"Kế hoạch này" in a file that holds a decision and its plan is the plan, "Quyết định này" the decision.</summary>
    private CitationResolution Itself(ReadDocument document, ImmutableArray<Cluster?> parts, Citation citation)
    {
        var part = PartNamed(document, citation);
        var target = part < parts.Length ? parts[part] : null;
        return new CitationResolution(
            document.Id,
            citation.Index,
            ResolutionOutcome.Self,
            target?.Id,
            target?.Ids ?? [],
            document.Reading.Kind == SourceKind.Report ? Certainty.ReportedOn : Certainty.RegisterAndPeriod,
            document.Reading.Kind == SourceKind.Report ? s_reportedOn : s_itself
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
