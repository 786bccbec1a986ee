using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Cli;

/// <summary>An answer as JSON: the members of its record in camel case; instruments, edges and evidence under the names that the export uses.</summary>
internal static class AnswerJson
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IncludeFields = true,
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.CamelCase),
            new ListConverter(),
            new Written<PartialDate>((writer, date) => writer.WriteStringValue(date.ToString())),
            new Written<Instrument>(GraphJson.Write),
            new Written<Relation>(GraphJson.Write),
            new Written<Evidence>(GraphJson.Write),
            new Written<InstrumentFact>(GraphJson.Write),
            new Written<EffectRule>((writer, rule) => writer.WriteStringValue(rule.Article ?? rule.Id)),
        },
    };

    /// <summary>One object on one line.</summary>
    public static void Write<T>(Stream output, T answer)
    {
        JsonSerializer.Serialize(output, answer, s_options);
        output.WriteByte((byte)'\n');
    }

    /// <summary>A list left out of a question's options is an empty one.</summary>
    private sealed class ListConverter : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) =>
            typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(ImmutableArray<>);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)
                Activator.CreateInstance(
                    typeof(WrittenList<>).MakeGenericType(typeToConvert.GetGenericArguments()[0])
                )!;
    }

    private sealed class WrittenList<T> : JsonConverter<ImmutableArray<T>>
    {
        public override ImmutableArray<T> Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        ) => throw new NotSupportedException("Answers are only written.");

        public override void Write(Utf8JsonWriter writer, ImmutableArray<T> value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (var item in value.IsDefault ? [] : value)
            {
                JsonSerializer.Serialize(writer, item, options);
            }

            writer.WriteEndArray();
        }
    }

    /// <summary>A value written by hand; answers are never read back.</summary>
    private sealed class Written<T>(Action<Utf8JsonWriter, T> write) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Answers are only written.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            write(writer, value);
    }
}
