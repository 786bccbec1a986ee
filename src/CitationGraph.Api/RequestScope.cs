using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Api;

/// <summary>
/// One request: what it read already is read once, and when it is given up nothing more is read. For one thread at a time.
/// </summary>
public sealed class RequestScope
{
    private readonly IGraphStore _store;
    private readonly Dictionary<string, Instrument?> _instruments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DocumentCitations?> _documents = new(StringComparer.Ordinal);

    private CorrectionIndex? _corrections;

    internal RequestScope(IGraphStore store, DateOnly today, CancellationToken cancellation)
    {
        _store = store;
        Today = today;
        Cancellation = cancellation;
    }

    public CancellationToken Cancellation { get; }

    internal DateOnly Today { get; }

    /// <summary>Read once, when something corrected may be shown.</summary>
    internal CorrectionIndex Corrections => _corrections ??= CorrectionIndex.Of(_store);

    /// <summary>After a change: what was read before it is read again.</summary>
    internal void Forget()
    {
        _instruments.Clear();
        _documents.Clear();
        _corrections = null;
    }

    internal Instrument? Instrument(string? id)
    {
        if (id is null)
        {
            return null;
        }

        if (!_instruments.TryGetValue(id, out var instrument))
        {
            Cancellation.ThrowIfCancellationRequested();
            instrument = _store.Instrument(id);
            _instruments.Add(id, instrument);
        }

        return instrument;
    }

    /// <summary>Those that exist, in the order asked for.</summary>
    internal IReadOnlyList<Instrument> Instruments(IReadOnlyCollection<string> ids)
    {
        var missing = ids.Where(id => !_instruments.ContainsKey(id)).ToHashSet(StringComparer.Ordinal);
        if (missing.Count > 0)
        {
            Cancellation.ThrowIfCancellationRequested();
            foreach (var instrument in _store.Instruments(missing))
            {
                _instruments[instrument.Id] = instrument;
            }
        }

        return [.. ids.Select(Instrument).OfType<Instrument>()];
    }

    internal DocumentCitations? Document(string? id)
    {
        if (id is null)
        {
            return null;
        }

        if (!_documents.TryGetValue(id, out var document))
        {
            Cancellation.ThrowIfCancellationRequested();
            document = _store.Document(id) is { } read
                ? new DocumentCitations(read, _store.CitationsIn(id).ToDictionary(r => r.CitationIndex))
                : null;
            _documents.Add(id, document);
        }

        return document;
    }
}
