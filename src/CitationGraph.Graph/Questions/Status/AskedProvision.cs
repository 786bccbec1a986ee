using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>The status of one part of an instrument.</summary>
/// <param name="Provision">As asked.</param>
/// <param name="StatusId">That of the whole where the whole has ended; else what was done to this part; else that of the rest.</param>
/// <param name="Changes">What was done to it, to a part of it, or to a larger part that holds it.</param>
public sealed record AskedProvision(string Provision, string StatusId, ImmutableArray<ProvisionStatus> Changes)
{
    internal static AskedProvision Of(
        string provision,
        StatusFinding whole,
        ImmutableArray<ProvisionStatus> changes,
        Vocabulary vocabulary
    )
    {
        var asked = ProvisionPaths.Of(provision, vocabulary);
        var concerned = changes.Where(c => ProvisionPaths.Of(c.Provision, vocabulary).Touch(asked)).ToImmutableArray();
        if (whole.HasEnded || whole.StatusId is StatusIds.NotYetInForce or StatusIds.Suspended)
        {
            return new AskedProvision(provision, whole.StatusId, concerned);
        }

        // The last that was done to all of it decides; what was done to a piece of it leaves it in force in part.
        var covering = concerned.LastOrDefault(c => ProvisionPaths.Of(c.Provision, vocabulary).Cover(asked));
        var ended = concerned.Any(c => c.StatusId is StatusIds.Replaced or StatusIds.Repealed);
        var status =
            covering is not null ? covering.StatusId
            : ended ? StatusIds.PartlyInForce
            : concerned.Length > 0 ? StatusIds.Amended
            : whole.StatusId == StatusIds.Undetermined ? StatusIds.Undetermined
            : StatusIds.InForce;
        return new AskedProvision(provision, status, concerned);
    }
}
