using Microsoft.AspNetCore.Http;

namespace CitationGraph.Server;

/// <summary>Which requests may change something: no page of another host may make a browser send them.</summary>
internal static class WritingPolicy
{
    /// <summary>Why this request may not change anything; null when it may.</summary>
    public static MutationRefusal? Refusal(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method))
        {
            return new MutationRefusal(
                ErrorCodes.MethodNotAllowed,
                "Mutations are sent by POST.",
                StatusCodes.Status405MethodNotAllowed
            );
        }

        // A name that is no loopback name may be another's that leads here (DNS rebinding).
        if (!IsLoopback(request.Host.Host))
        {
            return new MutationRefusal(
                ErrorCodes.Forbidden,
                "Corrections are taken only under this machine's own address: 127.0.0.1 or localhost.",
                StatusCodes.Status403Forbidden
            );
        }

        var origin = request.Headers.Origin.ToString();
        return
            origin.Length == 0
            || (
                Uri.TryCreate(origin, UriKind.Absolute, out var from)
                && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase)
            )
            ? null
            : new MutationRefusal(
                ErrorCodes.Forbidden,
                $"A page of '{origin}' may not change anything here.",
                StatusCodes.Status403Forbidden
            );
    }

    public static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (
            System.Net.IPAddress.TryParse(host.Trim('[', ']'), out var address)
            && System.Net.IPAddress.IsLoopback(address)
        );
}

/// <summary>Why a mutation is not executed.</summary>
/// <param name="Code">What <c>extensions.code</c> carries.</param>
/// <param name="Status">Of HTTP.</param>
internal sealed record MutationRefusal(string Code, string Message, int Status);
