namespace CitationGraph.Api;

/// <summary>Cuts pages out of lists.</summary>
internal static class Pager
{
    private const int AtOnce = 500;

    /// <param name="key">Tells an entry from all others of the list.</param>
    public static Connection<T> Page<T>(
        IReadOnlyList<T> all,
        Func<T, string> key,
        int first,
        string? after,
        object? source = null
    )
    {
        var start = 0;
        if (Cursor.Parse(after) is { } cursor)
        {
            start = Find(cursor, all.Count, i => key(all[i])) + 1;
        }

        var end = Math.Min(all.Count, start + first);
        return Of([.. Range(start, end).Select(i => all[i])], start, end < all.Count, key, () => all.Count, source);
    }

    /// <summary>A list that is read a stretch at a time.</summary>
    /// <param name="read">The stretch of so many entries after so many, and how many there are in all.</param>
    public static Connection<T> Page<T, TAnswer>(
        Func<int, int, TAnswer> read,
        Func<TAnswer, IReadOnlyList<T>> entries,
        Func<TAnswer, int> total,
        Func<T, string> key,
        int first,
        string? after
    )
        where TAnswer : class
    {
        var start = 0;
        if (Cursor.Parse(after) is { } cursor)
        {
            var stretch = (From: -1, Entries: (IReadOnlyList<T>)[]);
            var count = total(read(0, 0));
            start =
                1
                + Find(
                    cursor,
                    count,
                    position =>
                    {
                        if (
                            position < stretch.From
                            || position >= stretch.From + stretch.Entries.Count
                            || stretch.From < 0
                        )
                        {
                            // Around its old place it is most often found with one more reading.
                            var from = position == cursor.Position ? position : position / AtOnce * AtOnce;
                            stretch = (from, entries(read(from, position == cursor.Position ? 1 : AtOnce)));
                        }

                        return position - stretch.From < stretch.Entries.Count
                            ? key(stretch.Entries[position - stretch.From])
                            : null;
                    }
                );
        }

        var answer = read(start, first);
        var page = entries(answer);
        return Of(page, start, start + page.Count < total(answer), key, () => total(answer), answer);
    }

    /// <summary>A list of which only the beginning is ever made: so many entries as are needed.</summary>
    /// <param name="read">The first so many entries.</param>
    /// <param name="total">Counts the whole list; null where nobody may ask for that.</param>
    public static Connection<T> Beginning<T, TAnswer>(
        Func<int, TAnswer> read,
        Func<TAnswer, IReadOnlyList<T>> entries,
        Func<T, string> key,
        int first,
        string? after,
        Func<int>? total = null
    )
        where TAnswer : class
    {
        var cursor = Cursor.Parse(after);
        if (cursor?.Position >= ApiLimits.Reach)
        {
            throw new ApiException(ApiException.BadCursorCode, "A list is not paged through that far.");
        }

        // One more than is given tells whether there are more; where that is not there, the list was read to its end.
        var needed = (cursor?.Position + 1 ?? 0) + first + 1;
        var answer = read(needed);
        var all = entries(answer);
        var page = Page(all, key, first, after, answer);
        return total is null || all.Count < needed ? page : page with { Total = () => new Deferred<int>(total) };
    }

    private static Connection<T> Of<T>(
        IReadOnlyList<T> page,
        int start,
        bool hasMore,
        Func<T, string> key,
        Func<int> total,
        object? source
    )
    {
        List<Entry<T>> edges =
        [
            .. page.Select((value, i) => new Entry<T>(value, new Cursor(start + i, key(value)).ToString())),
        ];
        return new Connection<T>(
            edges,
            new PageInfo(
                hasMore,
                start > 0,
                edges.Count > 0 ? edges[0].Cursor : null,
                edges.Count > 0 ? edges[^1].Cursor : null
            ),
            () => new Deferred<int>(total),
            source
        );
    }

    /// <returns>Where the entry is; where it is gone, the place before the one that took its place.</returns>
    private static int Find(Cursor cursor, int count, Func<int, string?> keyAt)
    {
        if (cursor.Position < count && keyAt(cursor.Position) == cursor.Key)
        {
            return cursor.Position;
        }

        for (var i = 0; i < Math.Min(count, ApiLimits.Reach); i++)
        {
            if (keyAt(i) == cursor.Key)
            {
                return i;
            }
        }

        return Math.Min(cursor.Position, count) - 1;
    }

    private static IEnumerable<int> Range(int start, int end) =>
        start < end ? Enumerable.Range(start, end - start) : [];
}
