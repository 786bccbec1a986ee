namespace CitationGraph.Server;

/// <summary>What <c>extensions.code</c> carries beside the codes of the API and those of validation; stable, for programs, and told in <c>docs/graphql-errors.md</c>.</summary>
internal static class ErrorCodes
{
    public const string BadRequest = "BAD_REQUEST";
    public const string SyntaxError = "SYNTAX_ERROR";
    public const string OperationNotFound = "OPERATION_NOT_FOUND";
    public const string NotSupported = "NOT_SUPPORTED";
    public const string DocumentLimit = "DOCUMENT_LIMIT";
    public const string TokenLimit = "TOKEN_LIMIT";
    public const string DepthLimit = "DEPTH_LIMIT";
    public const string AliasLimit = "ALIAS_LIMIT";
    public const string CostLimit = "COST_LIMIT";
    public const string AnswerLimit = "ANSWER_LIMIT";
    public const string Timeout = "TIMEOUT";
    public const string IntrospectionOff = "INTROSPECTION_OFF";
    public const string PersistedNotFound = "PERSISTED_QUERY_NOT_FOUND";
    public const string PersistedOnly = "PERSISTED_QUERIES_ONLY";
    public const string PersistedMismatch = "PERSISTED_QUERY_MISMATCH";
    public const string MethodNotAllowed = "METHOD_NOT_ALLOWED";
    public const string Forbidden = "FORBIDDEN";
    public const string StoreUnavailable = "STORE_UNAVAILABLE";
    public const string StoreBusy = "STORE_BUSY";
    public const string Internal = "INTERNAL_ERROR";
}
