using System.Diagnostics.CodeAnalysis;
using CitationGraph.Graph;

namespace CitationGraph.Neo4j;

/// <summary>
/// Where a Neo4j server is and which graph in it is meant: <c>neo4j+http://user@host:7474/db</c>, <c>neo4j+https://…</c> with TLS, and
/// <c>?graph=name</c> where one database holds several.
/// </summary>
/// <param name="Server">The server's HTTP address.</param>
/// <param name="Database">The database's name.</param>
/// <param name="Graph">Which of several graphs in the database.</param>
public sealed record ServerPlace(Uri Server, string User, string Database, string Graph)
{
    private const string Http = "neo4j+http";
    private const string Https = "neo4j+https";
    private const string UsualDatabase = "neo4j";
    private const string UsualGraph = "citegraph";
    private const int UsualPort = 7474;
    private const int UsualTlsPort = 7473;

    /// <summary>As a person would write it; never with a password.</summary>
    public override string ToString() =>
        $"{(Server.Scheme == Uri.UriSchemeHttps ? Https : Http)}://{User}@{Server.Authority}/{Database}"
        + (Graph == UsualGraph ? string.Empty : $"?graph={Graph}");

    /// <summary>Whether the words name a server rather than a file.</summary>
    public static bool IsServer(string place) => place.Contains("://", StringComparison.Ordinal);

    /// <exception cref="StoreException">They name no server that can be reached this way.</exception>
    public static ServerPlace Of(string place)
    {
        if (
            place.StartsWith("bolt", StringComparison.OrdinalIgnoreCase)
            || place.StartsWith("neo4j://", StringComparison.OrdinalIgnoreCase)
            || place.StartsWith("neo4j+s", StringComparison.OrdinalIgnoreCase)
        )
        {
            throw Bad(
                $"{place} speaks Bolt, which this program does not. Use the server's HTTP address: {Http}://USER@HOST:{UsualPort}/{UsualDatabase}, or {Https}:// with TLS."
            );
        }

        if (!TryRead(place, out var address))
        {
            throw Bad(
                $"{place} is no address of a Neo4j server. Write {Http}://USER@HOST:{UsualPort}/DATABASE, or {Https}:// with TLS."
            );
        }

        if (address.UserInfo.Contains(':', StringComparison.Ordinal))
        {
            throw Bad(
                "The password does not belong into the address, where others can see it. Put it into NEO4J_PASSWORD, or into a file that NEO4J_PASSWORD_FILE names."
            );
        }

        var isSecure = address.Scheme == Https;
        var port =
            address.Port > 0 ? address.Port
            : isSecure ? UsualTlsPort
            : UsualPort;
        var database = address.AbsolutePath.Trim('/');
        var graph = address.Query.StartsWith("?graph=", StringComparison.Ordinal) ? address.Query[7..] : UsualGraph;
        return new ServerPlace(
            new UriBuilder(isSecure ? Uri.UriSchemeHttps : Uri.UriSchemeHttp, address.Host, port).Uri,
            address.UserInfo.Length > 0 ? Uri.UnescapeDataString(address.UserInfo) : UsualDatabase,
            database.Length > 0 ? database : UsualDatabase,
            Uri.UnescapeDataString(graph)
        );
    }

    private static bool TryRead(string place, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(place, UriKind.Absolute, out address)
        && address.Scheme is Http or Https
        && address.Host.Length > 0
        && !address.AbsolutePath.Trim('/').Contains('/', StringComparison.Ordinal);

    private static StoreException Bad(string sentence) => new(StoreFault.NotFound, sentence);
}
