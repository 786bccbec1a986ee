using System.Collections.Immutable;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Cli;

/// <summary>Says that no single instrument is meant, and which may be.</summary>
internal static class NotOne
{
    public static void Write(
        Terminal terminal,
        string asked,
        LookupAnswer answer,
        Vocabulary vocabulary,
        OutputFormat format
    )
    {
        var (outcome, sentence, candidates) = answer switch
        {
            LookupAnswer.Ambiguous several => (
                "ambiguous",
                $"several instruments are '{asked}': say which by --issuer, --date or its id.",
                several.Candidates
            ),
            LookupAnswer.NotFound nothing => (
                "notFound",
                nothing.Nearest.IsEmpty
                    ? $"'{asked}' is not in the graph."
                    : $"'{asked}' is not in the graph. Perhaps one of these was meant:",
                nothing.Nearest
            ),
            _ => throw new ArgumentException("One instrument was found.", nameof(answer)),
        };
        terminal.Complain(sentence);
        if (format == OutputFormat.Text)
        {
            WriteText(terminal.Text, candidates, vocabulary);
        }
        else
        {
            WriteJson(terminal.Output, outcome, asked, candidates);
        }
    }

    private static void WriteText(TextWriter output, ImmutableArray<Instrument> candidates, Vocabulary vocabulary)
    {
        foreach (var candidate in candidates)
        {
            output.WriteLine($"  {InstrumentText.Line(candidate, vocabulary)}");
            output.WriteLine($"      {candidate.Id}");
        }
    }

    private static void WriteJson(Stream output, string outcome, string asked, ImmutableArray<Instrument> candidates)
    {
        using var writer = GraphJson.Writer(output);
        writer.WriteStartObject();
        writer.WriteString("outcome", outcome);
        writer.WriteString("asked", asked);
        writer.WriteStartArray("candidates");
        foreach (var candidate in candidates)
        {
            GraphJson.Write(writer, candidate);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        GraphJson.EndLine(output, writer);
    }
}
