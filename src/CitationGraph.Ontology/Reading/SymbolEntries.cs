using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Ontology.Reading;

/// <summary>Number schemes, names of laws and the small words.</summary>
internal static class SymbolEntries
{
    public static ImmutableArray<NumberScheme> Schemes(EntrySet entries) =>
        [.. entries.Of(Cg.SchemeClass).Select(Scheme)];

    public static ImmutableArray<string> LawNames(EntrySet entries) =>
        [.. entries.Of(Cg.LawNamesClass).SelectMany(e => e.Texts(Cg.Name))];

    public static Lexicon Lexicon(EntrySet entries)
    {
        var classes = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var entry in entries.Of(Cg.LexicalClass))
        {
            var words = entry.Texts(Cg.Written);
            if (words.IsEmpty)
            {
                throw entry.Fault(Entry.Short(entry.Iri) + " without cg:written", "cg:written with at least one text");
            }

            classes.Add(entry.Id(Cg.LexiconSpace), words);
        }

        return new Lexicon(classes);
    }

    private static NumberScheme Scheme(Entry entry) =>
        new(
            entry.Id(Cg.SchemeSpace),
            entry.RequiredLabel(Skos.PrefLabel, "vi"),
            entry.RequiredLabel(Skos.PrefLabel, "en"),
            entry.RequiredText(Cg.Pattern),
            (IdentityScope)entry.Choice(Cg.IdentityScope, Choices.Scopes),
            (NumberingSystem)entry.Choice(Cg.System, Choices.Systems),
            entry.RequiredNumber(Cg.Priority),
            entry.Texts(Cg.Code),
            entry.Texts(Cg.Organ)
        );
}
