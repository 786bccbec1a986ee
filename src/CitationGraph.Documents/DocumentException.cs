namespace CitationGraph.Documents;

/// <summary>Why a file could not be read as a document.</summary>
public enum DocumentError
{
    /// <summary>There is no such file.</summary>
    NotFound,

    /// <summary>The path names a folder.</summary>
    IsFolder,

    /// <summary>The file's ending is none this reader knows.</summary>
    UnknownFormat,

    /// <summary>The system does not let the file be read.</summary>
    Unreadable,

    /// <summary>The file has no text, or nothing but white space.</summary>
    Empty,

    /// <summary>The file does not hold text.</summary>
    Binary,

    /// <summary>The text's encoding could not be told with confidence.</summary>
    UnknownEncoding,
}

/// <summary>A file that is refused, with the reason in plain words.</summary>
public sealed class DocumentException : Exception
{
    internal DocumentException(
        DocumentError error,
        string path,
        string english,
        string vietnamese,
        Exception? innerException = null
    )
        : base(english, innerException)
    {
        Error = error;
        Path = path;
        Vietnamese = vietnamese;
    }

    public DocumentError Error { get; }

    /// <summary>Stable name of the error, for programs: <c>document-not-found</c>.</summary>
    public string Code =>
        Error switch
        {
            DocumentError.NotFound => "document-not-found",
            DocumentError.IsFolder => "document-is-folder",
            DocumentError.UnknownFormat => "document-unknown-format",
            DocumentError.Unreadable => "document-unreadable",
            DocumentError.Empty => "document-empty",
            DocumentError.Binary => "document-binary",
            _ => "document-unknown-encoding",
        };

    /// <summary>The path as it was given.</summary>
    public string Path { get; }

    /// <summary>What <see cref="Exception.Message"/> says, in Vietnamese.</summary>
    public string Vietnamese { get; }
}
