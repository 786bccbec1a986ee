using GraphQL;

namespace CitationGraph.Server;

/// <summary>What a client sent.</summary>
/// <param name="Query">Null where the document is only named.</param>
/// <param name="Hash">SHA-256 of the document, hexadecimal, where it was given: <c>documentId</c>, or <c>extensions.persistedQuery</c>.</param>
internal sealed record GraphQlRequest(string? Query, string? OperationName, Inputs Variables, string? Hash);
