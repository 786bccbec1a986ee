using CitationGraph.Graph;
using CitationGraph.Model;
using CitationGraph.Ontology;
using CitationGraph.Testing;

namespace CitationGraph.StoreTesting;

/// <summary>
/// What the questions must answer over every store: on random graphs the same as a slow answer that is obviously right. A store's tests
/// derive from it.
/// </summary>
public abstract partial class QuestionContract
{
    protected static Vocabulary Vocabulary { get; } = VocabularyReader.Read(Repository.Path("ontology"));

    /// <summary>How many random graphs are tried.</summary>
    protected abstract int Graphs { get; }

    /// <summary>A new, empty store, used for one graph.</summary>
    protected abstract IGraphStore Create();

    /// <summary>Once read from the store itself, once from the copy in memory that a server makes.</summary>
    private void OnRandomGraphsReadBothWays(Action<IGraphStore, GraphContent, Random> holds) =>
        OnRandomGraphs(
            (store, content, random) =>
            {
                var seed = random.Next();
                holds(store, content, new Random(seed));
                ReportCaches.Prepare(store, Vocabulary);
                holds(store, content, new Random(seed));
            }
        );

    private void OnRandomGraphs(Action<IGraphStore, GraphContent, Random> holds)
    {
        for (var seed = 0; seed < Graphs; seed++)
        {
            var content = RandomGraph.Of(seed);
            using var store = Create();
            store.Replace(content);
            try
            {
                holds(store, content, new Random(seed));
            }
            catch (Exception problem)
            {
                throw new InvalidOperationException($"On the random graph {seed}: {problem.Message}", problem);
            }
        }
    }
}
