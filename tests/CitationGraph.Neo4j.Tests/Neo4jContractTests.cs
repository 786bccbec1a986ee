using CitationGraph.Graph;
using CitationGraph.StoreTesting;

namespace CitationGraph.Neo4j.Tests;

[NeedsServer]
public sealed class Neo4jContractTests : StoreContract
{
    private readonly string _graph = TestServer.NewGraph();

    protected override IGraphStore Create() => TestServer.Open(_graph);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        TestServer.Delete(_graph);
    }
}

[NeedsServer]
public sealed class Neo4jQuestionTests : QuestionContract, IDisposable
{
    private readonly List<string> _graphs = [];

    protected override int Graphs => 2;

    public void Dispose() => _graphs.ForEach(TestServer.Delete);

    protected override IGraphStore Create()
    {
        _graphs.Add(TestServer.NewGraph());
        return TestServer.Open(_graphs[^1]);
    }
}
