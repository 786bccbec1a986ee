using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>Parts that stand once for several mentions, and what the text or the symbol says elsewhere.</summary>
internal sealed class SharedParts(ExtractionGrammar grammar)
{
    public void Fill(TokenText text, ReadingSpace space, SpeakingContext context)
    {
        var mentions = space.Mentions;
        ShareBackwards(text, mentions);
        CompleteBareNumbers(mentions);
        foreach (var mention in mentions)
        {
            mention.Issuer ??= OfGenre(mention) ?? OfSymbol(mention, context);
        }

        FromElsewhere(mentions, space.FullestBySymbol);
        FullCongressNames(mentions);
        foreach (var mention in mentions)
        {
            FillReferring(mention, context);
        }
    }

    /// <summary>A mention of the text's own symbol is the text itself.</summary>
    public static void MarkOwn(List<Mention> mentions, SpeakingContext context)
    {
        var own = context.Symbol?.Key;
        foreach (var mention in mentions)
        {
            var isOwn =
                own is not null
                && mention.Kind == CitationKind.Numbered
                && mention.SymbolKey == own
                && (mention.Genre is null || context.Genre is null || mention.Genre == context.Genre);
            if (isOwn && mention.Relation == RelationIds.Cites)
            {
                mention.Relation = RelationIds.Self;
                mention.Reasons.Add("the text's own symbol");
            }
        }

        foreach (var mention in mentions)
        {
            if (mention.Subject?.Relation == RelationIds.Self)
            {
                mention.Subject = null;
            }
        }
    }

    /// <summary>"Nghị định 54" stands for the one mention of the text whose genre and number it repeats.</summary>
    private static void CompleteBareNumbers(List<Mention> mentions)
    {
        if (!mentions.Exists(IsBareNumber))
        {
            return;
        }

        var full = mentions
            .Where(m => m.Symbol is { SchemeId: not null })
            .ToLookup(m => (m.Genre, m.Symbol!.Number), m => m.Symbol!);
        foreach (var bare in mentions.Where(IsBareNumber))
        {
            var symbols = full[(bare.Genre, bare.Symbol!.Number)]
                .Where(s => bare.Symbol.Year is null || s.Year == bare.Symbol.Year)
                .Distinct()
                .Take(2)
                .ToList();
            if (symbols.Count == 1)
            {
                bare.Symbol = symbols[0];
                bare.Confidence = 0.9;
                bare.Reasons.Add("the rest of its symbol from the one mention of that number in the text");
            }
        }
    }

    private static bool IsBareNumber(Mention mention) => mention.Symbol is { SchemeId: null, Organs.IsEmpty: true };

    /// <summary>"A, B và C ngày … của …": date and issuer at the end of a list belong to each member.</summary>
    private void ShareBackwards(TokenText text, List<Mention> mentions)
    {
        for (var i = mentions.Count - 2; i >= 0; i--)
        {
            var mention = mentions[i];
            var next = mentions[i + 1];
            if (
                mention.Kind != CitationKind.Numbered
                || next.Kind != CitationKind.Numbered
                || mention.HasTitle
                || !IsListed(text, mention.End, next.Head)
            )
            {
                continue;
            }

            if (
                mention.Date is null
                && next.Date is { } date
                && (mention.Symbol!.Year ?? date.Year) == date.Year
                && mention.TailEnd == mention.HeadEnd
            )
            {
                mention.Date = date;
                mention.Reasons.Add("date shared by the list");
            }

            if (
                mention.Issuer is null
                && !mention.HasUnknownIssuer
                && next.Issuer is { } issuer
                && SameOrgan(mention, next)
            )
            {
                mention.Issuer = issuer with { Span = null, Basis = IssuerBasis.Context };
                mention.Reasons.Add("issuer shared by the list");
            }
        }
    }

    private static bool SameOrgan(Mention one, Mention other) =>
        !one.Symbol!.Organs.IsEmpty && !other.Symbol!.Organs.IsEmpty && one.Symbol.Organs[0] == other.Symbol.Organs[0];

    private bool IsListed(TokenText text, int from, int to)
    {
        while (from < to)
        {
            var next =
                text[from].Kind == TokenKind.Mark && text[from].Word is ',' or ';'
                    ? from + 1
                    : grammar.NumberWord.Skip(text, grammar.PluralWord.Skip(text, grammar.AndWord.Skip(text, from)));
            if (next == from)
            {
                return false;
            }

            from = next;
        }

        return true;
    }

    /// <summary>One congress named twice: the shorter name takes the longer one's words.</summary>
    private static void FullCongressNames(List<Mention> mentions)
    {
        if (!mentions.Exists(m => m.Session is not null))
        {
            return;
        }

        foreach (
            var group in mentions
                .Where(m => m is { Session: not null, Issuer.AuthorityId: null })
                .GroupBy(m => m.Session, StringComparer.Ordinal)
        )
        {
            var fullest = group.MaxBy(m => m.Issuer!.Name.Length)!.Issuer!;
            foreach (var mention in group)
            {
                mention.Issuer = mention.Issuer! with { Name = fullest.Name };
            }
        }
    }

    private Issuer? OfGenre(Mention mention)
    {
        if (mention.Genre is not { IsLaw: true })
        {
            return null;
        }

        var maker = grammar.MakerOf(mention.Genre);
        return maker is null ? null : grammar.Authorities.Unwritten(maker, IssuerBasis.Genre);
    }

    private Issuer? OfSymbol(Mention mention, SpeakingContext context)
    {
        if (mention.Symbol is null || mention.HasUnknownIssuer)
        {
            return null;
        }

        var day = mention.Date?.Earliest ?? (mention.Symbol.Year is { } year ? new DateOnly(year, 7, 1) : context.Day);
        return grammar.Issuers.OfSymbol(mention.Symbol, context, day);
    }

    /// <summary>A bare symbol takes issuer and genre from a fuller mention of it in the same text.</summary>
    private static void FromElsewhere(List<Mention> mentions, Dictionary<string, Mention> full)
    {
        foreach (var mention in mentions)
        {
            if (
                mention is { Symbol.HasNumber: true, SymbolKey: { } key, Issuer: { } issuer }
                && (!full.TryGetValue(key, out var known) || (known.Issuer!.Span is null && issuer.Span is not null))
            )
            {
                full[key] = mention;
            }
        }

        foreach (var mention in mentions)
        {
            if (
                mention.SymbolKey is not { } key
                || !full.TryGetValue(key, out var known)
                || known == mention
                || mention.Issuer?.Span is not null
            )
            {
                continue;
            }

            if (mention.Issuer is null || mention.Issuer.Basis != IssuerBasis.Written)
            {
                mention.Issuer = known.IssuerForOthers;
            }

            // "Chương trình 34-CTr/TU" is short for the "Chương trình hành động" named before.
            if (known.Genre is { } genre && (mention.Genre is null || genre.BroaderId == mention.Genre.Id))
            {
                mention.Genre = genre;
            }
        }
    }

    private static void FillReferring(Mention mention, SpeakingContext context)
    {
        if (mention.Kind is CitationKind.Self)
        {
            mention.Issuer = context.Issuer is { } own ? own with { Span = null, Basis = IssuerBasis.Context } : null;
        }
        else if (mention.Refers is { Issuer: not null } && mention.Issuer is null)
        {
            mention.Issuer = mention.Refers.IssuerForOthers;
        }
    }
}
