namespace CitationGraph.Sqlite;

/// <summary>Keys of instruments and their ids, each looked up once. For one moment of the store.</summary>
internal sealed class InstrumentKeys(Session session)
{
    private const string ById = "SELECT key FROM instrument WHERE id = $0";
    private const string ByKey = "SELECT id FROM instrument WHERE key = $0";

    private readonly Dictionary<string, long?> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<long, string> _ids = [];

    /// <summary>Null when there is no such instrument.</summary>
    public long? Of(string id)
    {
        if (_keys.TryGetValue(id, out var key))
        {
            return key;
        }

        var row = session.Stepper(ById).Set(0, id);
        return _keys[id] = row.Step() ? row.Number(0) : null;
    }

    public string Id(long key)
    {
        if (_ids.TryGetValue(key, out var id))
        {
            return id;
        }

        var row = session.Stepper(ByKey).Set(0, key);
        return _ids[key] = row.Step()
            ? row.Text(0)
            : throw new FormatException($"A relation names the instrument with key {key}, which is not there.");
    }
}
