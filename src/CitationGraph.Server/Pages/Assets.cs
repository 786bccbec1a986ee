using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace CitationGraph.Server;

/// <summary>Styles and scripts of the pages, out of the program itself; asked for again, they are sent only when they are others.</summary>
internal static class Assets
{
    private static readonly string[] s_names =
    [
        "site.css",
        "query.css",
        "query.js",
        "editor.js",
        "explorer.js",
        "syntax.js",
    ];

    public static void Map(IEndpointRouteBuilder app)
    {
        foreach (var name in s_names)
        {
            var bytes = Encoding.UTF8.GetBytes(HtmlPage.Embedded(name));
            var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}\"");
            var type = name.EndsWith(".css", StringComparison.Ordinal) ? "text/css" : "text/javascript";
            app.MapGet(
                $"/assets/{name}",
                (HttpContext context) =>
                {
                    context.Response.Headers.CacheControl = "no-cache";
                    return Results.Bytes(bytes, $"{type}; charset=utf-8", entityTag: tag);
                }
            );
        }
    }
}
