using System.Collections.Immutable;
using System.Globalization;
using CitationGraph.Model;
using CitationGraph.Ontology.Turtle;

namespace CitationGraph.Ontology.Reading;

/// <summary>One described resource: a block of a file, with typed access to its properties that names the place of every fault.</summary>
internal sealed class Entry(TurtleSource source, string iri, int offset)
{
    private readonly List<Property> _properties = [];

    public string Iri { get; } = iri;

    public List<Property> Properties => _properties;

    public string Location
    {
        get
        {
            var (line, column) = source.Locate(offset);
            return $"{source.File}:{line}:{column}";
        }
    }

    public void Add(string predicate, RdfTerm value, int valueOffset) =>
        _properties.Add(new Property(predicate, value, valueOffset));

    /// <summary>The part of the IRI after its space: what the program calls the id.</summary>
    public string Id(string space) =>
        Iri.Length > space.Length && Iri.StartsWith(space, StringComparison.Ordinal)
            ? Iri[space.Length..]
            : throw Fault($"<{Iri}>", $"a name below <{space}>");

    public OntologyException Fault(string found, string expected) => source.Fault(offset, found, expected);

    public OntologyException Fault(Property property, string found, string expected) =>
        source.Fault(property.Offset, $"{found} in {Short(Iri)}", expected);

    /// <summary>The one text of a property, whatever its language; null when it has none.</summary>
    public string? Text(string predicate) => TextIn(predicate, language: null);

    public string RequiredText(string predicate) => Text(predicate) ?? throw Missing(predicate, "one text");

    /// <summary>The one text of a property in a language; null when it has none.</summary>
    public string? Label(string predicate, string language) => TextIn(predicate, language);

    public string RequiredLabel(string predicate, string language) =>
        Label(predicate, language) ?? throw Missing(predicate, $"one text in the language @{language}");

    /// <summary>All texts of a property in the order they are written.</summary>
    public ImmutableArray<string> Texts(string predicate)
    {
        ImmutableArray<string>.Builder? texts = null;
        foreach (var property in _properties)
        {
            if (property.Is(predicate))
            {
                (texts ??= ImmutableArray.CreateBuilder<string>(4)).Add(Literal(property));
            }
        }

        return texts?.DrainToImmutable() ?? [];
    }

    /// <summary>Where the entry comes from, as one text; null when it does not say.</summary>
    public string? Sources()
    {
        var sources = Texts(DublinCore.Source);
        return sources.IsEmpty ? null : string.Join("; ", sources);
    }

    public bool Flag(string predicate)
    {
        if (One(predicate) is not { } property)
        {
            return false;
        }

        return
            property.Value is { Kind: RdfKind.Literal, Datatype: Xsd.Boolean, Value: "true" or "1" or "false" or "0" }
            ? property.Value.Value is "true" or "1"
            : throw Fault(property, Short(property.Value.Value), $"true or false for {Short(predicate)}");
    }

    public int? Number(string predicate)
    {
        if (One(predicate) is not { } property)
        {
            return null;
        }

        return
            property.Value is { Kind: RdfKind.Literal, Datatype: Xsd.Integer, Value: var digits }
            && int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Fault(
                property,
                Short(property.Value.Value),
                $"a whole number without quotes for {Short(predicate)}"
            );
    }

    public int RequiredNumber(string predicate) => Number(predicate) ?? throw Missing(predicate, "one whole number");

    public PartialDate? Date(string predicate)
    {
        if (One(predicate) is not { } property)
        {
            return null;
        }

        if (property.Value.Kind != RdfKind.Literal || !PartialDate.TryParse(property.Value.Value, out var date))
        {
            const string Forms =
                "a day that exists, \"yyyy\"^^xsd:gYear, \"yyyy-MM\"^^xsd:gYearMonth or \"yyyy-MM-dd\"^^xsd:date";
            throw Fault(property, Short(property.Value.Value), Forms);
        }

        var datatype = date.Value switch
        {
            { IsFullDay: true } => Xsd.Date,
            { Month: not 0 } => Xsd.YearMonth,
            _ => Xsd.Year,
        };
        return property.Value.Datatype == datatype
            ? date
            : throw Fault(
                property,
                $"\"{property.Value.Value}\" as {Short(property.Value.Datatype!)}",
                $"\"{property.Value.Value}\"^^{Short(datatype)}"
            );
    }

    /// <summary>First and last day.</summary>
    public (PartialDate? From, PartialDate? To) Period()
    {
        var from = Date(Cg.ValidFrom);
        var to = Date(Cg.ValidTo);
        return from is not null && to is not null && to.Value.Latest < from.Value.Earliest
            ? throw Fault(One(Cg.ValidTo)!, $"the last day {to}", $"one that is not before the first day {from}")
            : (from, to);
    }

    /// <summary>Id of the one resource a property names; null when it has none.</summary>
    public string? Reference(string predicate, string space) =>
        One(predicate) is { } property ? ReferenceId(property, space) : null;

    public string RequiredReference(string predicate, string space) =>
        Reference(predicate, space) ?? throw Missing(predicate, $"one name below <{space}>");

    /// <summary>Ids of the resources a property names, in the order they are written.</summary>
    public ImmutableArray<string> References(string predicate, string space)
    {
        ImmutableArray<string>.Builder? ids = null;
        foreach (var property in _properties)
        {
            if (property.Is(predicate))
            {
                (ids ??= ImmutableArray.CreateBuilder<string>(2)).Add(ReferenceId(property, space));
            }
        }

        return ids?.DrainToImmutable() ?? [];
    }

    /// <summary>The one IRI of a property; null when it has none.</summary>
    public string? IriOf(string predicate)
    {
        if (One(predicate) is not { } property)
        {
            return null;
        }

        return property.Value.Kind == RdfKind.Iri
            ? property.Value.Value
            : throw Fault(property, Short(property.Value.Value), $"a name or an IRI for {Short(predicate)}");
    }

    /// <summary>The index of the word of our namespace that a property names; the fallback where the property is missing.</summary>
    /// <exception cref="OntologyException">The word is none of them, or the property is missing and there is no fallback.</exception>
    public int Choice(string predicate, string[] words, int? fallback = null)
    {
        if (One(predicate) is not { } property)
        {
            return fallback ?? throw Missing(predicate, OneOf(words));
        }

        for (var i = 0; i < words.Length; i++)
        {
            if (property.Value.Kind == RdfKind.Iri && IsTerm(property.Value.Value, words[i]))
            {
                return i;
            }
        }

        throw Fault(property, Short(property.Value.Value), OneOf(words));
    }

    private static string OneOf(string[] words) => "one of cg:" + string.Join(", cg:", words);

    /// <summary>The only value of a property; null when it has none.</summary>
    public Property? One(string predicate)
    {
        Property? found = null;
        foreach (var property in _properties)
        {
            if (property.Is(predicate))
            {
                found = found is null
                    ? property
                    : throw Fault(property, $"a second value of {Short(predicate)}", "only one");
            }
        }

        return found;
    }

    /// <summary>An IRI as a person would write it in our files.</summary>
    public static string Short(string value)
    {
        if (value.StartsWith(Cg.Namespace, StringComparison.Ordinal))
        {
            return "cg:" + value[Cg.Namespace.Length..];
        }

        if (value.StartsWith(Cg.Root, StringComparison.Ordinal))
        {
            return value[Cg.Root.Length..].Replace('/', ':');
        }

        return value switch
        {
            Skos.PrefLabel or Skos.AltLabel or Skos.Broader => string.Concat(
                "skos:",
                value.AsSpan(value.IndexOf('#') + 1)
            ),
            _ when value.StartsWith(Xsd.Namespace, StringComparison.Ordinal) => "xsd:" + value[Xsd.Namespace.Length..],
            _ => value.StartsWith("http", StringComparison.Ordinal) ? $"<{value}>" : $"\"{value}\"",
        };
    }

    private static bool IsTerm(string iri, string word) =>
        iri.Length == Cg.Namespace.Length + word.Length
        && iri.StartsWith(Cg.Namespace, StringComparison.Ordinal)
        && iri.EndsWith(word, StringComparison.Ordinal);

    private OntologyException Missing(string predicate, string expected) =>
        Fault($"{Short(Iri)} without {Short(predicate)}", $"{Short(predicate)} with {expected}");

    private string? TextIn(string predicate, string? language)
    {
        string? found = null;
        foreach (var property in _properties)
        {
            if (!property.Is(predicate) || (language is not null && property.Value.Language != language))
            {
                continue;
            }

            var text = Literal(property);
            found = found is null
                ? text
                : throw Fault(
                    property,
                    $"a second value of {Short(predicate)}",
                    language is null ? "only one" : $"only one @{language}"
                );
        }

        return found;
    }

    private string Literal(Property property)
    {
        if (property.Value.Kind != RdfKind.Literal)
        {
            throw Fault(property, Short(property.Value.Value), $"a text in quotes for {Short(property.Predicate)}");
        }

        return !string.IsNullOrWhiteSpace(property.Value.Value)
            ? property.Value.Value
            : throw Fault(property, "an empty text", $"words for {Short(property.Predicate)}");
    }

    private string ReferenceId(Property property, string space)
    {
        var value = property.Value;
        return
            value.Kind == RdfKind.Iri
            && value.Value.Length > space.Length
            && value.Value.StartsWith(space, StringComparison.Ordinal)
            ? value.Value[space.Length..]
            : throw Fault(property, Short(value.Value), $"a name below <{space}> for {Short(property.Predicate)}");
    }
}

/// <summary>One value of an entry and where it is written.</summary>
internal sealed class Property(string predicate, RdfTerm value, int offset)
{
    public string Predicate { get; } = predicate;

    public RdfTerm Value { get; } = value;

    public int Offset { get; } = offset;

    public bool Is(string other) => Predicate == other;
}
