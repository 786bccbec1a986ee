using CitationGraph.Graph;
using Spectre.Console;

namespace CitationGraph.Cli;

/// <summary>A bar on the error stream, for a person who watches.</summary>
internal sealed class ProgressBar(ProgressTask task) : IProgress<IngestProgress>
{
    public static T Show<T>(Func<IProgress<IngestProgress>, T> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console
            .Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new SpinnerColumn())
            .Start(context => work(new ProgressBar(context.AddTask("…"))));
    }

    public void Report(IngestProgress value)
    {
        task.IsIndeterminate = value.Total == 0;
        task.MaxValue = Math.Max(value.Total, 1);
        task.Value = value.Total == 0 ? 0 : value.Done;
        task.Description =
            value.Stage == IngestStage.Reading ? Markup.Escape(Path.GetFileName(value.Path))
            : value.Done == 0 ? value.Stage.ToString().ToLowerInvariant()
            : $"{value.Stage.ToString().ToLowerInvariant()} {value.Done}";
    }
}
