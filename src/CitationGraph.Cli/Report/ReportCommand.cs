using System.CommandLine;

namespace CitationGraph.Cli;

/// <summary><c>citegraph report</c>: reports on the whole graph, a page at a time.</summary>
internal static class ReportCommand
{
    public static (Command, string[]) Build(Terminal terminal)
    {
        var command = new Command(
            "report",
            "Reports on the whole graph, a page at a time: superseded sources, lost basis, uncited, dangling, contradictions. Báo cáo."
        )
        {
            SupersededReport.Build(terminal),
            LostBasisReport.Build(terminal),
            UncitedReport.Build(terminal),
            DanglingReport.Build(terminal),
            ContradictionsReport.Build(terminal),
        };
        return (
            command,
            [
                "citegraph report superseded --as-of 2026-01-15",
                "citegraph report lost-basis 77/2015/QH13 --on 2025-03-01",
                "citegraph report dangling --page 2",
                "citegraph report contradictions --format jsonl",
            ]
        );
    }
}
