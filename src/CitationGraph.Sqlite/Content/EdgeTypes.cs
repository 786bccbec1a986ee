using System.Collections.Immutable;
using System.Text;

namespace CitationGraph.Sqlite;

/// <summary>Types of edges by their bytes, so that no row makes a string: those wanted first, in their order, then others as they are met.</summary>
internal sealed class EdgeTypes
{
    private readonly List<(string Id, byte[] Bytes)> _known;
    private readonly int _wanted;
    private int _latest;

    /// <param name="wanted">Empty: all are.</param>
    public EdgeTypes(ImmutableArray<string> wanted)
    {
        _wanted = wanted.IsDefaultOrEmpty ? int.MaxValue : wanted.Length;
        _known = wanted.IsDefaultOrEmpty ? [] : [.. wanted.Select(id => (id, Encoding.UTF8.GetBytes(id)))];
    }

    public bool IsWanted(int index) => index < _wanted;

    public string Id(int index) => _known[index].Id;

    public int Index(ReadOnlySpan<byte> bytes)
    {
        // Rows of one type come together.
        if (_latest < _known.Count && bytes.SequenceEqual(_known[_latest].Bytes))
        {
            return _latest;
        }

        for (_latest = 0; _latest < _known.Count; _latest++)
        {
            if (bytes.SequenceEqual(_known[_latest].Bytes))
            {
                return _latest;
            }
        }

        _known.Add((Encoding.UTF8.GetString(bytes), bytes.ToArray()));
        return _latest;
    }
}
