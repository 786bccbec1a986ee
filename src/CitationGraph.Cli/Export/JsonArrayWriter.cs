using System.Text;

namespace CitationGraph.Cli;

/// <summary>Turns JSON lines that are written to it into the elements of one array, as they come.</summary>
internal sealed class JsonArrayWriter(TextWriter output) : TextWriter
{
    private bool _isOpen;
    private bool _atLineStart = true;

    public override Encoding Encoding => output.Encoding;

    public override void Write(char value) => Write(value.ToString());

    public override void Write(string? value)
    {
        foreach (var piece in (value ?? string.Empty).AsSpan().EnumerateLines())
        {
            WritePiece(piece);
        }

        _atLineStart = value is [.., '\n'];
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            output.Write(_isOpen ? "\n]\n" : "[]\n");
        }

        base.Dispose(disposing);
    }

    private void WritePiece(ReadOnlySpan<char> piece)
    {
        if (piece.IsEmpty)
        {
            return;
        }

        if (_atLineStart)
        {
            output.Write(_isOpen ? ",\n" : "[\n");
            _isOpen = true;
            _atLineStart = false;
        }

        output.Write(piece);
    }
}
