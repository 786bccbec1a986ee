using CitationGraph.Extraction;

namespace CitationGraph.Cli;

/// <summary>Counts near misses by shape and reason over many texts.</summary>
internal sealed class ShapeCounts(ExplainRequest request)
{
    private readonly Dictionary<(string Shape, string Code), (int Count, NearMissReason Reason)> _counts = [];
    private int _texts;

    public void Add(ExplainedText item)
    {
        _texts++;
        foreach (var miss in item.Explained.NearMisses.Where(m => request.Wants(m.Span, item.Text.Original)))
        {
            var key = (miss.Shape, miss.Reason.Code);
            _counts[key] = (_counts.GetValueOrDefault(key).Count + 1, miss.Reason);
        }
    }

    public void Write(Terminal terminal, OutputFormat format)
    {
        var rows = _counts
            .OrderByDescending(c => c.Value.Count)
            .ThenBy(c => c.Key.Shape, StringComparer.Ordinal)
            .ThenBy(c => c.Key.Code, StringComparer.Ordinal)
            .Take(request.Top > 0 ? request.Top : int.MaxValue)
            .ToList();
        if (format == OutputFormat.Text)
        {
            foreach (var (key, value) in rows)
            {
                terminal.Text.WriteLine($"{value.Count, 7}  {key.Shape}  ✗ {key.Code}");
            }

            var sum = _counts.Values.Sum(v => v.Count);
            var not = request.Language.Term("không lấy", "not taken");
            var shapes = request.Language.Term("hình dạng", "shapes");
            var texts = request.Language.Term("văn bản", "texts");
            terminal.Text.WriteLine($"{sum, 7}  {not}, {_counts.Count} {shapes}, {_texts} {texts}");
            return;
        }

        using var writer = ExtractionJson.Writer(terminal.Output);
        var isLines = format == OutputFormat.Jsonl;
        if (!isLines)
        {
            writer.WriteStartArray();
        }

        foreach (var (key, value) in rows)
        {
            writer.WriteStartObject();
            writer.WriteNumber("count", value.Count);
            writer.WriteString("shape", key.Shape);
            writer.WriteString("nearMiss", key.Code);
            writer.WriteEndObject();
            if (isLines)
            {
                ExtractionJson.EndLine(terminal.Output, writer);
            }
        }

        if (!isLines)
        {
            writer.WriteEndArray();
        }
    }
}
