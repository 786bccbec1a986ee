using CitationGraph.Graph;

namespace CitationGraph.Server;

/// <summary>What is printed once the server listens: addresses, and a question to try for each of its users.</summary>
internal static class Greeting
{
    /// <param name="allowsWriting">Whether corrections are taken.</param>
    public static void Write(TextWriter output, ICollection<string> urls, IGraphStore store, bool allowsWriting)
    {
        var counts = store.Count();
        var first = urls.First().TrimEnd('/');
        output.WriteLine($"CitationGraph: {store.Location}");
        output.WriteLine(
            $"  {counts.Documents} tài liệu (texts), {counts.Instruments} văn bản (instruments), {counts.Relations} quan hệ (relations)"
        );
        foreach (var url in urls)
        {
            output.WriteLine($"  {url.TrimEnd('/')}/          trang đầu (home)");
            output.WriteLine($"  {url.TrimEnd('/')}/graphql   GraphQL");
        }

        if (allowsWriting)
        {
            output.WriteLine("Có nhận đính chính qua GraphQL (corrections are taken over GraphQL: --allow-write).");
        }

        output.WriteLine("Ba câu hỏi để thử (three questions to try):");
        foreach (var question in WorkedQuestions.First)
        {
            output.WriteLine($"  {question.Vi} ({question.En})");
            output.WriteLine($"    {first}{question.Address}");
        }

        output.WriteLine("Ctrl+C để dừng (to stop).");
        output.Flush();
    }
}
