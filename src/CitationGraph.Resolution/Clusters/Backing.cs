namespace CitationGraph.Resolution;

/// <summary>How a value is supported: what <see cref="Support"/> ranks by, without the mentions themselves.</summary>
internal struct Backing
{
    public int Mentions { get; private set; }

    /// <summary>Of them those that have a number, are held or listed.</summary>
    public int Founded { get; private set; }

    public bool HasPublicCatalogue { get; private set; }

    public bool HasHeld { get; private set; }

    public static Backing Of(IEnumerable<Mention> mentions)
    {
        var backing = default(Backing);
        foreach (var mention in mentions)
        {
            backing.Add(mention);
        }

        return backing;
    }

    public void Add(Mention mention)
    {
        Mentions++;
        Founded += mention.Symbol is not null || mention.IsHeld || mention.Row is not null ? 1 : 0;
        HasPublicCatalogue |= mention.IsPublicCatalogue;
        HasHeld |= mention.IsHeld;
    }

    public void Add(Backing other)
    {
        Mentions += other.Mentions;
        Founded += other.Founded;
        HasPublicCatalogue |= other.HasPublicCatalogue;
        HasHeld |= other.HasHeld;
    }

    /// <summary>As if only the founded mentions were there; both marks are of founded ones.</summary>
    public readonly Backing OfFounded() => this with { Mentions = Founded };
}

/// <summary>Different values, each with its backing: few, so a short array rather than a dictionary in each of a million clusters.</summary>
internal struct Backings<T>
    where T : notnull
{
    private (T Value, Backing Backing)[]? _items;

    public int Count { get; private set; }

    public readonly ReadOnlySpan<(T Value, Backing Backing)> Items => _items.AsSpan(0, Count);

    public readonly IEnumerable<(T Value, Backing Backing)> Each => (_items ?? []).Take(Count);

    public void Add(T value, Mention mention)
    {
        for (var i = 0; i < Count; i++)
        {
            if (EqualityComparer<T>.Default.Equals(_items![i].Value, value))
            {
                _items[i].Backing.Add(mention);
                return;
            }
        }

        if (_items is null || Count == _items.Length)
        {
            Array.Resize(ref _items, Math.Max(1, Count * 2));
        }

        _items[Count] = (value, default);
        _items[Count++].Backing.Add(mention);
    }
}
