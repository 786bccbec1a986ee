using System.Diagnostics.CodeAnalysis;

namespace CitationGraph.Extraction;

/// <summary>The mentions of a text by their first token.</summary>
/// <param name="mentions">In text order.</param>
internal readonly struct MentionHeads(List<Mention> mentions)
{
    /// <summary>The last mention whose head begins with the token.</summary>
    public bool TryGetValue(int token, [NotNullWhen(true)] out Mention? mention)
    {
        var low = 0;
        var high = mentions.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = mentions[middle].Head <= token ? (middle + 1, high) : (low, middle);
        }

        mention = low > 0 && mentions[low - 1].Head == token ? mentions[low - 1] : null;
        return mention is not null;
    }
}
