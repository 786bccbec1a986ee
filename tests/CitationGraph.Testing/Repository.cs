namespace CitationGraph.Testing;

/// <summary>Finds the checkout that the tests were built from.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "CitationGraph.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No CitationGraph.sln above {AppContext.BaseDirectory}.");
    }
}
