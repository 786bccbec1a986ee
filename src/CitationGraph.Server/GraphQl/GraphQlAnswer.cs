using GraphQL;

namespace CitationGraph.Server;

/// <summary>What a request gets.</summary>
/// <param name="WasRun">Whether the request was in order and was run; else there is no data, and the errors say why.</param>
/// <param name="Data">Null where nothing of it could be given.</param>
internal sealed record GraphQlAnswer(bool WasRun, Row? Data, IReadOnlyList<ExecutionError> Errors)
{
    public static GraphQlAnswer Refused(string code, string message) =>
        new(false, null, [new ExecutionError(message) { Code = code }]);

    public static GraphQlAnswer Refused(IReadOnlyList<ExecutionError> errors) => new(false, null, errors);
}
