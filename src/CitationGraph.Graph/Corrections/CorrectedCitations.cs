using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>What people say of single citations, put over what resolving found.</summary>
internal static class CorrectedCitations
{
    /// <summary>The citation a correction is about: at its span with its words, else the nearest with them; null when there is none.</summary>
    public static Citation? Find(ReadDocument document, Correction correction)
    {
        var same = document.Reading.Citations.Where(c => Words(c.Text) == Words(correction.Words!));
        return same.MinBy(c => (Math.Abs(c.Span.Start - correction.Span!.Value.Start), c.Index));
    }

    /// <param name="citations">As resolved, by citation.</param>
    /// <param name="said">Of citations of this document.</param>
    /// <param name="current">The id an instrument has now; null when there is none.</param>
    /// <param name="isKnown">Whether a text or a list has the instrument.</param>
    public static ImmutableArray<CitationResolution> Of(
        ReadDocument document,
        ImmutableArray<CitationResolution> citations,
        IReadOnlyList<Correction> said,
        Func<string?, string?> current,
        Func<string, bool> isKnown
    )
    {
        var corrected = citations.ToBuilder();
        foreach (var correction in said)
        {
            if (Find(document, correction) is not { } citation || current(correction.InstrumentId) is not { } target)
            {
                continue;
            }

            foreach (var index in WithFollowers(document.Reading, citation.Index))
            {
                corrected[index] =
                    correction.Kind == CorrectionKind.ConfirmResolution
                        ? Confirmed(corrected[index], correction, target, isKnown(target))
                        : Rejected(corrected[index], correction, target, isKnown);
            }
        }

        return corrected.DrainToImmutable();
    }

    /// <summary>The citation, and short forms that stand for it.</summary>
    public static IReadOnlySet<int> WithFollowers(DocumentReading reading, int index)
    {
        var same = new HashSet<int> { index };
        foreach (var citation in reading.Citations)
        {
            if (citation.Refers is { } refers && same.Contains(refers))
            {
                same.Add(citation.Index);
            }
        }

        return same;
    }

    private static CitationResolution Confirmed(
        CitationResolution citation,
        Correction correction,
        string target,
        bool isKnown
    ) =>
        citation with
        {
            Outcome = isKnown ? ResolutionOutcome.Resolved : ResolutionOutcome.Stub,
            TargetId = target,
            Candidates = [target],
            Confidence = 1,
            Reasons = [CorrectionSet.Says(correction, "Confirmed")],
        };

    private static CitationResolution Rejected(
        CitationResolution citation,
        Correction correction,
        string target,
        Func<string, bool> isKnown
    )
    {
        if (!citation.Candidates.Contains(target, StringComparer.Ordinal))
        {
            return citation;
        }

        var left = citation.Candidates.Remove(target, StringComparer.Ordinal);
        return citation with
        {
            Outcome = left switch
            {
                [] => ResolutionOutcome.Unresolved,
                [var only] => isKnown(only) ? ResolutionOutcome.Resolved : ResolutionOutcome.Stub,
                _ => ResolutionOutcome.Ambiguous,
            },
            TargetId = left is [var one] ? one : null,
            Candidates = left,
            Reasons = [CorrectionSet.Says(correction, "Another meaning rejected"), .. citation.Reasons],
        };
    }

    private static string Words(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
