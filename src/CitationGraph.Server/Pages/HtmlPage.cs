using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;

namespace CitationGraph.Server;

/// <summary>A page made from an embedded template: <c>{{name}}</c> stands for what is filled in.</summary>
internal sealed class HtmlPage(string template)
{
    // Only what would change the page is escaped; Vietnamese letters stay as they are.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly string _template = Embedded(template);

    public static string Escape(string? text) => Encoder.Encode(text ?? string.Empty);

    public static string Embedded(string name)
    {
        using var stream = typeof(HtmlPage).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static Task Write(HttpContext context, string html)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentSecurityPolicy =
            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        return context.Response.WriteAsync(html, context.RequestAborted);
    }

    /// <param name="parts">HTML by name.</param>
    public string Fill(params ReadOnlySpan<(string Name, string Html)> parts)
    {
        // One pass over the template, so that "{{" in what is filled in stays what it is.
        var page = new StringBuilder();
        var rest = _template.AsSpan();
        for (var open = rest.IndexOf("{{"); open >= 0; open = rest.IndexOf("{{"))
        {
            page.Append(rest[..open]);
            var close = rest.IndexOf("}}");
            var name = rest[(open + 2)..close];
            foreach (var part in parts)
            {
                if (name.SequenceEqual(part.Name))
                {
                    page.Append(part.Html);
                }
            }

            rest = rest[(close + 2)..];
        }

        return page.Append(rest).ToString();
    }
}
