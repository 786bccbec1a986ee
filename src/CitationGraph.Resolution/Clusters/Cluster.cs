using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>Mentions found to mean one instrument.</summary>
internal sealed class Cluster
{
    private Tally _tally;
    private Mention[] _mentions = [];
    private int _count;
    private DistinctTexts _titleKeys;
    private DistinctTexts _loneIds;
    private Assignment[] _assignments = [];
    private Mention[] _rows = [];

    /// <summary>The id the instrument gets; set when the cluster is complete.</summary>
    public string Id
    {
        get;
        set => (field, Ids) = (value, [value]);
    } = string.Empty;

    /// <summary>The id alone, as a list.</summary>
    public ImmutableArray<string> Ids { get; private set; } = [string.Empty];

    public IReadOnlyList<Mention> Mentions => new ArraySegment<Mention>(_mentions, 0, _count);

    public Genre? Genre => _tally.Genre;

    public PartialDate? Date => _tally.Date;

    /// <summary>The issuer of the best-founded mention that has one.</summary>
    public IssuerRef Issuer => _tally.Issuer;

    public Symbol? Symbol { get; private set; }

    /// <summary>Whether a text of it is here.</summary>
    public bool IsHeld { get; private set; }

    /// <summary>Whether a list has it.</summary>
    public bool IsListed { get; private set; }

    /// <summary>Its mentions in lists.</summary>
    public IReadOnlyList<Mention> Rows => _rows;

    /// <summary>Whether a text or a list, and not only other texts' citations, speaks for it.</summary>
    public bool IsKnown => IsHeld || IsListed;

    /// <summary>For an attached instrument: the one it came with.</summary>
    public Cluster? PartOf { get; set; }

    public IEnumerable<string> TitleKeys => _titleKeys.Items;

    /// <summary>All ids that a mention alone would have given it.</summary>
    public IEnumerable<string> LoneIds => _loneIds.Items;

    public void Add(Mention mention)
    {
        if (_count == _mentions.Length)
        {
            Array.Resize(ref _mentions, Math.Max(1, _count * 2));
        }

        _mentions[_count++] = mention;
        _tally.Add(mention);
        Symbol ??= mention.Symbol;
        IsHeld |= mention.IsHeld;
        if (mention.Row is not null)
        {
            IsListed = true;
            _rows = [.. _rows, mention];
        }

        if (mention.TitleKey.Length > 0)
        {
            _titleKeys.Add(mention.TitleKey);
        }

        if (mention.LoneId is { } lone)
        {
            mention.LoneId = _loneIds.Add(lone);
        }
    }

    /// <summary>What only resolving asks for goes: where each mention went and what the instrument is called stays.</summary>
    public void Forget() =>
        (_mentions, _rows, _count, _tally, _titleKeys, _loneIds) = ([], [], 0, default, default, default);

    /// <summary>The assignment to this cluster alone; one object for all that are equal.</summary>
    public Assignment Assign(double confidence, ReadOnlySpan<string> reasons)
    {
        foreach (var known in _assignments)
        {
            if (known.Confidence.Equals(confidence) && known.Reasons.AsSpan().SequenceEqual(reasons))
            {
                return known;
            }
        }

        _assignments = [.. _assignments, new Assignment([this], confidence, [.. reasons])];
        return _assignments[^1];
    }

    public bool AgreesInTitle(string titleKey) =>
        titleKey.Length > 0 && TitleKeys.Any(own => TitleFolding.Agree(own, titleKey));

    public bool HasTitle(string titleKey) => _titleKeys.Find(titleKey) is not null;
}
