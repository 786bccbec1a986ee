using System.Collections.Immutable;

namespace CitationGraph.Server;

/// <summary>Who asks: the three that the program is made for.</summary>
internal sealed record Asker(string Vi, string En);

/// <summary>A question to try, as a person would ask it and as GraphQL.</summary>
/// <param name="Name">Stable, for addresses and files.</param>
internal sealed record WorkedQuestion(Asker Asker, string Name, string Vi, string En, string Query)
{
    public string Address => $"/graphql?question={Name}";

    public string Html =>
        $"""<li data-question="{HtmlPage.Escape(Name)}"><a href="{HtmlPage.Escape(Address)}">{HtmlPage.Escape(Vi)}</a><br><span class="en" lang="en">{HtmlPage.Escape(En)}</span></li>""";
}

/// <summary>
/// Ten questions of the three the program is made for: four of a legal officer, three of a drafter, three of a researcher. Each is a file
/// <c>examples/questions/NAME.graphql</c> whose first two lines say it in Vietnamese and English.
/// </summary>
internal static class WorkedQuestions
{
    private static readonly Asker s_officer = new("Cán bộ pháp chế", "Legal officer");
    private static readonly Asker s_drafter = new("Người soạn thảo", "Drafter");
    private static readonly Asker s_researcher = new("Người nghiên cứu", "Researcher");

    private static readonly (Asker Asker, string Name)[] s_names =
    [
        (s_officer, "who-implements"),
        (s_officer, "who-has-not-acted"),
        (s_officer, "how-it-reached-a-city"),
        (s_officer, "what-lost-its-basis"),
        (s_drafter, "still-in-force"),
        (s_drafter, "check-a-paragraph"),
        (s_drafter, "no-longer-current"),
        (s_researcher, "where-a-plan-comes-from"),
        (s_researcher, "what-grew-out-of-it"),
        (s_researcher, "what-sources-contradict"),
    ];

    public static ImmutableArray<WorkedQuestion> All { get; } = [.. s_names.Select(Read)];

    /// <summary>All of them, by who asks.</summary>
    public static string Html { get; } =
        string.Concat(
            All.GroupBy(question => question.Asker)
                .Select(asked =>
                    $"""<h3>{HtmlPage.Escape(asked.Key.Vi)} <span class="en" lang="en">· {HtmlPage.Escape(asked.Key.En)}</span></h3><ol>{string.Concat(asked.Select(question => question.Html))}</ol>"""
                )
        );

    /// <summary>Null when none has the name.</summary>
    public static WorkedQuestion? Named(string name) => All.FirstOrDefault(question => question.Name == name);

    /// <summary>One for each of the three, to begin with.</summary>
    public static IEnumerable<WorkedQuestion> First =>
        All.GroupBy(question => question.Asker).Select(asked => asked.First());

    private static WorkedQuestion Read((Asker Asker, string Name) question)
    {
        const string Remark = "# ";
        var text = HtmlPage.Embedded($"questions/{question.Name}.graphql").ReplaceLineEndings("\n");
        var lines = text.Split('\n', 3);
        return new WorkedQuestion(
            question.Asker,
            question.Name,
            lines[0][Remark.Length..],
            lines[1][Remark.Length..],
            lines[2].Trim()
        );
    }
}
