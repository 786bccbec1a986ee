using System.Text;
using System.Text.Json;
using CitationGraph.Model;

namespace CitationGraph.Cli;

/// <summary>Where the texts to read come from.</summary>
internal static class TextSources
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

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
        var fallback = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
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

        return TextSource.Refused(fallback, $"{path}:{number + 1}: expected an object with \"text\", a string, and maybe \"id\".");
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
        var name = Path.GetFileName(path);
        try
        {
            return new(name, SourceText.Plain(File.ReadAllText(path, s_strict)), null);
        }
        catch (DecoderFallbackException)
        {
            return TextSource.Refused(name, $"{path}: not UTF-8 text.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return TextSource.Refused(name, $"{path}: {(File.Exists(path) ? e.Message : "no such file.")}");
        }
    }
}
