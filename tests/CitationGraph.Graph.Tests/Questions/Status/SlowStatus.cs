using CitationGraph.Model;

namespace CitationGraph.Graph.Tests;

/// <summary>The rules of status written down as plainly as can be, with no thought of speed.</summary>
internal static class SlowStatus
{
    public static Dictionary<string, string> Of(GraphContent content, Vocabulary vocabulary, DateOnly day)
    {
        var known = content.Instruments.ToDictionary(
            i => i.Id,
            i => (Status: OfEdges(content, i, day), Since: FellOn(content, i, day))
        );
        for (var changed = true; changed; )
        {
            changed = false;
            foreach (var instrument in content.Instruments)
            {
                if (
                    known[instrument.Id].Status is not ("not-yet-in-force" or "replaced" or "repealed" or "lapsed")
                    && Lapse(content, vocabulary, instrument, known) is { } lapse
                )
                {
                    known[instrument.Id] = ("lapsed", lapse.Since);
                    changed = true;
                }
            }
        }

        return known.ToDictionary(k => k.Key, k => k.Value.Status);
    }

    private static string OfEdges(GraphContent content, Instrument instrument, DateOnly day)
    {
        var start = Start(content, instrument.Id);
        if (instrument.Date?.Earliest > day || start?.Earliest > day)
        {
            return "not-yet-in-force";
        }

        var effects = content
            .Relations.Where(r => r.TargetId == instrument.Id && r.Origin != RelationOrigin.Inferred)
            .Where(r => r.Type is "replaces" or "repeals" or "suspends" or "amends")
            .Where(r => Acts(content, r, day))
            .Select(r => Effect(r))
            .ToList();
        return effects.Contains("replaced") ? "replaced"
            : effects.Contains("repealed") ? "repealed"
            : instrument.PeriodEnd < day ? "period-ended"
            : effects.Contains("suspended") ? "suspended"
            : effects.Contains("partly-suspended") ? "partly-suspended"
            : effects.Contains("partly-in-force") ? "partly-in-force"
            : effects.Contains("amended") ? "amended"
            : start is not null ? "in-force"
            : "undetermined";
    }

    private static bool Acts(GraphContent content, Relation relation, DateOnly day)
    {
        var source = content.Instruments.Single(i => i.Id == relation.SourceId);
        var from = relation.EffectiveFrom ?? Start(content, source.Id) ?? source.Date;
        return from is null || from.Value.Earliest <= day;
    }

    private static string Effect(Relation relation)
    {
        var isOfParts = IsOfParts(relation);
        return relation.Type switch
        {
            "replaces" => isOfParts ? "partly-in-force" : "replaced",
            "repeals" => isOfParts ? "partly-in-force" : "repealed",
            "suspends" => isOfParts ? "partly-suspended" : "suspended",
            _ => "amended",
        };
    }

    private static bool IsOfParts(Relation relation) =>
        relation.Evidence.All(e => e.DocumentId is not null && e.Provision is not null);

    private static (PartialDate? Since, bool Lapses)? Lapse(
        GraphContent content,
        Vocabulary vocabulary,
        Instrument instrument,
        Dictionary<string, (string Status, PartialDate? Since)> known
    )
    {
        var isNormative = vocabulary.Genre(instrument.GenreId)!.IsLaw || SymbolYear.Of(instrument.Symbol) is not null;
        var isAmending = instrument.Title?.StartsWith("sửa đổi, bổ sung", StringComparison.Ordinal) == true;
        foreach (var (type, applies) in new[] { ("details", isNormative), ("amends", isAmending) })
        {
            var targets = content
                .Relations.Where(r => r.SourceId == instrument.Id && r.Type == type)
                .Where(r => r.Origin != RelationOrigin.Inferred && !IsOfParts(r))
                .Select(r => known[r.TargetId])
                .ToList();
            if (
                applies
                && targets.Count > 0
                && targets.TrueForAll(t => t.Status is "replaced" or "repealed" or "lapsed")
                && targets.TrueForAll(t => !(instrument.Date?.Earliest > t.Since?.Latest))
            )
            {
                return (targets.Exists(t => t.Since is null) ? null : targets.Max(t => t.Since), true);
            }
        }

        return null;
    }

    private static PartialDate? FellOn(GraphContent content, Instrument instrument, DateOnly day)
    {
        var status = OfEdges(content, instrument, day);
        return content
            .Relations.Where(r => r.TargetId == instrument.Id && r.Origin != RelationOrigin.Inferred)
            .Where(r => Acts(content, r, day) && Effect(r) == status)
            .Select(r => r.EffectiveFrom ?? Start(content, r.SourceId))
            .Where(d => d?.Latest <= day)
            .Min();
    }

    private static PartialDate? Start(GraphContent content, string id) =>
        EffectiveDay.Of(content.Facts.Where(f => f.InstrumentId == id))?.Day;
}
