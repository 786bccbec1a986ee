using System.CommandLine;
using CitationGraph.Server;
using CitationGraph.Sqlite;

namespace CitationGraph.Cli;

/// <summary>The file of a store: copied away, put back, made small.</summary>
internal static class StoreFiles
{
    public static Command Backup(Terminal terminal)
    {
        var target = Name("FILE", "Where the copy goes");
        var store = CommonOptions.Store();
        var force = Force();
        var command = new Command("backup", "Copy it while others read and write it. Sao lưu.")
        {
            target,
            store,
            force,
        };
        command.SetAction(parsed =>
        {
            var file = parsed.GetValue(target)!;
            SqliteStoreFile.Backup(FilePlace(parsed.GetValue(store)), file, parsed.GetValue(force));
            terminal.Text.WriteLine($"{file}: đã sao lưu và kiểm tra (backed up and checked)");
            return ExitCode.Done;
        });
        return command;
    }

    public static Command Restore(Terminal terminal)
    {
        var backup = Name("BACKUP", "A file that 'store backup' made");
        var store = CommonOptions.Store();
        var force = Force();
        var command = new Command("restore", "Put a backup in its place. Phục hồi.") { backup, store, force };
        command.SetAction(parsed =>
        {
            var place = FilePlace(parsed.GetValue(store));
            SqliteStoreFile.Restore(parsed.GetValue(backup)!, place, parsed.GetValue(force));
            terminal.Text.WriteLine($"{place}: đã phục hồi (restored)");
            return ExitCode.Done;
        });
        return command;
    }

    public static Command Compact(Terminal terminal)
    {
        var store = CommonOptions.Store();
        var command = new Command("compact", "Give back the room that is no longer used. Thu gọn.") { store };
        command.SetAction(parsed =>
        {
            var place = FilePlace(parsed.GetValue(store));
            var (before, after) = SqliteStoreFile.Compact(place);
            terminal.Text.WriteLine($"{place}: {before} → {after} byte");
            return ExitCode.Done;
        });
        return command;
    }

    private static string FilePlace(string? option)
    {
        var place = StorePlace.Of(option);
        return GraphStores.IsServer(place)
            ? throw new CommandFailure(
                "that is for a store in a file; a Neo4j server is backed up with its own neo4j-admin, or copied: citegraph store copy.",
                ExitCode.WrongUse
            )
            : place;
    }

    private static Argument<string> Name(string name, string description) =>
        new Argument<string>(name) { Description = description }.RefusingOptions();

    private static Option<bool> Force() => new("--force") { Description = "Write over what is there" };
}
