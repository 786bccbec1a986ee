namespace CitationGraph.Api;

/// <summary>A page of a list, as Relay has it.</summary>
/// <param name="Total">Counts the list; asked only when a client asks.</param>
/// <param name="Source">What the whole page came of, for what stands beside its entries; may be null.</param>
internal sealed record Connection<T>(
    IReadOnlyList<Entry<T>> Edges,
    PageInfo PageInfo,
    Func<Deferred<int>> Total,
    object? Source
)
{
    public Deferred<int> TotalCount => Total();
}

/// <summary>An entry with its place.</summary>
internal sealed record Entry<T>(T Value, string Cursor);

internal sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);
