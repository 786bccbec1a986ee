namespace CitationGraph.Model;

/// <summary>What a day that a text sets is for.</summary>
public enum StatedDayKind
{
    /// <summary>From this day on the text's own instrument has effect.</summary>
    Effective,

    /// <summary>By this day something must be done.</summary>
    Deadline,
}

/// <summary>A day that a text sets itself: when its own instrument takes effect, or by when something must be done.</summary>
/// <param name="Date">As far as known; null for the day of signing, a day that comes back every year, or one whose year nobody could tell.</param>
/// <param name="FromSigning">"Kể từ ngày ký": the instrument's own date is the day.</param>
/// <param name="IsYearAssumed">The text gives day and month only; the year is that of the text's own date.</param>
/// <param name="ExcludesDay">"Trước ngày …": the day itself is too late.</param>
/// <param name="Part">Which instrument of the file sets it: 0 the first, 1 the first attached …</param>
/// <param name="Span">The cue and the day, in UTF-16 units of the text as given.</param>
/// <param name="Text">The exact slice.</param>
/// <param name="Sentence">The sentence around it, for evidence.</param>
public sealed record StatedDay(
    StatedDayKind Kind,
    PartialDate? Date,
    bool FromSigning,
    bool IsYearAssumed,
    bool ExcludesDay,
    int Part,
    TextSpan Span,
    string Text,
    TextSpan Sentence
);
