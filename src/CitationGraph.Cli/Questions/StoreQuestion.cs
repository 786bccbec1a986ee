using System.CommandLine;
using CitationGraph.Graph;
using CitationGraph.Model;
using CitationGraph.Ontology;
using CitationGraph.Server;

namespace CitationGraph.Cli;

/// <summary>What every question to a store shares: store, day, format, language.</summary>
internal sealed class StoreQuestion
{
    private readonly Option<string?> _store = CommonOptions.Store();
    private readonly Option<DateOnly?> _asOf = CommonOptions.AsOf();
    private readonly Option<DateTimeOffset?> _knownAt = CommonOptions.KnownAt();
    private readonly Option<OutputFormat?> _format = CommonOptions.Format();
    private readonly Option<Language?> _language = CommonOptions.Lang();

    public void AddTo(Command command)
    {
        command.Add(_store);
        command.Add(_asOf);
        command.Add(_knownAt);
        command.Add(_format);
        command.Add(_language);
    }

    /// <param name="answer">Asks and prints; gives the exit code.</param>
    public int Ask(ParseResult parsed, Func<AskedStore, int> answer)
    {
        using var store = OpenStore.ForReading(parsed.GetValue(_store));
        var vocabulary = VocabularyReader.ReadDefault();
        using var then = parsed.GetValue(_knownAt) is { } moment ? new KnownThen(store, vocabulary, moment) : null;
        return answer(
            new AskedStore(
                then?.Store ?? store,
                vocabulary,
                parsed.GetValue(_asOf) ?? Calendar.Today(TimeProvider.System),
                parsed.GetValue(_format) ?? OutputFormat.Text,
                parsed.GetValue(_language) ?? Language.Both
            )
        );
    }
}

/// <summary>A question to a store.</summary>
internal sealed record AskedStore(
    IGraphStore Store,
    Vocabulary Vocabulary,
    DateOnly AsOf,
    OutputFormat Format,
    Language Language
);
