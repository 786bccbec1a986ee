namespace CitationGraph.Resolution;

/// <summary>Different texts in the order in which they came: an array while they are few, with a set beside it when they are many.</summary>
internal struct DistinctTexts
{
    private const int Few = 8;
    private string[]? _items;
    private int _count;
    private Dictionary<string, string>? _many;

    public readonly IEnumerable<string> Items => (_items ?? []).Take(_count);

    /// <returns>The text, as it was when it first came.</returns>
    public string Add(string text)
    {
        if (Find(text) is { } known)
        {
            return known;
        }

        if (_items is null || _count == _items.Length)
        {
            Array.Resize(ref _items, Math.Max(1, _count * 2));
        }

        _items[_count++] = text;
        if (_many is not null)
        {
            _many.Add(text, text);
        }
        else if (_count > Few)
        {
            _many = _items.Take(_count).ToDictionary(t => t, StringComparer.Ordinal);
        }

        return text;
    }

    /// <summary>Null when it has not come.</summary>
    public readonly string? Find(string text)
    {
        if (_many is not null)
        {
            return _many.GetValueOrDefault(text);
        }

        foreach (var item in _items.AsSpan(0, _count))
        {
            if (item == text)
            {
                return item;
            }
        }

        return null;
    }
}
