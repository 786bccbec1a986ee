using System.Net.Http.Json;
using System.Text.Json;
using CitationGraph.Testing;

namespace CitationGraph.Cli.Tests;

public sealed class ReadmeTests : IDisposable
{
    private readonly Workplace _workplace = new();

    public void Dispose() => _workplace.Dispose();

    [Fact]
    public void Every_example_does_what_the_readme_shows()
    {
        var examples = ReadmeExample.All().Where(e => e.Words is [var first, ..] && first != "serve").ToList();

        examples.Count.ShouldBeGreaterThan(5);
        foreach (var example in examples)
        {
            var run = CommandRun.Of(Repository.Root, _workplace.Store, example.Words!);

            run.ExitCode.ShouldBe(0, $"README.md:{example.Line}: {run.Errors}");
            example
                .Missing(run.Output)
                .ShouldBeEmpty($"README.md:{example.Line} shows what is not printed. Printed:\n{run.Output}");
        }
    }

    [Fact]
    public void Only_the_tests_themselves_are_called_without_being_run_here() =>
        ReadmeExample.All().Where(e => e.Words is null).Select(e => e.Command).ShouldBe(["dotnet test -c Release"]);

    [Fact]
    public async Task The_first_run_serves_and_answers_the_questions_shown()
    {
        var serve = ReadmeExample.All().Single(e => e.Words is ["serve", ..]);
        using var server = ServedCommand.Start(_workplace.Folder, [.. serve.Words!, "--urls", "http://127.0.0.1:0"]);
        using var client = new HttpClient { BaseAddress = await server.Address() };

        foreach (var (line, lines) in ReadmeExample.Blocks("graphql"))
        {
            var answer = await Answer(client, string.Join('\n', lines), line);
            answer.ShouldContain("193/KH-UBND");
        }

        var questions = ReadmeQuestion.All();
        questions.Count.ShouldBe(10);
        foreach (var question in questions)
        {
            var query = await File.ReadAllTextAsync(Repository.Path(question.File));
            query.Split('\n')[0].ShouldBe($"# {question.Asked}", $"README.md:{question.Line}");
            var answer = await Answer(client, query, question.Line);
            question.Shown.ShouldNotBeEmpty();
            foreach (var shown in question.Shown)
            {
                answer.ShouldContain(shown, Case.Sensitive, $"README.md:{question.Line}");
            }
        }
    }

    private static async Task<string> Answer(HttpClient client, string query, int line)
    {
        using var answer = await client.PostAsJsonAsync("/graphql", new { query });
        var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        json.TryGetProperty("errors", out var errors).ShouldBeFalse($"README.md:{line}: {errors}");
        return json.ToString();
    }
}
