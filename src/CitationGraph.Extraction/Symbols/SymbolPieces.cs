using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CitationGraph.Extraction;

/// <summary>The pieces of what may be a symbol, in order, on the stack.</summary>
internal ref struct SymbolPieces
{
    /// <summary>More pieces than any scheme has: a joint act of six organs.</summary>
    public const int Most = 20;

    private Pieces _pieces;
    private Ends _ends;

    public int Count { get; private set; }

    public readonly bool IsFull => Count >= Most - 1;

    [UnscopedRef]
    public readonly ReadOnlySpan<SymbolPiece> All => ((ReadOnlySpan<SymbolPiece>)_pieces)[..Count];

    public readonly SymbolPiece this[int index] => _pieces[index];

    /// <summary>The token after the piece.</summary>
    public readonly int EndOf(int index) => _ends[index];

    public void Add(SymbolPiece piece, int end)
    {
        _pieces[Count] = piece;
        _ends[Count++] = end;
    }

    /// <summary>Exchanges the mark at the place.</summary>
    public void SetMark(int index, char separator) => _pieces[index] = new SymbolPiece(separator, null);

    [InlineArray(Most)]
    private struct Pieces
    {
        private SymbolPiece _first;
    }

    [InlineArray(Most)]
    private struct Ends
    {
        private int _first;
    }
}
