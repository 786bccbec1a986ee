using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CitationGraph.Graph;

/// <summary>
/// The words of a store, so that one typed with a wrong, missing, extra or swapped letter finds those it may have been meant for. Made anew
/// when the store changes: one pass over its distinct words.
/// </summary>
/// <remarks>
/// Two words differ by one such slip only if they are equal after at most one letter is taken from each: words are kept under what is left
/// of them (the idea of W. Garbe's SymSpell), and the few that share a rest are compared.
/// </remarks>
internal sealed class Spellings
{
    private const int Shortest = 1;
    private const int Longest = 14;
    private const int MostKept = 2_000;
    private const int MostBegun = 50;
    private static readonly ConditionalWeakTable<IGraphStore, StrongBox<(string Version, Spellings Words)>> s_stores =
    [];

    private readonly Dictionary<string, List<string>> _byRest = new(StringComparer.Ordinal);
    private readonly List<string> _inOrder = [];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _near = new(StringComparer.Ordinal);

    private Spellings(IEnumerable<WordCount> words)
    {
        foreach (var (word, count) in words)
        {
            _inOrder.Add(word);
            _counts.Add(word, count);
            MostFrequent = Math.Max(MostFrequent, count);
            if (IsCorrected(word))
            {
                foreach (var rest in Rests(word))
                {
                    ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_byRest, rest, out _);
                    (list ??= []).Add(word);
                }
            }
        }
    }

    public static Spellings Of(IGraphStore store)
    {
        var version = store.Version;
        if (s_stores.TryGetValue(store, out var known) && known.Value.Version == version)
        {
            return known.Value.Words;
        }

        var made = new Spellings(store.Words());
        s_stores.AddOrUpdate(store, new StrongBox<(string, Spellings)>((version, made)));
        return made;
    }

    /// <summary>How many instruments have the word that most have.</summary>
    public int MostFrequent { get; }

    /// <summary>How many instruments have the word; 0 when none has.</summary>
    public int Count(string word) => _counts.GetValueOrDefault(word);

    /// <summary>Words that begin so, the most frequent first.</summary>
    public IReadOnlyList<string> BeginningWith(string beginning)
    {
        var first = _inOrder.BinarySearch(beginning, StringComparer.Ordinal);
        return
        [
            .. _inOrder
                .Skip(first < 0 ? ~first : first)
                .TakeWhile(w => w.StartsWith(beginning, StringComparison.Ordinal))
                .OrderByDescending(Count)
                .ThenBy(w => w, StringComparer.Ordinal)
                .Take(MostBegun),
        ];
    }

    /// <summary>Words but this one that differ from it by one slip, the most frequent first; none for numbers.</summary>
    public IReadOnlyList<string> Near(string word)
    {
        if (!IsCorrected(word))
        {
            return [];
        }

        if (_near.TryGetValue(word, out var known))
        {
            return known;
        }

        if (_near.Count > MostKept)
        {
            _near.Clear();
        }

        return _near[word] = Search(word);
    }

    private string[] Search(string word)
    {
        var near = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rest in Rests(word))
        {
            if (_byRest.TryGetValue(rest, out var list))
            {
                near.UnionWith(list.Where(w => w != word && DifferByOneSlip(w, word)));
            }
        }

        return [.. near.OrderByDescending(Count).ThenBy(w => w, StringComparer.Ordinal)];
    }

    /// <summary>Whether one letter is wrong, missing or extra, or two neighbours are swapped.</summary>
    public static bool DifferByOneSlip(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var start = one.CommonPrefixLength(other);
        one = one[start..];
        other = other[start..];
        if (one.Length == other.Length)
        {
            return one.Length > 0
                && (
                    one[1..].SequenceEqual(other[1..])
                    || (
                        one.Length > 1 && one[0] == other[1] && one[1] == other[0] && one[2..].SequenceEqual(other[2..])
                    )
                );
        }

        return one.Length + 1 == other.Length
            ? one.SequenceEqual(other[1..])
            : one.Length == other.Length + 1 && one[1..].SequenceEqual(other);
    }

    private static bool IsCorrected(string word) =>
        word.Length is >= Shortest and <= Longest && word.All(char.IsAsciiLetterLower);

    private static IEnumerable<string> Rests(string word)
    {
        yield return word;
        for (var i = 0; i < word.Length; i++)
        {
            yield return word.Remove(i, 1);
        }
    }
}
