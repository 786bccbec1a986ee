using System.Collections.Immutable;

namespace CitationGraph.Server;

/// <summary>
/// The page at <c>/graphql</c> for people: a query, its answer, the schema beside it, worked questions. Works without JavaScript; with it, the editor
/// completes names, and answers come without leaving the page.
/// </summary>
internal sealed class QueryPage
{
    private readonly HtmlPage _page = new("query.html");

    public static ImmutableArray<string> Scripts { get; } = ["query.js"];

    /// <param name="query">As asked; empty: a worked question stands in its place.</param>
    /// <param name="answer">Text of the answer; null when nothing was asked.</param>
    public string Render(string query, string variables, string? answer) =>
        _page.Fill(
            ("query", HtmlPage.Escape(query.Length == 0 ? WorkedQuestions.All[0].Query : query)),
            ("variables", HtmlPage.Escape(variables)),
            ("answer", HtmlPage.Escape(answer)),
            ("questions", string.Concat(WorkedQuestions.All.Select(question => question.Html)))
        );
}
