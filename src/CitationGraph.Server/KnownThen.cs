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

    public KnownThen(IGraphStore now, Vocabulary vocabulary, DateTimeOffset moment)
    {
        const int atOnce = 200;
        var then = SqliteGraphStore.Open(Path.Combine(_folder.FullName, "then.db"));
        Store = then;
        foreach (var batch in now.Documents(moment).Chunk(atOnce))
        {
            then.Save(batch, moment);
        }

        foreach (var catalogue in now.Catalogues(moment))
        {
            then.Save(catalogue, moment);
        }

        foreach (var correction in now.Corrections().Where(c => c.StandsAt(moment)))
        {
            then.Save(correction with { TakenBack = null });
        }

        then.MakeContent(new GraphContentBuilder(vocabulary));
    }

    public IGraphStore Store { get; }

    public void Dispose()
    {
        Store.Dispose();
        _folder.Delete(recursive: true);
    }
}
