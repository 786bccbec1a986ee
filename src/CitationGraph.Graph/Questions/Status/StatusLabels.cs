using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>Compares the labels that others gave with what follows from the graph, each on the day on which it was recorded.</summary>
internal static class StatusLabels
{
    /// <param name="derive">The derived status on a day.</param>
    public static ImmutableArray<StatusDisagreement> Disagreements(
        IEnumerable<InstrumentFact> labels,
        DateOnly asOf,
        Vocabulary vocabulary,
        Func<DateOnly, StatusFinding> derive
    )
    {
        var found = ImmutableArray.CreateBuilder<StatusDisagreement>();
        foreach (var label in labels)
        {
            if (
                label.RecordedOn is { } recorded
                && recorded.Earliest <= asOf
                && Meant(label.Value, vocabulary) is { EliInForce: { } said } meant
            )
            {
                var day = recorded.Latest < asOf ? recorded.Latest : asOf;
                var derived = vocabulary.Status(derive(day).StatusId);
                if (derived?.EliInForce is { } follows && follows != said)
                {
                    found.Add(Disagreement(label, meant, derived, day));
                }
            }
        }

        return found.ToImmutable();
    }

    /// <summary>The status a label means: its whole words, else those before a bracket. Null when the ontology does not know it.</summary>
    public static StatusType? Meant(string label, Vocabulary vocabulary)
    {
        var bracket = label.IndexOf('(', StringComparison.Ordinal);
        return Named(label, vocabulary) ?? (bracket > 0 ? Named(label[..bracket], vocabulary) : null);
    }

    private static StatusType? Named(string label, Vocabulary vocabulary)
    {
        var key = VietnameseFolding.NameKey(label);
        return vocabulary.StatusTypes.FirstOrDefault(t =>
            t.Variants.Append(t.LabelVi).Any(v => VietnameseFolding.NameKey(v) == key)
        );
    }

    private static StatusDisagreement Disagreement(
        InstrumentFact label,
        StatusType meant,
        StatusType derived,
        DateOnly day
    )
    {
        var who = label.Publisher;
        return new StatusDisagreement(
            label,
            meant.Id,
            derived.Id,
            $"{who ?? "Ghi nhận của dự án"}: “{label.Value}”; theo đồ thị, {StatusReasons.Vi(PartialDate.Of(day))}: {derived.LabelVi}.",
            $"{who ?? "Recorded by the project"}: “{label.Value}”; by the graph on {day:yyyy-MM-dd}: {derived.LabelEn}."
        );
    }
}
