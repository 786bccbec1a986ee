using CitationGraph.Extraction;
using CitationGraph.Graph;
using CitationGraph.Model;
using CitationGraph.Ontology;
using CitationGraph.Resolution;

namespace CitationGraph.Cli;

/// <summary>Reads texts with their reasons and prints them, one by one; a store that is asked is only read.</summary>
internal sealed class ExplainRun(Terminal terminal, ExplainRequest request, OutputFormat format)
{
    private readonly Vocabulary _vocabulary = VocabularyReader.ReadDefault();

    public int Run(IEnumerable<TextSource> texts)
    {
        var extractor = new CitationExtractor(_vocabulary);
        using var store = request.Store is null ? null : OpenStore.ForReading(request.Store);
        var index = store is null ? null : new ResolutionIndex(_vocabulary, new KnownInstruments(store));
        var taken = 0;
        var refused = 0;
        var read = texts.Select(Read).OfType<ExplainedText>();
        if (request.Summary)
        {
            var counts = new ShapeCounts(request);
            foreach (var item in read)
            {
                counts.Add(item);
            }

            counts.Write(terminal, format);
        }
        else
        {
            Print(read, index);
        }

        return ExitCode.OfInputs(taken, refused);

        ExplainedText? Read(TextSource source)
        {
            if (source.Text is not { } text)
            {
                terminal.Complain(source.Refusal!);
                refused++;
                return null;
            }

            taken++;
            var explained = extractor.Explain(text);
            var resolutions = index?.Resolve(ReadTexts.Document(source.Name, text, _ => explained.Reading)) ?? [];
            return new ExplainedText(source.Name, text, explained, resolutions);
        }
    }

    private void Print(IEnumerable<ExplainedText> texts, ResolutionIndex? index)
    {
        switch (format)
        {
            case OutputFormat.Text:
                var explain = new ExplainText(terminal.Text, request, _vocabulary, index);
                foreach (var item in texts)
                {
                    explain.Write(item);
                }

                break;
            case OutputFormat.Json:
                WriteArray(texts);
                break;
            default:
                WriteLines(texts);
                break;
        }
    }

    private void WriteArray(IEnumerable<ExplainedText> texts)
    {
        using var writer = ExtractionJson.Writer(terminal.Output);
        writer.WriteStartArray();
        foreach (var item in texts)
        {
            ExplainJson.WriteDocument(writer, item, request);
        }

        writer.WriteEndArray();
    }

    private void WriteLines(IEnumerable<ExplainedText> texts)
    {
        using var writer = ExtractionJson.Writer(terminal.Output);
        foreach (var item in texts)
        {
            ExplainJson.Write(writer, item, request, () => ExtractionJson.EndLine(terminal.Output, writer));
        }
    }
}
