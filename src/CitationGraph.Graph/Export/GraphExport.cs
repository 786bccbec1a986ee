using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>Writes the graph as JSON lines: what comparisons use. Nothing in it depends on when or in which order things were read.</summary>
public static class GraphExport
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new PartialDateConverter(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>
    /// One object a line, UTF-8 unescaped, camel case, lines ended by <c>\n</c>: first <c>{"kind":"instrument",…}</c> by id, then
    /// <c>"relation"</c> by source, target, type and origin, each with its evidence, then <c>"contradiction"</c> by instrument and kind.
    /// Dates are ISO 8601 as far as known; spans are UTF-16 units of the text as given.
    /// </summary>
    public static void WriteJsonLines(IGraphStore store, TextWriter writer)
    {
        var externalIds = store
            .AllFacts()
            .Where(f => f.Kind == FactKinds.ExternalId)
            .ToLookup(f => f.InstrumentId, f => f.Value, StringComparer.Ordinal);
        foreach (var instrument in store.AllInstruments())
        {
            Write(writer, new InstrumentLine("instrument", instrument, externalIds[instrument.Id]));
        }

        foreach (var relation in store.AllRelations())
        {
            Write(writer, new RelationLine("relation", relation));
        }

        foreach (var contradiction in store.AllContradictions())
        {
            Write(writer, new ContradictionLine("contradiction", contradiction));
        }
    }

    private static void Write<T>(TextWriter writer, T line)
    {
        writer.Write(JsonSerializer.Serialize(line, s_options));
        writer.Write('\n');
    }

    private sealed record InstrumentLine(
        string Kind,
        [property: JsonIgnore] Instrument Of,
        [property: JsonIgnore] IEnumerable<string> Known
    )
    {
        public string Id => Of.Id;

        public IEnumerable<string> Aliases => Of.Aliases;

        public string? Type => Of.GenreId;

        public string? Symbol => Of.Symbol;

        public PartialDate? Date => Of.Date;

        public string? IssuerId => Of.IssuerId;

        public string? Issuer => Of.IssuerName;

        public string? Title => Of.Title;

        public IEnumerable<string> Names => Of.Names;

        public bool IsHeld => Of.IsHeld;

        public IEnumerable<string> Sources => Of.SourceIds;

        public string? PartOf => Of.PartOfId;

        public IEnumerable<string> ExternalIds => Known;
    }

    private sealed record RelationLine(string Kind, [property: JsonIgnore] Relation Of)
    {
        public string Source => Of.SourceId;

        public string Target => Of.TargetId;

        public string Type => Of.Type;

        public string? Detail => Of.Detail;

        public RelationOrigin Origin => Of.Origin;

        public PartialDate? EffectiveFrom => Of.EffectiveFrom;

        public double Confidence => Of.Confidence;

        public string Reason => Of.Reason;

        public IEnumerable<EvidenceLine> Evidence => Of.Evidence.Select(e => new EvidenceLine(e));
    }

    private sealed record ContradictionLine(string Kind, [property: JsonIgnore] Contradiction Of)
    {
        public string Instrument => Of.InstrumentId;

        public string About => Of.Kind;

        public IEnumerable<ValueLine> Values => Of.Values.Select(v => new ValueLine(v));
    }

    private sealed record ValueLine([property: JsonIgnore] ContradictionValue Of)
    {
        public string Value => Of.Value;

        public IEnumerable<EvidenceLine> Places => Of.Places.Select(e => new EvidenceLine(e));
    }

    private sealed record EvidenceLine([property: JsonIgnore] Evidence Of)
    {
        public string? DocumentId => Of.DocumentId;

        public string Document => Of.DocumentName;

        public int? Citation => Of.CitationIndex < 0 ? null : Of.CitationIndex;

        public int? Start => Of.DocumentId is null ? null : Of.Span.Start;

        public int? End => Of.DocumentId is null ? null : Of.Span.End;

        public string Words => Of.Words;

        public double Confidence => Of.Confidence;

        public string? Source => Of.Source;
    }

    private sealed class PartialDateConverter : JsonConverter<PartialDate>
    {
        public override PartialDate Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        ) =>
            PartialDate.TryParse(reader.GetString(), out var date)
                ? date.Value
                : throw new JsonException("Expected an ISO date: yyyy, yyyy-MM or yyyy-MM-dd.");

        public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
