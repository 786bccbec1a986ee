using System.Collections.Immutable;

namespace CitationGraph.Graph;

/// <summary>Finds the documents and catalogues in what a person named, in a fixed order.</summary>
internal sealed class InputWalk
{
    private const string CatalogueFolder = "catalogue";
    private const string ReadMe = "README";
    private static readonly ImmutableArray<string> s_documentKinds = [".txt", ".md", ".markdown"];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public List<string> Documents { get; } = [];

    public List<string> Catalogues { get; } = [];

    public List<RefusedInput> Refused { get; } = [];

    public static InputWalk Of(IEnumerable<string> pathsOrFolders)
    {
        var walk = new InputWalk();
        foreach (var path in pathsOrFolders)
        {
            walk.Take(path);
        }

        return walk;
    }

    private void Take(string path)
    {
        if (Directory.Exists(path))
        {
            var before = Documents.Count + Catalogues.Count;
            Folder(path);
            if (Documents.Count + Catalogues.Count == before && Refused.TrueForAll(r => r.Path != path))
            {
                Refused.Add(
                    new RefusedInput(
                        path,
                        $"The folder {path} holds no documents ({string.Join(", ", s_documentKinds)}) and no {CatalogueFolder}/ folder."
                    )
                );
            }
        }
        else
        {
            // A named file is taken whatever its kind: its reader says what is wrong with it.
            Add(Documents, path);
        }
    }

    private void Folder(string folder)
    {
        string[] files;
        string[] folders;
        try
        {
            files = Directory.GetFiles(folder);
            folders = Directory.GetDirectories(folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Refused.Add(new RefusedInput(folder, $"The folder {folder} cannot be read: {fault.Message}"));
            return;
        }

        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            if (
                s_documentKinds.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)
                && !Path.GetFileNameWithoutExtension(file).Equals(ReadMe, StringComparison.OrdinalIgnoreCase)
            )
            {
                Add(Documents, file);
            }
        }

        foreach (var inner in folders.Order(StringComparer.Ordinal))
        {
            if (Path.GetFileName(inner).Equals(CatalogueFolder, StringComparison.OrdinalIgnoreCase))
            {
                Add(Catalogues, inner);
            }
            else
            {
                Folder(inner);
            }
        }
    }

    private void Add(List<string> list, string path)
    {
        if (_seen.Add(Path.GetFullPath(path)))
        {
            list.Add(path);
        }
    }
}
