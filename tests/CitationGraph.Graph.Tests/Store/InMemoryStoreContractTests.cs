using CitationGraph.StoreTesting;

namespace CitationGraph.Graph.Tests;

public sealed class InMemoryStoreContractTests : StoreContract
{
    protected override IGraphStore Create() => new InMemoryGraphStore();
}
