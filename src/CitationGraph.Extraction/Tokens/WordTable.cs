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
    private Slot[] _slots = [];
    private int _count = 1;

    /// <summary>The hash of no units at all.</summary>
    public const uint EmptyHash = 17;

    /// <summary>How many ids there are; ids run from 1 to this.</summary>
    public int Count => _count - 1;

    /// <summary>The id of a vocabulary's word, given now if it has none.</summary>
    /// <exception cref="VocabularyException">There are more words than ids.</exception>
    public int Add(ReadOnlySpan<char> word)
    {
        var folded = VietnameseFolding.NameKey(word);
        if (_ids.TryGetValue(folded, out var id))
        {
            return id;
        }

        if (_count > ushort.MaxValue)
        {
            throw new VocabularyException(
                $"The ontology's phrases have more than {ushort.MaxValue} different words; tokens number them in 16 bits."
            );
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

        _slots = new Slot[size];
        foreach (var (word, id) in _ids)
        {
            var hash = EmptyHash;
            foreach (var unit in word)
            {
                hash = Extend(hash, unit);
            }

            var at = Mixed(hash) & (uint)(size - 1);
            while (_slots[at].Word is not null)
            {
                at = (at + 1) & (uint)(size - 1);
            }

            _slots[at] = new Slot(word, hash, id);
        }
    }

    /// <summary>The id of a word of a text, 0 when no phrase contains it.</summary>
    /// <param name="hash">Made by <see cref="Extend"/> from all its units, beginning with <see cref="EmptyHash"/>.</param>
    public int Find(ReadOnlySpan<char> word, uint hash)
    {
        var slots = _slots;
        var mask = (uint)(slots.Length - 1);
        var at = Mixed(hash) & mask;
        while (true)
        {
            ref readonly var slot = ref slots[at];
            if (slot.Word is null)
            {
                return 0;
            }

            if (slot.Hash == hash && Matches(slot.Word, word))
            {
                return slot.Id;
            }

            at = (at + 1) & mask;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Extend(uint hash, char unit) => (hash * 31) + s_folded[unit];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Mixed(uint hash) => hash ^ (hash >> 15);

    /// <summary>Whether a word of a text is the folded word; the place of the tone mark counts here.</summary>
    public static bool Matches(string folded, ReadOnlySpan<char> word)
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

    /// <param name="Word">Folded; null when the slot is free.</param>
    private readonly record struct Slot(string? Word, uint Hash, int Id);
}
