using CitationGraph.Api;
using CitationGraph.Graph;
using GraphQL;
using GraphQL.Resolvers;

namespace CitationGraph.Server;

/// <summary>A resolver of the API as GraphQL.NET calls it.</summary>
internal sealed class BoundFieldResolver(FieldResolver resolve) : IFieldResolver
{
    private const string StoreCode = "STORE_UNAVAILABLE";
    private const string BusyCode = "STORE_BUSY";

    public ValueTask<object?> ResolveAsync(IResolveFieldContext context)
    {
        var scope = ((RequestContext)context.UserContext).Scope;
        try
        {
            scope.Cancellation.ThrowIfCancellationRequested();
            return new(resolve(context.Source, new Given(context), scope));
        }
        catch (ApiException problem)
        {
            throw new ExecutionError(problem.Message, problem) { Code = problem.Code };
        }
        catch (StoreException problem) when (problem.Fault == StoreFault.Locked)
        {
            throw new ExecutionError("Another program is writing to the store. Try again in a while.", problem)
            {
                Code = BusyCode,
            };
        }
        catch (StoreException problem)
        {
            // Where the file lies is no business of who asks over the network.
            throw new ExecutionError("The store cannot be read at the moment.", problem) { Code = StoreCode };
        }
    }

    private sealed class Given(IResolveFieldContext context) : IFieldArguments
    {
        public object? this[string name] =>
            context.Arguments is not null && context.Arguments.TryGetValue(name, out var argument)
                ? argument.Value
                : null;
    }
}
