using System.Globalization;
using CitationGraph.Graph;

namespace CitationGraph.Server;

/// <summary>The page at <c>/</c>: what this is, how much it holds, where to begin.</summary>
/// <param name="isSchemaHidden">Whether the contract is not shown here.</param>
internal sealed class HomePage(IGraphStore store, bool isSchemaHidden)
{
    private static readonly NumberFormatInfo Vietnamese = new() { NumberGroupSeparator = "." };
    private const string Schema = """
        <li><a href="/schema.graphql">/schema.graphql</a>: hợp đồng của API <span class="en" lang="en">· the contract</span></li>

        """;

    private readonly HtmlPage _page = new("home.html");

    public string Render()
    {
        var counts = store.Count();
        return _page.Fill(
            (
                "counts",
                string.Concat(
                    Count("Tài liệu", "texts", counts.Documents),
                    Count("Văn bản", "instruments", counts.Instruments),
                    Count("có toàn văn", "held", counts.Held),
                    Count("Dẫn chiếu", "citations", counts.Citations),
                    Count("Quan hệ", "relations", counts.Relations),
                    Count("Mâu thuẫn", "contradictions", counts.Contradictions)
                )
            ),
            ("schema", isSchemaHidden ? string.Empty : Schema),
            ("questions", string.Concat(WorkedQuestions.First.Select(question => question.Html)))
        );
    }

    private static string Count(string vi, string en, int count) =>
        $"""<div><dt>{vi} <span class="en" lang="en">· {en}</span></dt><dd>{count.ToString("N0", Vietnamese)}</dd></div>""";
}
