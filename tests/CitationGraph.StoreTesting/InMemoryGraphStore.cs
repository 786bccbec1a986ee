using System.Collections.Immutable;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.StoreTesting;

/// <summary>The port in its simplest form: what a store must answer, readable in one file.</summary>
public sealed class InMemoryGraphStore : IGraphStore
{
    private readonly SortedDictionary<string, ReadDocument> _documents = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, DateTimeOffset> _readAt = new(StringComparer.Ordinal);
    private readonly List<CatalogueVersion> _catalogues = [];
    private readonly List<Correction> _corrections = [];
    private GraphContent _content = GraphContent.Empty;
    private int _version;

    public string Location => "memory";

    public string Version => $"{_version}";

    public long ReadVersion { get; private set; }

    public long MadeFrom { get; private set; }

    public StoreCounts Count() =>
        new(
            _documents.Count,
            _content.Instruments.Count,
            _content.Instruments.Count(i => i.IsHeld),
            _content.Relations.Count,
            _documents.Values.Sum(d => d.Reading.Citations.Length),
            _content.Contradictions.Count,
            [.. _content.Resolutions.GroupBy(r => r.Outcome).OrderBy(g => g.Key).Select(g => (g.Key, g.Count()))]
        );

    public ImmutableArray<SavedAs> Save(IReadOnlyList<ReadDocument> documents, DateTimeOffset readAt) =>
        [.. documents.Select(document => Save(document, readAt))];

    public void Save(Catalogue catalogue, DateTimeOffset readAt)
    {
        var last = _catalogues.FindLastIndex(c => c.Catalogue.Name == catalogue.Name);
        if (last >= 0 && Text(_catalogues[last].Catalogue) == Text(catalogue))
        {
            return;
        }

        ReadVersion++;
        if (last < 0 || _catalogues[last].KnownFrom < readAt)
        {
            _catalogues.Add(new CatalogueVersion(catalogue, readAt, null));
            if (last >= 0)
            {
                _catalogues[last] = _catalogues[last] with { KnownUntil = readAt };
            }
        }
        else
        {
            _catalogues[last] = _catalogues[last] with { Catalogue = catalogue };
        }
    }

    public bool Save(Correction correction)
    {
        var known = _corrections.Find(c => c.Id == correction.Id);
        if (known is not null && known.TakenBack == correction.TakenBack)
        {
            return false;
        }

        _corrections.RemoveAll(c => c.Id == correction.Id);
        _corrections.Add(known is null ? correction : known with { TakenBack = correction.TakenBack });
        ReadVersion++;
        return true;
    }

    public IEnumerable<ReadDocument> Documents(DateTimeOffset? knownAt = null) =>
        _documents.Values.Where(d => knownAt is null || _readAt[d.Id] <= knownAt);

    public ImmutableArray<ReadDocument> Documents(IReadOnlyCollection<string> ids) =>
        [.. _documents.Values.Where(d => ids.Contains(d.Id))];

    public IEnumerable<ReadMoment> ReadMoments() => _readAt.Select(r => new ReadMoment(r.Key, r.Value));

    public ImmutableArray<Catalogue> Catalogues(DateTimeOffset? knownAt = null) =>
        [
            .. CatalogueVersions()
                .Where(c =>
                    knownAt is null
                        ? c.KnownUntil is null
                        : c.KnownFrom <= knownAt && (c.KnownUntil is null || c.KnownUntil > knownAt)
                )
                .Select(c => c.Catalogue),
        ];

    public IEnumerable<CatalogueVersion> CatalogueVersions() =>
        _catalogues.OrderBy(c => c.Catalogue.Name, StringComparer.Ordinal).ThenBy(c => c.KnownFrom);

    public ImmutableArray<Correction> Corrections() =>
        [.. _corrections.OrderBy(c => c.At).ThenBy(c => c.Id, StringComparer.Ordinal)];

    public bool Replace(GraphContent content, long madeFrom)
    {
        if (madeFrom < MadeFrom)
        {
            return false;
        }

        (_content, MadeFrom) = (content, madeFrom);
        _version++;
        return true;
    }

    public Instrument? Instrument(string idOrAlias) =>
        _content.Instruments.FirstOrDefault(i => i.Id == idOrAlias)
        ?? _content.Instruments.FirstOrDefault(i => i.Aliases.Contains(idOrAlias));

    public ImmutableArray<Instrument> Instruments(IReadOnlyCollection<string> ids) =>
        [.. AllInstruments().Where(i => ids.Contains(i.Id))];

    public ImmutableArray<Instrument> WithAlias(IReadOnlyCollection<string> aliases) =>
        [.. AllInstruments().Where(i => i.Aliases.Any(aliases.Contains))];

    public ImmutableArray<Instrument> WithSymbol(string symbolKey) =>
        [.. AllInstruments().Where(i => i.Symbol is not null && VietnameseFolding.SymbolKey(i.Symbol) == symbolKey)];

    public ImmutableArray<Instrument> WithName(IReadOnlyCollection<string> nameKeys) =>
        [
            .. MostCitedFirst()
                .Where(i =>
                    i.Names.Append(i.Title ?? string.Empty)
                        .Any(n => n.Length > 0 && nameKeys.Contains(VietnameseFolding.SearchKey(n)))
                ),
        ];

    public ImmutableArray<Edge> Edges(IReadOnlyList<string> instrumentIds, EdgeDirection direction, EdgeFilter filter)
    {
        var instruments = _content.Instruments.ToDictionary(i => i.Id, StringComparer.Ordinal);
        var isOutgoing = direction == EdgeDirection.Outgoing;
        return
        [
            .. instrumentIds.SelectMany(id =>
                AllEdges()
                    .Where(e => (isOutgoing ? e.SourceId : e.TargetId) == id)
                    .Where(e => filter.Types.IsDefaultOrEmpty || filter.Types.Contains(e.Type))
                    .Where(e => filter.WithInferred || e.Origin != RelationOrigin.Inferred)
                    .Select(e => (Edge: e, Far: instruments[isOutgoing ? e.TargetId : e.SourceId]))
                    .Where(e => !(e.Far.Date is { } date && date.Earliest > filter.IssuedBy))
                    .GroupBy(e => e.Edge.Type, StringComparer.Ordinal)
                    .OrderBy(g => filter.Types.IsDefaultOrEmpty ? 0 : filter.Types.IndexOf(g.Key))
                    .ThenBy(g => g.Key, StringComparer.Ordinal)
                    .SelectMany(g =>
                        g.OrderBy(e => e.Far.Date is null)
                            .ThenBy(e => e.Far.Date)
                            .ThenBy(e => e.Far.Id, StringComparer.Ordinal)
                            .Take(filter.Limit > 0 ? filter.Limit : int.MaxValue)
                    )
                    .Select(e => e.Edge)
            ),
        ];
    }

    public ImmutableArray<Relation> Relations(IReadOnlyCollection<Edge> edges) =>
        [
            .. AllRelations()
                .Where(r => edges.Any(e => (e.SourceId, e.TargetId, e.Type) == (r.SourceId, r.TargetId, r.Type))),
        ];

    public ImmutableArray<Relation> Relations(
        IReadOnlyCollection<string> instrumentIds,
        EdgeDirection direction,
        IReadOnlyCollection<string>? types = null
    ) =>
        [
            .. AllRelations(types)
                .Where(r => instrumentIds.Contains(direction == EdgeDirection.Outgoing ? r.SourceId : r.TargetId)),
        ];

    public ImmutableArray<CitationResolution> CitationsOf(IReadOnlyCollection<string> instrumentIds) =>
        [.. Resolutions().Where(r => r.TargetId is { } target && instrumentIds.Contains(target))];

    public ImmutableArray<CitationResolution> CitationsIn(IReadOnlyCollection<string> documentIds) =>
        [.. Resolutions().Where(r => documentIds.Contains(r.DocumentId))];

    public ImmutableArray<Contradiction> Contradictions(IReadOnlyCollection<string> instrumentIds) =>
        [.. AllContradictions().Where(c => instrumentIds.Contains(c.InstrumentId))];

    public ImmutableArray<InstrumentFact> Facts(IReadOnlyCollection<string> instrumentIds) =>
        [.. AllFacts().Where(f => instrumentIds.Contains(f.InstrumentId))];

    public ImmutableArray<IssuerHolding> Holdings(
        IReadOnlyCollection<string>? issuerIds,
        DateOnly? from,
        DateOnly? to
    ) =>
        [
            .. _content
                .Instruments.Where(i => i is { IsHeld: true, IssuerId: not null })
                .Where(i => issuerIds is null || issuerIds.Contains(i.IssuerId!))
                .Where(i => from is null || i.Date?.Latest >= from)
                .Where(i => to is null || i.Date is null || i.Date.Value.Earliest <= to)
                .CountBy(i => i.IssuerId!, StringComparer.Ordinal)
                .OrderBy(c => c.Key, StringComparer.Ordinal)
                .Select(c => new IssuerHolding(c.Key, c.Value)),
        ];

    public ImmutableArray<int> Held(IReadOnlyList<HoldingPeriod> periods) =>
        [.. periods.Select(p => Holdings([p.IssuerId], p.From, p.To).Sum(h => h.Held))];

    public ImmutableArray<Instrument> Candidates(
        IReadOnlyList<ImmutableArray<SearchWord>> allOf,
        int limit,
        DateOnly? issuedBy = null
    )
    {
        return allOf.Count == 0
            ? []
            :
            [
                .. MostCitedFirst()
                    .Where(i =>
                        WordsOf(i).ToList() is var words && allOf.All(g => g.Any(w => words.Exists(k => Matches(k, w))))
                    )
                    .Where(i => !(i.Date?.Earliest > issuedBy))
                    .Take(Math.Max(limit, 0)),
            ];
    }

    public IEnumerable<WordCount> Words() =>
        AllInstruments()
            .SelectMany(i => WordsOf(i).Distinct(StringComparer.Ordinal))
            .CountBy(w => w, StringComparer.Ordinal)
            .OrderBy(c => c.Key, StringComparer.Ordinal)
            .Select(c => new WordCount(c.Key, c.Value));

    public IEnumerable<Instrument> AllInstruments() => _content.Instruments.OrderBy(i => i.Id, StringComparer.Ordinal);

    public IEnumerable<Relation> AllRelations(IReadOnlyCollection<string>? types = null) =>
        _content
            .Relations.Where(r => types is null || types.Contains(r.Type))
            .OrderBy(r => r.SourceId, StringComparer.Ordinal)
            .ThenBy(r => r.TargetId, StringComparer.Ordinal)
            .ThenBy(r => r.Type, StringComparer.Ordinal)
            .ThenBy(r => r.Origin);

    public IEnumerable<Edge> AllEdges() =>
        AllRelations().Select(r => new Edge(r.SourceId, r.TargetId, r.Type, r.Origin));

    public IEnumerable<InstrumentFact> AllFacts() =>
        _content.Facts.OrderBy(f => f.InstrumentId, StringComparer.Ordinal);

    public IEnumerable<Contradiction> AllContradictions() =>
        _content
            .Contradictions.OrderBy(c => c.InstrumentId, StringComparer.Ordinal)
            .ThenBy(c => c.Kind, StringComparer.Ordinal);

    public void Dispose() => _documents.Clear();

    private SavedAs Save(ReadDocument document, DateTimeOffset readAt)
    {
        var isNew = !_documents.TryGetValue(document.Id, out var known);
        if (known is not null)
        {
            var name = string.CompareOrdinal(known.Name, document.Name) <= 0 ? known.Name : document.Name;
            document = document with { Name = name };
            if (name == known.Name && Text(document.Reading) == Text(known.Reading))
            {
                return SavedAs.Known;
            }
        }

        _readAt.TryAdd(document.Id, readAt);
        _documents[document.Id] = document;
        ReadVersion++;
        return isNew ? SavedAs.New : SavedAs.Changed;
    }

    private IEnumerable<CitationResolution> Resolutions() =>
        _content.Resolutions.OrderBy(r => r.DocumentId, StringComparer.Ordinal).ThenBy(r => r.CitationIndex);

    private IEnumerable<Instrument> MostCitedFirst()
    {
        var cited = _content
            .Relations.Where(r => r.Origin != RelationOrigin.Inferred)
            .DistinctBy(r => (r.SourceId, r.TargetId))
            .CountBy(r => r.TargetId, StringComparer.Ordinal)
            .ToDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal);
        return AllInstruments()
            .OrderByDescending(i => cited.GetValueOrDefault(i.Id))
            .ThenByDescending(i => i.IsHeld)
            .ThenBy(i => i.Id, StringComparer.Ordinal);
    }

    private static bool Matches(string word, SearchWord asked) =>
        asked.IsPrefix ? word.StartsWith(asked.Text, StringComparison.Ordinal) : word == asked.Text;

    private static IEnumerable<string> WordsOf(Instrument instrument) =>
        instrument
            .Names.Append(instrument.Symbol)
            .Append(instrument.Title)
            .Append(instrument.GenreId)
            .Append(instrument.IssuerName)
            .OfType<string>()
            .SelectMany(k => VietnameseFolding.SearchKey(k).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    // Records compare immutable arrays by reference: two are equal when all they hold is.
    private static string Text<T>(T value) => System.Text.Json.JsonSerializer.Serialize(value);
}
