using System.Globalization;
using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>The period after which numbers begin again: a calendar year, or a term of the Party's congress.</summary>
internal sealed class Periods(Vocabulary vocabulary)
{
    private const string PartyCongress = "dai-hoi-dang";
    private const string TermMark = "khoa";

    // Local congresses are held in the ten months before the national one, communes first, and their days are not in the ontology: a date in
    // that time may belong to either term.
    private const int LocalCongressDays = 300;

    private readonly Term[] _terms = [.. vocabulary.Terms.Where(t => t.Kind == PartyCongress).OrderBy(t => t.Number)];

    /// <summary>The period as an id writes it: <c>2022</c>, <c>xiii</c>, or <c>xii-xiii</c> when the date lies where two meet; null when unknown.</summary>
    public string? Of(IdentityScope scope, Symbol symbol, PartialDate? date, string? session, IssuerRef issuer)
    {
        if (
            scope == IdentityScope.IssuerYear
            || vocabulary.Scheme(symbol.SchemeId)?.System == NumberingSystem.Mass
            || symbol.Year is not null
        )
        {
            return (symbol.Year ?? date?.Year)?.ToString(CultureInfo.InvariantCulture);
        }

        return Term(date, issuer) ?? (issuer.IsCentral ? TermOfSession(session) : null);
    }

    /// <summary>The national term a session names ("khóa XI", or <c>hoi-nghi-8-khoa-11</c>), as an id writes it.</summary>
    public string? TermOfSession(string? session)
    {
        if (session is null)
        {
            return null;
        }

        var words = VietnameseFolding.NameKey(session).Split(' ');
        if (
            words is [.., TermMark, var ordinal]
            && int.TryParse(ordinal, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        )
        {
            return Array.Find(_terms, t => t.Number == number)?.Roman.ToLowerInvariant();
        }

        return _terms
            .Select(t => t.Roman.ToLowerInvariant())
            .Where(roman => words.Contains(roman, StringComparer.Ordinal))
            .OrderBy(roman => Array.LastIndexOf(words, roman))
            .LastOrDefault();
    }

    /// <summary>Whether the day can lie in the term a session names.</summary>
    public bool LiesIn(PartialDate date, string term) =>
        _terms.Any(t =>
            string.Equals(t.Roman, term, StringComparison.OrdinalIgnoreCase) && Overlaps(t, date.Earliest, date.Latest)
        );

    private string? Term(PartialDate? date, IssuerRef issuer)
    {
        if (date is not { } day)
        {
            return null;
        }

        var until = issuer.IsCentral ? day.Latest : day.Latest.AddDays(LocalCongressDays);
        var terms = _terms.Where(t => Overlaps(t, day.Earliest, until)).Select(t => t.Roman.ToLowerInvariant());
        var key = string.Join('-', terms);
        return key.Length > 0 ? key : null;
    }

    private static bool Overlaps(Term term, DateOnly from, DateOnly until) =>
        term.From.Earliest <= until && (term.To is null || from <= term.To.Value.Latest);
}
