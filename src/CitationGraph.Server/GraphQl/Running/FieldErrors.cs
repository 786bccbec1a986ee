using CitationGraph.Api;
using CitationGraph.Graph;
using GraphQL;

namespace CitationGraph.Server;

/// <summary>What a client is told when a field could not be answered: never an inner exception's words.</summary>
internal static class FieldErrors
{
    /// <param name="report">Takes what nobody foresaw, for the server's log.</param>
    public static ExecutionError Of(Exception fault, Action<Exception> report)
    {
        switch (fault)
        {
            case ExecutionError problem:
                return new ExecutionError(problem.Message) { Code = problem.Code ?? ErrorCodes.BadRequest };
            case ApiException problem:
                return new ExecutionError(problem.Message) { Code = problem.Code };
            case StoreException { Fault: StoreFault.Locked }:
                return new ExecutionError("Another program is writing to the store. Try again in a while.")
                {
                    Code = ErrorCodes.StoreBusy,
                };
            case StoreException:
                // Where the file lies is no business of who asks over the network.
                report(fault);
                return new ExecutionError("The store cannot be read at the moment.")
                {
                    Code = ErrorCodes.StoreUnavailable,
                };
            default:
                report(fault);
                return new ExecutionError("Something went wrong while answering; it was written to the server's log.")
                {
                    Code = ErrorCodes.Internal,
                };
        }
    }
}
