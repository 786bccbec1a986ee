namespace CitationGraph.Extraction;

/// <summary>
/// Phrases of the vocabulary as a trie over word ids. A text matches without regard to case, line breaks or the marks <c>, - &amp; . /</c>
/// between words; the longest phrase wins.
/// </summary>
internal sealed class PhraseMap<T>(WordTable words)
{
    /// <summary>No phrase has more; a line of dashes shall not be read again from every word before it.</summary>
    private const int MostMarks = 16;

    private readonly Dictionary<(int Node, int Word), int> _edges = [];
    private readonly List<List<T>?> _values = [null];
    private readonly HashSet<int> _firstWords = [];
    private readonly HashSet<int> _lastWords = [];
    private bool[] _wakes = [];
    private bool[] _ends = [];
    private Edge[] _table = [];
    private T[]?[] _found = [];

    public void Add(string phrase, T value)
    {
        var node = 0;
        var start = -1;
        var last = 0;
        for (var i = 0; i <= phrase.Length; i++)
        {
            if (i < phrase.Length && char.IsLetterOrDigit(phrase[i]))
            {
                start = start < 0 ? i : start;
                continue;
            }

            if (start >= 0)
            {
                last = words.Add(phrase.AsSpan(start, i - start));
                if (node == 0)
                {
                    _firstWords.Add(last);
                }

                node = Step(node, last);
                start = -1;
            }
        }

        if (node != 0)
        {
            _lastWords.Add(last);
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
        _wakes = Flags(_firstWords);
        _ends = Flags(_lastWords);
        _found = [.. _values.Select(v => v?.ToArray())];
        var size = 4;
        while (size < _edges.Count * 3)
        {
            size *= 2;
        }

        _table = new Edge[size];
        foreach (var ((node, word), next) in _edges)
        {
            var slot = Hash(node, word) & (uint)(size - 1);
            while (_table[slot].Next != 0)
            {
                slot = (slot + 1) & (uint)(size - 1);
            }

            _table[slot] = new Edge(node, word, next);
        }
    }

    /// <summary>Whether any phrase begins with the word.</summary>
    public bool Wakes(int word) => _wakes[word];

    /// <summary>Whether any phrase ends with the token.</summary>
    public bool Ends(in Token token) => token.Kind == TokenKind.Word && _ends[token.Word];

    /// <summary>The longest phrase at the token.</summary>
    /// <returns>The token after it, or −1 when none matches.</returns>
    public int Match(TokenText text, int index, out IReadOnlyList<T> values)
    {
        ref readonly var first = ref text[index];
        if (first.Kind == TokenKind.Word && _wakes[first.Word])
        {
            return MatchFrom(text, index, int.MaxValue, out values);
        }

        values = [];
        return -1;
    }

    /// <summary>The longest phrase at the token that ends before another.</summary>
    public int MatchWithin(TokenText text, int index, int limit, out IReadOnlyList<T> values)
    {
        values = [];
        ref readonly var first = ref text[index];
        return first.Kind == TokenKind.Word && _wakes[first.Word] ? MatchFrom(text, index, limit, out values) : -1;
    }

    private int MatchFrom(TokenText text, int index, int limit, out IReadOnlyList<T> values)
    {
        values = [];
        var node = 0;
        var end = -1;
        var marks = 0;
        for (var i = index; i < limit; i++)
        {
            ref readonly var token = ref text[i];
            if (token.Kind == TokenKind.Mark && i > index && token.Word is ',' or '-' or '&' or '.' or '–' or '/')
            {
                if (++marks > MostMarks)
                {
                    return end;
                }

                continue;
            }

            if (token.Kind != TokenKind.Word || (i > index && token.Is(TokenTraits.Paragraph)))
            {
                return end;
            }

            node = Next(node, token.Word);
            if (node == 0)
            {
                return end;
            }

            if (_found[node] is { } found)
            {
                values = found;
                end = i + 1;
            }
        }

        return end;
    }

    private int Next(int node, int word)
    {
        var table = _table;
        var mask = (uint)(table.Length - 1);
        var slot = Hash(node, word) & mask;
        while (true)
        {
            ref readonly var edge = ref table[slot];
            if (edge.Next == 0 || (edge.Node == node && edge.Word == word))
            {
                return edge.Next;
            }

            slot = (slot + 1) & mask;
        }
    }

    private int Step(int node, int word)
    {
        if (!_edges.TryGetValue((node, word), out var next))
        {
            next = _values.Count;
            _values.Add(null);
            _edges.Add((node, word), next);
        }

        return next;
    }

    private bool[] Flags(HashSet<int> ids)
    {
        var flags = new bool[words.Count + 1];
        foreach (var id in ids)
        {
            flags[id] = true;
        }

        return flags;
    }

    private static uint Hash(int node, int word)
    {
        var hash = ((uint)node * 0x9E3779B1) ^ ((uint)word * 0x85EBCA77);
        return hash ^ (hash >> 15);
    }

    /// <param name="Next">The node the word leads to; 0 when the slot is free.</param>
    private readonly record struct Edge(int Node, int Word, int Next);
}
