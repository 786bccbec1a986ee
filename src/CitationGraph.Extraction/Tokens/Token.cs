namespace CitationGraph.Extraction;

internal enum TokenKind : byte
{
    /// <summary>Letters, or letters and digits: <c>Điều</c>, <c>QH15</c>.</summary>
    Word,

    /// <summary>Digits only.</summary>
    Number,

    /// <summary>One punctuation mark.</summary>
    Mark,

    /// <summary>The end of the text; stands once, last.</summary>
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
}

/// <summary>A word, number or mark of the text.</summary>
/// <param name="Start">UTF-16 offset.</param>
/// <param name="End">UTF-16 offset past its last unit.</param>
/// <param name="Word">Its id in the word table; 0 for words that no phrase of the vocabulary contains. For a mark, its character.</param>
internal readonly record struct Token(int Start, int End, int Word, TokenKind Kind, TokenTraits Traits)
{
    public bool Is(TokenTraits traits) => (Traits & traits) != TokenTraits.None;

    public bool IsMark(char mark) => Kind == TokenKind.Mark && Word == mark;
}
