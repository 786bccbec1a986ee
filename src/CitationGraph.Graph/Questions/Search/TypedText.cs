using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>What a person typed, as words: folded, with what the vocabulary knows of them.</summary>
internal sealed class TypedText
{
    private const int DigitsOfYear = 4;
    private const string NumberWord = "numberWord";

    public TypedText(Vocabulary vocabulary, string text)
    {
        Text = text;
        Words = SplitWords(text);
        Joined = string.Join(' ', Words);
        IsFiller = Fillers(vocabulary, Words);
        Number = Array.FindIndex(Words, IsNumber);
        ToFind = [.. Words.Where((_, i) => !IsFiller[i]).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>As typed.</summary>
    public string Text { get; }

    public string[] Words { get; }

    /// <summary>The words with spaces between them.</summary>
    public string Joined { get; }

    /// <summary>Of each word, whether it only leads to the number behind it: "số". It need not stand anywhere.</summary>
    public bool[] IsFiller { get; }

    /// <summary>The place of the first word that begins with a digit; -1 when none does.</summary>
    public int Number { get; }

    /// <summary>The words to look for, each once.</summary>
    public string[] ToFind { get; }

    public static string[] SplitWords(string? text) =>
        VietnameseFolding.SearchKey(text ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static bool IsNumber(string word) => char.IsAsciiDigit(word[0]);

    /// <summary>Whether it may be a year: instruments are not found by their dates, so it need not be among their words.</summary>
    public static bool IsYear(string word) =>
        word.Length == DigitsOfYear && word[0] is '1' or '2' && word.All(char.IsAsciiDigit);

    /// <summary>A number without the zeros in front.</summary>
    public static ReadOnlySpan<char> Bare(string number) => number.AsSpan().TrimStart('0');

    private static bool[] Fillers(Vocabulary vocabulary, string[] words)
    {
        var fillers = new bool[words.Length];
        foreach (var written in vocabulary.Lexicon[NumberWord].Select(SplitWords))
        {
            for (var i = 0; i + written.Length < words.Length; i++)
            {
                if (IsNumber(words[i + written.Length]) && words.AsSpan(i, written.Length).SequenceEqual(written))
                {
                    fillers.AsSpan(i, written.Length).Fill(true);
                }
            }
        }

        return fillers;
    }
}
