using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>What the beginning of a text says about all of it.</summary>
/// <param name="Structure">Where parts lie in the stretch that is being read.</param>
/// <param name="Attached">Further instruments that begin in that stretch.</param>
internal sealed record Opening(
    HeadReading Head,
    SpeakingContext Context,
    Structure Structure,
    List<(Letterhead Head, int Start)> Attached
)
{
    /// <summary>The same for the stretch that follows.</summary>
    public Opening Beyond(List<(Letterhead Head, int Start)> attached)
    {
        var structure = Structure.Fragment with
        {
            PartsBefore = Structure.PartsBefore + Structure.PartStarts.Count,
            PartStarts = [.. attached.Select(a => a.Start)],
        };
        return this with
        {
            Head = Head with { Structure = structure, NumberLine = (-1, 0) },
            Structure = structure,
            Attached = attached,
        };
    }
}
