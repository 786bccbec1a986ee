using CitationGraph.Model;

namespace CitationGraph.Sqlite;

/// <summary>
/// Keys of instruments and relations as a session last met them, and the instruments themselves: one question asks for the same ones by edge, by
/// instrument and by relation, and the same laws stand in many answers. Emptied when the content has changed or when there are many.
/// </summary>
internal sealed class ContentKeys(Session session)
{
    // Some ten megabytes at most.
    private const int Most = 50_000;

    // As many again.
    private const int MostInstruments = 10_000;

    private const string ById = "SELECT key FROM instrument WHERE id = $0";
    private const string ByKey = "SELECT id FROM instrument WHERE key = $0";
    private const string ByEdge = "SELECT key FROM relation WHERE source = $0 AND type = $1 AND target = $2";
    private const string Version = "SELECT version FROM content";

    private readonly Dictionary<string, long> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<long, string> _ids = [];
    private readonly Dictionary<(long Source, long Target, string Type), long> _relations = [];
    private readonly Dictionary<long, Instrument> _instruments = [];
    private byte[] _version = [];

    /// <summary>To be called at the beginning of each moment.</summary>
    public void Check()
    {
        var row = session.Stepper(Version);
        ReadOnlySpan<byte> version = row.Step() ? row.Bytes(0) : [];
        var isOther = !version.SequenceEqual(_version);
        if (isOther || _keys.Count > Most || _relations.Count > Most)
        {
            _version = version.ToArray();
            _keys.Clear();
            _ids.Clear();
            _relations.Clear();
        }

        if (isOther || _instruments.Count > MostInstruments)
        {
            _instruments.Clear();
        }
    }

    /// <summary>Null when there is no such instrument.</summary>
    public long? Of(string id)
    {
        if (_keys.TryGetValue(id, out var key))
        {
            return key;
        }

        var row = session.Stepper(ById).Set(0, id);
        if (!row.Step())
        {
            return null;
        }

        key = row.Number(0);
        Keep(key, id);
        return key;
    }

    public string Id(long key)
    {
        if (_ids.TryGetValue(key, out var id))
        {
            return id;
        }

        var row = session.Stepper(ByKey).Set(0, key);
        id = row.Step() ? row.Text(0) : throw Missing(key);
        Keep(key, id);
        return id;
    }

    /// <summary>Null when it was not met.</summary>
    public Instrument? Instrument(long key) => _instruments.GetValueOrDefault(key);

    public void Keep(long key, Instrument instrument)
    {
        _instruments[key] = instrument;
        Keep(key, instrument.Id);
    }

    /// <summary>Null when there is no such relation.</summary>
    public long? OfRelation(long source, long target, string type)
    {
        if (_relations.TryGetValue((source, target, type), out var key))
        {
            return key;
        }

        var row = session.Stepper(ByEdge).Set(0, source).Set(1, type).Set(2, target);
        return row.Step() ? row.Number(0) : null;
    }

    /// <summary>Remembers a relation met on the way.</summary>
    public void KeepRelation(long source, long target, string type, long key) =>
        _relations[(source, target, type)] = key;

    private void Keep(long key, string id)
    {
        _keys[id] = key;
        _ids[key] = id;
    }

    private static FormatException Missing(long key) =>
        new($"A relation names the instrument with key {key}, which is not there.");
}
