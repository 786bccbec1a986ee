using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using CitationGraph.Documents;
using CitationGraph.Model;

namespace CitationGraph.Cli;

/// <summary>Where the texts to read come from.</summary>
internal static class TextSources
{
    /// <summary>Texts come from files or from lines, never from both.</summary>
    public static Action<CommandResult> Exactly(Argument<string[]> files, Option<string?> lines) =>
        result =>
        {
            var hasFiles = result.GetResult(files) is { Tokens.Count: > 0 };
            if (hasFiles == (result.GetResult(lines) is not null))
            {
                result.AddError(
                    hasFiles
                        ? "Give files, or --jsonl FILE, not both."
                        : "Nothing to read: give at least one file, or --jsonl FILE."
                );
            }
        };

    public static IEnumerable<TextSource> OfFiles(IEnumerable<string> paths) => paths.Select(OfFile);

    /// <param name="path">A file of lines <c>{"id","text"}</c>; blank lines count and are skipped.</param>
    /// <exception cref="CommandFailure">The file is not there.</exception>
    public static IEnumerable<TextSource> OfLines(string path)
    {
        if (!File.Exists(path))
        {
            throw new CommandFailure($"{path}: no such file.");
        }

        return ReadLines(path);
    }

    private static IEnumerable<TextSource> ReadLines(string path)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return OfLine(path, number, line);
            }

            number++;
        }
    }

    private static TextSource OfLine(string path, int number, string line)
    {
        var fallback = number.ToString(CultureInfo.InvariantCulture);
        try
        {
            using var json = JsonDocument.Parse(line);
            if (
                json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("text", out var text)
                && text.ValueKind == JsonValueKind.String
            )
            {
                return new(Id(json.RootElement) ?? fallback, SourceText.Plain(text.GetString()!), null);
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return TextSource.Refused(fallback, $"{path}:{number + 1}: not a line of JSON ({e.Message})");
        }

        return TextSource.Refused(
            fallback,
            $"{path}:{number + 1}: expected an object with \"text\", a string, and maybe \"id\"."
        );
    }

    private static string? Id(JsonElement line) =>
        line.TryGetProperty("id", out var id)
            ? id.ValueKind switch
            {
                JsonValueKind.String => id.GetString(),
                JsonValueKind.Number => id.GetRawText(),
                _ => null,
            }
            : null;

    private static TextSource OfFile(string path)
    {
        try
        {
            var content = DocumentReader.Read(path);
            return new(content.Name, content.Source, null);
        }
        catch (DocumentException refusal)
        {
            return TextSource.Refused(Path.GetFileName(path), refusal.Message);
        }
    }
}
