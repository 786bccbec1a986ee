namespace CitationGraph.Extraction;

/// <summary>A class of the lexicon, ready to be matched.</summary>
internal sealed class PhraseSet(WordTable words, IEnumerable<string> phrases)
{
    /// <summary>How far back the beginning of a phrase is looked for.</summary>
    private const int Reach = 12;

    private readonly PhraseMap<bool> _map = Build(words, phrases);

    public void Freeze() => _map.Freeze();

    /// <summary>Whether any of the phrases begins with the word.</summary>
    public bool Wakes(int word) => _map.Wakes(word);

    /// <returns>The token after the longest phrase at the token, or −1.</returns>
    public int Match(TokenText text, int index) => _map.Match(text, index, out _);

    public bool At(TokenText text, int index) => Match(text, index) > 0;

    /// <summary>The token after the phrase, or the token itself when none stands there.</summary>
    public int Skip(TokenText text, int index)
    {
        var end = Match(text, index);
        return end < 0 ? index : end;
    }

    /// <returns>The first token of the longest phrase that ends before the token, or −1. Looks at most twelve tokens back.</returns>
    public int MatchBefore(TokenText text, int index)
    {
        if (index <= 0 || !_map.Ends(text[index - 1]))
        {
            return -1;
        }

        for (var start = Math.Max(0, index - Reach); start < index; start++)
        {
            if (Match(text, start) == index)
            {
                return start;
            }
        }

        return -1;
    }

    private static PhraseMap<bool> Build(WordTable words, IEnumerable<string> phrases)
    {
        var map = new PhraseMap<bool>(words);
        foreach (var phrase in phrases)
        {
            map.Add(phrase, true);
        }

        return map;
    }
}
