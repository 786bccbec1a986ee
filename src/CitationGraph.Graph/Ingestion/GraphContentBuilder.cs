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
        IProgress<IngestProgress>? progress = null
    )
    {
        var texts = documents is IReadOnlyCollection<ReadDocument> few
            ? few.OrderBy(d => d.Id, StringComparer.Ordinal).DistinctBy(d => d.Id)
            : documents;
        var lists = catalogues.OrderBy(c => c.Name, StringComparer.Ordinal).ToList();
        var mentions = InOrder
            .Map(texts, _resolver.MentionsIn)
            .Select(Told<DocumentMentions>(progress, IngestStage.Gathering));
        var resolved = _resolver.ResolveMentions(mentions, lists);
        progress?.Report(new IngestProgress(IngestStage.Resolving, string.Empty, 0, 0));
        var spool = new EvidenceSpool();
        try
        {
            return Content(texts, lists, resolved, spool, progress);
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
        ResolvedSet resolved,
        EvidenceSpool spool,
        IProgress<IngestProgress>? progress
    )
    {
        var instruments = new InstrumentTable(resolved.Instruments);
        var draft = new ContentDraft(vocabulary, instruments, spool);
        var known = texts.Where(d => IsKnown(resolved, d));
        var told = Told<DocumentFindings>(progress, IngestStage.Relating);
        foreach (
            var findings in InOrder.Map(known, d => _reader.Read(d, resolved, instruments, draft.Years)).Select(told)
        )
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

        var content = draft.Close(resolved);
        return content with
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

    // What came in between follows with the next content.
    private static bool IsKnown(ResolvedSet resolved, ReadDocument document) =>
        resolved.Has(document.Id)
        && (resolved.IsAsResolved(document) ? true : throw new ReadingChangedException(document.Id));

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
