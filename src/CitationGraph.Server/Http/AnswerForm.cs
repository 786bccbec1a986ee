using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CitationGraph.Server;

/// <summary>What the client wants an answer to be.</summary>
internal enum AnswerForm
{
    /// <summary>Nothing we can give: 406.</summary>
    None,

    /// <summary><c>application/graphql-response+json</c>: the status code tells whether the request was in order.</summary>
    GraphQl,

    /// <summary><c>application/json</c>: 200 for every well-formed request.</summary>
    Json,

    /// <summary>A page for people; only for GET.</summary>
    Html,
}

/// <summary>Chooses by <c>Accept</c>, as GraphQL over HTTP has it.</summary>
internal static class AnswerForms
{
    public const string GraphQlType = "application/graphql-response+json";
    public const string JsonType = "application/json";

    public static AnswerForm Wanted(HttpRequest request)
    {
        var accept = request.GetTypedHeaders().Accept;
        if (accept.Count == 0)
        {
            return request.Headers.Accept.Count == 0 ? AnswerForm.Json : AnswerForm.None;
        }

        return accept
            .Where(type => type.Quality is not 0)
            .OrderByDescending(type => type.Quality ?? 1)
            .Select(type => Form(type, HttpMethods.IsGet(request.Method)))
            .FirstOrDefault(form => form != AnswerForm.None);
    }

    private static AnswerForm Form(MediaTypeHeaderValue type, bool isGet)
    {
        var name = type.MediaType.Value ?? string.Empty;
        return Is(name, GraphQlType) ? AnswerForm.GraphQl
            : Is(name, JsonType) || Is(name, "application/*") || Is(name, "*/*") ? AnswerForm.Json
            : isGet && (Is(name, "text/html") || Is(name, "application/xhtml+xml")) ? AnswerForm.Html
            : AnswerForm.None;
    }

    private static bool Is(string name, string type) => string.Equals(name, type, StringComparison.OrdinalIgnoreCase);
}
