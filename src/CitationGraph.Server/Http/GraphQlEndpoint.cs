using System.Text.Json;
using GraphQL;
using GraphQL.Transport;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CitationGraph.Server;

/// <summary>GraphQL over HTTP (draft of the GraphQL over HTTP working group): POST with JSON, GET for queries.</summary>
internal sealed class GraphQlEndpoint(GraphQlExecutor executor, QueryPage page)
{
    private const string BadRequest = "BAD_REQUEST";

    public async Task Handle(HttpContext context)
    {
        context.Response.Headers.Vary = HeaderNames.Accept;
        var isPost = HttpMethods.IsPost(context.Request.Method);
        if (!isPost && !HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.Headers.Allow = "GET, POST";
            await Refuse(context, AnswerForm.Json, StatusCodes.Status405MethodNotAllowed, "Use GET or POST.");
            return;
        }

        var form = AnswerForms.Wanted(context.Request);
        if (form == AnswerForm.None)
        {
            await Refuse(
                context,
                AnswerForm.Json,
                StatusCodes.Status406NotAcceptable,
                $"Answers are given as {AnswerForms.GraphQlType} or {AnswerForms.JsonType}."
            );
            return;
        }

        if (isPost && !IsJson(context.Request))
        {
            await Refuse(
                context,
                form,
                StatusCodes.Status415UnsupportedMediaType,
                "Send the request as Content-Type: application/json, in UTF-8."
            );
            return;
        }

        var (request, problem) = isPost ? await FromBody(context) : FromAddress(context.Request);
        if (form == AnswerForm.Html)
        {
            await ShowPage(context, request, problem);
        }
        else if (request is null)
        {
            await Refuse(context, form, StatusCodes.Status400BadRequest, problem!);
        }
        else
        {
            await Answer(context, form, request);
        }
    }

    private async Task Answer(HttpContext context, AnswerForm form, GraphQLRequest request)
    {
        var refusal = WritingPolicy.Refusal(context.Request);
        var result = await Execute(context, request, refusal);
        var status =
            refusal is not null && result.Errors?.Any(e => e.Code == refusal.Code) == true ? refusal.Status
            : form == AnswerForm.GraphQl && !result.Executed ? StatusCodes.Status400BadRequest
            : StatusCodes.Status200OK;
        if (status == StatusCodes.Status405MethodNotAllowed)
        {
            context.Response.Headers.Allow = HttpMethods.Post;
        }

        await Write(context, form, status, result);
    }

    private Task<ExecutionResult> Execute(HttpContext context, GraphQLRequest request, MutationRefusal? refusal) =>
        executor.ExecuteAsync(
            request.Query!,
            request.OperationName,
            request.Variables,
            refusal,
            context.RequestAborted
        );

    private async Task ShowPage(HttpContext context, GraphQLRequest? request, string? problem)
    {
        var asked = context.Request.Query["query"].ToString();
        string? answer = null;
        if (request is not null)
        {
            var result = await Execute(context, request, WritingPolicy.Refusal(context.Request));
            answer = Indented(GraphQlExecutor.Serializer.Serialize(result));
        }
        else if (asked.Length > 0)
        {
            answer = problem;
        }

        await HtmlPage.Write(context, page.Render(asked, answer));
    }

    private static (GraphQLRequest? Request, string? Problem) FromAddress(HttpRequest http)
    {
        var query = http.Query["query"].ToString();
        if (string.IsNullOrWhiteSpace(query))
        {
            return (null, "Give the query: /graphql?query={...}");
        }

        try
        {
            var variables = http.Query["variables"].ToString();
            return (
                new GraphQLRequest
                {
                    Query = query,
                    OperationName = http.Query["operationName"].ToString() is { Length: > 0 } name ? name : null,
                    Variables =
                        variables.Length == 0 ? null : GraphQlExecutor.Serializer.Deserialize<Inputs>(variables),
                },
                null
            );
        }
        catch (JsonException)
        {
            return (null, "The variables must be a JSON object.");
        }
    }

    private static async Task<(GraphQLRequest? Request, string? Problem)> FromBody(HttpContext context)
    {
        try
        {
            var request = await GraphQlExecutor.Serializer.ReadAsync<GraphQLRequest>(
                context.Request.Body,
                context.RequestAborted
            );
            return string.IsNullOrWhiteSpace(request?.Query)
                ? (null, """The body must be a JSON object with a "query".""")
                : (request, null);
        }
        catch (JsonException)
        {
            return (
                null,
                """The body must be a JSON object: "query" a string, "variables" and "extensions" objects, "operationName" a string."""
            );
        }
    }

    private static bool IsJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals(AnswerForms.JsonType, StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static Task Refuse(HttpContext context, AnswerForm form, int status, string message) =>
        Write(context, form, status, GraphQlExecutor.Refused(message, BadRequest));

    private static Task Write(HttpContext context, AnswerForm form, int status, ExecutionResult result)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType =
            (form == AnswerForm.GraphQl ? AnswerForms.GraphQlType : AnswerForms.JsonType) + "; charset=utf-8";
        return GraphQlExecutor.Serializer.WriteAsync(context.Response.Body, result, context.RequestAborted);
    }

    private static string Indented(string json)
    {
        using var document = JsonDocument.Parse(json);
        return ReadableJson.Write(document.RootElement);
    }
}
