namespace CitationGraph.Extraction;

/// <summary>The memory of one reading at a time, used again for text after text.</summary>
internal sealed class ReadingSpace
{
    public TokenBuffer Tokens { get; } = new();

    /// <summary>The first tokens once more, as one run without paragraphs.</summary>
    public TokenBuffer Head { get; } = new();

    /// <summary>The mentions of the stretch that is being read, in text order.</summary>
    public List<Mention> Mentions { get; } = [];

    public MentionPool Pool { get; } = new();

    /// <summary>Each mention of the text that tells most about its symbol, by the symbol's key.</summary>
    public Dictionary<string, Mention> FullestBySymbol { get; } = new(StringComparer.Ordinal);

    /// <summary>The short forms that the text has defined so far.</summary>
    public ShortForms ShortForms { get; } = new();

    /// <summary>Makes room for the next stretch of the same text.</summary>
    public void ClearWindow()
    {
        Mentions.Clear();
        FullestBySymbol.Clear();
        Pool.TakeBack();
    }

    /// <summary>Makes room for another text.</summary>
    public void Clear()
    {
        ClearWindow();
        ShortForms.Clear();
    }
}
