namespace CitationGraph.Documents;

/// <summary>Why a file cannot be taken as a document.</summary>
public enum DocumentFault
{
    /// <summary>No such file.</summary>
    Missing,

    /// <summary>It is there and cannot be opened: rights, a lock, a folder in its place.</summary>
    Unreadable,

    /// <summary>A kind of file that is not read.</summary>
    UnsupportedKind,

    /// <summary>No text in it.</summary>
    Empty,

    /// <summary>Not text: NUL bytes or many control characters.</summary>
    Binary,

    /// <summary>Text in an encoding that could not be told.</summary>
    UnknownEncoding,
}

/// <summary>A file was refused. The message is one sentence for people that says what is wrong and what to do.</summary>
/// <param name="name">The file as the caller named it.</param>
/// <param name="message">In English.</param>
/// <param name="messageVi">The same in Vietnamese.</param>
public sealed class DocumentException(
    DocumentFault fault,
    string name,
    string message,
    string messageVi,
    Exception? inner = null
) : Exception(message, inner)
{
    public DocumentFault Fault { get; } = fault;

    public string Name { get; } = name;

    public string MessageVi { get; } = messageVi;

    /// <summary>Stable name of the fault, for programs: <c>document-missing</c>.</summary>
    public string Code =>
        Fault switch
        {
            DocumentFault.Missing => "document-missing",
            DocumentFault.Unreadable => "document-unreadable",
            DocumentFault.UnsupportedKind => "document-kind",
            DocumentFault.Empty => "document-empty",
            DocumentFault.Binary => "document-binary",
            _ => "document-encoding",
        };
}
