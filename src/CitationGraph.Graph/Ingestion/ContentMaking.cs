using System.Diagnostics;

namespace CitationGraph.Graph;

/// <summary>Makes anew what follows from everything a store has read.</summary>
public static class ContentMaking
{
    private const int Trials = 5;

    /// <returns>False where another program has put content here meanwhile that saw more.</returns>
    /// <exception cref="ReadingChangedException">Other programs read the same documents anew again and again.</exception>
    public static bool MakeContent(
        this IGraphStore store,
        GraphContentBuilder builder,
        IProgress<IngestProgress>? progress = null
    )
    {
        for (var trial = 1; ; trial++)
        {
            var madeFrom = store.ReadVersion;
            try
            {
                using var content = builder.Build(
                    store.Documents(),
                    store.Catalogues(),
                    CorrectionSet.Of(store.Corrections()),
                    progress
                );
                progress?.Report(new IngestProgress(IngestStage.Writing, string.Empty, 0, 0));
                return store.Replace(content, madeFrom);
            }
            catch (ReadingChangedException) when (trial < Trials)
            {
                Debug.Assert(store.ReadVersion > madeFrom, "what was read anew counts as a change");
            }
        }
    }
}
