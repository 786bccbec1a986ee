using System.Collections.Concurrent;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>What documents that people told apart say of themselves, kept while all documents pass by.</summary>
internal sealed class SplitHeads(CorrectionSet corrections)
{
    private readonly HashSet<string> _wanted = corrections
        .Splits.SelectMany(s => s.Documents)
        .ToHashSet(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, Letterhead> _heads = new(StringComparer.Ordinal);

    /// <returns>The document itself.</returns>
    public ReadDocument Keep(ReadDocument document)
    {
        if (_wanted.Contains(document.Id))
        {
            _heads[document.Id] = document.Reading.Header;
        }

        return document;
    }

    /// <summary>Null when the document has not passed.</summary>
    public Letterhead? Of(string documentId) => _heads.GetValueOrDefault(documentId);
}
