using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Ontology.Reading;

/// <summary>Genres and instrument types.</summary>
internal static class InstrumentEntries
{
    public static ImmutableArray<Genre> Genres(EntrySet entries)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var genres = ImmutableArray.CreateBuilder<Genre>();
        foreach (var entry in entries.Of(Cg.GenreClass))
        {
            var genre = Genre(entry);
            if (!names.Add(genre.NameVi))
            {
                throw entry.Fault($"a second genre named \"{genre.NameVi}\"", "a kind word of its own for each genre");
            }

            genres.Add(genre);
        }

        return genres.DrainToImmutable();
    }

    public static ImmutableArray<InstrumentType> Types(EntrySet entries) =>
        [.. entries.Of(Cg.InstrumentTypeClass).Select(Type)];

    private static Genre Genre(Entry entry) =>
        new(
            entry.Id(Cg.GenreSpace),
            entry.RequiredLabel(Skos.PrefLabel, "vi"),
            entry.RequiredLabel(Skos.PrefLabel, "en"),
            entry.Texts(Cg.Written),
            entry.Texts(Cg.Code),
            entry.Flag(Cg.IsScheme),
            entry.Flag(Cg.IsLaw),
            entry.Reference(Skos.Broader, Cg.GenreSpace)
        );

    private static InstrumentType Type(Entry entry) =>
        new(
            entry.Id(Cg.TypeSpace),
            entry.RequiredReference(Cg.Genre, Cg.GenreSpace),
            entry.RequiredLabel(Skos.PrefLabel, "vi"),
            entry.Label(Skos.PrefLabel, "en"),
            entry.Text(Cg.SystemNote),
            entry.Number(Cg.RankLaw2015),
            entry.Number(Cg.RankLaw2025),
            entry.Texts(Cg.NumberFormat),
            entry.Text(Cg.Certainty),
            entry.Sources()
        );
}
