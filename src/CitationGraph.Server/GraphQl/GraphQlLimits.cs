using System.Collections.Immutable;
using System.Globalization;

namespace CitationGraph.Server;

/// <summary>How much one request may ask for. Each limit that is passed is told with its code, its value and what to do.</summary>
public sealed record GraphQlLimits
{
    public static GraphQlLimits Default { get; } = new();

    /// <summary>What <see cref="With"/> knows.</summary>
    public static ImmutableArray<string> Names { get; } =
    ["document", "tokens", "depth", "aliases", "cost", "list", "objects", "seconds", "answer", "request", "cached"];

    /// <summary>Characters of a document.</summary>
    public int Document { get; init; } = 32_768;

    /// <summary>Tokens of a document: names, values and signs.</summary>
    public int Tokens { get; init; } = 4_000;

    /// <summary>Fields inside fields. The usual introspection query has 15.</summary>
    public int Depth { get; init; } = 20;

    /// <summary>Fields under another name.</summary>
    public int Aliases { get; init; } = 60;

    /// <summary>Fields, each as often as the lists around it are expected to be long.</summary>
    public int Cost { get; init; } = 250_000;

    /// <summary>Items of one list that may be asked for.</summary>
    public int List { get; init; } = 500;

    /// <summary>Objects in one answer.</summary>
    public int Objects { get; init; } = 100_000;

    /// <summary>Seconds that an answer may take.</summary>
    public int Seconds { get; init; } = 10;

    /// <summary>Bytes of an answer.</summary>
    public int Answer { get; init; } = 16 * 1024 * 1024;

    /// <summary>Bytes of a request.</summary>
    public int Request { get; init; } = 256 * 1024;

    /// <summary>Documents that are kept parsed and validated.</summary>
    public int Cached { get; init; } = 1_000;

    /// <param name="limit">A name and a number: <c>depth=30</c>.</param>
    /// <returns>Null where it is none of <see cref="Names"/> with a number above 0.</returns>
    public GraphQlLimits? With(string limit)
    {
        var parts = limit.Split('=', 2);
        if (
            parts.Length < 2
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            || value == 0
        )
        {
            return null;
        }

        return parts[0] switch
        {
            "document" => this with { Document = value },
            "tokens" => this with { Tokens = value },
            "depth" => this with { Depth = value },
            "aliases" => this with { Aliases = value },
            "cost" => this with { Cost = value },
            "list" => this with { List = value },
            "objects" => this with { Objects = value },
            "seconds" => this with { Seconds = value },
            "answer" => this with { Answer = value },
            "request" => this with { Request = value },
            "cached" => this with { Cached = value },
            _ => null,
        };
    }
}
