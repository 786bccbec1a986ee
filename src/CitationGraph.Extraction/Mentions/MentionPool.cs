using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>Mentions in the making, used again for text after text: a reading makes millions and returns none of them.</summary>
internal sealed class MentionPool
{
    /// <summary>What one long text has needed is not held for ever.</summary>
    private const int MostIdle = 16 * 1024;

    private readonly List<Mention> _mentions = [];
    private int _used;

    public Mention Take(int head, int headEnd, CitationKind kind, Genre? genre)
    {
        if (_used == _mentions.Count)
        {
            _mentions.Add(new Mention());
        }

        var mention = _mentions[_used++];
        mention.Begin(head, headEnd, kind, genre);
        return mention;
    }

    /// <summary>Takes all mentions back but for those that are kept.</summary>
    public void TakeBack()
    {
        _mentions.RemoveAll(m => m.IsKept);
        if (_mentions.Count > MostIdle)
        {
            _mentions.RemoveRange(MostIdle, _mentions.Count - MostIdle);
        }

        _used = 0;
    }
}
