using System.Text.Json;
using GraphQL;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.ObjectPool;
using Microsoft.Net.Http.Headers;

namespace CitationGraph.Server;

/// <summary>GraphQL over HTTP (draft of the GraphQL over HTTP working group): POST with JSON, GET for queries.</summary>
internal sealed class GraphQlEndpoint(GraphQlExecutor executor, GraphQlLimits limits, QueryPage page)
{
    private readonly ObjectPool<AnswerWriter> _writers = new DefaultObjectPoolProvider().Create(new Writers());

    public async Task Handle(HttpContext context)
    {
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
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

        if (form == AnswerForm.Html)
        {
            await ShowPage(context);
            return;
        }

        try
        {
            var request = isPost
                ? await RequestReader.FromBody(context.Request, context.RequestAborted)
                : RequestReader.FromAddress(context.Request);
            await Answer(context, form, request);
        }
        catch (BadHttpRequestException problem)
        {
            await Refuse(context, form, problem.StatusCode, problem.Message);
        }
    }

    private async Task Answer(HttpContext context, AnswerForm form, GraphQlRequest request)
    {
        var refusal = WritingPolicy.Refusal(context.Request);
        var answer = await executor.AnswerAsync(request, refusal, context.RequestAborted);
        await Write(context, form, Status(form, answer, refusal), answer);
    }

    private static int Status(AnswerForm form, GraphQlAnswer answer, MutationRefusal? refusal) =>
        answer.WasRun ? StatusCodes.Status200OK
        : refusal is not null && answer.Errors.Any(e => e.Code == refusal.Code) ? refusal.Status
        : form != AnswerForm.GraphQl ? StatusCodes.Status200OK
        : answer.Errors[0].Code == ErrorCodes.Timeout ? StatusCodes.Status503ServiceUnavailable
        : StatusCodes.Status400BadRequest;

    private async Task ShowPage(HttpContext context)
    {
        var asked = context.Request.Query["query"].ToString();
        string? answer = null;
        if (asked.Length == 0 && WorkedQuestions.Named(context.Request.Query["question"].ToString()) is { } worked)
        {
            asked = worked.Query;
        }

        if (asked.Length > 0)
        {
            try
            {
                var given = await executor.AnswerAsync(
                    RequestReader.FromAddress(context.Request),
                    WritingPolicy.Refusal(context.Request),
                    context.RequestAborted
                );
                answer = Indented(given);
            }
            catch (BadHttpRequestException problem)
            {
                answer = problem.Message;
            }
        }

        await HtmlPage.Write(context, page.Render(asked, context.Request.Query["variables"].ToString(), answer));
    }

    private static bool IsJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals(AnswerForms.JsonType, StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private Task Refuse(HttpContext context, AnswerForm form, int status, string message) =>
        Write(context, form, status, GraphQlAnswer.Refused(ErrorCodes.BadRequest, message));

    private async Task Write(HttpContext context, AnswerForm form, int status, GraphQlAnswer answer)
    {
        // Written whole before anything is sent: what turns out too large is refused, not cut.
        var writer = _writers.Get();
        try
        {
            var bytes = Bytes(writer, answer);
            var response = context.Response;
            response.StatusCode = status;
            if (status == StatusCodes.Status405MethodNotAllowed && response.Headers.Allow.Count == 0)
            {
                response.Headers.Allow = HttpMethods.Post;
            }

            response.ContentType =
                (form == AnswerForm.GraphQl ? AnswerForms.GraphQlType : AnswerForms.JsonType) + "; charset=utf-8";
            response.ContentLength = bytes.Length;
            await response.Body.WriteAsync(bytes, context.RequestAborted);
        }
        finally
        {
            _writers.Return(writer);
        }
    }

    private ReadOnlyMemory<byte> Bytes(AnswerWriter writer, GraphQlAnswer answer)
    {
        try
        {
            return writer.Write(answer, limits.Answer);
        }
        catch (DocumentRefusal problem)
        {
            return writer.Write(GraphQlAnswer.Refused(problem.Errors), limits.Answer);
        }
    }

    private string Indented(GraphQlAnswer answer)
    {
        var writer = _writers.Get();
        try
        {
            using var document = JsonDocument.Parse(Bytes(writer, answer));
            return ReadableJson.Write(document.RootElement);
        }
        finally
        {
            _writers.Return(writer);
        }
    }

    private sealed class Writers : PooledObjectPolicy<AnswerWriter>
    {
        public override AnswerWriter Create() => new();

        public override bool Return(AnswerWriter obj) => obj.IsWorthKeeping;
    }
}
