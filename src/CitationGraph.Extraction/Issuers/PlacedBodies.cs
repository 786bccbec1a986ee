using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>
/// Bodies that share a name or a code, by their place: of the hundreds of people's committees that sign <c>UBND</c> a text means its own
/// or one above it.
/// </summary>
internal sealed class PlacedBodies
{
    private readonly Dictionary<(string? ParentId, string Name), List<int>> _byPlace = [];
    private readonly Vocabulary _vocabulary;

    /// <param name="bodies">In the ontology's order.</param>
    public PlacedBodies(Vocabulary vocabulary, Authority[] bodies)
    {
        _vocabulary = vocabulary;
        All = bodies;
        for (var i = 0; i < bodies.Length; i++)
        {
            if (vocabulary.Place(bodies[i].PlaceId) is { } place)
            {
                (_byPlace.TryGetValue((place.ParentId, place.Name), out var same) ? same : New(place)).Add(i);
            }
        }
    }

    public Authority[] All { get; }

    /// <summary>
    /// The first body of the place or of one above it that existed on the day; a place is the same under its name before and after a merger.
    /// </summary>
    /// <param name="mainFirst">Whether the body that keeps the register goes before its offices.</param>
    public Authority? Within(string? placeId, DateOnly? day, bool mainFirst)
    {
        var best = int.MaxValue;
        for (var place = _vocabulary.Place(placeId); place is not null; place = _vocabulary.Place(place.ParentId))
        {
            if (!_byPlace.TryGetValue((place.ParentId, place.Name), out var same))
            {
                continue;
            }

            foreach (var i in same)
            {
                if ((day is null || All[i].ExistedOn(day.Value)) && IsBefore(i, best, mainFirst))
                {
                    best = i;
                }
            }
        }

        return best == int.MaxValue ? null : All[best];
    }

    private bool IsBefore(int one, int best, bool mainFirst)
    {
        if (best == int.MaxValue || !mainFirst || IsMain(one) == IsMain(best))
        {
            return one < best;
        }

        return IsMain(one);
    }

    private bool IsMain(int index) => All[index].RegisterId == All[index].Id;

    private List<int> New(Place place)
    {
        var same = new List<int>();
        _byPlace.Add((place.ParentId, place.Name), same);
        return same;
    }
}
