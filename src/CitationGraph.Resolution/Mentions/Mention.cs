using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>
/// One place that names an instrument, with all it says of it. Of a national database millions are held at once, so what many of them say alike
/// is one <see cref="Said"/>, and of their text they keep only what resolving asks for.
/// </summary>
internal sealed record Mention(MentionKey Key)
{
    /// <summary>What it says of the instrument.</summary>
    public Said Said { get; set; } = Said.Nothing;

    public Genre? Genre
    {
        get => Said.Genre;
        init => Said = Said with { Genre = value };
    }

    /// <summary>Only with its number.</summary>
    public Symbol? Symbol => Said.Symbol;

    /// <summary>What stands when the number is blank: <c>/CT-UBND</c>.</summary>
    public string? BlankSymbol => Said.BlankSymbol;

    public PartialDate? Date => Said.Date;

    public IssuerRef Issuer => Said.Issuer;

    public string? Session => Said.Session;

    public string? Title => Said.Title;

    /// <summary>Folded title, empty when it has none.</summary>
    public string TitleKey => Said.TitleKey;

    /// <summary>Names without a symbol that it gives, as written.</summary>
    public IReadOnlyList<string> Names
    {
        get => Said.Names;
        init => Said = Said with { Names = [.. value] };
    }

    /// <summary>The day from which the mention speaks: an instrument issued later cannot be meant.</summary>
    public PartialDate? CitingDate { get; init; }

    /// <summary>The text it stands in; null in a catalogue.</summary>
    public TextRef? Document { get; init; }

    /// <summary>Its words, where they may have to be read again: of what has no number, and of laws.</summary>
    public CitationWords? Citation { get; init; }

    public CatalogueInstrument? Row { get; init; }

    /// <summary>The id the instrument would have if this mention were all that is known of it.</summary>
    public string? LoneId { get; set; }

    public bool IsHeld => Key.Kind is MentionKind.Header or MentionKind.Attached;

    public bool IsPublicCatalogue => Row is { Provenance.IsPublic: true };

    /// <summary>Scope for what cannot be shared between documents: the document's id or the catalogue's row.</summary>
    public string Locality => Document?.Id ?? Ids.Slug($"{Key.Source} {Key.Row}");

    public bool IsAfterCitingDate(PartialDate? date) =>
        CitingDate is { } citing && date is { } issued && issued.Earliest > citing.Latest;
}
