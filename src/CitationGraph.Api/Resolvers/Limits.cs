using CitationGraph.Graph;

namespace CitationGraph.Api;

/// <summary>How much one field may be asked for.</summary>
internal static class Limits
{
    public const int SearchHits = 100;
    public const int ListItems = 500;
    public const int ChainDepth = 20;
    public const int ChainHops = 1000;
    public const int DocumentsOfEach = 100;
    public const int SearchText = 500;

    /// <exception cref="ApiException">Less than nothing is passed over, or more is asked for than a page has.</exception>
    public static ReportPage Page(int? skip, int? first) =>
        skip is null or >= 0
            ? new ReportPage(skip ?? 0, Check(nameof(first), first, ListItems))
            : throw ApiException.BadInput($"skip must be 0 or more, not {skip}.");

    /// <exception cref="ApiException">Outside 1 to <paramref name="most"/>.</exception>
    public static int Check(string argument, int? value, int most) =>
        value is >= 1 && value <= most
            ? value.Value
            : throw ApiException.BadInput($"{argument} must be from 1 to {most}, not {value?.ToString() ?? "null"}.");
}
