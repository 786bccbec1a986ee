using System.Collections;
using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>Relations made while they are gone through: their evidence is read from the spool each time.</summary>
internal sealed class RelationList(
    InstrumentTable instruments,
    EvidenceSpool spool,
    IReadOnlyList<string> types,
    IReadOnlyList<Draft> drafts,
    IReadOnlyList<(long Address, int Next)> links,
    IReadOnlyDictionary<(int Source, int Target, int Type), string> confirmed
) : IReadOnlyList<Relation>
{
    public int Count => drafts.Count;

    public IReadOnlyList<Draft> Drafts => drafts;

    public IEnumerable<Edge> Edges =>
        drafts.Select(d => new Edge(instruments[d.Source].Id, instruments[d.Target].Id, types[d.Type], d.Origin));

    public Relation this[int index] => Make(drafts[index]);

    public string Type(Draft draft) => types[draft.Type];

    /// <summary>Where the evidence of a relation is, in the order of its evidence.</summary>
    public IEnumerable<long> Evidence(Draft draft)
    {
        var addresses = Addresses(draft).ToList();
        return addresses.Count == 1
            ? addresses
            : RelationDraft
                .InOrder(addresses.Select(a => (Address: a, spool.Read(a).Evidence)), e => e.Evidence)
                .Select(e => e.Address);
    }

    public IEnumerator<Relation> GetEnumerator() => drafts.Select(Make).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private IEnumerable<long> Addresses(Draft draft)
    {
        for (var link = draft.First; link >= 0; link = links[link].Next)
        {
            yield return links[link].Address;
        }
    }

    private Relation Make(Draft draft)
    {
        var (source, target) = (instruments[draft.Source].Id, instruments[draft.Target].Id);
        if (draft.IsInferred)
        {
            return SharedTaskInference.Make(source, target, [.. Addresses(draft).Select(a => spool.Read(a).Evidence)]);
        }

        var relation = new RelationDraft(source, target, types[draft.Type]);
        foreach (var (evidence, detail, isReported) in Addresses(draft).Select(spool.Read))
        {
            if (evidence.DocumentId is null)
            {
                relation.List(evidence, detail, draft.EffectiveFrom);
            }
            else
            {
                relation.State(evidence, detail, isReported);
            }
        }

        return confirmed.TryGetValue((draft.Source, draft.Target, draft.Type), out var reason)
            ? relation.ToRelation() with
            {
                Origin = draft.Origin,
                Confidence = 1,
                Reason = reason,
            }
            : relation.ToRelation();
    }
}
