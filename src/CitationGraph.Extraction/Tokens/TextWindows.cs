namespace CitationGraph.Extraction;

/// <summary>
/// Cuts a text that is longer than any document into stretches that are read one after the other, so that memory does not grow with the text:
/// between paragraphs, where there are any.
/// </summary>
/// <param name="length">UTF-16 units of a stretch, at most.</param>
internal readonly struct TextWindows(string text, int length)
{
    /// <summary>The end of the stretch that begins at the offset.</summary>
    public int EndAfter(int start)
    {
        if (text.Length - start <= length)
        {
            return text.Length;
        }

        var limit = start + length;
        var from = limit - (length / 4);
        foreach (var seam in (ReadOnlySpan<string>)["\n\n", "\n", ". ", " "])
        {
            var at = text.AsSpan(from, limit - from).LastIndexOf(seam, StringComparison.Ordinal);
            if (at >= 0)
            {
                return from + at + seam.Length;
            }
        }

        return limit;
    }
}
