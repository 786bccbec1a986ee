using CitationGraph.Api;
using GraphQL;
using GraphQL.Execution;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Complexity;
using GraphQL.Validation.Rules.Custom;
using Microsoft.Extensions.Logging;

namespace CitationGraph.Server;

/// <summary>Answers GraphQL requests within limits.</summary>
internal sealed partial class GraphQlExecutor(GraphApi api, ILogger<GraphQlExecutor> log)
{
    /// <summary>Deep enough for the usual introspection query and a chain with citations of its evidence.</summary>
    private const int MaxDepth = 15;

    /// <summary>A list whose length is not asked for counts as this many items.</summary>
    private const int ListImpact = 5;

    /// <summary>The usual introspection query costs some 115,000, a chain with all its evidence a few hundred.</summary>
    private const int MaxComplexity = 200_000;
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(10);
    private readonly ISchema _schema = SchemaAdapter.Build(api);
    private readonly DocumentExecuter _executer = new();
    private readonly IValidationRule[] _rules =
    [
        .. DocumentValidator.CoreRules,
        new ComplexityValidationRule(
            new ComplexityOptions
            {
                MaxDepth = MaxDepth,
                MaxComplexity = MaxComplexity,
                DefaultListImpactMultiplier = ListImpact,
            }
        ),
    ];

    /// <summary>Writes answers with Vietnamese letters as they are, not as escapes; never an inner exception's words.</summary>
    public static GraphQLSerializer Serializer { get; } =
        new(
            options => options.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            new ErrorInfoProvider(options =>
            {
                options.ExposeExceptionDetails = false;
                options.ExposeCodes = false;
                options.ExposeData = false;
            })
        );

    public ISchema Schema => _schema;

    /// <param name="refusal">Why a mutation is not executed; null when it is.</param>
    /// <returns>Data, errors or both; <see cref="ExecutionResult.Executed"/> tells whether the request itself was in order.</returns>
    public async Task<ExecutionResult> ExecuteAsync(
        string query,
        string? operationName,
        Inputs? variables,
        MutationRefusal? refusal,
        CancellationToken aborted
    )
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        limit.CancelAfter(MaxTime);
        try
        {
            return await _executer.ExecuteAsync(
                new ExecutionOptions
                {
                    Schema = _schema,
                    Query = query,
                    OperationName = operationName,
                    Variables = variables,
                    UserContext = new RequestContext(api.NewRequest(limit.Token)),
                    ValidationRules = refusal is null ? _rules : [.. _rules, new NoMutationRule(refusal)],
                    CancellationToken = limit.Token,
                    UnhandledExceptionDelegate = Unhandled,
                }
            );
        }
        catch (OperationCanceledException) when (!aborted.IsCancellationRequested)
        {
            return Refused($"The answer took longer than {MaxTime.TotalSeconds:0} s. Ask for less at once.", "TIMEOUT");
        }
    }

    public static ExecutionResult Refused(string message, string code) =>
        new() { Errors = [new ExecutionError(message) { Code = code }] };

    private Task Unhandled(UnhandledExceptionContext context)
    {
        LogFault(log, context.OriginalException);
        context.ErrorMessage = "Something went wrong while answering; it was written to the server's log.";
        return Task.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A field could not be answered")]
    private static partial void LogFault(ILogger logger, Exception exception);
}
