using System.Runtime.CompilerServices;
using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>
/// Numbers the words that the vocabulary's phrases are made of, so that texts are compared as numbers. Words compare without case; the old
/// and the new place of the tone mark are one; <c>Ð</c> is <c>Đ</c>.
/// </summary>
internal sealed class WordTable
{
    private static readonly char[] s_folded = BuildFolding();
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private int[] _slots = [];
    private string[] _words = [string.Empty];
    private int _count = 1;

    /// <summary>How many ids there are; ids run from 1 to this.</summary>
    public int Count => _count - 1;

    /// <summary>The id of a vocabulary's word, given now if it has none.</summary>
    public int Add(ReadOnlySpan<char> word)
    {
        var folded = VietnameseFolding.NameKey(word);
        if (_ids.TryGetValue(folded, out var id))
        {
            return id;
        }

        id = _count++;
        _ids.Add(folded, id);
        var oldSpelling = VietnameseFolding.WithToneOnLastVowel(folded);
        if (oldSpelling != folded)
        {
            _ids.TryAdd(oldSpelling, id);
        }

        return id;
    }

    /// <summary>Builds the table that <see cref="Find"/> reads; no word may be added after.</summary>
    public void Freeze()
    {
        var size = 16;
        while (size < _ids.Count * 4)
        {
            size *= 2;
        }

        _slots = new int[size];
        _words = new string[_ids.Count + 1];
        var ids = new int[_ids.Count + 1];
        var index = 0;
        foreach (var (word, id) in _ids)
        {
            _words[++index] = word;
            ids[index] = id;
            var slot = Hash(word) & (size - 1);
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & (size - 1);
            }

            _slots[slot] = index;
        }

        WordIds = ids;
    }

    private int[] WordIds { get; set; } = [];

    /// <summary>The id of a word of a text, 0 when no phrase contains it.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        var mask = _slots.Length - 1;
        var slot = Hash(word) & mask;
        while (true)
        {
            var index = _slots[slot];
            if (index == 0)
            {
                return 0;
            }

            if (Matches(_words[index], word))
            {
                return WordIds[index];
            }

            slot = (slot + 1) & mask;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Fold(char unit) => s_folded[unit];

    private static int Hash(ReadOnlySpan<char> word)
    {
        var hash = 17u;
        foreach (var unit in word)
        {
            hash = (hash * 31) + s_folded[unit];
        }

        return (int)(hash ^ (hash >> 15));
    }

    private static bool Matches(string folded, ReadOnlySpan<char> word)
    {
        if (folded.Length != word.Length)
        {
            return false;
        }

        for (var i = 0; i < word.Length; i++)
        {
            if (folded[i] != s_folded[word[i]])
            {
                return false;
            }
        }

        return true;
    }

    private static char[] BuildFolding()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i <= char.MaxValue; i++)
        {
            table[i] = VietnameseFolding.FoldEth(char.ToLowerInvariant((char)i));
        }

        return table;
    }
}
