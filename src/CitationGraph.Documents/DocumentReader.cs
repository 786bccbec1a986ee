using System.Collections.Immutable;
using CitationGraph.Documents.Encodings;
using CitationGraph.Documents.Markdown;
using CitationGraph.Model;

namespace CitationGraph.Documents;

/// <summary>Reads a file into text with a map back to the positions of the text as given.</summary>
public static class DocumentReader
{
    private static readonly ImmutableArray<string> s_markdown = [".md", ".markdown"];

    /// <summary>The kinds of file that are read, with their dot, in lower case.</summary>
    public static ImmutableArray<string> Extensions { get; } = [".txt", .. s_markdown];

    /// <summary>Whether a file of this name is of a kind that is read.</summary>
    public static bool IsSupported(string name) =>
        Extensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    /// <param name="path">A <c>.txt</c>, <c>.md</c> or <c>.markdown</c> file.</param>
    /// <exception cref="DocumentException">The file is missing, unreadable, of another kind, empty, binary or in an unknown encoding.</exception>
    public static DocumentContent Read(string path)
    {
        if (Directory.Exists(path))
        {
            throw DocumentFaults.Folder(path);
        }

        if (!File.Exists(path))
        {
            throw DocumentFaults.Missing(path);
        }

        if (!IsSupported(path))
        {
            throw DocumentFaults.UnsupportedKind(path);
        }

        return Read(path, Bytes(path));
    }

    /// <summary>As <see cref="Read(string)"/>, of bytes that are already here.</summary>
    /// <param name="name">File name: its extension tells the kind.</param>
    /// <exception cref="DocumentException">The bytes are of another kind, empty, binary or in an unknown encoding.</exception>
    public static DocumentContent Read(string name, ReadOnlySpan<byte> bytes)
    {
        if (!IsSupported(name))
        {
            throw DocumentFaults.UnsupportedKind(name);
        }

        var original = TextDecoder.Decode(name, bytes);
        var isMarkdown = s_markdown.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);
        var source = isMarkdown ? MarkdownText.Read(original) : SourceText.Plain(original);
        return new(Path.GetFileName(name), ComposedText.Of(source));
    }

    private static byte[] Bytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw DocumentFaults.Missing(path, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw DocumentFaults.Unreadable(path, e);
        }
    }
}
