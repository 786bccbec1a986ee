using CitationGraph.Documents.Encodings;
using CitationGraph.Documents.Markdown;
using CitationGraph.Model;

namespace CitationGraph.Documents;

/// <summary>Reads files into text with a map back to the positions of the file's own text.</summary>
public static class DocumentReader
{
    private static readonly Dictionary<string, Func<string, SourceText>> s_formats = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        [".txt"] = ComposedText,
        [".md"] = MarkdownText.Read,
        [".markdown"] = MarkdownText.Read,
    };

    /// <summary>The endings of files it reads, with the dot, in alphabetical order.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [.. s_formats.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Whether the ending of the path is one it reads.</summary>
    public static bool CanRead(string path) => s_formats.ContainsKey(Path.GetExtension(path));

    /// <exception cref="DocumentException">The file is missing, of another format, unreadable, empty or not text.</exception>
    public static DocumentContent Read(string path)
    {
        if (Directory.Exists(path))
        {
            throw new DocumentException(
                DocumentError.IsFolder,
                path,
                $"'{path}' is a folder, not a document.",
                $"'{path}' là thư mục, không phải văn bản."
            );
        }

        if (!File.Exists(path))
        {
            throw new DocumentException(
                DocumentError.NotFound,
                path,
                $"There is no file '{path}'.",
                $"Không có tệp '{path}'."
            );
        }

        RequireFormat(path);
        return Read(path, Bytes(path));
    }

    /// <param name="path">Names the document and, by its ending, the format.</param>
    /// <param name="content">The bytes of the file.</param>
    /// <exception cref="DocumentException">The content is of another format, empty or not text.</exception>
    public static DocumentContent Read(string path, ReadOnlyMemory<byte> content)
    {
        var read = RequireFormat(path);
        var (text, encoding) = TextDecoder.Decode(path, content);
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new DocumentException(
                DocumentError.Empty,
                path,
                $"'{path}' has no text in it.",
                $"'{path}' không có nội dung."
            );
        }

        return new(Path.GetFileName(path), read(text), encoding);
    }

    private static SourceText ComposedText(string original)
    {
        var builder = new SourceTextBuilder(original);
        builder.Keep(0, original.Length);
        return builder.Build();
    }

    private static Func<string, SourceText> RequireFormat(string path)
    {
        var extension = Path.GetExtension(path);
        if (s_formats.TryGetValue(extension, out var format))
        {
            return format;
        }

        var known = string.Join(", ", Extensions);
        throw new DocumentException(
            DocumentError.UnknownFormat,
            path,
            $"'{path}' is not of a format that can be read: its ending is '{extension}', expected one of {known}.",
            $"Không đọc được định dạng của '{path}': phần mở rộng là '{extension}', cần một trong {known}."
        );
    }

    private static byte[] Bytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DocumentException(
                DocumentError.Unreadable,
                path,
                $"'{path}' cannot be read: {exception.Message}",
                $"Không đọc được '{path}': {exception.Message}",
                exception
            );
        }
    }
}
