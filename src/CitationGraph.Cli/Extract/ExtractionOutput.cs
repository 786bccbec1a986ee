using CitationGraph.Model;

namespace CitationGraph.Cli;

/// <summary>Takes readings one by one and prints them in a format.</summary>
internal abstract class ExtractionOutput : IDisposable
{
    public static ExtractionOutput Of(OutputFormat format, Terminal terminal) =>
        format switch
        {
            OutputFormat.Json => new JsonOutput(terminal.Output),
            OutputFormat.Jsonl => new LinesOutput(terminal.Output),
            _ => new TextOutput(terminal.Text),
        };

    public abstract void Write(string document, DocumentReading reading);

    public virtual void Dispose() { }

    private sealed class LinesOutput(Stream output) : ExtractionOutput
    {
        public override void Write(string document, DocumentReading reading) =>
            ExtractionJson.Write(output, document, reading);
    }

    /// <summary>An array with one object a document.</summary>
    private sealed class JsonOutput : ExtractionOutput
    {
        private readonly System.Text.Json.Utf8JsonWriter _writer;

        public JsonOutput(Stream output)
        {
            _writer = ExtractionJson.Writer(output);
            _writer.WriteStartArray();
        }

        public override void Write(string document, DocumentReading reading) =>
            ExtractionJson.WriteDocument(_writer, document, reading);

        public override void Dispose()
        {
            _writer.WriteEndArray();
            _writer.Dispose();
            base.Dispose();
        }
    }

    private sealed class TextOutput(TextWriter output) : ExtractionOutput
    {
        public override void Write(string document, DocumentReading reading) =>
            ExtractionText.Write(output, document, reading);
    }
}
