using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>The edges that say something of a status, at one of their ends, without evidence.</summary>
internal sealed class StatusEdgeColumns
{
    private readonly InstrumentColumns _instruments;
    private readonly int[] _offsets;
    private readonly Row[] _rows;

    /// <param name="rows">In the order of <see cref="GraphContent.Relations"/>.</param>
    /// <param name="isAtTarget">Whether they are looked for at their targets; else at their sources.</param>
    public StatusEdgeColumns(InstrumentColumns instruments, List<Row> rows, bool isAtTarget)
    {
        _instruments = instruments;
        _offsets = new int[instruments.Count + 1];
        foreach (var row in rows)
        {
            _offsets[(isAtTarget ? row.Target : row.Source) + 1]++;
        }

        for (var i = 0; i < instruments.Count; i++)
        {
            _offsets[i + 1] += _offsets[i];
        }

        _rows = new Row[rows.Count];
        var next = (int[])_offsets.Clone();
        foreach (var row in rows)
        {
            _rows[next[isAtTarget ? row.Target : row.Source]++] = row;
        }
    }

    public bool Any(int instrument) => _offsets[instrument] < _offsets[instrument + 1];

    public ReadOnlySpan<Row> At(int instrument) => _rows.AsSpan(_offsets[instrument].._offsets[instrument + 1]);

    public ImmutableArray<StatusEdge> Of(int instrument)
    {
        var rows = At(instrument);
        if (rows.IsEmpty)
        {
            return [];
        }

        var edges = ImmutableArray.CreateBuilder<StatusEdge>(rows.Length);
        foreach (var row in rows)
        {
            edges.Add(
                new StatusEdge(
                    _instruments.Ids[row.Source],
                    _instruments.Ids[row.Target],
                    row.Effect,
                    PackedDate.Read(row.Day),
                    row.IsPublic,
                    row.Confidence,
                    row.Provisions.IsDefault ? [] : row.Provisions,
                    null
                )
            );
        }

        return edges.MoveToImmutable();
    }

    /// <param name="Effect">See <see cref="StatusEdge.Effect"/>; one string for all of a kind.</param>
    /// <param name="Day">A <see cref="PackedDate"/>.</param>
    /// <param name="Provisions">Default: all of it.</param>
    public readonly record struct Row(
        int Source,
        int Target,
        string Effect,
        int Day,
        bool IsPublic,
        double Confidence,
        ImmutableArray<string> Provisions
    )
    {
        public static Row Of(Relation relation, string effect, int source, int target)
        {
            var edge = StatusEdge.Of(relation, effect);
            return new Row(
                source,
                target,
                effect,
                PackedDate.Of(edge.Day),
                edge.IsPublic,
                edge.Confidence,
                edge.Provisions.IsEmpty ? default : edge.Provisions
            );
        }
    }
}
