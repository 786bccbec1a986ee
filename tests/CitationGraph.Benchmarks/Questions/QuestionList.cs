using System.Collections.Immutable;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Benchmarks;

/// <summary>The graph's questions with what is asked and what they may take.</summary>
internal sealed class QuestionList(IGraphStore store, Vocabulary vocabulary, QuestionRoots roots)
{
    private static readonly DateOnly s_day = new(2026, 1, 15);

    /// <summary>A day with 63 provinces.</summary>
    private static readonly DateOnly s_dayOfProvinces = new(2025, 6, 30);

    private static readonly (double, double) s_chain = (1, 10);
    private static readonly (double, double) s_status = (0.3, 10);
    private static readonly (double, double) s_search = (10, 10);
    private static readonly (double, double) s_coverage = (20, 20);
    private static readonly (double, double) s_lostBasis = (30, 30);
    private static readonly (double, double) s_page = (50, 50);

    /// <summary>Those that cost more the more the instrument is cited, and those that do not.</summary>
    public IEnumerable<Question> Local() =>
        [
            Chain("chain down, any root", ChainDirection.Down, roots.Any),
            Chain("chain down, cited roots", ChainDirection.Down, roots.Cited),
            Chain("chain up, any root", ChainDirection.Up, roots.Any),
            Chain("chain up, cited roots", ChainDirection.Up, roots.Cited),
            Coverage("coverage, any national", roots.Implemented),
            Status("status, any root", roots.Any),
            Status("status, cited roots", roots.Cited),
            Search("search, symbol", [.. roots.Searched.Select(i => i.Symbol!)]),
            Search("search, title", [.. roots.Searched.Select(i => i.Title!)]),
            Search("search, title mistyped", [.. roots.Searched.Select(i => Mistyped(i.Title!))]),
            Search("search, a few words", s_typed),
        ];

    /// <summary>Those whose answers grow with the graph.</summary>
    public IEnumerable<Question> Wide() =>
        [
            Coverage("coverage, 50 widest", roots.WidestImplemented),
            new Question("lineage, any root", roots.Any, 500, (double.NaN, double.NaN), Lineage),
        ];

    /// <summary>Walks over the reports' copy of the graph where that is made.</summary>
    public IEnumerable<Question> LostBases()
    {
        var candidates = roots.Implemented.Concat(roots.Cited).Concat(roots.Any);
        var found = QuestionRoots.WithLostBasis(candidates, id => Lost(id, new LostBasisOptions(Most: 5_000)));
        var options = new LostBasisOptions();
        return found.Length == 0
            ? []
            : [new Question("lost basis, about 3000", found, 200, s_lostBasis, id => Lost(id, options))];

        int Lost(string id, LostBasisOptions options) =>
            LostBasisQuestion.Ask(store, vocabulary, id, s_day, options)!.Counts.Sum(c => c.Count);
    }

    /// <summary>Reports on the whole graph, at the beginning, in the middle and at the end.</summary>
    public IEnumerable<Report> Reports() =>
        [
            new Report("uncited", page => Size(UncitedQuestion.Ask(store, vocabulary, s_day, page))),
            new Report("dangling", page => Size(DanglingQuestion.Ask(store, vocabulary, s_day, page))),
            new Report(
                "superseded",
                page => Size(SupersededQuestion.Ask(store, vocabulary, new SupersededOptions(s_day, Page: page)))
            ),
            new Report(
                "contradictions",
                page =>
                    Size(ContradictionsQuestion.Ask(store, vocabulary, new ContradictionsOptions(s_day, Page: page)))
            ),
        ];

    /// <param name="Ask">Gives how many entries there are in all and how many the page has.</param>
    public sealed record Report(string Name, Func<ReportPage, (int Total, int Shown)> Ask)
    {
        public IEnumerable<Question> Pages()
        {
            var total = Ask(ReportPage.First).Total;
            foreach (
                var (name, skip) in new[] { ("first", 0), ("middle", total / 2), ("last", Math.Max(0, total - 50)) }
            )
            {
                yield return new Question(
                    $"{Name}, {name} page",
                    [name],
                    100,
                    s_page,
                    _ => Ask(new ReportPage(skip)).Shown
                );
            }
        }
    }

    private static (int, int) Size(UncitedAnswer answer) => (answer.Total, answer.Items.Length);

    private static (int, int) Size(DanglingAnswer answer) => (answer.Total, answer.Items.Length);

    private static (int, int) Size(SupersededAnswer answer) => (answer.Total, answer.Items.Length);

    private static (int, int) Size(ContradictionsAnswer answer) => (answer.Total, answer.Items.Length);

    private Question Chain(string name, ChainDirection direction, string[] asked)
    {
        var options = new ChainOptions(s_day, direction);
        return new Question(
            name,
            asked,
            2_000,
            s_chain,
            id => ChainQuestion.Ask(store, vocabulary, id, options)!.Hops.Length
        );
    }

    private Question Coverage(string name, string[] asked)
    {
        var options = new CoverageOptions(s_dayOfProvinces);
        return new Question(
            name,
            asked,
            300,
            s_coverage,
            id => CoverageQuestion.Ask(store, vocabulary, id, options)!.Bodies.Length
        );
    }

    private Question Status(string name, string[] asked) =>
        new(name, asked, 4_000, s_status, id => StatusQuestion.Ask(store, vocabulary, id, s_day)!.Successors.Length);

    private Question Search(string name, string[] typed) =>
        new(name, typed, 600, s_search, text => SearchQuestion.Ask(store, vocabulary, text).Hits.Length);

    private int Lineage(string id)
    {
        var answer = LineageQuestion.Ask(store, vocabulary, id, new LineageOptions(s_day))!;
        return answer.Ancestors.Members.Length + answer.Descendants.Members.Length;
    }

    private static readonly string[] s_typed =
    [
        "nghi dinh 71 2020",
        "NĐ 71",
        "luat giao duc",
        "chi thi 1112 bo giao duc",
        "ke hoach",
        "giao duc",
        "quy dinh ve dat dai",
        "71/2020/ND-CP",
    ];

    private static string Mistyped(string title)
    {
        var at = Enumerable
            .Range(2, title.Length - 2)
            .First(i => char.IsAsciiLetterLower(title[i]) && title[i - 1] != ' ');
        return string.Concat(title.AsSpan(0, at), title[at] == 'x' ? "n" : "x", title.AsSpan(at + 1));
    }
}
