using System.Globalization;
using System.Text;
using CitationGraph.Model;
using CitationGraph.Testing;

namespace CitationGraph.Graph.Tests;

/// <summary>The reports on the five documents and the catalogue, whole, as a person approved them.</summary>
public sealed class SeedReportTests
{
    private static readonly DateOnly s_day = new(2026, 1, 15);
    private static readonly ReportPage s_whole = new(0, 500);

    [Fact]
    public void All_that_rests_on_something_no_longer_so()
    {
        var held = SeedWithCatalogue.Store.AllInstruments().Where(i => i.IsHeld).Select(i => i.Id);
        var answer = SupersededQuestion.Ask(
            SeedWithCatalogue.Store,
            SeedGraph.Vocabulary,
            new SupersededOptions(s_day, IncludeEnded: true, SourceIds: [.. held], Page: s_whole)
        );

        var text = new StringBuilder();
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"{answer.Total} on {s_day:yyyy-MM-dd}. {answer.Holdings.TextEn}"
        );
        foreach (var item in answer.Items)
        {
            Write(text, item);
        }

        Approval.Verify(text.ToString());
    }

    [Fact]
    public void What_is_no_longer_so_and_cited_in_an_instrument_still_in_force_needs_no_ended_source() =>
        SupersededQuestion
            .Ask(SeedWithCatalogue.Store, SeedGraph.Vocabulary, new SupersededOptions(s_day, Page: s_whole))
            .Items.ShouldAllBe(i => i.SourceKind == null);

    [Fact]
    public void The_law_of_2015_on_local_government_is_cited_and_that_of_2025_is_what_to_cite()
    {
        var items = SupersededQuestion
            .Ask(
                SeedWithCatalogue.Store,
                SeedGraph.Vocabulary,
                new SupersededOptions(s_day, IncludeEnded: true, Page: s_whole)
            )
            .Items.Where(i => i.Target.Symbol == "77/2015/QH13" && i.Source.IsHeld)
            .ToList();

        items.ShouldNotBeEmpty();
        foreach (var item in items)
        {
            item.Successors.Select(s => s.Successor.Symbol).ShouldBe(["65/2025/QH15", "72/2025/QH15"]);
            item.CiteInstead.Select(i => i.Symbol).ShouldBe(["72/2025/QH15"]);
            item.Relations.ShouldAllBe(r => r.Evidence.Length > 0);
        }
    }

    [Fact]
    public void What_lost_its_basis_with_the_law_of_2015_on_local_government() =>
        Approval.Verify(Lost("77/2015/QH13", new DateOnly(2025, 3, 1)));

    [Fact]
    public void What_lost_its_basis_with_the_law_on_higher_education() =>
        Approval.Verify(Lost("08/2012/QH13", new DateOnly(2026, 1, 1)));

    [Fact]
    public void What_is_cited_most_and_not_held()
    {
        var answer = DanglingQuestion.Ask(
            SeedWithCatalogue.Store,
            SeedGraph.Vocabulary,
            s_day,
            new ReportPage(0, 10),
            1
        );
        var text = new StringBuilder();
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"{answer.Total} on {s_day:yyyy-MM-dd}. {answer.Holdings.TextEn}"
        );
        foreach (var item in answer.Items)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"{item.CitedBy} × {Name(item.Instrument)}: {item.Places[0].SourceId} {item.Places[0].Type}"
            );
        }

        Approval.Verify(text.ToString());
    }

    [Fact]
    public void Which_of_the_five_nobody_cites()
    {
        var answer = UncitedQuestion.Ask(SeedWithCatalogue.Store, SeedGraph.Vocabulary, s_day);
        Approval.Verify(string.Join('\n', answer.Items.Select(Name).Append(answer.Holdings.Text)));
    }

    [Fact]
    public void What_contradicts()
    {
        var answer = ContradictionsQuestion.Ask(
            SeedWithCatalogue.Store,
            SeedGraph.Vocabulary,
            new ContradictionsOptions(s_day, Page: s_whole)
        );
        var text = new StringBuilder();
        text.AppendLine(string.Join(", ", answer.Counts.Select(c => $"{c.Kind} {c.Count}")));
        foreach (var item in answer.Items)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"{Name(item.Instrument)}\n    {item.Text}\n    {item.TextEn}"
            );
        }

        Approval.Verify(text.ToString());
    }

    private static string Lost(string symbol, DateOnly day)
    {
        var answer = LostBasisQuestion.Ask(
            SeedWithCatalogue.Store,
            SeedGraph.Vocabulary,
            SeedWithCatalogue.Named(symbol).Id,
            day,
            new LostBasisOptions(Page: s_whole)
        )!;
        var text = new StringBuilder();
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"{Name(answer.Root)} on {day:yyyy-MM-dd}, replaced by {string.Join(", ", answer.Successors.Select(s => s.Successor.Symbol))}"
        );
        text.AppendLine(answer.Holdings.TextEn);
        foreach (var item in answer.Items)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{item.Kind}, {item.Fate}: {Name(item.Instrument)}");
            text.AppendLine(CultureInfo.InvariantCulture, $"    {item.Text}\n    {item.TextEn}");
            text.AppendLine(CultureInfo.InvariantCulture, $"    “{item.Path[0].Evidence[0].Words}”");
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, SupersededItem item)
    {
        text.AppendLine();
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"{Name(item.Source)}{(item.SourceKind is { } ended ? $" [itself {ended}]" : "")}"
        );
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"  → {Name(item.Target)}: {item.Kind}, {item.StatusId}, since {item.Since?.ToString() ?? "?"}{(item.IsInferred ? ", inferred" : "")}{(item.IsVerified ? "" : ", unverified")}"
        );
        foreach (var place in item.Relations.SelectMany(r => r.Evidence.Select(e => (r.Type, Evidence: e))))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {place.Type}: “{place.Evidence.Words}”");
        }

        foreach (var reason in item.Reasons)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {reason.TextEn}");
        }

        var instead = item.CiteInstead.IsEmpty ? "nothing known" : string.Join(", ", item.CiteInstead.Select(Name));
        text.AppendLine(CultureInfo.InvariantCulture, $"  cite instead: {instead}");
    }

    private static string Name(Instrument instrument) =>
        $"{InstrumentNaming.Of(instrument, SeedGraph.Vocabulary)} ({instrument.Date?.ToString() ?? "no date"})";
}
