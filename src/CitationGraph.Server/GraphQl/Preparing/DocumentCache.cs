using System.Collections.Concurrent;

namespace CitationGraph.Server;

/// <summary>
/// Keeps what was used lately, no more than twice <paramref name="most"/> entries. Two generations: when the young one is full it becomes the old
/// one, and what the old one had and nobody asked for is forgotten. For any thread; reading takes no lock.
/// </summary>
internal sealed class DocumentCache<T>(int most)
    where T : class
{
    private volatile ConcurrentDictionary<string, T> _young = new(StringComparer.Ordinal);
    private volatile ConcurrentDictionary<string, T> _old = new(StringComparer.Ordinal);
    private int _count;

    public T? Find(string key)
    {
        if (_young.TryGetValue(key, out var value))
        {
            return value;
        }

        if (_old.TryGetValue(key, out value))
        {
            Add(key, value);
            return value;
        }

        return null;
    }

    public void Add(string key, T value)
    {
        if (most <= 0 || !_young.TryAdd(key, value))
        {
            return;
        }

        if (Interlocked.Increment(ref _count) >= most)
        {
            Interlocked.Exchange(ref _count, 0);
            _old = _young;
            _young = new ConcurrentDictionary<string, T>(StringComparer.Ordinal);
        }
    }
}
