using System.Collections.Immutable;

namespace CitationGraph.Graph;

/// <summary>Takes the time of each stage from the progress that is reported, and passes it on.</summary>
internal sealed class StageClock(TimeProvider clock, IProgress<IngestProgress>? watcher) : IProgress<IngestProgress>
{
    private readonly Dictionary<IngestStage, TimeSpan> _times = [];
    private IngestStage? _stage;
    private long _since;

    public void Report(IngestProgress value)
    {
        if (value.Stage != _stage)
        {
            Stop();
            (_stage, _since) = (value.Stage, clock.GetTimestamp());
        }

        watcher?.Report(value);
    }

    /// <summary>The times so far, in the order of the stages.</summary>
    public ImmutableArray<StageTime> Stop()
    {
        if (_stage is { } stage)
        {
            _times[stage] = _times.GetValueOrDefault(stage) + clock.GetElapsedTime(_since);
            _stage = null;
        }

        return [.. _times.OrderBy(t => t.Key).Select(t => new StageTime(t.Key, t.Value))];
    }
}
