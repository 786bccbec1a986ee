namespace CitationGraph.Api;

/// <summary>How long the lists may be that one field is asked for.</summary>
/// <param name="List">Entries of any list.</param>
public sealed record ApiLimits(int List = ApiLimits.UsualList)
{
    private const int UsualList = 500;
    internal const int SearchHits = 100;
    internal const int ChainDepth = 20;
    internal const int DocumentsOfEach = 100;
    internal const int SearchText = 500;
    internal const int Ids = 100;
    internal const int Texts = 50;

    /// <summary>Entries from the beginning of a list that can be paged through; further in a list is not what a person reads.</summary>
    internal const int Reach = 100_000;

    /// <summary>No list has a place beyond it, with room to count a page further.</summary>
    internal const int Furthest = int.MaxValue / 2;

    /// <summary>A chain is longer than other lists are wanted.</summary>
    internal int ChainHops => List * 2;

    /// <exception cref="ApiException">Outside 1 to <paramref name="most"/>, or to what lists may have here.</exception>
    public int Check(string argument, int? value, int most = int.MaxValue)
    {
        var limit = Math.Min(most, most == ChainHops ? most : List);
        return InRange(argument, value, limit);
    }

    /// <exception cref="ApiException">Outside 1 to <paramref name="most"/>.</exception>
    internal static int InRange(string argument, int? value, int most) =>
        value is >= 1 && value <= most
            ? value.Value
            : throw ApiException.BadInput($"{argument} must be from 1 to {most}, not {value?.ToString() ?? "null"}.");
}
