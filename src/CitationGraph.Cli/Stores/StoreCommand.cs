using System.CommandLine;

namespace CitationGraph.Cli;

/// <summary><c>citegraph store</c>: the care of a store.</summary>
internal static class StoreCommand
{
    public static (Command, string[]) Build(Terminal terminal)
    {
        var command = new Command(
            "store",
            "Care for a store: look, check, back up, restore, compact, copy. Chăm sóc kho dữ liệu."
        )
        {
            StoreLooks.Info(terminal),
            StoreLooks.Check(terminal),
            StoreFiles.Backup(terminal),
            StoreFiles.Restore(terminal),
            StoreFiles.Compact(terminal),
            StoreMoves.Copy(terminal),
            StoreMoves.Rebuild(terminal),
        };
        return (
            command,
            [
                "citegraph store info",
                "citegraph store check --store archive.db",
                "citegraph store backup archive-2026-03.db",
                "citegraph store restore archive-2026-03.db --store archive.db",
                "citegraph store copy archive.db neo4j+http://neo4j@localhost:7474/neo4j",
            ]
        );
    }
}
