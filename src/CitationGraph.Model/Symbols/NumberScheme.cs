using System.Collections.Immutable;

namespace CitationGraph.Model;

/// <summary>What beside the symbol makes an identity under a number scheme.</summary>
public enum IdentityScope
{
    /// <summary>The symbol alone (with the genre): <c>71/2020/NĐ-CP</c>.</summary>
    Symbol,

    /// <summary>Issuer and year: every province has a <c>2650/QĐ-UBND</c>, each year anew.</summary>
    IssuerYear,

    /// <summary>Issuer and term: a Party committee's numbers begin again with each congress.</summary>
    IssuerTerm,
}

/// <summary>Who numbers under a scheme.</summary>
public enum NumberingSystem
{
    State,
    Party,
    Mass,
}

/// <summary>A way of building symbols, read from <c>ontology/number-schemes.ttl</c>.</summary>
/// <param name="Id">Stable name, as in <c>state-normative</c>.</param>
/// <param name="Pattern">
/// The form: <c>{n}</c> number, <c>{yyyy}</c> year, <c>{code}</c> genre code, <c>{org}</c> an organ's code, <c>{term}</c> a term's number; all else stands for itself,
/// <c>/</c> and <c>-</c> with any spaces and kinds of dash. A part in <c>[ ]</c> may be missing, one followed by <c>*</c> repeated.
/// </param>
/// <param name="Scope">What makes the identity.</param>
/// <param name="System">State, Party or mass organisation.</param>
/// <param name="Priority">Higher is tried first.</param>
/// <param name="Codes">The genre codes it may carry; empty: any known code of its system.</param>
/// <param name="Organs">The organ codes it is limited to; empty: any.</param>
public sealed record NumberScheme(
    string Id,
    string LabelVi,
    string LabelEn,
    string Pattern,
    IdentityScope Scope,
    NumberingSystem System,
    int Priority,
    ImmutableArray<string> Codes,
    ImmutableArray<string> Organs
);
