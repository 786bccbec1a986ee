using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>A mention in the making: each stage of the reading adds its part. Positions are token indexes.</summary>
internal sealed class Mention
{
    private string? _symbolKey;
    private Issuer? _issuerForOthers;

    public int Head { get; private set; }

    /// <summary>The token after the head.</summary>
    public int HeadEnd { get; set; }

    public CitationKind Kind { get; set; }

    public Genre? Genre { get; set; }

    public Symbol? Symbol
    {
        get;
        set
        {
            field = value;
            _symbolKey = null;
        }
    }

    /// <summary>Under this key spellings of the same symbol meet; null without a symbol.</summary>
    public string? SymbolKey => _symbolKey ??= Symbol?.Key;

    public PartialDate? Date { get; set; }

    public Issuer? Issuer
    {
        get;
        set
        {
            field = value;
            _issuerForOthers = null;
        }
    }

    /// <summary>Its issuer as other mentions of the same document take it over.</summary>
    public Issuer? IssuerForOthers =>
        _issuerForOthers ??= Issuer is { } issuer ? issuer with { Span = null, Basis = IssuerBasis.Context } : null;

    /// <summary>Whether an issuer is written whose place nobody could tell.</summary>
    public bool HasUnknownIssuer { get; set; }

    public string? Session { get; set; }

    /// <summary>The token after head, issuer and what belongs to them; titles begin here.</summary>
    public int TailEnd { get; set; }

    /// <summary>First token of the title; the title is empty when it equals <see cref="TitleEnd"/>.</summary>
    public int TitleStart { get; set; }

    public int TitleEnd { get; set; }

    /// <summary>First token of what belongs to the mention in front: its provision, else its head.</summary>
    public int Front { get; set; }

    public string? Provision { get; set; }

    public string Relation { get; set; } = RelationIds.Cites;

    public string? RelationDetail { get; set; }

    /// <summary>The citing side, when that is another mention.</summary>
    public Mention? Subject { get; set; }

    /// <summary>False for a member of a list whose kind word stands with an earlier one.</summary>
    public bool OpensList { get; set; }

    /// <summary>For self, alias and anaphora: what it stands for; null when it is the document itself.</summary>
    public Mention? Refers { get; set; }

    /// <summary>The mention whose name or title this one stands in.</summary>
    public Mention? Within { get; set; }

    /// <summary>Which instrument of the file it stands in.</summary>
    public int Part { get; set; }

    /// <summary>Its place among all citations of the text, once that is known.</summary>
    public int Index { get; set; }

    public double Confidence { get; set; }

    public List<string> Reasons { get; } = [];

    /// <summary>Whether later stretches of the text may still refer to it.</summary>
    public bool IsKept { get; set; }

    /// <summary>The token after everything that belongs to it.</summary>
    public int End => Math.Max(Math.Max(HeadEnd, TailEnd), TitleEnd);

    public bool HasTitle => TitleEnd > TitleStart;

    /// <summary>Makes it a mention of which only the head is known.</summary>
    public void Begin(int head, int headEnd, CitationKind kind, Genre? genre)
    {
        (Head, HeadEnd, Kind, Genre) = (head, headEnd, kind, genre);
        (Symbol, Date, Issuer, HasUnknownIssuer, Session) = (null, null, null, false, null);
        (TailEnd, TitleStart, TitleEnd, Front, Provision) = (0, 0, 0, 0, null);
        (Relation, RelationDetail) = (RelationIds.Cites, null);
        (Subject, Refers, Within, Part, Index) = (null, null, null, 0, 0);
        (Confidence, IsKept, OpensList) = (1, false, true);
        Reasons.Clear();
    }
}

/// <summary>The relations that the reading of a text itself must name; all others come from the ontology's cues.</summary>
internal static class RelationIds
{
    public const string Cites = "cites";
    public const string Self = "self";
    public const string Amends = "amends";
    public const string DefinesAlias = "definesAlias";
    public const string ReportsOn = "reportsOn";
}
