using System.Collections.Concurrent;
using System.Reflection;
using CitationGraph.Graph;

namespace CitationGraph.Server.Tests;

/// <summary>A store that counts what it is asked, by the name of the call.</summary>
public class CountedStore : DispatchProxy
{
    private readonly ConcurrentQueue<string> _calls = new();
    private IGraphStore? _store;

    /// <summary>Told of each call before it is made.</summary>
    public Action<string> Before { get; set; } = _ => { };

    public static (IGraphStore Store, CountedStore Counts) Over(IGraphStore store) => Over<IGraphStore>(store);

    /// <summary>A store of which more is known than the port says.</summary>
    public static (IGraphStore Store, CountedStore Counts) OverPlaces(IGraphStore store) => Over<IPlacedStore>(store);

    private static (IGraphStore Store, CountedStore Counts) Over<TStore>(IGraphStore store)
        where TStore : class, IGraphStore
    {
        var counted = Create<TStore, CountedStore>();
        var counts = (CountedStore)(object)counted;
        counts._store = store;
        return (counted, counts);
    }

    /// <summary>What was asked since it was looked at last; the version is asked for by every request, and left out.</summary>
    public IReadOnlyList<string> Calls()
    {
        var calls = new List<string>();
        while (_calls.TryDequeue(out var call))
        {
            calls.Add(call);
        }

        calls.RemoveAll(call => call == $"get_{nameof(IGraphStore.Version)}");
        calls.Sort(StringComparer.Ordinal);
        return calls;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        _calls.Enqueue(targetMethod!.Name);
        Before(targetMethod.Name);
        try
        {
            return targetMethod.Invoke(_store, args);
        }
        catch (TargetInvocationException problem)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(problem.InnerException!);
            throw;
        }
    }
}

/// <summary>A store that finds what follows by its place.</summary>
public interface IPlacedStore : IGraphStore, IContentPlaces;
