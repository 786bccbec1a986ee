using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphQL;

namespace CitationGraph.Server;

/// <summary>
/// Writes answers as JSON in UTF-8, letters as they are; errors first, as the specification asks. One after the other: each takes the place of the one
/// before.
/// </summary>
internal sealed class AnswerWriter : IDisposable
{
    private const int FirstBytes = 16 * 1024;
    private const int MostBytesKept = 256 * 1024;
    private const int CheckedEvery = 64;

    private static readonly JsonWriterOptions s_options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,

        // What is written is well formed by how it is written; checking each step costs a tenth of the time.
        SkipValidation = true,
    };

    private readonly ArrayBufferWriter<byte> _bytes = new(FirstBytes);
    private readonly Utf8JsonWriter _writer;

    public AnswerWriter() => _writer = new Utf8JsonWriter(_bytes, s_options);

    /// <summary>Whether it is small enough to be kept for the next answer.</summary>
    public bool IsWorthKeeping => _bytes.Capacity <= MostBytesKept;

    /// <returns>The bytes, good until the next answer is written.</returns>
    /// <exception cref="DocumentRefusal">The answer grows larger than <paramref name="most"/> bytes.</exception>
    public ReadOnlyMemory<byte> Write(GraphQlAnswer answer, int most)
    {
        _bytes.ResetWrittenCount();
        _writer.Reset();
        _writer.WriteStartObject();
        if (answer.Errors.Count > 0)
        {
            _writer.WriteStartArray("errors"u8);
            foreach (var error in answer.Errors)
            {
                Write(_writer, error);
            }

            _writer.WriteEndArray();
        }

        if (answer.WasRun)
        {
            _writer.WritePropertyName("data"u8);
            if (answer.Data is { } data)
            {
                var body = new Body(_writer, most);
                body.Write(data);
                body.Hold();
            }
            else
            {
                _writer.WriteNullValue();
            }
        }

        _writer.WriteEndObject();
        _writer.Flush();
        return _bytes.WrittenMemory;
    }

    public void Dispose() => _writer.Dispose();

    private static void Write(Utf8JsonWriter writer, ExecutionError error)
    {
        writer.WriteStartObject();
        writer.WriteString("message"u8, error.Message);
        if (error.Locations is { Count: > 0 } locations)
        {
            writer.WriteStartArray("locations"u8);
            foreach (var location in locations)
            {
                writer.WriteStartObject();
                writer.WriteNumber("line"u8, location.Line);
                writer.WriteNumber("column"u8, location.Column);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        if (error.Path is { } path)
        {
            writer.WriteStartArray("path"u8);
            foreach (var step in path)
            {
                if (step is int index)
                {
                    writer.WriteNumberValue(index);
                }
                else
                {
                    writer.WriteStringValue((string)step);
                }
            }

            writer.WriteEndArray();
        }

        writer.WriteStartObject("extensions"u8);
        writer.WriteString("code"u8, error.Code ?? ErrorCodes.BadRequest);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private sealed class Body(Utf8JsonWriter writer, int most)
    {
        private int _rows;

        public void Write(Row row)
        {
            if (++_rows % CheckedEvery == 0)
            {
                Hold();
            }

            writer.WriteStartObject();
            var fields = row.Selection.Fields;
            var cells = row.Cells;
            for (var i = 0; i < cells.Length; i++)
            {
                writer.WritePropertyName(fields[i].Key);
                Write(cells[i]);
            }

            writer.WriteEndObject();
        }

        /// <exception cref="DocumentRefusal">More was written than may be.</exception>
        public void Hold()
        {
            if (writer.BytesCommitted + writer.BytesPending > most)
            {
                throw DocumentRefusal.Of(
                    ErrorCodes.AnswerLimit,
                    $"The answer is larger than {most} bytes, the most that is given at once. Ask for less: fewer fields, or a page at a time."
                );
            }
        }

        private void Write(object? value)
        {
            switch (value)
            {
                case null:
                    writer.WriteNullValue();
                    break;
                case string text:
                    writer.WriteStringValue(text);
                    break;
                case Row row:
                    Write(row);
                    break;
                case CellList list:
                    writer.WriteStartArray();
                    foreach (var item in list.Items)
                    {
                        Write(item);
                    }

                    writer.WriteEndArray();
                    break;
                case int number:
                    writer.WriteNumberValue(number);
                    break;
                case bool truth:
                    writer.WriteBooleanValue(truth);
                    break;
                case double real:
                    writer.WriteNumberValue(real);
                    break;
                case long number:
                    writer.WriteNumberValue(number);
                    break;
                default:
                    writer.WriteStringValue(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture));
                    break;
            }
        }
    }
}
