namespace CitationGraph.Server;

/// <summary>The page at <c>/graphql</c> for people: a query, its answer, worked questions. Works without JavaScript.</summary>
internal sealed class QueryPage
{
    private readonly HtmlPage _page = new("query.html");

    /// <param name="query">As asked; empty: a worked question stands in its place.</param>
    /// <param name="answer">Text of the answer; null when nothing was asked.</param>
    public string Render(string query, string? answer) =>
        _page.Fill(
            ("query", HtmlPage.Escape(query.Length == 0 ? WorkedQuestions.All[0].Query : query)),
            (
                "answer",
                answer is null
                    ? string.Empty
                    : $"""<h2>Trả lời <span class="en" lang="en">· Answer</span></h2><pre tabindex="0">{HtmlPage.Escape(answer)}</pre>"""
            ),
            ("questions", string.Concat(WorkedQuestions.All.Select(question => question.Html)))
        );
}
