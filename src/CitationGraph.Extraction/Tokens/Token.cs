namespace CitationGraph.Extraction;

internal enum TokenKind : byte
{
    /// <summary>Letters, or letters and digits: <c>Điều</c>, <c>QH15</c>.</summary>
    Word,

    /// <summary>Digits only.</summary>
    Number,

    /// <summary>One punctuation mark.</summary>
    Mark,

    /// <summary>The end of what is read; stands once, last.</summary>
    End,
}

[Flags]
internal enum TokenTraits : byte
{
    None = 0,

    /// <summary>Begins with a capital letter.</summary>
    Capital = 1,

    /// <summary>Has letters and all of them are capitals.</summary>
    AllCapitals = 2,

    /// <summary>At least one line break stands before it.</summary>
    NewLine = 4,

    /// <summary>A blank line stands before it.</summary>
    BlankLine = 8,

    /// <summary>A paragraph begins here; a line that merely wraps does not begin one.</summary>
    Paragraph = 16,

    /// <summary>White space stands before it.</summary>
    Spaced = 32,

    /// <summary>Emphasis marks stand inside it, to be left out of its spelling.</summary>
    Emphasised = 64,

    /// <summary>A word that begins with a digit: <c>08a</c>.</summary>
    DigitFirst = 128,
}

/// <summary>A word, number or mark of the text. Sixteen bytes: a long text has millions.</summary>
internal readonly struct Token
{
    /// <summary>More units than any word has; a longer run is cut into several tokens.</summary>
    public const int Longest = ushort.MaxValue;

    private readonly ushort _length;
    private readonly ushort _word;

    public Token(int start, int end, int word, TokenKind kind, TokenTraits traits)
        : this(start, (ushort)(end - start), (ushort)word, kind, traits, 0) { }

    private Token(int start, ushort length, ushort word, TokenKind kind, TokenTraits traits, int sentence)
    {
        Start = start;
        _length = length;
        _word = word;
        Kind = kind;
        Traits = traits;
        Sentence = sentence;
    }

    /// <summary>UTF-16 offset.</summary>
    public int Start { get; }

    /// <summary>UTF-16 offset past its last unit.</summary>
    public int End => Start + _length;

    /// <summary>UTF-16 units.</summary>
    public int Length => _length;

    /// <summary>Its id in the word table; 0 for words that no phrase of the vocabulary contains. For a mark, its character.</summary>
    public int Word => _word;

    public TokenKind Kind { get; }

    public TokenTraits Traits { get; }

    /// <summary>Ordinal of its sentence.</summary>
    public int Sentence { get; }

    public bool Is(TokenTraits traits) => (Traits & traits) != TokenTraits.None;

    public Token With(TokenTraits traits) => new(Start, _length, _word, Kind, traits, Sentence);

    public Token InSentence(int sentence) => new(Start, _length, _word, Kind, Traits, sentence);

    public bool IsMark(char mark) => Kind == TokenKind.Mark && _word == mark;

    public bool IsDash => Kind == TokenKind.Mark && Model.VietnameseFolding.IsDash((char)_word);
}
