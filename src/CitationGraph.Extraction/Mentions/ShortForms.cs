using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace CitationGraph.Extraction;

/// <summary>A short form that a text has defined.</summary>
/// <param name="Words">Its tokens' spellings, compared with case: "Chương trình" is one, "chương trình" is not.</param>
internal sealed record ShortForm(string[] Words, Mention Refers);

/// <summary>The short forms that a text has defined so far; one that is defined again means what it was defined as last.</summary>
internal sealed class ShortForms
{
    private readonly Dictionary<int, ShortForm> _byWords = [];

    /// <summary>By first word: bit n says that there is a form of n words.</summary>
    private readonly Dictionary<int, uint> _lengths = [];

    public void Add(ShortForm form)
    {
        var hash = 0;
        foreach (var word in form.Words)
        {
            hash = Extend(hash, word);
        }

        _byWords[hash] = form;
        CollectionsMarshal.GetValueRefOrAddDefault(_lengths, Extend(0, form.Words[0]), out _) |=
            1u << form.Words.Length;
    }

    public void Clear()
    {
        _byWords.Clear();
        _lengths.Clear();
    }

    /// <summary>The short form of so many words that stands at the token.</summary>
    /// <param name="length">Tokens, at least one.</param>
    public bool TryFind(TokenText text, int index, int length, [NotNullWhen(true)] out ShortForm? form)
    {
        var hash = 0;
        for (var i = index; i < index + length; i++)
        {
            hash = Extend(hash, text.Spelling(i));
        }

        return _byWords.TryGetValue(hash, out form) && Stands(text, index, form.Words);
    }

    /// <summary>The lengths in tokens, as bits, that forms with the word at the token have.</summary>
    public uint LengthsAt(TokenText text, int index) =>
        _lengths.Count > 0 && _lengths.TryGetValue(Extend(0, text.Spelling(index)), out var lengths) ? lengths : 0;

    private static int Extend(int hash, ReadOnlySpan<char> word) =>
        HashCode.Combine(hash, string.GetHashCode(word, StringComparison.Ordinal));

    private static bool Stands(TokenText text, int index, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (
                !text.Spelling(index + i).SequenceEqual(words[i])
                || (i > 0 && text[index + i].Is(TokenTraits.Paragraph))
            )
            {
                return false;
            }
        }

        return true;
    }
}
