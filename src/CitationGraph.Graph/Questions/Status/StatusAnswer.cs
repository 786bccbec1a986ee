using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>Whose status is asked for.</summary>
/// <param name="AsOf">The day asked about.</param>
/// <param name="Provision">A part of it, to be told what was done to that part; null for the whole.</param>
public readonly record struct StatusAsked(string InstrumentId, DateOnly AsOf, string? Provision);

/// <summary>The status of an instrument on a day, derived, with its reasons.</summary>
/// <param name="StatusId">Id in <c>ontology/statuses.ttl</c>.</param>
/// <param name="Since">From when it has this status, as far as recorded; null when nobody recorded it.</param>
/// <param name="IsInferred">Whether a rule, not a text, says so.</param>
/// <param name="IsVerified">False when a reason rests on a fact without a public source.</param>
/// <param name="Reasons">The path of reasons: each with the edge, the fact or the rule it rests on; never empty.</param>
/// <param name="Provisions">The parts of it that were changed apart from the rest, those changed first first.</param>
/// <param name="Asked">The part asked about; null when the whole was.</param>
/// <param name="Successors">What took its place, nearest first, when something did.</param>
/// <param name="CiteInstead">Those of the successors that stand on the day: what to cite. Empty when it need not be replaced, or when nothing known stands.</param>
/// <param name="Recorded">What was recorded or published about it, as it stands.</param>
/// <param name="Disagreements">Where that and the derived status are not the same.</param>
/// <param name="Holdings">What the graph holds that could say otherwise.</param>
public sealed record StatusAnswer(
    Instrument Instrument,
    DateOnly AsOf,
    string StatusId,
    PartialDate? Since,
    bool IsInferred,
    bool IsVerified,
    ImmutableArray<StatusReason> Reasons,
    ImmutableArray<ProvisionStatus> Provisions,
    AskedProvision? Asked,
    ImmutableArray<Succession> Successors,
    ImmutableArray<Instrument> CiteInstead,
    ImmutableArray<InstrumentFact> Recorded,
    ImmutableArray<StatusDisagreement> Disagreements,
    StatusHoldings Holdings
);

/// <summary>Why.</summary>
/// <param name="Text">A sentence in Vietnamese.</param>
/// <param name="TextEn">The same in English.</param>
/// <param name="AboutId">The instrument it speaks of: the one asked about, or one further along the path.</param>
/// <param name="Relation">The edge it rests on, if any.</param>
/// <param name="Rule">The rule it follows by, if any.</param>
public sealed record StatusReason(string Text, string TextEn, string AboutId, Relation? Relation, EffectRule? Rule);

/// <summary>What was done to a part of the instrument.</summary>
/// <param name="Provision">As written: <c>khoản 2 Điều 5</c>.</param>
/// <param name="StatusId">What the part is by that: <c>amended</c>, <c>repealed</c> …</param>
/// <param name="Since">From when; null when nobody recorded it.</param>
/// <param name="Source">The act that did it.</param>
public sealed record ProvisionStatus(
    string Provision,
    string StatusId,
    PartialDate? Since,
    Instrument Source,
    Relation Relation
);

/// <summary>A step from an instrument to what took its place.</summary>
/// <param name="Replaced">The instrument that lost its place.</param>
/// <param name="Successor">What took it.</param>
/// <param name="Since">From when; null when nobody recorded it.</param>
/// <param name="IsVerified">False when it rests on a fact without a public source.</param>
/// <param name="Relation">The edge with its evidence; null in reports until the page is made.</param>
public sealed record Succession(
    Instrument Replaced,
    Instrument Successor,
    PartialDate? Since,
    bool IsVerified,
    Relation? Relation
);

/// <summary>A label that is not what follows from the graph.</summary>
/// <param name="Label">What was published or recorded.</param>
/// <param name="LabelStatusId">The status that the label means.</param>
/// <param name="DerivedStatusId">The status derived for the day on which the label was recorded.</param>
/// <param name="Text">A sentence in Vietnamese.</param>
/// <param name="TextEn">The same in English.</param>
public sealed record StatusDisagreement(
    InstrumentFact Label,
    string LabelStatusId,
    string DerivedStatusId,
    string Text,
    string TextEn
);

/// <summary>What is held of the instrument's own issuer since it was issued: who could have changed it.</summary>
/// <param name="IssuerId">Null when the ontology does not know the issuer.</param>
/// <param name="Held">Instruments of the issuer from that day to the day asked about whose text is here.</param>
/// <param name="Text">A sentence in Vietnamese.</param>
/// <param name="TextEn">The same in English.</param>
public sealed record StatusHoldings(string? IssuerId, int Held, string Text, string TextEn);
