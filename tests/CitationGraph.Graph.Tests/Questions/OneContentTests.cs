using CitationGraph.StoreTesting;

namespace CitationGraph.Graph.Tests;

public sealed class OneContentTests : IDisposable
{
    private readonly InMemoryGraphStore _store = new();
    private int _asked;

    public void Dispose() => _store.Dispose();

    [Fact]
    public void A_question_that_saw_two_contents_is_asked_again()
    {
        var answer = OneContent.Ask(
            _store,
            () =>
            {
                if (++_asked == 1)
                {
                    _store.Replace(Samples.Content(), _store.ReadVersion);
                }

                return _asked;
            }
        );

        answer.ShouldBe(2);
    }

    [Fact]
    public void What_does_not_fit_together_because_of_it_is_no_fault()
    {
        var answer = OneContent.Ask(
            _store,
            () =>
            {
                if (++_asked == 1)
                {
                    _store.Replace(Samples.Content(), _store.ReadVersion);
                    throw new KeyNotFoundException();
                }

                return _asked;
            }
        );

        answer.ShouldBe(2);
    }

    [Fact]
    public void A_fault_within_one_content_is_thrown_at_once()
    {
        Should.Throw<KeyNotFoundException>(() =>
            OneContent.Ask<int>(
                _store,
                () =>
                {
                    _asked++;
                    throw new KeyNotFoundException();
                }
            )
        );

        _asked.ShouldBe(1);
    }

    [Fact]
    public void A_store_that_never_stands_still_is_told_of()
    {
        Should
            .Throw<StoreException>(() =>
                OneContent.Ask(_store, () => _store.Replace(Samples.Content(), _store.ReadVersion))
            )
            .Fault.ShouldBe(StoreFault.Locked);
    }
}
