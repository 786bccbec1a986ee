using System.CommandLine;
using CitationGraph.Graph;
using CitationGraph.Model;
using CitationGraph.Ontology;
using CitationGraph.Sqlite;

namespace CitationGraph.Cli;

/// <summary>What every question about one instrument shares: store, instrument, day, format, language.</summary>
internal sealed class GraphQuestion
{
    private readonly InstrumentWords _words = new();
    private readonly Option<string?> _store = CommonOptions.Store();
    private readonly Option<DateOnly?> _asOf = CommonOptions.AsOf();
    private readonly Option<OutputFormat?> _format = CommonOptions.Format();
    private readonly Option<Language?> _language = CommonOptions.Lang();

    public void AddTo(Command command)
    {
        _words.AddTo(command);
        command.Add(_store);
        command.Add(_asOf);
        command.Add(_format);
        command.Add(_language);
    }

    /// <param name="answer">Asks and prints; runs only when exactly one instrument is meant.</param>
    public int Ask(Terminal terminal, ParseResult parsed, Action<AskedQuestion> answer)
    {
        using var store = SqliteGraphStore.OpenReadOnly(StorePlace.Of(parsed.GetValue(_store)));
        var vocabulary = VocabularyReader.ReadDefault();
        var format = parsed.GetValue(_format) ?? OutputFormat.Text;
        var language = parsed.GetValue(_language) ?? Language.Both;
        var found = _words.Find(parsed, store, vocabulary);
        if (found is not LookupAnswer.Found { Instrument: var instrument })
        {
            NotOne.Write(terminal, _words.Name(parsed), found, vocabulary, format);
            return ExitCode.SomethingToLookAt;
        }

        var day = parsed.GetValue(_asOf) ?? Calendar.Today(TimeProvider.System);
        answer(new AskedQuestion(store, vocabulary, instrument, day, format, language));
        return ExitCode.Done;
    }
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
