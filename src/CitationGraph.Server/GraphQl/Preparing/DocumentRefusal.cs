using GraphQL;
using GraphQLParser;

namespace CitationGraph.Server;

/// <summary>A request that is not run, with every reason.</summary>
internal sealed class DocumentRefusal(IReadOnlyList<ExecutionError> errors) : Exception(errors[0].Message)
{
    public IReadOnlyList<ExecutionError> Errors => errors;

    public static DocumentRefusal Of(string code, string message) => new([new ExecutionError(message) { Code = code }]);
}

internal static class ErrorPlaces
{
    public static ExecutionError At(this ExecutionError error, Location location)
    {
        error.AddLocation(location);
        return error;
    }
}
