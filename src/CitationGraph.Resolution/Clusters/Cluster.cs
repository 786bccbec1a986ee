using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>Mentions found to mean one instrument.</summary>
internal sealed class Cluster
{
    private readonly List<Mention> _mentions = [];

    /// <summary>The id the instrument gets; set when the cluster is complete.</summary>
    public string Id { get; set; } = string.Empty;

    public IReadOnlyList<Mention> Mentions => _mentions;

    public Genre? Genre => Support.Genre(_mentions);

    public PartialDate? Date => Support.Date(_mentions);

    /// <summary>The issuer of the best-founded mention that has one.</summary>
    public IssuerRef Issuer => Support.Issuer(_mentions);

    public Symbol? Symbol => _mentions.Find(m => m.Symbol is not null)?.Symbol;

    /// <summary>Whether a text or a list, and not only other texts' citations, speaks for it.</summary>
    public bool HasOwnSupport => _mentions.Exists(m => m.IsHeld || m.Row is not null);

    public bool IsKnown => HasOwnSupport;

    /// <summary>For an attached instrument: the one it came with.</summary>
    public Cluster? PartOf { get; set; }

    public void Add(Mention mention) => _mentions.Add(mention);

    public IEnumerable<string> TitleKeys =>
        _mentions.Select(m => m.TitleKey).Where(k => k.Length > 0).Distinct(StringComparer.Ordinal);

    public bool AgreesInTitle(string titleKey) =>
        titleKey.Length > 0 && TitleKeys.Any(own => TitleFolding.Agree(own, titleKey));

    public bool HasTitle(string titleKey) => TitleKeys.Contains(titleKey, StringComparer.Ordinal);
}
