using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>
/// What stands, through any number of hops, on an instrument that fell on a day, by how it stood on it. Where a successor took over, or the
/// one on the way stood no longer, nothing is followed further.
/// </summary>
public static class LostBasisQuestion
{
    /// <param name="instrumentId">A current id or one it once had.</param>
    /// <param name="day">The day it fell, or is thought to fall: instruments issued later are not looked at.</param>
    /// <returns>Null when the graph has no such instrument.</returns>
    public static LostBasisAnswer? Ask(
        IGraphStore store,
        Vocabulary vocabulary,
        string instrumentId,
        DateOnly day,
        LostBasisOptions? options = null
    ) => OneContent.Ask(store, () => AskOnce(store, vocabulary, instrumentId, day, options));

    private static LostBasisAnswer? AskOnce(
        IGraphStore store,
        Vocabulary vocabulary,
        string instrumentId,
        DateOnly day,
        LostBasisOptions? options
    )
    {
        if (store.Instrument(instrumentId) is not { } root)
        {
            return null;
        }

        options ??= new LostBasisOptions();
        var reader = new StoreLostBasisReader(store, vocabulary);
        reader.Know(root);
        var successors = Successions.From(root, day, reader);
        var walk = LostBasisWalk.From(vocabulary, Quickest(store, reader), root.Id, successors, day, options);
        var ranked = walk
            .Found.Values.Where(f =>
                (options.Kinds.IsDefault || options.Kinds.Contains(f.Kind))
                && (options.Fates.IsDefault || options.Fates.Contains(f.Fate))
            )
            .OrderBy(f => f.Kind)
            .ThenBy(f => f.Hops)
            .ThenBy(f => PackedDate.Of(f.Instrument.Date))
            .ThenBy(f => f.Instrument.Id, StringComparer.Ordinal)
            .ToList();
        var page = ranked[(options.Page ?? ReportPage.First).Of(ranked.Count)];
        var items = new LostBasisItems(store, vocabulary, reader, root, successors, day, walk.Found);
        return new LostBasisAnswer(
            root,
            day,
            options,
            successors,
            walk.IsCut,
            [
                .. walk
                    .Found.Values.CountBy(f => (f.Kind, f.Fate))
                    .OrderBy(c => c.Key)
                    .Select(c => new LostBasisCount(c.Key.Kind, c.Key.Fate, c.Value)),
            ],
            ranked.Count,
            items.Of(page),
            Holdings(walk.Found.Values)
        );
    }

    // A copy that reports have made answers sooner; it is not worth making for this.
    private static ILostBasisReader Quickest(IGraphStore store, StoreLostBasisReader reader) =>
        SnapshotCache.Of(store).Present(store) is { } snapshot ? new SnapshotLostBasisReader(snapshot) : reader;

    private static ReportHoldings Holdings(IEnumerable<LostBasisFound> found)
    {
        var (count, held) = (0, 0);
        foreach (var one in found)
        {
            count++;
            held += one.Instrument.IsHeld ? 1 : 0;
        }

        return new ReportHoldings(
            count,
            held,
            $"Tìm thấy {count} văn bản, có toàn văn {held} ở đây; văn bản mà ở đây chưa có toàn văn có thể còn căn cứ khác, và văn bản không được biết đến ở đây thì không được tính.",
            $"{count} instruments were found, {held} of them with their text here; one whose text is not here may rest on others too, and one not known here is not counted."
        );
    }
}
