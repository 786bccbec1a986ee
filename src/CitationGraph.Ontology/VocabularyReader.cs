using CitationGraph.Model;
using CitationGraph.Ontology.Reading;
using CitationGraph.Ontology.Turtle;

namespace CitationGraph.Ontology;

/// <summary>Reads the ontology, a folder of Turtle files, into a <see cref="Vocabulary"/>.</summary>
public static class VocabularyReader
{
    private const string FolderName = "ontology";

    /// <summary>Reads the ontology that travels with the program: the folder <c>ontology</c> beside it.</summary>
    /// <inheritdoc cref="Read" path="/exception"/>
    public static Vocabulary ReadDefault() => Read(Path.Combine(AppContext.BaseDirectory, FolderName));

    /// <summary>Reads every <c>*.ttl</c> file of a folder, in the order of their names.</summary>
    /// <param name="folder">Path of the folder; folders below it are not read.</param>
    /// <exception cref="OntologyException">A file is not UTF-8 or not Turtle, or says something that cannot be; names file, line and column.</exception>
    /// <exception cref="VocabularyException">There is no such folder, or it holds no <c>*.ttl</c> file.</exception>
    /// <exception cref="IOException">A file cannot be opened.</exception>
    public static Vocabulary Read(string folder)
    {
        var entries = new List<Entry>(2048);
        foreach (var file in Files(folder))
        {
            var source = TurtleSource.Open(file);
            TurtleParser.Parse(source, baseIri: null, new EntryCollector(source, entries));
        }

        var set = new EntrySet(entries);
        var authorities = new AuthorityEntries(set);
        return new Vocabulary(
            new VocabularyParts(
                InstrumentEntries.Genres(set),
                InstrumentEntries.Types(set),
                authorities.Levels,
                authorities.Places,
                authorities.Authorities(),
                authorities.Patterns(),
                authorities.Terms(),
                SymbolEntries.Schemes(set),
                RelationEntries.Types(set),
                RelationEntries.Cues(set),
                RelationEntries.Statuses(set),
                RelationEntries.EffectRules(set),
                authorities.Populations(),
                SymbolEntries.LawNames(set),
                SymbolEntries.Lexicon(set)
            )
        );
    }

    private static string[] Files(string folder)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.ttl") : [];
        if (files.Length == 0)
        {
            throw new VocabularyException(
                $"No ontology at {folder}: expected a folder with *.ttl files, as the one named '{FolderName}' that comes with the program."
            );
        }

        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }
}
