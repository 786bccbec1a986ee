using System.CommandLine;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Cli;

/// <summary>What every question about one instrument shares: the instrument, and what all questions to a store do.</summary>
internal sealed class GraphQuestion
{
    private readonly InstrumentWords _words = new();
    private readonly StoreQuestion _question = new();

    public void AddTo(Command command)
    {
        _words.AddTo(command);
        _question.AddTo(command);
    }

    /// <param name="answer">Asks and prints; runs only when exactly one instrument is meant.</param>
    public int Ask(Terminal terminal, ParseResult parsed, Action<AskedQuestion> answer) =>
        _question.Ask(
            parsed,
            asked =>
            {
                var found = _words.Find(parsed, asked.Store, asked.Vocabulary);
                if (found is not LookupAnswer.Found { Instrument: var instrument })
                {
                    NotOne.Write(terminal, _words.Name(parsed), found, asked.Vocabulary, asked.Format);
                    return ExitCode.SomethingToLookAt;
                }

                answer(
                    new AskedQuestion(
                        asked.Store,
                        asked.Vocabulary,
                        instrument,
                        asked.AsOf,
                        asked.Format,
                        asked.Language
                    )
                );
                return ExitCode.Done;
            }
        );
}

/// <summary>A question whose instrument is found.</summary>
internal sealed record AskedQuestion(
    IGraphStore Store,
    Vocabulary Vocabulary,
    Instrument Instrument,
    DateOnly AsOf,
    OutputFormat Format,
    Language Language
);
