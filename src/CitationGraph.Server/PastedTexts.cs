using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CitationGraph.Api;
using CitationGraph.Documents;
using CitationGraph.Extraction;
using CitationGraph.Graph;
using CitationGraph.Model;
using CitationGraph.Resolution;

namespace CitationGraph.Server;

/// <summary>
/// Reads texts that people paste, and says what their citations mean in a graph. What that takes of the graph is made once for each of its contents,
/// beside whoever waits for it. For any thread.
/// </summary>
internal sealed class PastedTexts(Vocabulary vocabulary) : ITextReader
{
    private readonly CitationExtractor _extractor = new(vocabulary);
    private readonly ConditionalWeakTable<IGraphStore, Known> _known = [];

    public ReadDocument Read(string name, string text) =>
        ReadTexts.Document(name, ComposedText.Of(SourceText.Plain(text)), _extractor.Read);

    public ImmutableArray<CitationResolution> Resolve(IGraphStore store, ReadDocument document) =>
        _known.GetOrCreateValue(store).Index(store, vocabulary).Resolve(document);

    /// <summary>The newest index of one store.</summary>
    private sealed class Known
    {
        private readonly Lock _lock = new();
        private (string Version, Task<ResolutionIndex> Index)? _made;

        /// <exception cref="OperationCanceledException">It is being made, and the request may not wait longer.</exception>
        public ResolutionIndex Index(IGraphStore store, Vocabulary vocabulary)
        {
            Task<ResolutionIndex> index;
            lock (_lock)
            {
                var version = store.Version;
                if (_made is not { } made || made.Version != version || made.Index.IsFaulted)
                {
                    made = (version, Task.Run(() => new ResolutionIndex(vocabulary, new KnownInstruments(store))));
                    _made = made;
                }

                index = made.Index;
            }

            return index.WaitAsync(ReadingLimit.Token).GetAwaiter().GetResult();
        }
    }
}
