using CitationGraph.Graph;
using CitationGraph.Model;
using CitationGraph.Sqlite;

namespace CitationGraph.Server;

/// <summary>
/// The graph as it was known at an earlier moment: made anew, by the rules of today, from the documents, lists and corrections that were here
/// then. It is kept in a file of its own while it is asked, and costs what an ingestion of those documents costs but for the reading.
/// </summary>
public sealed class KnownThen : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("citegraph-known-");

    /// <exception cref="OperationCanceledException">It is wanted no longer; nothing of it is left.</exception>
    public KnownThen(
        IGraphStore now,
        Vocabulary vocabulary,
        DateTimeOffset moment,
        CancellationToken cancellation = default
    )
    {
        Store = SqliteGraphStore.Open(Path.Combine(_folder.FullName, "then.db"));
        try
        {
            Fill(now, moment, cancellation);
            Store.MakeContent(new GraphContentBuilder(vocabulary));
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public IGraphStore Store { get; }

    private void Fill(IGraphStore now, DateTimeOffset moment, CancellationToken cancellation = default)
    {
        const int atOnce = 200;
        foreach (var batch in now.Documents(moment).Chunk(atOnce))
        {
            cancellation.ThrowIfCancellationRequested();
            Store.Save(batch, moment);
        }

        foreach (var catalogue in now.Catalogues(moment))
        {
            Store.Save(catalogue, moment);
        }

        foreach (var correction in now.Corrections().Where(c => c.StandsAt(moment)))
        {
            Store.Save(correction with { TakenBack = null });
        }

        cancellation.ThrowIfCancellationRequested();
    }

    public void Dispose()
    {
        Store.Dispose();
        _folder.Delete(recursive: true);
    }
}
