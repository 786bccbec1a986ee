using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>From where and when a text speaks: what "UBND thành phố" and "ngày 15/2" mean in it.</summary>
/// <param name="Issuer">Who issues the text, null when nobody could know.</param>
/// <param name="PlaceId">Its place; null for central texts and where unknown.</param>
/// <param name="Date">Its date as far as written.</param>
/// <param name="Genre">Its own genre.</param>
/// <param name="Symbol">Its own symbol.</param>
internal sealed record SpeakingContext(Issuer? Issuer, string? PlaceId, PartialDate? Date, Genre? Genre, Symbol? Symbol)
{
    public static SpeakingContext Unknown { get; } = new(null, null, null, null, null);

    public DateOnly? Day => Date?.Earliest;
}
