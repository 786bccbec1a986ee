using System.CommandLine;
using CitationGraph.Model;

namespace CitationGraph.Cli;

/// <summary>The texts that a command reads: files, or a file of lines.</summary>
internal sealed class TextInputs
{
    private readonly Argument<string[]> _files = new Argument<string[]>("FILE")
    {
        Description = "Texts to read (.txt, .md)",
        Arity = ArgumentArity.ZeroOrMore,
    }.RefusingOptions();

    private readonly Option<string?> _lines = new("--jsonl")
    {
        Description = "A file of lines {\"id\",\"text\"} instead; a line without id gets its number, from 0",
        HelpName = "FILE",
    };

    public void AddTo(Command command)
    {
        command.Add(_files);
        command.Add(_lines);
        command.Validators.Add(TextSources.Exactly(_files, _lines));
    }

    /// <summary>Whether lines are read: then answers are lines too, unless told otherwise.</summary>
    public bool AreLines(ParseResult parsed) => parsed.GetValue(_lines) is not null;

    public IEnumerable<TextSource> Of(ParseResult parsed) =>
        parsed.GetValue(_lines) is { } lines
            ? TextSources.OfLines(lines)
            : TextSources.OfFiles(parsed.GetValue(_files) ?? []);

    /// <summary>Takes the texts one by one; what cannot be read is told and passed over.</summary>
    /// <returns>The exit code.</returns>
    public static int Take(IEnumerable<TextSource> texts, Terminal terminal, Action<string, SourceText> take)
    {
        var taken = 0;
        var refused = 0;
        foreach (var source in texts)
        {
            if (source.Text is { } text)
            {
                take(source.Name, text);
                taken++;
            }
            else
            {
                terminal.Complain(source.Refusal!);
                refused++;
            }
        }

        return ExitCode.OfInputs(taken, refused);
    }
}
