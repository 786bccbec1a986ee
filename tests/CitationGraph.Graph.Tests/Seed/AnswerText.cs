using System.Globalization;
using System.Text;
using CitationGraph.Model;

namespace CitationGraph.Graph.Tests;

/// <summary>Answers laid out for a person to read and approve.</summary>
internal static class AnswerText
{
    public static string Of(ChainAnswer chain)
    {
        var text = new StringBuilder();
        text.AppendLine(Of(chain.Root));
        foreach (var hop in chain.Hops)
        {
            var indent = new string(' ', 4 * hop.Depth);
            var arrow = chain.Options.Direction == ChainDirection.Down ? "←" : "→";
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"{indent}{arrow} {Kind(hop.Relation)} {Of(hop.Instrument)}{(hop.RepeatedAs ? " (elsewhere)" : "")}"
            );
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"{indent}    {hop.Relation.Confidence:0.###}: {hop.Relation.Reason}"
            );
            foreach (var evidence in hop.Relation.Evidence)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"{indent}    {Of(evidence)}");
            }
        }

        return text.ToString();
    }

    public static string Of(Contradiction contradiction)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{contradiction.InstrumentId}: {contradiction.Kind}");
        foreach (var value in contradiction.Values)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"    {value.Value}");
            foreach (var place in value.Places)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"        {Of(place)}");
            }
        }

        return text.ToString();
    }

    private static string Kind(Relation relation) =>
        relation.Type
        + (relation.Detail is null ? "" : $" ({relation.Detail})")
        + (relation.Origin == RelationOrigin.Stated ? "" : $" [{relation.Origin.ToString().ToUpperInvariant()}]");

    private static string Of(Instrument instrument) =>
        string.Join(
            " · ",
            new[]
            {
                instrument.Symbol ?? "(no number)",
                instrument.Date?.ToString(),
                instrument.IssuerName,
                instrument.IsHeld ? "held" : "not held",
                instrument.Id,
            }.Where(part => part is not null)
        );

    private static string Of(Evidence evidence) =>
        $"{evidence.DocumentName}[{evidence.Span.Start}..{evidence.Span.End}] “{evidence.Words}”";
}
