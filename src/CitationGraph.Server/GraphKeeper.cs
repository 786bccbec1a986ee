using System.Collections.Immutable;
using CitationGraph.Api;
using CitationGraph.Graph;
using CitationGraph.Model;
using Microsoft.Extensions.Logging;

namespace CitationGraph.Server;

/// <summary>
/// Keeps corrections and texts in a store and makes the graph anew, one making at a time however many are said. Large graphs take longer to make than
/// anybody waits for an answer: then the answer says so and the making goes on.
/// </summary>
/// <param name="open">Opens the store for writing.</param>
internal sealed partial class GraphKeeper(Func<IGraphStore> open, Vocabulary vocabulary, ILogger log)
    : IGraphKeeper,
        IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);
    private readonly Lock _making = new();
    private readonly Lock _starting = new();
    private Task _last = Task.CompletedTask;
    private long _madeUpTo = -1;

    public KeptCorrection Keep(Func<CorrectionDesk, Correction> make, bool isTrial, CancellationToken cancellation)
    {
        using var store = open();
        var correction = make(new CorrectionDesk(store, vocabulary));
        if (isTrial)
        {
            return new KeptCorrection(correction, IsKept: false, IsApplied: false);
        }

        cancellation.ThrowIfCancellationRequested();
        store.Save(correction);
        return new KeptCorrection(correction, IsKept: true, IsApplied: IsMadeSoon(store.ReadVersion));
    }

    public IngestedTexts Ingest(ImmutableArray<ReadDocument> texts, bool isTrial, CancellationToken cancellation)
    {
        using var store = open();
        if (isTrial)
        {
            var known = store
                .Documents([.. texts.Select(text => text.Id)])
                .ToDictionary(text => text.Id, StringComparer.Ordinal);
            return new IngestedTexts(
                [.. texts.Select(text => new IngestedText(text.Name, Would(text, known), text))],
                IsKept: false,
                IsApplied: false
            );
        }

        cancellation.ThrowIfCancellationRequested();
        var saved = store.Save(texts, TimeProvider.System.GetUtcNow());
        var isNew = saved.Any(became => became != SavedAs.Known);
        return new IngestedTexts(
            [.. texts.Zip(saved, (text, became) => new IngestedText(text.Name, became, text))],
            IsKept: true,
            IsApplied: !isNew || IsMadeSoon(store.ReadVersion)
        );
    }

    /// <summary>Makes the graph anew where a program was stopped before it had done so.</summary>
    public void CatchUp()
    {
        using var store = open();
        if (store.MadeFrom < store.ReadVersion)
        {
            _ = Start(store.ReadVersion);
        }
    }

    /// <summary>Waits for what is being made.</summary>
    public async ValueTask DisposeAsync() => await Last();

    private static SavedAs Would(ReadDocument text, Dictionary<string, ReadDocument> known) =>
        !known.TryGetValue(text.Id, out var before) ? SavedAs.New
        : string.CompareOrdinal(text.Name, before.Name) < 0 ? SavedAs.Changed
        : SavedAs.Known;

    /// <summary>Who gives up waiting has said it all the same.</summary>
    private bool IsMadeSoon(long version)
    {
        var made = Start(version);
        return made.Wait(s_patience, CancellationToken.None) && made.Result;
    }

    private Task Last()
    {
        lock (_starting)
        {
            return _last;
        }
    }

    private Task<bool> Start(long version)
    {
        lock (_starting)
        {
            var making = Task.Run(() => MakeUpTo(version));
            _last = Task.WhenAll(_last, making);
            return making;
        }
    }

    /// <returns>False where it failed.</returns>
    private bool MakeUpTo(long version)
    {
        lock (_making)
        {
            if (_madeUpTo >= version)
            {
                return true;
            }

            try
            {
                using var store = open();
                var now = store.ReadVersion;
                new CorrectionDesk(store, vocabulary).Rebuild();
                _madeUpTo = now;
                return true;
            }
            catch (Exception fault)
            {
                // It is kept; whoever makes the graph next makes it with it.
                LogFault(log, fault);
                return false;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The graph could not be made anew after a correction")]
    private static partial void LogFault(ILogger logger, Exception exception);
}
