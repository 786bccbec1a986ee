using System.CommandLine;

namespace CitationGraph.Cli;

/// <summary>Words that stand by their place on the line.</summary>
internal static class Positional
{
    /// <summary>A misspelt option is wrong use, not one more input; an input that begins with a dash is written <c>./-x</c>.</summary>
    public static Argument<T> RefusingOptions<T>(this Argument<T> argument)
    {
        argument.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => t.Value is ['-', _, ..]))
            {
                result.AddError($"There is no option '{token.Value}'.");
            }
        });
        return argument;
    }
}
