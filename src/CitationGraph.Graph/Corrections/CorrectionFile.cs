using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>A line of a file that is no correction.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Reason">What is wrong with it, for people.</param>
public sealed record RefusedCorrection(int Line, string Reason);

/// <summary>
/// Corrections as JSON lines that an office can keep under version control: one a line, in the order in which they were said, always written
/// alike.
/// </summary>
public static class CorrectionFile
{
    /// <summary>What evidence that people give calls its source.</summary>
    public const string Name = "corrections";

    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(IEnumerable<Correction> corrections, TextWriter output)
    {
        foreach (var correction in corrections.OrderBy(c => c.At).ThenBy(c => c.Id, StringComparer.Ordinal))
        {
            output.Write(JsonSerializer.Serialize(Line.Of(correction), s_options));
            output.Write('\n');
        }
    }

    /// <summary>A bad line never stops the others. Empty lines count for nothing.</summary>
    public static (ImmutableArray<Correction> Corrections, ImmutableArray<RefusedCorrection> Refused) Read(
        TextReader input
    )
    {
        var corrections = ImmutableArray.CreateBuilder<Correction>();
        var refused = ImmutableArray.CreateBuilder<RefusedCorrection>();
        for (var number = 1; input.ReadLine() is { } text; number++)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            try
            {
                var line =
                    JsonSerializer.Deserialize<Line>(text, s_options) ?? throw new FormatException("the line is null");
                corrections.Add(line.ToCorrection());
            }
            catch (Exception fault) when (fault is JsonException or FormatException or NotSupportedException)
            {
                refused.Add(new RefusedCorrection(number, fault.Message));
            }
        }

        return (corrections.ToImmutable(), refused.ToImmutable());
    }

    private sealed record Line(
        string? Id,
        string? Kind,
        string? Instrument,
        string? Other,
        string? Relation,
        string? Document,
        int? Start,
        int? End,
        string? Words,
        IReadOnlyList<string>? Documents,
        string? Date,
        string? By,
        string? Reason,
        DateTimeOffset? At,
        Back? TakenBack
    )
    {
        public static Line Of(Correction correction) =>
            new(
                correction.Id,
                JsonNamingPolicy.CamelCase.ConvertName(correction.Kind.ToString()),
                correction.InstrumentId,
                correction.OtherId,
                correction.RelationType,
                correction.DocumentId,
                correction.Span?.Start,
                correction.Span?.End,
                correction.Words,
                correction.Documents.IsEmpty ? null : correction.Documents,
                correction.Date?.ToString(),
                correction.By,
                correction.Reason,
                correction.At.ToUniversalTime(),
                correction.TakenBack is { } back ? new Back(back.By, back.Reason, back.At.ToUniversalTime()) : null
            );

        public Correction ToCorrection()
        {
            if (!Enum.TryParse<CorrectionKind>(Kind, ignoreCase: true, out var kind) || !Enum.IsDefined(kind))
            {
                throw new FormatException($"'{Kind}' is no kind of correction");
            }

            if (Date is not null && !PartialDate.TryParse(Date, out _))
            {
                throw new FormatException($"'{Date}' is no date: yyyy-MM-dd, yyyy-MM or yyyy");
            }

            var correction = new Correction(
                string.Empty,
                kind,
                Instrument,
                Other,
                Relation,
                Document,
                Start is { } start && End is { } end ? new TextSpan(start, end) : null,
                Words,
                Documents is null ? [] : [.. Documents],
                PartialDate.TryParse(Date, out var date) ? date : null,
                Needed(By, "by"),
                Needed(Reason, "reason"),
                At ?? throw new FormatException("it does not say when ('at')"),
                TakenBack is { } back
                    ? new TakenBack(Needed(back.By, "by"), Needed(back.Reason, "reason"), back.At)
                    : null
            );
            if (CorrectionForm.Lacks(correction) is { } lack)
            {
                throw new FormatException(lack);
            }

            // What somebody edited in the file is another correction.
            return correction.WithId();
        }

        private static string Needed(string? text, string name) =>
            string.IsNullOrWhiteSpace(text) ? throw new FormatException($"it does not say '{name}'") : text;
    }

    private sealed record Back(string? By, string? Reason, DateTimeOffset At);
}
