using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Ontology.Reading;

/// <summary>Levels, places, authorities, their patterns, and the terms they count by.</summary>
internal sealed class AuthorityEntries
{
    private const string PlaceMark = "{place}";
    private readonly EntrySet _entries;
    private readonly Dictionary<string, AuthorityLevel> _levels;
    private readonly Dictionary<string, Place> _places;

    public AuthorityEntries(EntrySet entries)
    {
        _entries = entries;
        Levels = [.. entries.Of(Cg.LevelClass).Select(Level)];
        Places = [.. entries.Of(Cg.PlaceClass).Select(Place)];
        _levels = Levels.ToDictionary(l => l.Id, StringComparer.Ordinal);
        _places = Places.ToDictionary(p => p.Id, StringComparer.Ordinal);
    }

    public ImmutableArray<AuthorityLevel> Levels { get; }

    public ImmutableArray<Place> Places { get; }

    public ImmutableArray<Authority> Authorities() => [.. _entries.Of(Cg.AuthorityClass).Select(Authority)];

    public ImmutableArray<AuthorityPattern> Patterns() => [.. _entries.Of(Cg.PatternClass).Select(Pattern)];

    public ImmutableArray<Term> Terms() => [.. _entries.Of(Cg.TermClass).Select(Term)];

    public ImmutableArray<Population> Populations() => [.. _entries.Of(Cg.PopulationClass).Select(Population)];

    private static Population Population(Entry entry)
    {
        var (from, to) = entry.Period();
        return new Population(
            entry.Id(Cg.PopulationSpace),
            entry.RequiredLabel(Skos.PrefLabel, "vi"),
            entry.RequiredLabel(Skos.PrefLabel, "en"),
            entry.RequiredReference(Cg.Level, Cg.LevelSpace),
            entry.Reference(Cg.PartOf, Cg.PlaceSpace),
            from,
            to,
            entry.Text(Cg.Certainty),
            entry.Sources()
        );
    }

    private static AuthorityLevel Level(Entry entry) =>
        new(
            entry.Id(Cg.LevelSpace),
            entry.RequiredLabel(Skos.PrefLabel, "vi"),
            entry.RequiredLabel(Skos.PrefLabel, "en"),
            entry.RequiredNumber(Cg.Tier),
            (NumberingSystem)entry.Choice(Cg.System, Choices.Systems)
        );

    private static Place Place(Entry entry)
    {
        var (from, to) = entry.Period();
        var successors = entry.References(Cg.Successor, Cg.PlaceSpace);
        var place = new Place(
            entry.Id(Cg.PlaceSpace),
            entry.RequiredLabel(Skos.PrefLabel, "vi"),
            entry.RequiredText(Cg.Kind),
            entry.Reference(Cg.PartOf, Cg.PlaceSpace),
            entry.Text(Cg.Code),
            from,
            to,
            successors.IsEmpty ? null : successors[0]
        );
        return entry.Text(Cg.FullName) is { } fullName ? place with { FullName = fullName } : place;
    }

    private Authority Authority(Entry entry)
    {
        var id = entry.Id(Cg.AuthoritySpace);
        var (from, to) = entry.Period();
        var place = entry.Reference(Cg.Place, Cg.PlaceSpace);
        return new Authority(
            id,
            entry.RequiredLabel(Skos.PrefLabel, "vi"),
            entry.Label(Skos.PrefLabel, "en"),
            entry.Texts(Skos.AltLabel),
            entry.Texts(Cg.RelativeForm),
            entry.Texts(Cg.Code),
            LevelOf(entry),
            entry.Reference(Org.SubOrganizationOf, Cg.AuthoritySpace),
            place,
            place is null ? null : PlaceOf(entry, place).FullName,
            from,
            to,
            entry.References(Cg.Successor, Cg.AuthoritySpace),
            entry.References(Cg.Predecessor, Cg.AuthoritySpace),
            entry.Reference(Cg.Register, Cg.AuthoritySpace) ?? id,
            entry.Text(Cg.Certainty),
            entry.Sources()
        );
    }

    private AuthorityPattern Pattern(Entry entry)
    {
        var (from, to) = entry.Period();
        var name = entry.RequiredText(Cg.NamePattern);
        if (!name.Contains(PlaceMark, StringComparison.Ordinal))
        {
            throw entry.Fault(
                entry.One(Cg.NamePattern)!,
                $"\"{name}\"",
                $"a name with {PlaceMark} where the place stands"
            );
        }

        return new AuthorityPattern(
            entry.Id(Cg.AuthoritySpace),
            name,
            entry.Label(Skos.PrefLabel, "en"),
            entry.Texts(Skos.AltLabel),
            entry.Texts(Cg.RelativeForm),
            entry.Texts(Cg.Code),
            LevelOf(entry),
            entry.Text(Cg.ParentPattern),
            from,
            to,
            entry.Reference(Cg.Successor, Cg.AuthoritySpace),
            entry.Text(Cg.Certainty),
            entry.Sources()
        );
    }

    private static Term Term(Entry entry)
    {
        var (from, to) = entry.Period();
        return new Term(
            entry.RequiredText(Cg.TermKind),
            entry.RequiredText(Cg.Roman),
            entry.RequiredNumber(Cg.Number),
            from
                ?? throw entry.Fault(
                    Entry.Short(entry.Iri) + " without cg:validFrom",
                    "cg:validFrom with the term's first day"
                ),
            to,
            entry.Text(Cg.Certainty)
        );
    }

    private AuthorityLevel LevelOf(Entry entry) =>
        _levels.TryGetValue(entry.RequiredReference(Cg.Level, Cg.LevelSpace), out var level)
            ? level
            : throw NotA(entry, Cg.Level, "cg:AuthorityLevel");

    private Place PlaceOf(Entry entry, string id) =>
        _places.TryGetValue(id, out var place) ? place : throw NotA(entry, Cg.Place, "cg:Place");

    private static OntologyException NotA(Entry entry, string predicate, string classWord)
    {
        var property = entry.One(predicate)!;
        return entry.Fault(property, Entry.Short(property.Value.Value), $"the name of a {classWord}");
    }
}
