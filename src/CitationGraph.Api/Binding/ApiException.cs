namespace CitationGraph.Api;

/// <summary>A request asks for something that cannot be; the message is for the person who asked.</summary>
/// <param name="code">Stable, for programs: what <c>extensions.code</c> carries.</param>
public sealed class ApiException(string code, string message) : Exception(message)
{
    public const string BadInputCode = "BAD_INPUT";
    public const string NotFoundCode = "NOT_FOUND";
    public const string AmbiguousCode = "AMBIGUOUS";
    public const string ReadOnlyCode = "READ_ONLY";
    public const string BadCursorCode = "BAD_CURSOR";
    public const string TooLargeCode = "TOO_LARGE";

    public string Code { get; } = code;

    internal static ApiException BadInput(string message) => new(BadInputCode, message);
}
