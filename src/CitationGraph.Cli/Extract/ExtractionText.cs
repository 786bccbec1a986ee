using CitationGraph.Model;

namespace CitationGraph.Cli;

/// <summary>A reading for people: the letterhead, then a citation on two lines.</summary>
internal static class ExtractionText
{
    public static void Write(TextWriter output, string document, DocumentReading reading)
    {
        output.WriteLine(document);
        WriteHead(output, reading.Header, "  ");
        foreach (var attached in reading.Attached)
        {
            WriteHead(output, attached, "  + ");
        }

        foreach (var citation in reading.Citations)
        {
            output.WriteLine($"  {citation.Span.Start}–{citation.Span.End}  {OneLine(citation.Text)}");
            output.WriteLine($"      {Parts(reading, citation)}");
        }

        output.WriteLine($"  {reading.Citations.Length} dẫn chiếu (citations)");
        output.WriteLine();
    }

    private static void WriteHead(TextWriter output, Letterhead head, string indent)
    {
        var parts = Joined(head.Genre, head.Symbol?.Text ?? head.BlankSymbol, head.Date?.ToString(), head.Issuer?.Name);
        if (parts.Length > 0)
        {
            output.WriteLine(indent + parts);
        }

        if (head.Title is { } title)
        {
            output.WriteLine($"{indent}“{title}”");
        }
    }

    /// <summary>What was read of a citation, on one line.</summary>
    public static string Parts(DocumentReading reading, Citation citation)
    {
        var subject = citation.Subject is { } index ? reading.Citations[index] : null;
        return Joined(
            citation.Genre,
            citation.Symbol?.Text,
            citation.Date?.ToString(),
            citation.Issuer?.Name,
            citation.Provision,
            citation.RelationDetail is { } detail ? $"{citation.Relation} ({detail})" : citation.Relation,
            subject is null ? null : $"← {subject.Symbol?.Text ?? OneLine(subject.Text)}"
        );
    }

    private static string Joined(params string?[] parts) =>
        string.Join(" · ", parts.Where(p => !string.IsNullOrEmpty(p)));

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
