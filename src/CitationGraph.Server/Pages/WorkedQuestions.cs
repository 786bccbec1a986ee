using System.Collections.Immutable;

namespace CitationGraph.Server;

/// <summary>A question to try, as a person would ask it and as GraphQL.</summary>
/// <param name="Name">Stable, for addresses and files.</param>
internal sealed record WorkedQuestion(string Name, string Vi, string En, string Query)
{
    public string Address => $"/graphql?question={Name}";

    public string Html =>
        $"""<li><a href="{HtmlPage.Escape(Address)}">{HtmlPage.Escape(Vi)}</a><br><span class="en" lang="en">{HtmlPage.Escape(En)}</span></li>""";
}

/// <summary>
/// Ten questions of the three the program is made for: four of a legal officer, three of a drafter, three of a researcher. Each is a file
/// <c>Questions/NAME.graphql</c> whose first two lines say it in Vietnamese and English.
/// </summary>
internal static class WorkedQuestions
{
    private static readonly string[] s_names =
    [
        "who-implements",
        "who-has-not-acted",
        "how-it-reached-a-city",
        "what-lost-its-basis",
        "still-in-force",
        "check-a-paragraph",
        "no-longer-current",
        "where-a-plan-comes-from",
        "what-grew-out-of-it",
        "what-sources-contradict",
    ];

    public static ImmutableArray<WorkedQuestion> All { get; } = [.. s_names.Select(Read)];

    /// <summary>Null when none has the name.</summary>
    public static WorkedQuestion? Named(string name) => All.FirstOrDefault(question => question.Name == name);

    /// <summary>One for each of the three, to begin with.</summary>
    public static IEnumerable<WorkedQuestion> First =>
        All.Where(question => question.Name is "who-implements" or "still-in-force" or "where-a-plan-comes-from");

    private static WorkedQuestion Read(string name)
    {
        const string Remark = "# ";
        var text = HtmlPage.Embedded($"questions/{name}.graphql").ReplaceLineEndings("\n");
        var lines = text.Split('\n', 3);
        return new WorkedQuestion(name, lines[0][Remark.Length..], lines[1][Remark.Length..], lines[2].Trim());
    }
}
