using System.Collections.Immutable;
using CitationGraph.Model;
using CitationGraph.Resolution;

namespace CitationGraph.Graph;

/// <summary>
/// Makes all that follows from what was read. A pure function: any order of documents gives the same content. Documents are gone through
/// twice and never all held.
/// </summary>
public sealed class GraphContentBuilder(Vocabulary vocabulary)
{
    private readonly InstrumentResolver _resolver = new(vocabulary);
    private readonly FindingsReader _reader = new(vocabulary);
    private readonly RelationBuilder _relations = new(vocabulary);
    private readonly TitlePeriod _period = new(vocabulary);

    /// <param name="documents">Gone through twice. By id, unless they are at hand all at once.</param>
    /// <exception cref="ReadingChangedException">A document was read anew in between: to be tried again.</exception>
    public GraphContent Build(
        IEnumerable<ReadDocument> documents,
        IEnumerable<Catalogue> catalogues,
        CorrectionSet? corrections = null,
        IProgress<IngestProgress>? progress = null
    )
    {
        var said = corrections ?? CorrectionSet.None;
        var texts = (
            documents is IReadOnlyCollection<ReadDocument> few
                ? few.OrderBy(d => d.Id, StringComparer.Ordinal).DistinctBy(d => d.Id)
                : documents
        ).Where(d => said.RetractionOf(d.Id) is null);
        var lists = catalogues.OrderBy(c => c.Name, StringComparer.Ordinal).ToList();
        var heads = new SplitHeads(said);
        var mentions = InOrder
            .Map(texts, document => _resolver.MentionsIn(heads.Keep(document)))
            .Select(Told<DocumentMentions>(progress, IngestStage.Gathering));
        var resolved = _resolver.ResolveMentions(Until(mentions, progress, IngestStage.Resolving), lists);
        var corrected = new CorrectedSet(resolved, said, heads.Of);
        var spool = new EvidenceSpool();
        try
        {
            return Content(texts, lists, corrected, said, spool, progress);
        }
        catch
        {
            spool.Dispose();
            throw;
        }
    }

    private GraphContent Content(
        IEnumerable<ReadDocument> texts,
        List<Catalogue> lists,
        CorrectedSet resolved,
        CorrectionSet corrections,
        EvidenceSpool spool,
        IProgress<IngestProgress>? progress
    )
    {
        var draft = new ContentDraft(vocabulary, resolved.Table, spool);

        // What came in between follows with the next content.
        var known = texts.Where(resolved.Has);
        var told = Told<DocumentFindings>(progress, IngestStage.Relating);
        foreach (var findings in InOrder.Map(known, d => _reader.Read(d, resolved, draft.Years)).Select(told))
        {
            draft.Add(findings);
        }

        var ids = resolved.Catalogued.ToDictionary(c => (c.Catalogue, c.Key), c => c.InstrumentId);
        foreach (var list in lists)
        {
            _relations.List(list, ids, draft.Relations);
            resolved.Places(list, draft.Place);
            draft.Rows.AddRange(
                list.Instruments.Where(row => ids.ContainsKey((list.Name, row.Key)))
                    .Select(row => (ids[(list.Name, row.Key)], list, row))
            );
        }

        draft.Correct(corrections, resolved.Find);
        return draft.Close(resolved) with
        {
            Instruments =
            [
                .. resolved.Instruments.Select(i =>
                    _period.EndOf(i.Title, i.GenreId, i.Date) is { } end ? i with { PeriodEnd = end } : i
                ),
            ],
            Facts = CatalogueFacts.Of(lists, ids, draft.Facts),
        };
    }

    /// <summary>Tells that the stage begins when the last item has passed.</summary>
    private static IEnumerable<T> Until<T>(IEnumerable<T> items, IProgress<IngestProgress>? progress, IngestStage stage)
    {
        foreach (var item in items)
        {
            yield return item;
        }

        progress?.Report(new IngestProgress(stage, string.Empty, 0, 0));
    }

    private static Func<T, T> Told<T>(IProgress<IngestProgress>? progress, IngestStage stage)
    {
        var done = 0;
        return item =>
        {
            progress?.Report(new IngestProgress(stage, string.Empty, ++done, 0));
            return item;
        };
    }
}
