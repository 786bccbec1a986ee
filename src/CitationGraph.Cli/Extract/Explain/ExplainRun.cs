using CitationGraph.Extraction;
using CitationGraph.Model;
using CitationGraph.Ontology;

namespace CitationGraph.Cli;

/// <summary>Reads texts with their reasons and prints them, one by one unless a store must know all of them first.</summary>
internal sealed class ExplainRun(Terminal terminal, ExplainRequest request, OutputFormat format)
{
    private readonly Vocabulary _vocabulary = VocabularyReader.ReadDefault();

    public int Run(IEnumerable<TextSource> texts)
    {
        var extractor = new CitationExtractor(_vocabulary);
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
            Print(read);
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
            return new ExplainedText(source.Name, text, extractor.Explain(text), []);
        }
    }

    private void Print(IEnumerable<ExplainedText> texts)
    {
        StoreResolution? resolution = null;
        if (request.Store is { } store)
        {
            var all = texts.ToList();
            resolution = StoreResolution.Of(
                store,
                [.. all.Select(t => (t.Name, t.Text, t.Explained.Reading))],
                _vocabulary
            );
            texts = all.Zip(resolution.Citations, (t, citations) => t with { Resolutions = citations });
        }

        switch (format)
        {
            case OutputFormat.Text:
                var explain = new ExplainText(terminal.Text, request, _vocabulary);
                foreach (var item in texts)
                {
                    explain.Write(item, resolution);
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
