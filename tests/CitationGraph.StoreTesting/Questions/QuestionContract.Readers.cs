using CitationGraph.Graph;

namespace CitationGraph.StoreTesting;

public abstract partial class QuestionContract
{
    private const int Replacements = 12;

    [Fact]
    public async Task Questions_asked_while_content_is_replaced_see_the_one_or_the_other()
    {
        var first = RandomGraph.Of(1);
        var second = first with { Relations = [.. first.Relations.Where((_, i) => i % 2 == 0)] };
        string[] roots = [.. first.Instruments.Select(i => i.Id)];
        using var store = Create();
        store.Replace(second);
        var ofSecond = roots.ToDictionary(r => r, r => Answer(store, r), StringComparer.Ordinal);
        store.Replace(first);
        var ofFirst = roots.ToDictionary(r => r, r => Answer(store, r), StringComparer.Ordinal);
        ofFirst.ShouldNotBe(ofSecond);

        using var isWritten = new CancellationTokenSource();
        var readers = Enumerable
            .Range(0, 2)
            .Select(_ =>
                Task.Run(() =>
                {
                    var asked = 0;
                    do
                    {
                        var root = roots[asked++ % roots.Length];
                        Answer(store, root).ShouldBeOneOf(ofFirst[root], ofSecond[root]);
                    } while (!isWritten.IsCancellationRequested);

                    return asked;
                })
            )
            .ToList();
        for (var i = 0; i < Replacements; i++)
        {
            store.Replace(i % 2 == 0 ? second : first);
        }

        await isWritten.CancelAsync();
        (await Task.WhenAll(readers)).ShouldAllBe(asked => asked > 0);
    }

    private static string Answer(IGraphStore store, string root)
    {
        var chain = ChainQuestion.Ask(store, Vocabulary, root, new ChainOptions(new DateOnly(2026, 1, 15)))!;
        return string.Join('\n', chain.Hops.Select(h => $"{h.Depth} {h.FromId} {h.Instrument.Id} {h.Relation.Type}"));
    }
}
