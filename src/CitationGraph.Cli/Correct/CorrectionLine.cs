using System.Globalization;
using CitationGraph.Graph;

namespace CitationGraph.Cli;

/// <summary>A correction in one line for people.</summary>
internal static class CorrectionLine
{
    public static string Of(Correction correction)
    {
        var back = correction.TakenBack is { } taken
            ? string.Create(
                CultureInfo.InvariantCulture,
                $" · rút lại (taken back) {taken.At:yyyy-MM-dd} {taken.By}: {taken.Reason}"
            )
            : string.Empty;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{correction.Id}  {What(correction)} · {correction.At:yyyy-MM-dd} {correction.By}: {correction.Reason}{back}"
        );
    }

    // "bác quan hệ (relation rejected): A implements B": the same things are named in both languages.
    private static string What(Correction correction)
    {
        var vi = CorrectionText.Vi(correction);
        var en = CorrectionText.En(correction);
        return $"{vi[..vi.IndexOf(':', StringComparison.Ordinal)]} ({en[..en.IndexOf(':', StringComparison.Ordinal)]}){vi[vi.IndexOf(':', StringComparison.Ordinal)..]}";
    }
}
