namespace CitationGraph.Server;

/// <summary>
/// The page at <c>/graphql</c> for people: a query, its answer, worked questions. Works without JavaScript; with it the query has colours and
/// completion, the schema can be looked through, and answers come in place.
/// </summary>
/// <param name="isSchemaHidden">Whether the contract is not shown here.</param>
internal sealed class QueryPage(bool isSchemaHidden)
{
    private readonly HtmlPage _page = new("query.html");

    /// <param name="query">As asked; empty: a worked question stands in its place.</param>
    /// <param name="variables">JSON as given; empty: none.</param>
    /// <param name="answer">Text of the answer; null when nothing was asked.</param>
    public string Render(string query, string variables, string? answer) =>
        _page.Fill(
            ("query", HtmlPage.Escape(query.Length == 0 ? WorkedQuestions.All[0].Query : query)),
            ("schema", isSchemaHidden ? string.Empty : """ · <a href="/schema.graphql">schema.graphql</a>"""),
            ("variables", HtmlPage.Escape(variables)),
            ("answer", HtmlPage.Escape(answer)),
            ("questions", WorkedQuestions.Html)
        );
}
