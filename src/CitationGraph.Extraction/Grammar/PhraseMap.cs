namespace CitationGraph.Extraction;

/// <summary>
/// Phrases of the vocabulary as a trie over word ids. A text matches without regard to case, line breaks or the marks <c>, - &amp; . /</c>
/// between words; the longest phrase wins.
/// </summary>
internal sealed class PhraseMap<T>(WordTable words)
{
    private readonly Dictionary<long, int> _edges = [];
    private readonly List<List<T>?> _values = [null];
    private readonly HashSet<int> _firstWords = [];
    private bool[] _wakes = [];

    public void Add(string phrase, T value)
    {
        var node = 0;
        var start = -1;
        for (var i = 0; i <= phrase.Length; i++)
        {
            if (i < phrase.Length && char.IsLetterOrDigit(phrase[i]))
            {
                start = start < 0 ? i : start;
                continue;
            }

            if (start >= 0)
            {
                var word = words.Add(phrase.AsSpan(start, i - start));
                if (node == 0)
                {
                    _firstWords.Add(word);
                }

                node = Step(node, word);
                start = -1;
            }
        }

        if (node != 0)
        {
            var values = _values[node] ??= [];
            if (!values.Contains(value))
            {
                values.Add(value);
            }
        }
    }

    /// <summary>To be called once all words are in the table.</summary>
    public void Freeze()
    {
        _wakes = new bool[words.Count + 1];
        foreach (var word in _firstWords)
        {
            _wakes[word] = true;
        }
    }

    /// <summary>Whether any phrase begins with the word.</summary>
    public bool Wakes(int word) => _wakes[word];

    /// <summary>The longest phrase at the token.</summary>
    /// <returns>The token after it, or −1 when none matches.</returns>
    public int Match(TokenText text, int index, out IReadOnlyList<T> values)
    {
        values = [];
        ref readonly var first = ref text[index];
        if (first.Kind != TokenKind.Word || !_wakes[first.Word])
        {
            return -1;
        }

        var node = 0;
        var end = -1;
        for (var i = index; ; i++)
        {
            ref readonly var token = ref text[i];
            if (token.Kind == TokenKind.Mark && i > index && token.Word is ',' or '-' or '&' or '.' or '–' or '/')
            {
                continue;
            }

            if (
                token.Kind != TokenKind.Word
                || (i > index && token.Is(TokenTraits.Paragraph))
                || !_edges.TryGetValue(Key(node, token.Word), out node)
            )
            {
                return end;
            }

            if (_values[node] is { } found)
            {
                values = found;
                end = i + 1;
            }
        }
    }

    private int Step(int node, int word)
    {
        if (!_edges.TryGetValue(Key(node, word), out var next))
        {
            next = _values.Count;
            _values.Add(null);
            _edges.Add(Key(node, word), next);
        }

        return next;
    }

    private static long Key(int node, int word) => ((long)node << 32) | (uint)word;
}

/// <summary>A class of the lexicon, ready to be matched.</summary>
internal sealed class PhraseSet(WordTable words, IEnumerable<string> phrases)
{
    private readonly PhraseMap<bool> _map = Build(words, phrases);

    public void Freeze() => _map.Freeze();

    /// <returns>The token after the longest phrase at the token, or −1.</returns>
    public int Match(TokenText text, int index) => _map.Match(text, index, out _);

    public bool At(TokenText text, int index) => Match(text, index) > 0;

    /// <summary>The token after the phrase, or the token itself when none stands there.</summary>
    public int Skip(TokenText text, int index)
    {
        var end = Match(text, index);
        return end < 0 ? index : end;
    }

    /// <returns>The first token of the longest phrase that ends before the token, or −1. Looks at most eight words back.</returns>
    public int MatchBefore(TokenText text, int index)
    {
        for (var start = Math.Max(0, index - 12); start < index; start++)
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
