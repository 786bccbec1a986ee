namespace CitationGraph.Model;

/// <summary>A document's text as it is read, with the way back to the text as given.</summary>
/// <param name="Original">As given: what spans point into.</param>
/// <param name="Text">As read: composed (NFC), markup of the file format removed.</param>
/// <param name="Map">From <paramref name="Text"/> back to <paramref name="Original"/>.</param>
public sealed record SourceText(string Original, string Text, OffsetMap Map)
{
    /// <summary>A text that is read as it stands.</summary>
    public static SourceText Plain(string text) => new(text, text, OffsetMap.Identity);
}
