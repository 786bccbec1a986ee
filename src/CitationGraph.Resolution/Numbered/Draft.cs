using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>A mention of a numbered instrument while its bucket is being sorted: what it lacks is filled in from others, with the reason.</summary>
internal sealed class Entry(Mention mention, string? period)
{
    public Mention Mention { get; } = mention;

    public IssuerRef Issuer { get; set; } = mention.Issuer;

    public string? Period { get; set; } = period;

    public double Confidence { get; set; } = Certainty.RegisterAndPeriod;

    public List<string> Reasons { get; } = [];

    public void Weaken(double confidence, string reason)
    {
        Confidence = Math.Min(Confidence, confidence);
        Reasons.Add(reason);
    }
}

/// <summary>Entries of one register and period: an instrument in the making.</summary>
internal sealed class Draft(IssuerRef issuer, string? period, string locality)
{
    public IssuerRef Issuer { get; } = issuer;

    public string? Period { get; } = period;

    /// <summary>Where it holds when the issuer is unknown.</summary>
    public string Locality { get; } = locality;

    public List<Entry> Entries { get; } = [];

    public bool HasOwnSupport => Entries.Exists(e => e.Mention.IsHeld || e.Mention.Row is not null);

    public PartialDate? Date => Support.Date(Entries.Select(e => e.Mention));

    private int Texts => Entries.Select(e => e.Mention.Key.Source).Distinct(StringComparer.Ordinal).Count();

    public bool AgreesInTitle(string titleKey) => Entries.Exists(e => TitleFolding.Agree(e.Mention.TitleKey, titleKey));

    public bool CanBeMeantBy(Mention mention) => !mention.IsAfterCitingDate(Date);

    /// <summary>
    /// Whether another period's draft is the same instrument with a wrong date: same title, or same day and month in another year; but not
    /// when each stands on a text or a list of its own, nor when several texts give each year.
    /// </summary>
    public bool IsMisdated(Draft other)
    {
        if (!Issuer.IsSameRegister(other.Issuer) || (HasOwnSupport && other.HasOwnSupport))
        {
            return false;
        }

        var isSameDay = Date is { } own && other.Date is { } theirs && IsSameDayOfYear(own, theirs);
        if (isSameDay)
        {
            return !Entries.Exists(e =>
                other.Entries.Exists(o => TitleFolding.ClearlyDiffer(e.Mention.TitleKey, o.Mention.TitleKey))
            );
        }

        return Entries.Exists(e => other.AgreesInTitle(e.Mention.TitleKey)) && (Texts < 2 || other.Texts < 2);
    }

    private static bool IsSameDayOfYear(PartialDate left, PartialDate right) =>
        left.IsFullDay && right.IsFullDay && left.Month == right.Month && left.Day == right.Day;
}
