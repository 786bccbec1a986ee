using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>What was found so far, each instrument once and as well as it was read at best.</summary>
internal sealed class SearchPool(SearchRanking ranking, DateOnly? asOf)
{
    private readonly List<RankedHit> _hits = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    /// <summary>Of the surest found so far.</summary>
    public Sureness Sureness { get; private set; }

    /// <summary>Whether one was found that has all the words, one of them read as another or not.</summary>
    public bool HasWhole { get; private set; }

    public bool HasAny => _hits.Count > 0;

    public void Add(IEnumerable<Instrument> found, Spellings? spellings = null, int mostRead = 0)
    {
        foreach (var instrument in found)
        {
            var isKnown = _places.TryGetValue(instrument.Id, out var place);
            if (
                (isKnown && spellings is null)
                || instrument.Date?.Earliest > asOf
                || ranking.Rank(instrument, spellings, mostRead) is not { } hit
            )
            {
                continue;
            }

            Sureness = (Sureness)Math.Max((int)Sureness, (int)hit.Sureness);
            HasWhole |= hit.IsWhole;
            if (!isKnown)
            {
                _places.Add(instrument.Id, _hits.Count);
                _hits.Add(hit);
            }
            else if (hit.Hit.Score > _hits[place].Hit.Score)
            {
                _hits[place] = hit;
            }
        }
    }

    /// <summary>Best first; of equal ones in the order in which they were found.</summary>
    public ImmutableArray<RankedHit> Best(int limit) => [.. _hits.OrderByDescending(h => h.Hit.Score).Take(limit)];
}
