using CitationGraph.Graph;
using CitationGraph.StoreTesting;

namespace CitationGraph.Sqlite.Tests;

public sealed class SqliteQuestionTests : QuestionContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private int _stores;

    protected override int Graphs => 12;

    public void Dispose() => _folder.Dispose();

    protected override IGraphStore Create() => SqliteGraphStore.Open(_folder.File($"{++_stores}.db"));
}
