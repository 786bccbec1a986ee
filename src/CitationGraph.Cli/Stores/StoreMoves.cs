using System.CommandLine;
using CitationGraph.Graph;
using CitationGraph.Ontology;
using CitationGraph.Server;

namespace CitationGraph.Cli;

/// <summary>A store into another, and what follows made anew.</summary>
internal static class StoreMoves
{
    public static Command Copy(Terminal terminal)
    {
        var from = Name("FROM", "A store: a file or a server");
        var to = Name("TO", "Another store: a file or a server");
        var command = new Command(
            "copy",
            "Copy a store into another; a copy that was broken off goes on, and both are compared at the end. Sao chép kho."
        )
        {
            from,
            to,
        };
        command.SetAction(parsed =>
        {
            LongWork.GiveWay();
            using var source = GraphStores.OpenReadOnly(parsed.GetValue(from)!);
            using var target = GraphStores.Open(parsed.GetValue(to)!);
            var builder = new GraphContentBuilder(VocabularyReader.ReadDefault());
            var report = Terminal.IsWatched
                ? ProgressBar.Show(bar => StoreCopy.Copy(source, target, builder, bar))
                : StoreCopy.Copy(source, target, builder);
            terminal.Text.WriteLine($"{source.Location} → {target.Location}");
            terminal.Text.WriteLine(
                $"  văn bản (documents): {report.Counts.Documents}, mới chép (copied now): {report.Documents}"
            );
            terminal.Text.WriteLine($"  giống nhau (the same): sha256 {report.Digest}");
            return ExitCode.Done;
        });
        return command;
    }

    public static Command Rebuild(Terminal terminal)
    {
        var store = CommonOptions.Store();
        var command = new Command("rebuild", "Make the graph anew from what was read. Dựng lại đồ thị.") { store };
        command.SetAction(parsed =>
        {
            LongWork.GiveWay();
            using var graph = OpenStore.ForWriting(parsed.GetValue(store));
            var builder = new GraphContentBuilder(VocabularyReader.ReadDefault());
            var isTaken = Terminal.IsWatched
                ? ProgressBar.Show(bar => graph.MakeContent(builder, bar))
                : graph.MakeContent(builder);
            var counts = graph.Count();
            terminal.Text.WriteLine(graph.Location);
            terminal.Text.WriteLine(
                $"  đồ thị (graph): {counts.Instruments} văn bản (instruments), {counts.Relations} quan hệ (relations){(isTaken ? string.Empty : ", của chương trình khác (made by another program meanwhile)")}"
            );
            return ExitCode.Done;
        });
        return command;
    }

    private static Argument<string> Name(string name, string description) =>
        new Argument<string>(name) { Description = description }.RefusingOptions();
}
