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
            .SelectMany(c => c.TitleKeys.Select(t => (Cluster: c, Title: t)))
            .ToLookup(c => (Ids.Genre(c.Cluster.Genre), c.Cluster.Issuer.Lineage, c.Title), c => c.Cluster);
        foreach (var mention in mentions.Where(m => m is { Key.Kind: MentionKind.Header, Symbol: null }))
        {
            Blank(mention, numbered[(Ids.Genre(mention.Genre), mention.Issuer.Lineage, mention.TitleKey)]);
        }

        foreach (var text in mentions.Where(m => m.Key.Kind == MentionKind.Attached).GroupBy(m => m.Key.Source))
        {
            Attached([.. text]);
        }
    }

    /// <summary>The copy made before the clerk put the number in is the numbered one when kind, issuer, title and date agree.</summary>
    private void Blank(Mention mention, IEnumerable<Cluster> titled)
    {
        var id = Ids.Blank(Ids.Genre(mention.Genre), mention.Issuer, mention.Locality, mention.Date, mention.TitleKey);
        mention.LoneId = id;
        var tail = mention.BlankSymbol is null ? string.Empty : VietnameseFolding.SymbolKey(mention.BlankSymbol);
        var same = titled
            .Where(c =>
                c.Date is { } date
                && mention.Date is { } written
                && date.AgreesWith(written)
                && c.Symbol!.Key.EndsWith(tail, StringComparison.Ordinal)
            )
            .ToList();
        if (same.Count == 1)
        {
            ledger.Assign(
                mention,
                same[0],
                Certainty.BlankNumber,
                "The number is blank here; kind, issuer, title and date agree with one numbered instrument."
            );
            return;
        }

        ledger.Assign(mention, Open(id), Certainty.Itself, "The document itself.");
    }

    private void Attached(List<Mention> parts)
    {
        var first = ledger.ClusterOf(MentionKey.OfPart(parts[0].Key.Source, 0));
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
            part.LoneId = Ids.AttachedTo(firstLone, genre, ordinal);
            ledger.Assign(part, cluster, Certainty.Itself, "Attached to the first instrument of the same file.");
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
