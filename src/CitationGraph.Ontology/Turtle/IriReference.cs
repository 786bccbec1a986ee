using System.Text;

namespace CitationGraph.Ontology.Turtle;

/// <summary>Resolution of a reference against a base by RFC 3986, section 5.2, without any other normalisation.</summary>
internal static class IriReference
{
    /// <summary>Whether it begins with a scheme and so needs no base.</summary>
    public static bool IsAbsolute(string reference)
    {
        for (var i = 0; i < reference.Length; i++)
        {
            var c = reference[i];
            if (c == ':')
            {
                return i > 0;
            }

            if (i == 0 ? !char.IsAsciiLetter(c) : !(char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.'))
            {
                return false;
            }
        }

        return false;
    }

    /// <param name="absoluteBase">An absolute IRI.</param>
    public static string Resolve(string absoluteBase, string reference)
    {
        if (IsAbsolute(reference))
        {
            // Section 5.2.2 removes dot segments origin an absolute reference too; few have any.
            return reference.Contains("/.", StringComparison.Ordinal)
                ? Split(reference).WithoutDots().ToString()
                : reference;
        }

        var origin = Split(absoluteBase);
        var target = Split(reference);
        if (target.Authority is not null)
        {
            return (target with { Scheme = origin.Scheme }).WithoutDots().ToString();
        }

        if (target.Path.Length == 0)
        {
            return (origin with { Query = target.Query ?? origin.Query, Fragment = target.Fragment }).ToString();
        }

        var path = target.Path[0] == '/' ? target.Path : Merge(origin, target.Path);
        return (origin with { Path = path, Query = target.Query, Fragment = target.Fragment }).WithoutDots().ToString();
    }

    private static string Merge(Parts origin, string path) =>
        origin is { Authority: not null, Path.Length: 0 }
            ? "/" + path
            : string.Concat(origin.Path.AsSpan(0, origin.Path.LastIndexOf('/') + 1), path);

    private static Parts Split(string iri)
    {
        string? scheme = null;
        string? authority = null;
        string? query = null;
        string? fragment = null;
        var rest = iri;
        if (IsAbsolute(rest))
        {
            var colon = rest.IndexOf(':', StringComparison.Ordinal);
            scheme = rest[..colon];
            rest = rest[(colon + 1)..];
        }

        if (rest.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash)
        {
            fragment = rest[(hash + 1)..];
            rest = rest[..hash];
        }

        if (rest.IndexOf('?', StringComparison.Ordinal) is >= 0 and var mark)
        {
            query = rest[(mark + 1)..];
            rest = rest[..mark];
        }

        if (rest.StartsWith("//", StringComparison.Ordinal))
        {
            var end = rest.IndexOf('/', 2);
            end = end < 0 ? rest.Length : end;
            authority = rest[2..end];
            rest = rest[end..];
        }

        return new Parts(scheme, authority, rest, query, fragment);
    }

    private sealed record Parts(string? Scheme, string? Authority, string Path, string? Query, string? Fragment)
    {
        /// <summary>Section 5.2.4.</summary>
        public Parts WithoutDots()
        {
            var input = Path;
            var output = new StringBuilder(input.Length);
            while (input.Length > 0)
            {
                if (input.StartsWith("../", StringComparison.Ordinal))
                {
                    input = input[3..];
                }
                else if (
                    input.StartsWith("./", StringComparison.Ordinal)
                    || input.StartsWith("/./", StringComparison.Ordinal)
                )
                {
                    input = input[2..];
                }
                else if (input == "/.")
                {
                    input = "/";
                }
                else if (input.StartsWith("/../", StringComparison.Ordinal) || input == "/..")
                {
                    input = string.Concat("/", input.AsSpan(Math.Min(4, input.Length)));
                    RemoveLastSegment(output);
                }
                else if (input is "." or "..")
                {
                    input = "";
                }
                else
                {
                    var end = input.IndexOf('/', 1);
                    end = end < 0 ? input.Length : end;
                    output.Append(input.AsSpan(0, end));
                    input = input[end..];
                }
            }

            return this with
            {
                Path = output.ToString(),
            };
        }

        public override string ToString() =>
            $"{(Scheme is null ? "" : Scheme + ":")}{(Authority is null ? "" : "//" + Authority)}{Path}"
            + $"{(Query is null ? "" : "?" + Query)}{(Fragment is null ? "" : "#" + Fragment)}";

        private static void RemoveLastSegment(StringBuilder output)
        {
            var last = output.Length - 1;
            while (last >= 0 && output[last] != '/')
            {
                last--;
            }

            output.Length = Math.Max(last, 0);
        }
    }
}
