using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>
/// Groups mentions that carry a number. Each symbol is a bucket of its own, so that a large set can be resolved bucket by bucket.
/// </summary>
internal sealed class NumberedResolver(Rulebook rules, Ledger ledger)
{
    /// <param name="mentions">In the order of their keys.</param>
    public void Resolve(IEnumerable<Mention> mentions)
    {
        Mention[] numbered = [.. mentions.Where(m => m.Symbol is not null)];
        Array.Sort(numbered, BySymbol);
        for (var start = 0; start < numbered.Length; )
        {
            var end = start + 1;
            while (end < numbered.Length && numbered[end].Said.SymbolKey == numbered[start].Said.SymbolKey)
            {
                end++;
            }

            Bucket([.. numbered.AsSpan(start, end - start)]);
            start = end;
        }
    }

    private static int BySymbol(Mention left, Mention right)
    {
        var bySymbol = string.CompareOrdinal(left.Said.SymbolKey, right.Said.SymbolKey);
        return bySymbol != 0 ? bySymbol : left.Key.CompareTo(right.Key);
    }

    private void Bucket(List<Mention> mentions)
    {
        var symbol = mentions
            .Select(m => m.Symbol!)
            .OrderBy(s => s.SchemeId is null)
            .ThenBy(s => s.SchemeId, StringComparer.Ordinal)
            .ThenBy(s => s.Text, StringComparer.Ordinal)
            .First();
        var scope = Scope(symbol, mentions);
        if (scope != IdentityScope.Symbol)
        {
            new RegisterBucket(this, ledger, rules.Periods, scope, symbol).Resolve(mentions);
        }
        else if (symbol.Code is null)
        {
            ByGenre(symbol, mentions);
        }
        else
        {
            Together(symbol, mentions);
        }
    }

    private IdentityScope Scope(Symbol symbol, List<Mention> mentions)
    {
        var written =
            rules.Vocabulary.Scheme(symbol.SchemeId)?.Scope
            ?? (symbol.Year is null ? IdentityScope.IssuerYear : IdentityScope.Symbol);
        var isLocal = rules.Issuers.IsLocalOrgan(symbol) || mentions.Exists(m => m.Issuer.Tier > 1);
        return written == IdentityScope.Symbol && isLocal ? IdentityScope.IssuerYear : written;
    }

    /// <summary>Without a code in the symbol the genre tells two series apart: 18/2008/QH12 is a law and a resolution.</summary>
    private void ByGenre(Symbol symbol, List<Mention> mentions)
    {
        var series = mentions
            .Where(TellsSeries)
            .GroupBy(m => m.Genre!.IsLaw ? "law" : Ids.Genre(m.Genre), StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => Together(symbol, [.. g]))
            .ToList();
        var bare = mentions.Where(m => !TellsSeries(m)).Select(m => m with { Genre = null }).ToList();
        if (series.Count == 0)
        {
            Together(symbol, bare);
            return;
        }

        foreach (var mention in bare)
        {
            var fitting = series.Where(c => c.AgreesInTitle(mention.TitleKey)).ToList();
            var candidates = fitting.Count > 0 ? fitting : series;
            if (candidates.Count == 1)
            {
                ledger.Assign(
                    mention,
                    candidates[0],
                    Certainty.KindFromOthers,
                    "The symbol identifies it; its kind is taken from other mentions."
                );
            }
            else
            {
                ledger.Leave(
                    mention,
                    candidates,
                    Certainty.SeveralFit,
                    "Several kinds of document carry this symbol and the text does not say which."
                );
            }
        }
    }

    /// <summary>Letters have no series here: "văn bản số 18/2008/QH12" says nothing of its kind.</summary>
    private bool TellsSeries(Mention mention) => mention.Genre is { } genre && genre != rules.LetterOfOffice;

    private Cluster Together(Symbol symbol, List<Mention> mentions)
    {
        var cluster = ledger.Open();
        foreach (var mention in mentions)
        {
            mention.LoneId = Ids.Numbered(Series(symbol, mention.Genre), mention.Symbol!);
            ledger.Assign(mention, cluster, Certainty.Symbol, "The symbol alone identifies it.");
        }

        cluster.Id = Ids.Numbered(Series(symbol, cluster.Genre), symbol);
        return cluster;
    }

    /// <summary>The genre of an id: the symbol's code decides; where several genres share the code, what the mentions call it.</summary>
    public string Series(Symbol symbol, Genre? called)
    {
        if (symbol.Code is null)
        {
            return Ids.Genre(called);
        }

        var roots = rules.SeriesOf(symbol.Code);
        return roots.Count == 0 || (called is not null && roots.Contains(Ids.Genre(called), StringComparer.Ordinal))
            ? Ids.Genre(called)
            : roots[0];
    }
}
