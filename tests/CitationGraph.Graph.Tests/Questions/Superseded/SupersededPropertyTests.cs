using System.Collections.Immutable;
using CitationGraph.Model;
using CitationGraph.StoreTesting;

namespace CitationGraph.Graph.Tests;

/// <summary>On graphs made at random the report is what asking for the status of each cited instrument by itself finds.</summary>
public sealed class SupersededPropertyTests
{
    private static readonly DateOnly[] s_days = [new(2019, 6, 1), new(2022, 3, 1), new(2026, 1, 15)];

    private static readonly string[] s_strong = ["implements", "details", "guides", "basedOn"];
    private static readonly string[] s_weak = ["cites", "pursuantTo"];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_report_is_every_citation_of_something_whose_status_says_that_it_is_no_longer_so(bool withEnded)
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var content = RandomGraph.Of(seed);
            var store = new InMemoryGraphStore();
            store.Replace(content);
            foreach (var day in s_days)
            {
                var expected = Slow(content, store, day, withEnded);

                var answer = SupersededQuestion.Ask(
                    store,
                    SeedGraph.Vocabulary,
                    new SupersededOptions(day, withEnded, Page: new ReportPage(0, 500))
                );

                answer
                    .Items.Select(i => (i.Source.Id, i.Target.Id, i.Kind, i.StatusId))
                    .ShouldBe(expected, $"seed {seed} on {day:O}");
                answer.Total.ShouldBe(expected.Count);
                answer.Items.ShouldAllBe(i => i.Reasons.Length > 0 && i.Relations.Length > 0);
            }
        }
    }

    [Fact]
    public void Narrowed_to_some_sources_it_is_the_part_of_the_whole_that_they_write()
    {
        var content = RandomGraph.Of(11, 40, 200);
        var store = new InMemoryGraphStore();
        store.Replace(content);
        ImmutableArray<string> some = [.. content.Instruments.Take(10).Select(i => i.Id), "khong-co"];

        var whole = Ask(default);
        var part = Ask(some);

        part.Select(i => (i.Source.Id, i.Target.Id))
            .ShouldBe(whole.Where(i => some.Contains(i.Source.Id)).Select(i => (i.Source.Id, i.Target.Id)));
        part.ShouldNotBeEmpty();

        ImmutableArray<SupersededItem> Ask(ImmutableArray<string> sources) =>
            SupersededQuestion
                .Ask(
                    store,
                    SeedGraph.Vocabulary,
                    new SupersededOptions(s_days[2], true, sources, new ReportPage(0, 500))
                )
                .Items;
    }

    private static List<(string Source, string Target, SupersededKind Kind, string Status)> Slow(
        GraphContent content,
        IGraphStore store,
        DateOnly day,
        bool withEnded
    )
    {
        var byId = content.Instruments.ToDictionary(i => i.Id);
        var kinds = content.Instruments.ToDictionary(i => i.Id, i => Kind(store, i, day));
        return
        [
            .. content
                .Relations.Where(r => r.Origin != RelationOrigin.Inferred)
                .Where(r => s_strong.Contains(r.Type) || s_weak.Contains(r.Type))
                .Where(r => !(byId[r.SourceId].Date?.Earliest > day))
                .Where(r => withEnded || kinds[r.SourceId].Kind is null or SupersededKind.Suspended)
                .Where(r => kinds[r.TargetId].Kind is not null)
                .Where(r => !EndsIt(content, r))
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

    private static bool EndsIt(GraphContent content, Relation citation) =>
        content.Relations.Any(r =>
            (r.SourceId, r.TargetId) == (citation.SourceId, citation.TargetId)
            && r.Origin != RelationOrigin.Inferred
            && r.Type is "replaces" or "repeals"
        );

    private static (SupersededKind? Kind, string Status) Kind(IGraphStore store, Instrument instrument, DateOnly day)
    {
        var status = StatusQuestion.Ask(store, SeedGraph.Vocabulary, instrument.Id, day)!;
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
