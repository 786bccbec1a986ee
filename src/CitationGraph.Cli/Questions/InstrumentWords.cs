using System.CommandLine;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Cli;

/// <summary>The words by which a person names an instrument: a symbol or an id, and what tells several of one symbol apart.</summary>
internal sealed class InstrumentWords
{
    private readonly Argument<string> _name = new Argument<string>("SYMBOL|ID")
    {
        Description = "Symbol however spaced or cased (1112/CT-BGDĐT), or the graph's id",
    }.RefusingOptions();

    private readonly Option<string?> _issuer = new("--issuer")
    {
        Description = "Words of the issuer's name, where several have the symbol",
        HelpName = "NAME",
    };

    private readonly Option<PartialDate?> _date = new("--date")
    {
        Description = "Day, month or year of issue, where several have the symbol",
        HelpName = "YYYY[-MM[-DD]]",
        CustomParser = argument =>
        {
            if (PartialDate.TryParse(argument.Tokens[0].Value, out var date))
            {
                return date;
            }

            argument.AddError($"--date takes YYYY, YYYY-MM or YYYY-MM-DD, not '{argument.Tokens[0].Value}'.");
            return null;
        },
    };

    public void AddTo(Command command)
    {
        command.Add(_name);
        command.Add(_issuer);
        command.Add(_date);
    }

    public string Name(ParseResult parsed) => parsed.GetValue(_name)!;

    public LookupAnswer Find(ParseResult parsed, IGraphStore store, Vocabulary vocabulary) =>
        InstrumentLookup.Find(store, vocabulary, Name(parsed), parsed.GetValue(_issuer), parsed.GetValue(_date));
}
