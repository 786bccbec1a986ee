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
        var statuses = new StoreStatusReader(store, StatusTypes.Of(vocabulary));
        statuses.Know(root);
        var successors = Successions.From(root, day, statuses);
        var types = new LostBasisTypes(vocabulary);
        var reader = LostBasisReader.Of(store, vocabulary, statuses, types);
        var walk = LostBasisWalk.From(types, reader, root, successors, day, options);
        var ranked = walk
            .Found.Values.Where(f =>
                (options.Kinds.IsDefault || options.Kinds.Contains(f.Kind))
                && (options.Fates.IsDefault || options.Fates.Contains(f.Fate))
            )
            .OrderBy(f => f.Kind)
            .ThenBy(f => f.Hops)
            .ThenBy(f => f.Node, Comparer<int>.Create(reader.Nodes.Compare))
            .ToList();
        var page = ranked[(options.Page ?? ReportPage.First).Of(ranked.Count)];
        var items = new LostBasisItems(store, vocabulary, statuses, reader.Nodes, root, successors, day, walk.Found);
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
            Holdings(walk.Found.Keys, reader.Nodes)
        );
    }

    private static ReportHoldings Holdings(IEnumerable<int> found, GraphNodes nodes)
    {
        var (count, held) = (0, 0);
        foreach (var node in found)
        {
            count++;
            held += nodes.IsHeld(node) ? 1 : 0;
        }

        return new ReportHoldings(
            count,
            held,
            $"Tìm thấy {count} văn bản, có toàn văn {held} ở đây; văn bản mà ở đây chưa có toàn văn có thể còn căn cứ khác, và văn bản không được biết đến ở đây thì không được tính.",
            $"{count} instruments were found, {held} of them with their text here; one whose text is not here may rest on others too, and one not known here is not counted."
        );
    }
}
