using CitationGraph.Graph;
using CitationGraph.StoreTesting;

namespace CitationGraph.Sqlite.Tests;

public sealed class SqliteStoreContractTests : StoreContract
{
    private readonly TemporaryFolder _folder = new();

    protected override IGraphStore Create() => SqliteGraphStore.Open(_folder.File());

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _folder.Dispose();
    }
}
