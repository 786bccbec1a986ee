using System.CommandLine;
using System.Globalization;

namespace CitationGraph.Cli;

/// <summary>Options that several commands share, with one wording.</summary>
internal static class CommonOptions
{
    /// <param name="fallback">What holds when the option is not given; null leaves it to the command.</param>
    public static Option<OutputFormat?> Format(OutputFormat? fallback = OutputFormat.Text, string? note = null) =>
        new("--format")
        {
            Description =
                "text for people, json one value, jsonl one JSON object a line"
                + (note ?? $" [default: {Name(fallback)}]"),
            HelpName = "text|json|jsonl",
            CustomParser = argument =>
            {
                var word = argument.Tokens[0].Value;
                if (Enum.TryParse<OutputFormat>(word, ignoreCase: true, out var format) && char.IsLetter(word[0]))
                {
                    return format;
                }

                argument.AddError($"--format takes text, json or jsonl, not '{word}'.");
                return null;
            },
        };

    public static Option<string?> Store() =>
        new("--store")
        {
            Description =
                "The store: a file, or a Neo4j server as neo4j+http://USER@HOST:7474/DATABASE [default: the variable CITEGRAPH_STORE, else ./citegraph.db]",
            HelpName = "FILE|SERVER",
        };

    public static Option<DateOnly?> AsOf() => Day("--as-of", "The day asked about [default: today in Việt Nam]");

    public static Option<DateTimeOffset?> KnownAt() =>
        new("--known-at")
        {
            Description =
                "Answer as the store knew it then: a day (its end, in Việt Nam) or a moment; the graph is made anew for it, which takes time",
            HelpName = "YYYY-MM-DD[THH:MM:SSZ]",
            CustomParser = argument =>
            {
                var word = argument.Tokens[0].Value;
                if (Calendar.Moment(word) is { } moment)
                {
                    return moment;
                }

                argument.AddError(
                    $"--known-at takes a day as YYYY-MM-DD or a moment as YYYY-MM-DDTHH:MM:SSZ, not '{word}'."
                );
                return null;
            },
        };

    public static Option<DateOnly?> Day(string name, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "YYYY-MM-DD",
            CustomParser = argument =>
            {
                var word = argument.Tokens[0].Value;
                if (
                    DateOnly.TryParseExact(
                        word,
                        "yyyy-MM-dd",
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.None,
                        out var day
                    )
                )
                {
                    return day;
                }

                argument.AddError($"{name} takes a day as YYYY-MM-DD, not '{word}'.");
                return null;
            },
        };

    public static Option<Language?> Lang() =>
        new("--lang")
        {
            Description = "Words of the text format in one language [default: Vietnamese with English beside]",
            HelpName = "vi|en",
            CustomParser = argument =>
            {
                var word = argument.Tokens[0].Value;
                switch (word)
                {
                    case "vi":
                        return Language.Vietnamese;
                    case "en":
                        return Language.English;
                    default:
                        argument.AddError($"--lang takes vi or en, not '{word}'.");
                        return null;
                }
            },
        };

    private static string Name(OutputFormat? format) =>
        format switch
        {
            OutputFormat.Json => "json",
            OutputFormat.Jsonl => "jsonl",
            _ => "text",
        };
}
