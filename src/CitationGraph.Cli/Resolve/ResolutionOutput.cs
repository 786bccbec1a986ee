using System.Collections.Immutable;
using System.Text.Json;
using CitationGraph.Model;
using CitationGraph.Resolution;

namespace CitationGraph.Cli;

/// <summary>Takes resolved texts one by one and prints them in a format.</summary>
internal abstract class ResolutionOutput : IDisposable
{
    public static ResolutionOutput Of(
        OutputFormat format,
        Terminal terminal,
        ResolutionIndex index,
        Vocabulary vocabulary
    ) =>
        format switch
        {
            OutputFormat.Json => new JsonOutput(terminal.Output, new ResolutionJson(index, vocabulary)),
            OutputFormat.Jsonl => new LinesOutput(terminal.Output, new ResolutionJson(index, vocabulary)),
            _ => new TextOutput(terminal.Text, new ResolutionText(index, vocabulary)),
        };

    public abstract void Write(
        string document,
        DocumentReading reading,
        ImmutableArray<CitationResolution> resolutions
    );

    public virtual void Dispose() { }

    private sealed class LinesOutput(Stream output, ResolutionJson json) : ResolutionOutput
    {
        private readonly Utf8JsonWriter _writer = GraphJson.Writer(output);

        public override void Write(
            string document,
            DocumentReading reading,
            ImmutableArray<CitationResolution> resolutions
        )
        {
            json.Write(_writer, document, reading, resolutions);
            GraphJson.EndLine(output, _writer);
        }

        public override void Dispose()
        {
            _writer.Dispose();
            base.Dispose();
        }
    }

    /// <summary>An array with one object a text.</summary>
    private sealed class JsonOutput : ResolutionOutput
    {
        private readonly Utf8JsonWriter _writer;
        private readonly ResolutionJson _json;

        public JsonOutput(Stream output, ResolutionJson json)
        {
            _json = json;
            _writer = GraphJson.Writer(output);
            _writer.WriteStartArray();
        }

        public override void Write(
            string document,
            DocumentReading reading,
            ImmutableArray<CitationResolution> resolutions
        ) => _json.Write(_writer, document, reading, resolutions);

        public override void Dispose()
        {
            _writer.WriteEndArray();
            _writer.Dispose();
            base.Dispose();
        }
    }

    private sealed class TextOutput(TextWriter output, ResolutionText text) : ResolutionOutput
    {
        public override void Write(
            string document,
            DocumentReading reading,
            ImmutableArray<CitationResolution> resolutions
        ) => text.Write(output, document, reading, resolutions);
    }
}
