namespace CitationGraph.Resolution;

/// <summary>What one document says of instruments: all that resolving keeps of it, a small part of its reading.</summary>
public sealed class DocumentMentions
{
    internal DocumentMentions(TextRef text, IReadOnlyList<Mention> mentions) => (Text, Mentions) = (text, mentions);

    public string DocumentId => Text.Id;

    internal TextRef Text { get; }

    /// <summary>In the order of their keys.</summary>
    internal IReadOnlyList<Mention> Mentions { get; }
}
