using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Api;

/// <summary>
/// One request to one graph: what it read already is read once, what stands side by side is read together, and when the request is given up nothing
/// more is read. For one thread at a time.
/// </summary>
public sealed class RequestScope
{
    private readonly Func<DateTimeOffset, IGraphStore> _knownAt;
    private readonly Dictionary<DateTimeOffset, RequestScope> _then;
    private readonly ILoader[] _loaders;
    private readonly Vocabulary _vocabulary;
    private readonly Loader<string, Instrument> _instruments;
    private readonly Loader<string, Instrument> _named;
    private readonly Loader<string, DocumentCitations> _documents;
    private CorrectionIndex? _corrections;

    internal RequestScope(
        IGraphStore store,
        Vocabulary vocabulary,
        DateOnly today,
        ApiLimits limits,
        Func<DateTimeOffset, IGraphStore> knownAt,
        CancellationToken cancellation
    )
        : this(store, vocabulary, today, limits, knownAt, [], cancellation) { }

    private RequestScope(
        IGraphStore store,
        Vocabulary vocabulary,
        DateOnly today,
        ApiLimits limits,
        Func<DateTimeOffset, IGraphStore> knownAt,
        Dictionary<DateTimeOffset, RequestScope> then,
        CancellationToken cancellation
    )
    {
        Store = store;
        _vocabulary = vocabulary;
        Today = today;
        Limits = limits;
        Cancellation = cancellation;
        _knownAt = knownAt;
        _then = then;
        _instruments = new(ids => Read(store.Instruments(ids), instrument => instrument.Id));
        _named = new(ReadNamed);
        _documents = new(ReadDocuments);
        Citations = new(ids => Grouped(ids, store.CitationsOf(ids), r => r.TargetId!));
        Facts = new(ids => Grouped(ids, store.Facts(ids), f => f.InstrumentId));
        Contradictions = new(ids => Grouped(ids, store.Contradictions(ids), c => c.InstrumentId));
        Edges = new(ReadEdges);
        Relations = new(edges => Read(store.Relations(edges), r => new Edge(r.SourceId, r.TargetId, r.Type, r.Origin)));
        Statuses = new(ReadStatuses);
        _loaders = [_instruments, _named, _documents, Citations, Facts, Contradictions, Edges, Relations, Statuses];
    }

    public CancellationToken Cancellation { get; }

    internal IGraphStore Store { get; }

    internal DateOnly Today { get; }

    internal ApiLimits Limits { get; }

    /// <summary>Where instruments are cited, by instrument.</summary>
    internal Loader<string, IReadOnlyList<CitationResolution>> Citations { get; }

    /// <summary>What is recorded of instruments, by instrument.</summary>
    internal Loader<string, IReadOnlyList<InstrumentFact>> Facts { get; }

    /// <summary>What is said differently of instruments, by instrument.</summary>
    internal Loader<string, IReadOnlyList<Contradiction>> Contradictions { get; }

    /// <summary>What leads from or to instruments, without evidence.</summary>
    internal Loader<EdgesAsked, IReadOnlyList<Edge>> Edges { get; }

    /// <summary>Edges with their evidence.</summary>
    internal Loader<Edge, Relation> Relations { get; }

    internal Loader<StatusAsked, StatusAnswer> Statuses { get; }

    /// <summary>Read once, when something corrected may be shown.</summary>
    internal CorrectionIndex Corrections => _corrections ??= CorrectionIndex.Of(Store);

    /// <summary>Reads all that was left to be read together.</summary>
    /// <exception cref="StoreException">It cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The request was given up.</exception>
    public void Load()
    {
        Cancellation.ThrowIfCancellationRequested();
        foreach (var loader in _loaders)
        {
            loader.Load();
        }
    }

    /// <summary>The scope of the graph as it was known at a moment; one for each in a request.</summary>
    internal RequestScope At(DateTimeOffset? moment)
    {
        if (moment is not { } then)
        {
            return this;
        }

        if (!_then.TryGetValue(then, out var scope))
        {
            scope = new RequestScope(_knownAt(then), _vocabulary, Today, Limits, _knownAt, _then, Cancellation);
            _then.Add(then, scope);
        }

        return scope;
    }

    /// <summary>After a change: what was read before it is read again.</summary>
    internal void Forget()
    {
        foreach (var loader in _loaders)
        {
            loader.Forget();
        }

        _corrections = null;
    }

    /// <summary>With others, when all that is asked beside it is known.</summary>
    internal Deferred<Instrument?> Instrument(string id) => _instruments.Later(id);

    /// <summary>By a current id or one it once had.</summary>
    internal Deferred<Instrument?> Named(string idOrAlias) => _named.Later(idOrAlias);

    /// <summary>Null for no id.</summary>
    internal Deferred<Instrument?>? InstrumentOrNone(string? id) => id is null ? null : Instrument(id);

    /// <summary>Those that exist, in the order asked for.</summary>
    internal Deferred<IEnumerable<Instrument>> Instruments(IEnumerable<string> ids)
    {
        List<Deferred<Instrument?>> later = [.. ids.Select(Instrument)];
        return new Deferred<IEnumerable<Instrument>>(() => later.Select(l => l.Value).OfType<Instrument>());
    }

    /// <summary>With others, when all that is asked beside it is known.</summary>
    internal Deferred<DocumentCitations?> Document(string id) => _documents.Later(id);

    /// <summary>Null for no id.</summary>
    internal Deferred<DocumentCitations?>? DocumentOrNone(string? id) => id is null ? null : Document(id);

    /// <summary>Those that exist, in the order asked for.</summary>
    internal Deferred<IEnumerable<DocumentCitations>> Documents(IEnumerable<string> ids)
    {
        List<Deferred<DocumentCitations?>> later = [.. ids.Select(Document)];
        return new Deferred<IEnumerable<DocumentCitations>>(() =>
            later.Select(l => l.Value).OfType<DocumentCitations>()
        );
    }

    /// <summary>A text that no store holds, for what is asked of its citations.</summary>
    internal void Know(DocumentCitations document) => _documents.Add(document.Document.Id, document);

    private IEnumerable<KeyValuePair<string, DocumentCitations>> ReadDocuments(IReadOnlyList<string> ids)
    {
        var outcomes = Store.CitationsIn(ids).ToLookup(r => r.DocumentId, StringComparer.Ordinal);
        return Store
            .Documents(ids)
            .Select(d =>
                KeyValuePair.Create(d.Id, new DocumentCitations(d, outcomes[d.Id].ToDictionary(r => r.CitationIndex)))
            );
    }

    private IEnumerable<KeyValuePair<string, Instrument>> ReadNamed(IReadOnlyList<string> ids)
    {
        var found = Store.Instruments(ids).ToDictionary(instrument => instrument.Id, StringComparer.Ordinal);
        List<string> former = [.. ids.Where(id => !found.ContainsKey(id))];
        foreach (var instrument in former.Count > 0 ? Store.WithAlias(former) : [])
        {
            foreach (var alias in instrument.Aliases)
            {
                found.TryAdd(alias, instrument);
            }
        }

        return ids.Where(found.ContainsKey).Select(id => KeyValuePair.Create(id, found[id]));
    }

    private IEnumerable<KeyValuePair<EdgesAsked, IReadOnlyList<Edge>>> ReadEdges(IReadOnlyList<EdgesAsked> asked) =>
        from alike in asked.GroupBy(a => a with { InstrumentId = string.Empty })
        let edges = Store
            .Edges([.. alike.Select(a => a.InstrumentId)], alike.Key.Direction, alike.Key.Filter)
            .ToLookup(alike.Key.Own, StringComparer.Ordinal)
        from one in alike
        select KeyValuePair.Create(one, (IReadOnlyList<Edge>)[.. edges[one.InstrumentId]]);

    private IEnumerable<KeyValuePair<StatusAsked, StatusAnswer>> ReadStatuses(IReadOnlyList<StatusAsked> asked) =>
        StatusQuestion
            .Ask(Store, _vocabulary, asked)
            .Zip(asked, (answer, one) => (One: one, Answer: answer))
            .Where(pair => pair.Answer is not null)
            .Select(pair => KeyValuePair.Create(pair.One, pair.Answer!));

    private static IEnumerable<KeyValuePair<TKey, T>> Read<TKey, T>(IEnumerable<T> values, Func<T, TKey> key) =>
        values.Select(value => KeyValuePair.Create(key(value), value));

    private static IEnumerable<KeyValuePair<string, IReadOnlyList<T>>> Grouped<T>(
        IReadOnlyList<string> ids,
        IEnumerable<T> values,
        Func<T, string> id
    )
    {
        var groups = values.ToLookup(id, StringComparer.Ordinal);
        return ids.Select(i => KeyValuePair.Create(i, (IReadOnlyList<T>)[.. groups[i]]));
    }
}
