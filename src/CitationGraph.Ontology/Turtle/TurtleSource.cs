using System.Buffers;
using System.Text;

namespace CitationGraph.Ontology.Turtle;

/// <summary>The text of one Turtle file, which knows the line and column of every offset.</summary>
/// <param name="file">Name for messages.</param>
/// <param name="text">The text without a byte order mark.</param>
internal sealed class TurtleSource(string file, string text)
{
    private const int LongestQuote = 30;
    private static readonly SearchValues<char> EndsOfQuote = SearchValues.Create(" \t\r\n,;");
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, true);

    public string File { get; } = file;

    public string Text { get; } = text;

    /// <exception cref="OntologyException">The file is not UTF-8.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static TurtleSource Open(string path)
    {
        ReadOnlySpan<byte> bytes = System.IO.File.ReadAllBytes(path);
        var mark = Encoding.UTF8.Preamble;
        bytes = bytes.StartsWith(mark) ? bytes[mark.Length..] : bytes;
        try
        {
            return new TurtleSource(path, StrictUtf8.GetString(bytes));
        }
        catch (DecoderFallbackException fault)
        {
            var before = new TurtleSource(path, Encoding.UTF8.GetString(bytes[..Math.Max(fault.Index, 0)]));
            throw before.Fault(before.Text.Length, "a byte that is not UTF-8", "a file saved as UTF-8");
        }
    }

    /// <summary>Line and column of an offset, both from 1; columns in UTF-16 units.</summary>
    public (int Line, int Column) Locate(int offset)
    {
        var before = Text.AsSpan(0, Math.Min(offset, Text.Length));
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < before.Length; i++)
        {
            if (before[i] == '\n' || (before[i] == '\r' && !(i + 1 < Text.Length && Text[i + 1] == '\n')))
            {
                line++;
                lineStart = i + 1;
            }
        }

        return (line, before.Length - lineStart + 1);
    }

    public OntologyException Fault(int offset, string found, string expected)
    {
        var (line, column) = Locate(offset);
        return new OntologyException(File, line, column, found, expected);
    }

    /// <summary>A fault whose finding is what is written at the offset.</summary>
    public OntologyException Fault(int offset, string expected) => Fault(offset, Quote(offset), expected);

    private string Quote(int offset)
    {
        if (offset >= Text.Length)
        {
            return "the end of the file";
        }

        if (Text[offset] is '\n' or '\r')
        {
            return "the end of the line";
        }

        var rest = Text.AsSpan(offset, Math.Min(LongestQuote, Text.Length - offset));
        var end = rest[1..].IndexOfAny(EndsOfQuote);
        return char.IsControl(rest[0]) || rest[0] == ' '
            ? $"the character U+{(int)rest[0]:X4}"
            : $"'{(end < 0 ? rest : rest[..(end + 1)])}'";
    }
}
