namespace CitationGraph.Documents;

/// <summary>The sentences for each fault.</summary>
internal static class DocumentFaults
{
    public static DocumentException Missing(string path, Exception? inner = null) =>
        new(
            DocumentFault.Missing,
            path,
            $"{path}: there is no such file. Check the path.",
            $"{path}: không có tệp này. Hãy kiểm tra đường dẫn.",
            inner
        );

    public static DocumentException Folder(string path) =>
        new(
            DocumentFault.Unreadable,
            path,
            $"{path}: this is a folder, not a file.",
            $"{path}: đây là thư mục, không phải tệp."
        );

    public static DocumentException Unreadable(string path, Exception inner) =>
        new(
            DocumentFault.Unreadable,
            path,
            $"{path}: the file cannot be opened ({inner.Message.TrimEnd('.')}).",
            $"{path}: không mở được tệp ({inner.Message.TrimEnd('.')}).",
            inner
        );

    public static DocumentException UnsupportedKind(string name)
    {
        var kinds = string.Join(", ", DocumentReader.Extensions);
        var extension = Path.GetExtension(name) is { Length: > 0 } found ? found : "(none)";
        return new(
            DocumentFault.UnsupportedKind,
            name,
            $"{name}: files of kind {extension} are not read; save the text as one of {kinds}.",
            $"{name}: chưa đọc được loại tệp {extension}; hãy lưu văn bản thành một trong các loại {kinds}."
        );
    }

    public static DocumentException Empty(string name) =>
        new(DocumentFault.Empty, name, $"{name}: the file holds no text.", $"{name}: tệp không có nội dung.");

    public static DocumentException Binary(string name) =>
        new(
            DocumentFault.Binary,
            name,
            $"{name}: this is not a text file (it holds binary data). Save the document as UTF-8 text.",
            $"{name}: đây không phải tệp văn bản (có dữ liệu nhị phân). Hãy lưu thành văn bản UTF-8."
        );

    public static DocumentException UnknownEncoding(string name) =>
        new(
            DocumentFault.UnknownEncoding,
            name,
            $"{name}: the encoding of the text could not be told. Save it as UTF-8.",
            $"{name}: không nhận ra bảng mã của văn bản. Hãy lưu lại ở bảng mã UTF-8."
        );
}
