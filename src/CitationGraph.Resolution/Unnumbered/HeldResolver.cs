using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>Held instruments whose own number is blank, and those attached to another in the same file.</summary>
internal sealed class HeldResolver(Ledger ledger)
{
    private readonly Dictionary<string, Cluster> _opened = new(StringComparer.Ordinal);

    public void Resolve(IReadOnlyList<Mention> mentions)
    {
        var numbered = ledger
            .Clusters.Where(c => c.Issuer.IsKnown)
            .GroupBy(c => (Ids.Genre(c.Genre), c.Issuer.Lineage))
            .ToDictionary(g => g.Key, g => g.ToList());
        foreach (var mention in mentions.Where(m => m is { Key.Kind: MentionKind.Header, Symbol: null }))
        {
            var key = (Ids.Genre(mention.Genre), mention.Issuer.Lineage);
            Blank(mention, numbered.GetValueOrDefault(key) ?? []);
        }

        foreach (var text in mentions.Where(m => m.Key.Kind == MentionKind.Attached).GroupBy(m => m.Key.Source))
        {
            Attached([.. text]);
        }
    }

    /// <summary>The copy made before the clerk put the number in is the numbered one when kind, issuer, title and date agree.</summary>
    private void Blank(Mention mention, List<Cluster> numbered)
    {
        var id = Ids.Blank(Ids.Genre(mention.Genre), mention.Issuer, mention.Locality, mention.Date, mention.TitleKey);
        var own = mention with { LoneId = id };
        var tail = mention.BlankSymbol is null ? string.Empty : VietnameseFolding.SymbolKey(mention.BlankSymbol);
        var same = numbered
            .Where(c =>
                c.HasTitle(mention.TitleKey)
                && c.Date is { } date
                && mention.Date is { } written
                && date.AgreesWith(written)
                && c.Symbol!.Key.EndsWith(tail, StringComparison.Ordinal)
            )
            .ToList();
        if (same.Count == 1)
        {
            ledger.Assign(
                own,
                same[0],
                Certainty.BlankNumber,
                "The number is blank here; kind, issuer, title and date agree with one numbered instrument."
            );
            return;
        }

        ledger.Assign(own, Open(id), Certainty.Itself, "The document itself.");
    }

    private void Attached(List<Mention> parts)
    {
        var first = ledger.ClusterOf(new MentionKey(MentionKind.Header, parts[0].Key.Source, 0, string.Empty));
        if (first is null)
        {
            return;
        }

        var firstLone = first.Mentions.First(m => m.Key.Source == parts[0].Key.Source).LoneId ?? first.Id;
        var ordinals = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            if (part.Symbol is not null)
            {
                if (ledger.ClusterOf(part.Key) is { } own && own != first)
                {
                    own.PartOf ??= first;
                }

                continue;
            }

            var genre = Ids.Genre(part.Genre);
            var ordinal = ordinals[genre] = ordinals.GetValueOrDefault(genre) + 1;
            var cluster = Open(Ids.AttachedTo(first.Id, genre, ordinal));
            cluster.PartOf = first;
            var lone = Ids.AttachedTo(firstLone, genre, ordinal);
            ledger.Assign(
                part with
                {
                    LoneId = lone,
                },
                cluster,
                Certainty.Itself,
                "Attached to the first instrument of the same file."
            );
        }
    }

    private Cluster Open(string id)
    {
        if (!_opened.TryGetValue(id, out var cluster))
        {
            _opened[id] = cluster = ledger.Open();
            cluster.Id = id;
        }

        return cluster;
    }
}
