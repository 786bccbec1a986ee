namespace CitationGraph.Api;

/// <summary>How much one field may be asked for.</summary>
internal static class Limits
{
    public const int SearchHits = 100;
    public const int ListItems = 500;
    public const int ChainDepth = 20;
    public const int SearchText = 500;

    /// <exception cref="ApiException">Outside 1 to <paramref name="most"/>.</exception>
    public static int Check(string argument, int? value, int most) =>
        value is >= 1 && value <= most
            ? value.Value
            : throw ApiException.BadInput($"{argument} must be from 1 to {most}, not {value?.ToString() ?? "null"}.");
}
