namespace CitationGraph.Resolution;

/// <summary>
/// Finds instruments by their keys. Only a hash of each key is kept, 8 bytes for a key of an instrument: whoever asks reads what is found and
/// sees whether it is meant.
/// </summary>
internal sealed class CandidateIndex
{
    private const int HashBits = 32;

    private readonly List<ulong> _draft = [];
    private ulong[] _entries = [];

    /// <param name="instrument">A number of the caller's own.</param>
    public void Add(IEnumerable<string> keys, int instrument)
    {
        foreach (var key in keys)
        {
            _draft.Add(((ulong)Hash(key) << HashBits) | (uint)instrument);
        }
    }

    /// <summary>To be called once after the last was added.</summary>
    public void Close()
    {
        _entries = [.. _draft];
        _draft.Clear();
        _draft.TrimExcess();
        Array.Sort(_entries);
    }

    /// <summary>The numbers of those that have one of the keys, and perhaps of a few more.</summary>
    public IReadOnlySet<int> Find(IEnumerable<string> keys)
    {
        var found = new HashSet<int>();
        foreach (var key in keys)
        {
            var hash = Hash(key);
            var first = Array.BinarySearch(_entries, (ulong)hash << HashBits);
            for (var at = first < 0 ? ~first : first; at < _entries.Length && _entries[at] >> HashBits == hash; at++)
            {
                found.Add((int)(uint)_entries[at]);
            }
        }

        return found;
    }

    private static uint Hash(string key) => (uint)string.GetHashCode(key, StringComparison.Ordinal);
}
