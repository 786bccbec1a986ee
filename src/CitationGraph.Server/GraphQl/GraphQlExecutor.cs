using CitationGraph.Api;
using CitationGraph.Graph;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;
using Microsoft.Extensions.Logging;

namespace CitationGraph.Server;

/// <summary>Answers requests of the API within limits.</summary>
internal sealed partial class GraphQlExecutor
{
    /// <summary>A request sees one content of the store; where the content is made anew meanwhile it is asked again, so often at most.</summary>
    private const int Trials = 4;

    private readonly GraphApi _api;
    private readonly GraphQlLimits _limits;
    private readonly PersistedQueries _persisted;
    private readonly GraphQlEngine _engine;

    /// <param name="fields">What answers the fields instead of the API; null: the API.</param>
    public GraphQlExecutor(
        GraphApi api,
        GraphQlLimits limits,
        PersistedQueries persisted,
        bool isSchemaHidden,
        ILogger log,
        Func<ISchema, IEnumerable<BoundField>>? fields = null
    )
    {
        _api = api;
        _limits = limits;
        _persisted = persisted;
        var schema = SchemaAdapter.Parse(GraphApi.SchemaText);
        _engine = new GraphQlEngine(
            schema,
            fields?.Invoke(schema) ?? api.Bind(SchemaAdapter.Shape(schema)),
            SchemaAdapter.Costs(GraphApi.SchemaText),
            GraphApi.TypeOf,
            limits,
            isSchemaHidden,
            fault => LogFault(log, fault)
        );
    }

    /// <param name="refusal">Why a mutation is not run; null when it is.</param>
    /// <exception cref="OperationCanceledException">Nobody waits for the answer any more.</exception>
    public async Task<GraphQlAnswer> AnswerAsync(
        GraphQlRequest request,
        MutationRefusal? refusal,
        CancellationToken aborted
    )
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        limit.CancelAfter(TimeSpan.FromSeconds(_limits.Seconds));
        try
        {
            var text = _persisted.Text(request);
            var document = await _engine.PrepareAsync(text, limit.Token);
            _persisted.Keep(request, text);
            return await RunAsync(document, request, refusal, limit.Token);
        }
        catch (DocumentRefusal problem)
        {
            return GraphQlAnswer.Refused(problem.Errors);
        }
        catch (OperationCanceledException) when (!aborted.IsCancellationRequested)
        {
            return GraphQlAnswer.Refused(
                ErrorCodes.Timeout,
                $"The answer took longer than {_limits.Seconds} s. Ask for less at once; or again in a while: what a large graph is asked for the first time is prepared meanwhile."
            );
        }
    }

    private async Task<GraphQlAnswer> RunAsync(
        PreparedDocument document,
        GraphQlRequest request,
        MutationRefusal? refusal,
        CancellationToken cancellation
    )
    {
        var isMutation = false;
        ExecutionError? MayRun(GraphQLOperationDefinition operation)
        {
            isMutation = operation.Operation == OperationType.Mutation;
            return isMutation && refusal is not null
                ? new ExecutionError(refusal.Message) { Code = refusal.Code }
                : null;
        }

        for (var trial = 1; ; trial++)
        {
            var version = Version();
            var answer = await _engine.RunAsync(
                document,
                request.OperationName,
                request.Variables,
                MayRun,
                _api.NewRequest(cancellation)
            );
            if (isMutation || trial == Trials || Version() == version)
            {
                return answer;
            }
        }
    }

    /// <summary>Null where it cannot be had: then the fields say so, each for itself.</summary>
    private string? Version()
    {
        try
        {
            return _api.Store.Version;
        }
        catch (StoreException)
        {
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A field could not be answered")]
    private static partial void LogFault(ILogger logger, Exception exception);
}
