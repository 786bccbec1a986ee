using System.CommandLine;

namespace CitationGraph.Cli;

/// <summary>Options that several commands share, with one wording.</summary>
internal static class CommonOptions
{
    /// <param name="fallback">What holds when the option is not given; null leaves it to the command.</param>
    public static Option<OutputFormat?> Format(OutputFormat? fallback = OutputFormat.Text, string? note = null) =>
        new("--format")
        {
            Description = "text for people, json one value, jsonl one JSON object a line" + (note ?? $" [default: {Name(fallback)}]"),
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

    private static string Name(OutputFormat? format) =>
        format switch
        {
            OutputFormat.Json => "json",
            OutputFormat.Jsonl => "jsonl",
            _ => "text",
        };
}
