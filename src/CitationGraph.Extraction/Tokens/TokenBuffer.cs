namespace CitationGraph.Extraction;

/// <summary>The memory that tokens are written to, used again for text after text.</summary>
internal sealed class TokenBuffer
{
    private Token[] _tokens = new Token[1024];
    private int[] _sentences = new int[128];
    private int _sentenceCount;

    public int Count { get; private set; }

    /// <summary>The memory itself, longer than what is written to it; another one after more has been added.</summary>
    public Token[] Memory => _tokens;

    public Span<Token> Tokens => _tokens.AsSpan(0, Count);

    public ReadOnlySpan<int> Sentences => _sentences.AsSpan(0, _sentenceCount);

    public void Clear()
    {
        Count = 0;
        _sentenceCount = 0;
    }

    /// <summary>Keeps the first tokens only.</summary>
    public void Truncate(int count) => Count = count;

    public void Add(in Token token)
    {
        if (Count == _tokens.Length)
        {
            Array.Resize(ref _tokens, Count * 2);
        }

        _tokens[Count++] = token;
    }

    /// <summary>Notes that a sentence begins with the token.</summary>
    /// <returns>The sentence's ordinal.</returns>
    public int AddSentence(int firstToken)
    {
        if (_sentenceCount == _sentences.Length)
        {
            Array.Resize(ref _sentences, _sentenceCount * 2);
        }

        _sentences[_sentenceCount] = firstToken;
        return _sentenceCount++;
    }

    /// <summary>The first tokens of another buffer as one run in which no line begins a paragraph: letterheads break names over short lines.</summary>
    public void CopyWithoutParagraphs(TokenBuffer other, int count)
    {
        Clear();
        foreach (ref readonly var token in other.Tokens[..count])
        {
            Add(token.With(token.Traits & ~TokenTraits.Paragraph));
        }

        var end = other.Tokens[Math.Min(count, other.Count - 1)].Start;
        Add(new Token(end, end, 0, TokenKind.End, TokenTraits.NewLine | TokenTraits.BlankLine | TokenTraits.Paragraph));
        Sentence.MarkAll(this);
    }
}
