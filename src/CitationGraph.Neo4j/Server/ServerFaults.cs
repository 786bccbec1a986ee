using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.Json;
using CitationGraph.Graph;

namespace CitationGraph.Neo4j;

/// <summary>A fault that may pass: to be tried again after a pause.</summary>
/// <param name="told">What to say when it does not pass.</param>
/// <param name="after">How long the server wants to be left alone.</param>
internal sealed class PassingFault(StoreException told, TimeSpan after = default) : Exception(told.Message, told)
{
    public StoreException Told { get; } = told;

    public TimeSpan After { get; } = after;
}

/// <summary>Says in plain words why a server could not be reached or did not do what was asked.</summary>
internal static class ServerFaults
{
    public static Exception OfConnection(HttpRequestException fault, ServerPlace place) =>
        fault switch
        {
            { InnerException: AuthenticationException tls } => new StoreException(
                StoreFault.Unreachable,
                $"{place} does not speak TLS in a way that is trusted here: {tls.Message} Make its certificate known to this machine, or use neo4j+http:// on a network of your own.",
                fault
            ),
            { HttpRequestError: HttpRequestError.NameResolutionError } => new StoreException(
                StoreFault.Unreachable,
                $"There is no host {place.Server.Host}. Is its name spelt right, and the network there?",
                fault
            ),
            { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused } } => new PassingFault(
                new StoreException(
                    StoreFault.Unreachable,
                    $"Nothing listens at {place.Server.Authority}. Is Neo4j started, and is that its HTTP port (7474 as a rule)?",
                    fault
                )
            ),
            _ => new PassingFault(
                new StoreException(StoreFault.Unreachable, $"The connection to {place} broke: {fault.Message}", fault)
            ),
        };

    public static Exception OfStatus(HttpStatusCode status, ServerPlace place) =>
        status switch
        {
            HttpStatusCode.Unauthorized => Refused(place),
            HttpStatusCode.Forbidden => new StoreException(
                StoreFault.Refused,
                $"{place} lets {place.User} in, but not to do this. Give the user the rights to write, or use another."
            ),
            HttpStatusCode.ServiceUnavailable
            or HttpStatusCode.TooManyRequests
            or HttpStatusCode.BadGateway
            or HttpStatusCode.GatewayTimeout => new PassingFault(
                new StoreException(
                    StoreFault.Unreachable,
                    $"{place} is not ready ({(int)status}). Try again when it has started."
                )
            ),
            _ => new StoreException(
                StoreFault.NotAStore,
                $"What answers at {place.Server.Authority} is no Neo4j of version 5.19 or later (it said {(int)status}). Is that the HTTP port of Neo4j, and the server new enough for the Query API?"
            ),
        };

    /// <param name="error">Of <c>errors</c>: <c>code</c> and <c>message</c>.</param>
    public static Exception Of(JsonElement error, ServerPlace place)
    {
        var code = error.TryGetProperty("code", out var name) ? name.GetString() ?? string.Empty : string.Empty;
        var message = error.TryGetProperty("message", out var text) ? text.GetString() ?? string.Empty : string.Empty;
        return code switch
        {
            "Neo.ClientError.Security.Unauthorized" => Refused(place),
            "Neo.ClientError.Security.CredentialsExpired" => new StoreException(
                StoreFault.Refused,
                $"The password of {place.User} at {place.Server.Authority} must be changed first: open the server's page in a browser, sign in once and set a new one."
            ),
            "Neo.ClientError.Security.AuthenticationRateLimit" => new StoreException(
                StoreFault.Refused,
                $"{place} has been given wrong passwords too often. Wait half a minute and try again with the right one."
            ),
            "Neo.ClientError.Database.DatabaseNotFound" => new StoreException(
                StoreFault.NotFound,
                $"The server at {place.Server.Authority} has no database '{place.Database}'. Neo4j's own is called 'neo4j'."
            ),
            "Neo.ClientError.Security.Forbidden"
            or "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase"
            or "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase"
            or "Neo.ClientError.Statement.AccessMode" => new StoreException(
                StoreFault.ReadOnly,
                $"{place} may only be read: {message}"
            ),
            _ when code.StartsWith("Neo.TransientError.General.OutOfMemory", StringComparison.Ordinal)
                    || code.Contains("MemoryPool", StringComparison.Ordinal)
                    || code.Contains("MemoryLimit", StringComparison.Ordinal) => new StoreException(
                StoreFault.ServerFailed,
                $"{place} is out of memory: give it more (server.memory.heap.max_size). {message}"
            ),
            _ when code.StartsWith("Neo.ClientError.Schema.", StringComparison.Ordinal)
                    && code.EndsWith("AlreadyExists", StringComparison.Ordinal) => new PassingFault(
                // Two programs made the same index at once: the second time it is seen to be there.
                new StoreException(StoreFault.Damaged, $"{place} has other indexes of the same name: {message}")
            ),
            _ when code.StartsWith("Neo.TransientError.", StringComparison.Ordinal)
                    || code == "Neo.ClientError.Transaction.TransactionNotFound" => new PassingFault(
                new StoreException(StoreFault.Locked, $"{place} could not do it now, again and again: {message}")
            ),
            _ when code.StartsWith("Neo.DatabaseError.", StringComparison.Ordinal) => new StoreException(
                StoreFault.ServerFailed,
                $"{place} failed by itself ({code}): {message} Its log tells more."
            ),
            _ => new StoreException(
                StoreFault.Damaged,
                $"{place} does not take a statement of this program ({code}): {message}"
            ),
        };
    }

    private static StoreException Refused(ServerPlace place) =>
        new(
            StoreFault.Refused,
            $"{place} does not let {place.User} in: name or password are wrong. The password is read from NEO4J_PASSWORD, or from the file that NEO4J_PASSWORD_FILE names."
        );
}
