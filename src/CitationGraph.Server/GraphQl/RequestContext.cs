using CitationGraph.Api;

namespace CitationGraph.Server;

/// <summary>Carries the API's request through GraphQL.NET.</summary>
internal sealed class RequestContext(RequestScope scope) : Dictionary<string, object?>(StringComparer.Ordinal)
{
    public RequestScope Scope { get; } = scope;
}
