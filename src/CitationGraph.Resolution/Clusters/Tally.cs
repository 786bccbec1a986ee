using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>
/// The best-supported date, issuer and genre of mentions that come one by one: an act that a hundred thousand texts name is weighed anew with
/// each, so its mentions are counted, not gone through. Gives what <see cref="Support"/> gives for the same mentions.
/// </summary>
internal struct Tally
{
    private const int Unknown = -1;
    private Backings<PartialDate> _dates;
    private Backings<IssuerRef> _issuers;
    private Backings<Genre> _genres;

    // Where the best stands among the others.
    private int _date;
    private int _issuer;
    private int _genre;

    public PartialDate? Date =>
        _dates.Count == 0 ? null : _dates.Items[_date == Unknown ? _date = BestDate() : _date].Value;

    public IssuerRef Issuer =>
        _issuers.Count == 0 ? default : _issuers.Items[_issuer == Unknown ? _issuer = BestIssuer() : _issuer].Value;

    public Genre? Genre =>
        _genres.Count == 0 ? null : _genres.Items[_genre == Unknown ? _genre = BestGenre() : _genre].Value;

    public void Add(Mention mention)
    {
        if (mention.Date is { } date)
        {
            _dates.Add(date, mention);
            _date = _dates.Count == 1 ? 0 : Unknown;
        }

        if (mention.Issuer.IsKnown)
        {
            _issuers.Add(mention.Issuer, mention);
            _issuer = _issuers.Count == 1 ? 0 : Unknown;
        }

        if (mention.Genre is { } genre)
        {
            _genres.Add(genre, mention);
            _genre = _genres.Count == 1 ? 0 : Unknown;
        }
    }

    private readonly int BestDate()
    {
        var dates = _dates.Each.ToList();
        var best = Support
            .Ranked(
                dates
                    .Where(d =>
                        !dates.Exists(o =>
                            o.Value != d.Value && o.Value.AgreesWith(d.Value) && Support.IsFiner(o.Value, d.Value)
                        )
                    )
                    .Select(d => (d.Value, Sum(dates.Where(o => o.Value.AgreesWith(d.Value))))),
                d => d.ToString()
            )[0]
            .Value;
        return dates.FindIndex(d => d.Value == best);
    }

    private readonly int BestIssuer()
    {
        var issuers = _issuers.Each.ToList();
        var best = Support
            .Ranked(
                issuers.GroupBy(i => i.Value.Lineage, StringComparer.Ordinal).Select(g => (Support.Finest(g), Sum(g))),
                i => i.Register ?? string.Empty
            )[0]
            .Value;
        return issuers.FindIndex(i => i.Value == best);
    }

    private readonly int BestGenre()
    {
        var genres = _genres.Each.ToList();
        var founded = genres.Where(g => g.Backing.Founded > 0).Select(g => (g.Value, g.Backing.OfFounded())).ToList();
        var ranked = Support.Ranked(founded.Count > 0 ? founded : genres, g => g.Id);
        var held = ranked.FindIndex(g => g.Backing.HasHeld);
        var best = ranked[Math.Max(held, 0)].Value;
        return genres.FindIndex(g => g.Value == best);
    }

    private static Backing Sum<T>(IEnumerable<(T Value, Backing Backing)> items)
    {
        var sum = default(Backing);
        foreach (var (_, backing) in items)
        {
            sum.Add(backing);
        }

        return sum;
    }
}
