using System.Collections;
using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>How millions of citations ended, in less than half the room: what many have in common is kept once.</summary>
internal sealed class ResolutionColumns : IReadOnlyList<CitationResolution>
{
    private readonly List<Document> _documents = [];

    public int Count { get; private set; }

    public CitationResolution this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            var (low, high) = (0, _documents.Count - 1);
            while (low < high)
            {
                var middle = (low + high + 1) / 2;
                (low, high) = _documents[middle].First <= index ? (middle, high) : (low, middle - 1);
            }

            return _documents[low].Of(index - _documents[low].First);
        }
    }

    /// <param name="citations">Of one document, by citation; documents come by id.</param>
    public void Add(string documentId, ImmutableArray<CitationResolution> citations)
    {
        if (!citations.IsEmpty)
        {
            _documents.Add(
                new Document(
                    Count,
                    documentId,
                    [.. citations.Select(c => new Row(c.Outcome, c.TargetId, c.Confidence, c.Candidates, c.Reasons))]
                )
            );
            Count += citations.Length;
        }
    }

    public IEnumerator<CitationResolution> GetEnumerator()
    {
        foreach (var document in _documents)
        {
            for (var i = 0; i < document.Rows.Length; i++)
            {
                yield return document.Of(i);
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private readonly record struct Row(
        ResolutionOutcome Outcome,
        string? TargetId,
        double Confidence,
        ImmutableArray<string> Candidates,
        ImmutableArray<string> Reasons
    );

    private sealed record Document(int First, string Id, Row[] Rows)
    {
        public CitationResolution Of(int index)
        {
            var row = Rows[index];
            return new CitationResolution(
                Id,
                index,
                row.Outcome,
                row.TargetId,
                row.Candidates,
                row.Confidence,
                row.Reasons
            );
        }
    }
}
