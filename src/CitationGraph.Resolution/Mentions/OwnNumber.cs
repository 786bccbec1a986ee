using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>
/// A document's own letterhead, completed by what the same file says elsewhere: an annex "ban hành kèm theo Quyết định số 3679/QĐ-UBND …"
/// gives the decision in front of it the number, day and issuer that its own head leaves blank.
/// </summary>
internal static class OwnNumber
{
    private const string PromulgatedWith = "promulgatedWith";

    /// <summary>The citation in an annex's heading that names the first instrument of the file; null when there is none, or several disagree.</summary>
    public static Citation? InAnnexHeading(ReadDocument document, Vocabulary vocabulary)
    {
        var reading = document.Reading;
        if (reading.Kind != SourceKind.Instrument || reading.Header.Symbol is not null)
        {
            return null;
        }

        var own = Ids.Genre(vocabulary.GenreNamed(reading.Header.Genre));
        var naming = reading
            .Citations.Where(c =>
                c is { Relation: PromulgatedWith, Part: > 0, Subject: null, Symbol.HasNumber: true }
                && (c.Genre is null || reading.Header.Genre is null || Ids.Genre(vocabulary.GenreNamed(c.Genre)) == own)
                && (c.Date is not { } named || reading.Header.Date is not { } written || named.AgreesWith(written))
            )
            .ToList();
        return naming.Select(c => c.Symbol!.Key).Distinct(StringComparer.Ordinal).Count() == 1 ? naming[0] : null;
    }
}
