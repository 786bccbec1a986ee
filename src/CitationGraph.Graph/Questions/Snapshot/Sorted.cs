namespace CitationGraph.Graph;

/// <summary>Numbers in ascending order, the same several times perhaps.</summary>
internal static class Sorted
{
    /// <summary>How many are less: the place of the first that is not.</summary>
    public static int CountBefore(ReadOnlySpan<int> ascending, int number) =>
        ~ascending.BinarySearch(new JustBefore(number));

    // Equal to none, so that the search always ends between two.
    private readonly struct JustBefore(int number) : IComparable<int>
    {
        public int CompareTo(int other) => other < number ? 1 : -1;
    }
}
