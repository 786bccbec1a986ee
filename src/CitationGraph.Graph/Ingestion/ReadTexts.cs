using System.Security.Cryptography;
using System.Text;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>A text together with what is read in it.</summary>
public static class ReadTexts
{
    private const int IdDigits = 16;

    /// <param name="name">File name, or another name for people.</param>
    /// <returns>The document under the id that every copy of the text has.</returns>
    public static ReadDocument Document(string name, SourceText text, Func<SourceText, DocumentReading> extract)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.Original)));
        return new ReadDocument($"doc-{digest[..IdDigits]}", name, digest, text.Original, extract(text));
    }
}
