using System.CommandLine;
using CitationGraph.Graph;
using CitationGraph.Server;
using CitationGraph.Sqlite;

namespace CitationGraph.Cli;

/// <summary>Looks at a store: what is in it, and whether it is whole.</summary>
internal static class StoreLooks
{
    public static Command Info(Terminal terminal)
    {
        var store = CommonOptions.Store();
        var format = CommonOptions.Format();
        var command = new Command("info", "Where it is and what is in it. Thông tin kho.") { store, format };
        command.SetAction(parsed =>
        {
            var place = StorePlace.Of(parsed.GetValue(store));
            using var graph = GraphStores.OpenReadOnly(place);
            var rows = Rows(graph, place);
            if (parsed.GetValue(format) is OutputFormat.Json or OutputFormat.Jsonl)
            {
                using var writer = GraphJson.Writer(terminal.Output);
                writer.WriteStartObject();
                foreach (var (_, english, value) in rows)
                {
                    writer.WriteString(english, value);
                }

                writer.WriteEndObject();
                GraphJson.EndLine(terminal.Output, writer);
                return ExitCode.Done;
            }

            foreach (var (vietnamese, english, value) in rows)
            {
                terminal.Text.WriteLine($"{vietnamese} ({english}): {value}");
            }

            return ExitCode.Done;
        });
        return command;
    }

    public static Command Check(Terminal terminal)
    {
        var store = CommonOptions.Store();
        var command = new Command("check", "Whether it is whole. Kiểm tra kho.") { store };
        command.SetAction(parsed =>
        {
            var place = StorePlace.Of(parsed.GetValue(store));
            using var graph = GraphStores.OpenReadOnly(place);
            var problems = 0;
            foreach (var problem in Problems(graph, place))
            {
                terminal.Text.WriteLine(problem);
                problems++;
            }

            terminal.Text.WriteLine(
                problems == 0
                    ? $"{graph.Location}: nguyên vẹn (whole)"
                    : $"{graph.Location}: {problems} điều cần xem (things to look at)"
            );
            return problems == 0 ? ExitCode.Done : ExitCode.SomethingToLookAt;
        });
        return command;
    }

    private static List<string> Problems(IGraphStore graph, string place)
    {
        var problems = new List<string>();
        try
        {
            problems.AddRange(GraphStores.IsServer(place) ? [] : SqliteStoreFile.Problems(place));
            problems.AddRange(StoreCheck.Problems(graph));
        }
        catch (StoreException fault) when (fault.Fault == StoreFault.Damaged)
        {
            // What is broken cannot be read on from: that is what was to be found out.
            problems.Add(fault.Message);
        }

        return problems;
    }

    private static List<(string Vietnamese, string English, string Value)> Rows(IGraphStore graph, string place)
    {
        var counts = graph.Count();
        var last = graph.ReadMoments().Select(m => (DateTimeOffset?)m.ReadAt).Max();
        List<(string, string, string)> rows =
        [
            ("kho", "store", graph.Location),
            ("văn bản đã nạp", "documents", $"{counts.Documents}"),
            ("văn bản trong đồ thị", "instruments", $"{counts.Instruments}"),
            ("có toàn văn", "held", $"{counts.Held}"),
            ("quan hệ", "relations", $"{counts.Relations}"),
            ("dẫn chiếu", "citations", $"{counts.Citations}"),
            ("mâu thuẫn", "contradictions", $"{counts.Contradictions}"),
            ("đính chính", "corrections", $"{graph.Corrections().Length}"),
            ("nạp lần cuối", "lastRead", last is { } moment ? moment.UtcDateTime.ToString("u") : "—"),
        ];
        if (!GraphStores.IsServer(place))
        {
            var file = SqliteStoreFile.Describe(place);
            rows.Add(("phiên bản", "version", $"{file.Version}"));
            rows.Add(("dung lượng", "bytes", $"{file.Bytes}"));
            rows.Add(("chế độ nhật ký", "journal", file.Journal));
        }

        return rows;
    }
}
