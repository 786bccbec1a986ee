using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Ontology.Reading;

/// <summary>Relations, the cues that speak for them, and the statuses they lead to.</summary>
internal static class RelationEntries
{
    public static ImmutableArray<RelationType> Types(EntrySet entries) =>
        [.. entries.Of(Cg.RelationClass).Select(Type)];

    public static ImmutableArray<RelationCue> Cues(EntrySet entries) => [.. entries.Of(Cg.CueClass).Select(Cue)];

    public static ImmutableArray<StatusType> Statuses(EntrySet entries) =>
        [.. entries.Of(Cg.StatusClass).Select(Status)];

    public static ImmutableArray<EffectRule> EffectRules(EntrySet entries) =>
        [.. entries.Of(Cg.EffectRuleClass).Select(EffectRule)];

    private static RelationType Type(Entry entry)
    {
        var broader = entry.Reference(Skos.Broader, Cg.RelationSpace);
        var isReported = entry.Flag(Cg.IsReported);
        if (broader is null && !isReported)
        {
            throw entry.Fault(
                $"{Entry.Short(entry.Iri)} that is neither reported nor a kind of another",
                "cg:isReported true, or skos:broader with the reported relation it is a kind of"
            );
        }

        return new RelationType(
            entry.Id(Cg.RelationSpace),
            entry.RequiredLabel(Skos.PrefLabel, "vi"),
            entry.RequiredLabel(Skos.PrefLabel, "en"),
            entry.Text(Cg.Inverse),
            entry.Label(Cg.InverseLabel, "vi"),
            entry.Label(Cg.InverseLabel, "en"),
            broader,
            isReported,
            (RelationFamily)entry.Choice(Cg.Family, Choices.Families),
            entry.IriOf(Cg.EliProperty),
            entry.IriOf(Cg.EliInverse),
            entry.Text(Cg.StatusEffect),
            entry.Text(Cg.LapseRule)
        );
    }

    private static EffectRule EffectRule(Entry entry)
    {
        var (from, to) = entry.Period();
        return new EffectRule(
            entry.Id(Cg.EffectRuleSpace),
            entry.RequiredText(Cg.RuleKind),
            entry.RequiredLabel(Skos.PrefLabel, "vi"),
            entry.RequiredLabel(Skos.PrefLabel, "en"),
            entry.Text(Cg.Article),
            from,
            to,
            entry.Text(Cg.Certainty)
        );
    }

    private static RelationCue Cue(Entry entry) =>
        new(
            entry.RequiredText(Cg.Phrase),
            entry.RequiredReference(Cg.CueOf, Cg.RelationSpace),
            (CuePosition)entry.Choice(Cg.Position, Choices.Positions, (int)CuePosition.Anywhere),
            entry.Flag(Cg.After),
            entry.Flag(Cg.Passive),
            entry.Number(Cg.Priority) ?? 0
        );

    private static StatusType Status(Entry entry) =>
        new(
            entry.Id(Cg.StatusSpace),
            entry.RequiredLabel(Skos.PrefLabel, "vi"),
            entry.RequiredLabel(Skos.PrefLabel, "en"),
            entry.Texts(Skos.AltLabel),
            entry.Text(Cg.EliInForce)
        );
}
