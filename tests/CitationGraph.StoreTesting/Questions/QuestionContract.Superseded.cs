using System.Collections.Immutable;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.StoreTesting;

/// <content>Superseded sources.</content>
public abstract partial class QuestionContract
{
    private static readonly string[] s_strong = ["implements", "details", "guides", "basedOn"];
    private static readonly string[] s_weak = ["cites", "pursuantTo"];

    [Fact]
    public void Superseded_is_every_citation_of_something_whose_status_says_that_it_is_no_longer_so() =>
        OnRandomGraphs(
            (store, content, random) =>
            {
                var day = new DateOnly(2019, 1, 1).AddDays(random.Next(8 * 365));
                ImmutableArray<string> some =
                [
                    .. content.Instruments.Where(_ => random.Next(2) == 0).Select(i => i.Id),
                    "khong-co",
                ];
                foreach (var withEnded in new[] { true, false })
                {
                    var expected = SlowSuperseded(content, store, day, withEnded);
                    var options = new SupersededOptions(day, withEnded, Page: new ReportPage(0, 500));

                    var whole = SupersededQuestion.Ask(store, Vocabulary, options);
                    var part = SupersededQuestion.Ask(store, Vocabulary, options with { SourceIds = some });

                    Found(whole).ShouldBe(expected, $"{day:O}");
                    Found(part).ShouldBe(expected.Where(e => some.Contains(e.Source)));
                    whole.Total.ShouldBe(expected.Count);
                    whole.Items.ShouldAllBe(i => i.Reasons.Length > 0 && i.Relations.Length > 0);
                }
            }
        );

    private static IEnumerable<(string Source, string Target, SupersededKind Kind, string Status)> Found(
        SupersededAnswer answer
    ) => answer.Items.Select(i => (i.Source.Id, i.Target.Id, i.Kind, i.StatusId));

    private static List<(string Source, string Target, SupersededKind Kind, string Status)> SlowSuperseded(
        GraphContent content,
        IGraphStore store,
        DateOnly day,
        bool withEnded
    )
    {
        var byId = content.Instruments.ToDictionary(i => i.Id);
        var kinds = content.Instruments.ToDictionary(i => i.Id, i => SupersededStatus(store, i, day));
        return
        [
            .. content
                .Relations.Where(r => r.Origin != RelationOrigin.Inferred)
                .Where(r => s_strong.Contains(r.Type) || s_weak.Contains(r.Type))
                .Where(r => !(byId[r.SourceId].Date?.Earliest > day))
                .Where(r => withEnded || kinds[r.SourceId].Kind is null or SupersededKind.Suspended)
                .Where(r => kinds[r.TargetId].Kind is not null)
                .Where(r => !Ends(content, r))
                .GroupBy(r => (r.SourceId, r.TargetId))
                .OrderBy(g => !g.Any(r => s_strong.Contains(r.Type)))
                .ThenBy(g => kinds[g.Key.TargetId].Kind)
                .ThenBy(g => !byId[g.Key.SourceId].IsHeld)
                .ThenBy(g => byId[g.Key.SourceId].Date is null)
                .ThenBy(g => byId[g.Key.SourceId].Date)
                .ThenBy(g => g.Key.SourceId, StringComparer.Ordinal)
                .ThenBy(g => g.Key.TargetId, StringComparer.Ordinal)
                .Select(g =>
                    (g.Key.SourceId, g.Key.TargetId, kinds[g.Key.TargetId].Kind!.Value, kinds[g.Key.TargetId].Status)
                ),
        ];
    }

    private static bool Ends(GraphContent content, Relation citation) =>
        content.Relations.Any(r =>
            (r.SourceId, r.TargetId) == (citation.SourceId, citation.TargetId)
            && r.Origin != RelationOrigin.Inferred
            && r.Type is "replaces" or "repeals"
        );

    private static (SupersededKind? Kind, string Status) SupersededStatus(
        IGraphStore store,
        Instrument instrument,
        DateOnly day
    )
    {
        var status = StatusQuestion.Ask(store, Vocabulary, instrument.Id, day)!;
        SupersededKind? kind = status switch
        {
            { StatusId: "period-ended" } => SupersededKind.PeriodOver,
            { StatusId: "replaced" or "repealed" or "lapsed" or "suspended", Since: null } =>
                SupersededKind.FromUnknownDay,
            { StatusId: "replaced" or "repealed" } => SupersededKind.Ended,
            { StatusId: "lapsed" } => SupersededKind.Lapsed,
            { StatusId: "suspended" } => SupersededKind.Suspended,
            _ => null,
        };
        return (kind, status.StatusId);
    }
}
