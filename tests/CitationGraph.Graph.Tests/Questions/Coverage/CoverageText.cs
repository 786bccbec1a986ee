using System.Globalization;
using System.Text;

namespace CitationGraph.Graph.Tests;

/// <summary>A coverage laid out for a person to read and approve.</summary>
internal static class CoverageText
{
    public static string Of(CoverageAnswer coverage)
    {
        var text = new StringBuilder();
        foreach (var disclosure in coverage.Disclosures)
        {
            text.AppendLine(disclosure.Text).AppendLine(disclosure.TextEn);
        }

        foreach (var body in coverage.Bodies)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"{body.State}: {body.Name} ({body.Id}), held {body.HeldInTime}, {body.Timing}"
            );
            foreach (var document in body.Documents)
            {
                text.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"    {document.Instrument.Id} {document.Instrument.Date} {document.Timing}"
                );
                foreach (var hop in document.Path)
                {
                    text.AppendLine(
                        CultureInfo.InvariantCulture,
                        $"        {hop.Relation.Origin} {hop.Relation.Type} {hop.Target.Id}: {hop.Relation.Reason}"
                    );
                }
            }
        }

        return text.ToString();
    }
}
