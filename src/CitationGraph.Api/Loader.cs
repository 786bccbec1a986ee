namespace CitationGraph.Api;

/// <summary>Gathers keys until it is told to read them all at once, and remembers what it read.</summary>
/// <param name="read">What there is for the keys; a key may be left out.</param>
internal sealed class Loader<TKey, T>(Func<IReadOnlyList<TKey>, IEnumerable<KeyValuePair<TKey, T>>> read) : ILoader
    where TKey : notnull
{
    private readonly Dictionary<TKey, Deferred<T?>> _known = [];
    private readonly Dictionary<TKey, T> _values = [];
    private readonly HashSet<TKey> _read = [];
    private readonly List<TKey> _wanted = [];

    public Deferred<T?> Later(TKey key)
    {
        if (!_known.TryGetValue(key, out var later))
        {
            later = new Deferred<T?>(() => Now(key));
            _known.Add(key, later);
            _wanted.Add(key);
        }

        return later;
    }

    /// <summary>With all that was wanted until now.</summary>
    public T? Now(TKey key)
    {
        if (!_read.Contains(key))
        {
            if (!_known.ContainsKey(key))
            {
                Later(key);
            }

            Load();
        }

        return _values.GetValueOrDefault(key);
    }

    /// <summary>What was read elsewhere need not be read again.</summary>
    public void Add(TKey key, T value)
    {
        if (_read.Add(key))
        {
            _values.Add(key, value);
        }
    }

    public bool Load()
    {
        var keys = _wanted.Where(_read.Add).ToList();
        _wanted.Clear();
        if (keys.Count == 0)
        {
            return false;
        }

        foreach (var (key, value) in read(keys))
        {
            _values[key] = value;
        }

        return true;
    }

    public void Forget()
    {
        _known.Clear();
        _values.Clear();
        _read.Clear();
        _wanted.Clear();
    }
}

internal interface ILoader
{
    /// <summary>Reads what is wanted.</summary>
    /// <returns>False when nothing was.</returns>
    bool Load();

    void Forget();
}
