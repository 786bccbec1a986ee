using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>The values kept whole, as compact JSON in which Vietnamese stays readable; the code that writes it is made at build time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true,
    Converters = [typeof(PartialDateConverter), typeof(TextSpanConverter)]
)]
[JsonSerializable(typeof(DocumentReading))]
[JsonSerializable(typeof(Catalogue))]
[JsonSerializable(typeof(Correction))]
[JsonSerializable(typeof(Instrument))]
[JsonSerializable(typeof(Relation))]
[JsonSerializable(typeof(CitationResolution))]
[JsonSerializable(typeof(Contradiction))]
[JsonSerializable(typeof(InstrumentFact))]
[JsonSerializable(typeof(ImmutableArray<ContradictionValue>))]
[JsonSerializable(typeof(ImmutableArray<string>))]
internal sealed partial class StoreJson : JsonSerializerContext
{
    // Made when first asked for: the generated half's statics must be there before.
    private static StoreJson Readable =>
        field ??= new StoreJson(
            new JsonSerializerOptions(Default.GeneratedSerializerOptions!)
            {
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );

    public static string Write(DocumentReading reading) => JsonSerializer.Serialize(reading, Readable.DocumentReading);

    public static byte[] WriteUtf8(DocumentReading reading) =>
        JsonSerializer.SerializeToUtf8Bytes(reading, Readable.DocumentReading);

    /// <param name="json">UTF-8.</param>
    public static DocumentReading ReadReading(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, Readable.DocumentReading)
        ?? throw new JsonException("A reading is expected, not null.");

    public static string Write(Catalogue catalogue) => JsonSerializer.Serialize(catalogue, Readable.Catalogue);

    public static Catalogue ReadCatalogue(string json) => Read(json, Readable.Catalogue);

    /// <summary>A value kept whole under its own type.</summary>
    public static string Write<T>(T value) =>
        JsonSerializer.Serialize(value, (JsonTypeInfo<T>)Readable.GetTypeInfo(typeof(T))!);

    /// <summary>What <see cref="Write{T}"/> wrote.</summary>
    public static T Read<T>(string json) => Read(json, (JsonTypeInfo<T>)Readable.GetTypeInfo(typeof(T))!);

    public static string Write(Correction correction) => JsonSerializer.Serialize(correction, Readable.Correction);

    public static Correction ReadCorrection(string json) => Read(json, Readable.Correction);

    public static string Write(ImmutableArray<ContradictionValue> values) =>
        JsonSerializer.Serialize(values, Readable.ImmutableArrayContradictionValue);

    public static ImmutableArray<ContradictionValue> ReadValues(string json) =>
        Read(json, Readable.ImmutableArrayContradictionValue);

    public static string Write(IReadOnlyCollection<string> words) =>
        words.Count == 0 ? "[]" : JsonSerializer.Serialize([.. words], Readable.ImmutableArrayString);

    public static ImmutableArray<string> ReadWords(string json) =>
        json == "[]" ? [] : Read(json, Readable.ImmutableArrayString);

    private static T Read<T>(string json, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(json, type) ?? throw new JsonException("A value is expected, not null.");
}
