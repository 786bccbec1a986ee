using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>What catalogues say of all instruments: first days in force, and labels that publishers gave.</summary>
internal sealed class FactColumns
{
    private readonly int[] _starts;
    private readonly bool[] _isPublic;

    private FactColumns(int instruments)
    {
        _starts = new int[instruments];
        _isPublic = new bool[instruments];
        Array.Fill(_starts, PackedDate.None);
    }

    /// <summary>Labels with a day, by instrument.</summary>
    public List<PublishedLabel> Labels { get; } = [];

    public static FactColumns Read(IEnumerable<InstrumentFact> facts, InstrumentColumns instruments)
    {
        var columns = new FactColumns(instruments.Count);
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var fact in facts)
        {
            if (instruments.IndexOf(fact.InstrumentId) is not { } index)
            {
                continue;
            }

            if (fact.Kind == FactKinds.EffectiveFrom && EffectiveDay.Of([fact]) is { } day)
            {
                columns.Start(index, day);
            }
            else if (fact is { Kind: FactKinds.PublisherStatus, RecordedOn: { } recorded })
            {
                labels.TryAdd(fact.Value, fact.Value);
                columns.Labels.Add(new PublishedLabel(index, labels[fact.Value], PackedDate.Of(recorded)));
            }
        }

        return columns;
    }

    public EffectiveDay? Start(int instrument) =>
        PackedDate.Read(_starts[instrument]) is { } day ? new EffectiveDay(day, _isPublic[instrument]) : null;

    // As EffectiveDay.Of chooses: that with a public source, then the earliest.
    private void Start(int instrument, EffectiveDay day)
    {
        var packed = PackedDate.Of(day.Day);
        if (
            _starts[instrument] == PackedDate.None
            || (day.IsPublic && !_isPublic[instrument])
            || (day.IsPublic == _isPublic[instrument] && packed < _starts[instrument])
        )
        {
            _starts[instrument] = packed;
            _isPublic[instrument] = day.IsPublic;
        }
    }
}

/// <summary>A label that a publisher gave an instrument.</summary>
/// <param name="RecordedOn">A <see cref="PackedDate"/>.</param>
internal readonly record struct PublishedLabel(int Instrument, string Label, int RecordedOn);
