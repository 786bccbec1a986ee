using System.Collections.Immutable;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.StoreTesting;

/// <summary>The port in its simplest form: what a store must answer, readable in one file.</summary>
public sealed class InMemoryGraphStore : IGraphStore
{
    private readonly SortedDictionary<string, ReadDocument> _documents = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Catalogue> _catalogues = new(StringComparer.Ordinal);
    private GraphContent _content = GraphContent.Empty;

    public string Location => "memory";

    public StoreCounts Count() =>
        new(
            _documents.Count,
            _content.Instruments.Length,
            _content.Instruments.Count(i => i.IsHeld),
            _content.Relations.Length,
            _documents.Values.Sum(d => d.Reading.Citations.Length),
            _content.Contradictions.Length,
            [.. _content.Resolutions.GroupBy(r => r.Outcome).OrderBy(g => g.Key).Select(g => (g.Key, g.Count()))]
        );

    public bool Save(ReadDocument document)
    {
        if (_documents.TryGetValue(document.Id, out var known))
        {
            var name = string.CompareOrdinal(known.Name, document.Name) <= 0 ? known.Name : document.Name;
            document = document with { Name = name };
            if (name == known.Name && Same(document.Reading, known.Reading))
            {
                return false;
            }
        }

        _documents[document.Id] = document;
        return true;
    }

    public void Save(Catalogue catalogue) => _catalogues[catalogue.Name] = catalogue;

    public IEnumerable<ReadDocument> Documents() => _documents.Values;

    public ReadDocument? Document(string id) => _documents.GetValueOrDefault(id);

    public ImmutableArray<Catalogue> Catalogues() => [.. _catalogues.Values];

    public void Replace(GraphContent content) => _content = content;

    public Instrument? Instrument(string idOrAlias) =>
        _content.Instruments.FirstOrDefault(i => i.Id == idOrAlias)
        ?? _content.Instruments.FirstOrDefault(i => i.Aliases.Contains(idOrAlias));

    public ImmutableArray<Instrument> Instruments(IReadOnlyCollection<string> ids) =>
        [.. AllInstruments().Where(i => ids.Contains(i.Id))];

    public ImmutableArray<Instrument> WithSymbol(string symbolKey) =>
        [.. AllInstruments().Where(i => i.Symbol is not null && VietnameseFolding.SymbolKey(i.Symbol) == symbolKey)];

    public ImmutableArray<Relation> Relations(IReadOnlyCollection<string> instrumentIds, EdgeDirection direction) =>
        [
            .. AllRelations()
                .Where(r => instrumentIds.Contains(direction == EdgeDirection.Outgoing ? r.SourceId : r.TargetId)),
        ];

    public ImmutableArray<CitationResolution> CitationsOf(string instrumentId) =>
        [.. Resolutions().Where(r => r.TargetId == instrumentId)];

    public ImmutableArray<CitationResolution> CitationsIn(string documentId) =>
        [.. Resolutions().Where(r => r.DocumentId == documentId)];

    public ImmutableArray<Contradiction> Contradictions(string? instrumentId = null) =>
        [
            .. _content
                .Contradictions.Where(c => instrumentId is null || c.InstrumentId == instrumentId)
                .OrderBy(c => c.InstrumentId, StringComparer.Ordinal)
                .ThenBy(c => c.Kind, StringComparer.Ordinal),
        ];

    public ImmutableArray<InstrumentFact> Facts(string instrumentId) =>
        [.. _content.Facts.Where(f => f.InstrumentId == instrumentId)];

    public ImmutableArray<Instrument> Candidates(IReadOnlyList<string> words, int limit) =>
        [
            .. AllInstruments()
                .Select(i => (Instrument: i, Shared: words.Count(w => Keys(i).Any(k => Begins(k, w)))))
                .Where(p => p.Shared > 0)
                .OrderByDescending(p => p.Shared)
                .ThenBy(p => p.Instrument.Id, StringComparer.Ordinal)
                .Take(Math.Max(limit, 0))
                .Select(p => p.Instrument),
        ];

    public IEnumerable<Instrument> AllInstruments() => _content.Instruments.OrderBy(i => i.Id, StringComparer.Ordinal);

    public IEnumerable<Relation> AllRelations() =>
        _content
            .Relations.OrderBy(r => r.SourceId, StringComparer.Ordinal)
            .ThenBy(r => r.TargetId, StringComparer.Ordinal)
            .ThenBy(r => r.Type, StringComparer.Ordinal)
            .ThenBy(r => r.Origin);

    public IEnumerable<InstrumentFact> AllFacts() =>
        _content.Facts.OrderBy(f => f.InstrumentId, StringComparer.Ordinal);

    public void Dispose() => _documents.Clear();

    private IEnumerable<CitationResolution> Resolutions() =>
        _content.Resolutions.OrderBy(r => r.DocumentId, StringComparer.Ordinal).ThenBy(r => r.CitationIndex);

    private static bool Begins(string key, string word) =>
        word.Length > 0 && $" {key}".Contains($" {word}", StringComparison.Ordinal);

    private static IEnumerable<string> Keys(Instrument instrument) =>
        instrument
            .Names.Append(instrument.Symbol)
            .Append(instrument.Title)
            .Append(instrument.GenreId)
            .Append(instrument.IssuerName)
            .OfType<string>()
            .Select(k => VietnameseFolding.SearchKey(k));

    // Records compare immutable arrays by reference: two readings of one text are equal when all they hold is.
    private static bool Same(DocumentReading left, DocumentReading right) => Text(left) == Text(right);

    private static string Text(DocumentReading reading) => System.Text.Json.JsonSerializer.Serialize(reading);
}
