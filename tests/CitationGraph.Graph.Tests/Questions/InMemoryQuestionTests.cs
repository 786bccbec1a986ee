using CitationGraph.StoreTesting;

namespace CitationGraph.Graph.Tests;

public sealed class InMemoryQuestionTests : QuestionContract
{
    protected override int Graphs => 300;

    protected override IGraphStore Create() => new InMemoryGraphStore();
}
