using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>A mention in the making: each stage of the reading adds its part. Positions are token indexes.</summary>
internal sealed class Mention
{
    public required int Head { get; init; }

    /// <summary>The token after the head.</summary>
    public required int HeadEnd { get; set; }

    public required CitationKind Kind { get; set; }

    public Genre? Genre { get; set; }

    public Symbol? Symbol { get; set; }

    public PartialDate? Date { get; set; }

    public Issuer? Issuer { get; set; }

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
    public bool OpensList { get; set; } = true;

    /// <summary>For self, alias and anaphora: what it stands for; null when it is the document itself.</summary>
    public Mention? Refers { get; set; }

    /// <summary>The mention whose name or title this one stands in.</summary>
    public Mention? Within { get; set; }

    /// <summary>Which instrument of the file it stands in.</summary>
    public int Part { get; set; }

    public double Confidence { get; set; } = 1;

    public List<string> Reasons { get; } = [];

    /// <summary>The token after everything that belongs to it.</summary>
    public int End => Math.Max(Math.Max(HeadEnd, TailEnd), TitleEnd);

    public bool HasTitle => TitleEnd > TitleStart;
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
