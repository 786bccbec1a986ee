namespace CitationGraph.Resolution;

/// <summary>The mentions of all documents and catalogues, and the documents they stand in.</summary>
internal sealed class MentionPool
{
    private SharedValues _shared = new();
    private readonly List<Mention> _heads = [];
    private readonly List<Mention> _attached = [];
    private readonly List<Mention> _citations = [];
    private readonly Dictionary<string, TextRef> _texts = new(StringComparer.Ordinal);

    /// <summary>By id.</summary>
    public IEnumerable<TextRef> Texts => _texts.Values.OrderBy(t => t.Id, StringComparer.Ordinal);

    public TextRef? Text(string id) => _texts.GetValueOrDefault(id);

    /// <summary>A document that is here already is left out.</summary>
    public void Add(DocumentMentions document)
    {
        if (!_texts.TryAdd(document.DocumentId, document.Text))
        {
            return;
        }

        foreach (var mention in document.Mentions)
        {
            mention.Said = _shared.Of(mention.Said);
            var list = mention.Key.Kind switch
            {
                MentionKind.Header => _heads,
                MentionKind.Attached => _attached,
                _ => _citations,
            };
            list.Add(mention.Citation is null ? mention : mention with { Citation = _shared.Of(mention.Citation) });
        }
    }

    /// <summary>All mentions with those of the catalogues, in the order of their keys.</summary>
    public List<Mention> With(IEnumerable<Mention> rows)
    {
        _shared = new SharedValues();
        var all = new List<Mention>(_heads.Count + _attached.Count + _citations.Count);
        foreach (var list in (List<Mention>[])[_heads, _attached, _citations, [.. rows]])
        {
            // Documents mostly come by id.
            if (!IsSorted(list))
            {
                list.Sort((a, b) => a.Key.CompareTo(b.Key));
            }

            all.AddRange(list);
            list.Clear();
            list.TrimExcess();
        }

        return all;
    }

    private static bool IsSorted(List<Mention> mentions)
    {
        for (var i = 1; i < mentions.Count; i++)
        {
            if (mentions[i - 1].Key > mentions[i].Key)
            {
                return false;
            }
        }

        return true;
    }
}
