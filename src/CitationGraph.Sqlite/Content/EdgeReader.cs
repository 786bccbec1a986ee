using System.Collections.Immutable;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Sqlite;

/// <summary>
/// Reads the edges at instruments from the index alone, which has them by type and by the key of the other end, so by its day. What is not
/// wanted (a type, the rest of a type beyond the limit, days to come) is jumped over, not read: an act that tens of thousands cite costs no
/// more than another.
/// </summary>
internal sealed class EdgeReader
{
    private readonly EdgeDirection _direction;
    private readonly EdgeFilter _filter;
    private readonly int _limit;
    private readonly long _last;
    private readonly long _undated;
    private readonly Stepper _scan;
    private readonly EdgeTypes _types;
    private readonly ContentKeys _keys;
    private readonly List<Hit> _hits = [];
    private readonly ImmutableArray<Edge>.Builder _found = ImmutableArray.CreateBuilder<Edge>();

    private EdgeReader(Session session, EdgeDirection direction, EdgeFilter filter)
    {
        (_direction, _filter) = (direction, filter);
        _limit = filter.Limit > 0 ? filter.Limit : int.MaxValue;
        (_last, _undated) = EdgeRows.Bounds(session, filter.IssuedBy);
        _types = new EdgeTypes(filter.Types);
        _keys = session.Keys;
        _scan = session.Stepper(direction == EdgeDirection.Outgoing ? Outgoing : Incoming);
    }

    private readonly record struct Hit(int Type, int Position, long Far, RelationOrigin Origin);

    private const string Outgoing = """
        SELECT type, target, origin, key FROM relation
        WHERE source = $0 AND (type, target) >= ($1, $2) ORDER BY type, target
        """;

    private const string Incoming = """
        SELECT type, source, origin, key FROM relation
        WHERE target = $0 AND (type, source) >= ($1, $2) ORDER BY type, source
        """;

    /// <summary>The edges at each of the instruments, in the order that <see cref="IGraphStore.Edges"/> names.</summary>
    public static ImmutableArray<Edge> Read(
        Session session,
        IReadOnlyList<string> ids,
        EdgeDirection direction,
        EdgeFilter filter
    )
    {
        var reader = new EdgeReader(session, direction, filter);
        foreach (var id in ids)
        {
            if (reader._keys.Of(id) is { } key)
            {
                reader.Scan(key);
                reader.Take(id);
            }
        }

        reader._scan.Again();
        return reader._found.DrainToImmutable();
    }

    private void Scan(long near)
    {
        _hits.Clear();
        var (current, taken) = (-1, 0);
        From(near, string.Empty, 0);
        while (_scan.Step())
        {
            var type = _types.Index(_scan.Bytes(0));
            if (type != current)
            {
                (current, taken) = (type, 0);
            }

            var far = _scan.Number(1);
            if (!_types.IsWanted(type) || taken == _limit)
            {
                From(near, _types.Id(type), long.MaxValue);
            }
            else if (far > _last && far < _undated)
            {
                From(near, _types.Id(type), _undated);
            }
            else if (
                EdgeRows.Origin(_scan.Bytes(2)) is var origin
                && (_filter.WithInferred || origin != RelationOrigin.Inferred)
            )
            {
                _hits.Add(new Hit(type, _hits.Count, far, origin));
                Keep(near, far, type);
                taken++;
            }
        }
    }

    private void From(long near, string type, long far) => _scan.Again().Set(0, near).Set(1, type).Set(2, far);

    private void Keep(long near, long far, int type)
    {
        var (source, target) = _direction == EdgeDirection.Outgoing ? (near, far) : (far, near);
        _keys.KeepRelation(source, target, _types.Id(type), _scan.Number(3));
    }

    private void Take(string near)
    {
        if (!_filter.Types.IsDefaultOrEmpty)
        {
            _hits.Sort(
                static (left, right) =>
                    left.Type != right.Type ? left.Type.CompareTo(right.Type) : left.Position.CompareTo(right.Position)
            );
        }

        foreach (var hit in _hits)
        {
            var far = _keys.Id(hit.Far);
            var type = _types.Id(hit.Type);
            _found.Add(
                _direction == EdgeDirection.Outgoing
                    ? new Edge(near, far, type, hit.Origin)
                    : new Edge(far, near, type, hit.Origin)
            );
        }
    }
}
