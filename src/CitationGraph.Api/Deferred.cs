namespace CitationGraph.Api;

/// <summary>
/// A value that is read together with others of its kind. An engine asks every field of a level first, calls <see cref="RequestScope.Load"/>, and
/// takes the values then: however many objects stand side by side, the store is asked once.
/// </summary>
public interface IDeferred
{
    /// <summary>There once the scope has loaded.</summary>
    object? Value { get; }
}

/// <param name="read">Gives what was read.</param>
internal sealed class Deferred<T>(Func<T> read) : IDeferred
{
    public T Value => read();

    object? IDeferred.Value => read();

    /// <summary>What is made of it when it is there.</summary>
    public Deferred<TMade> Then<TMade>(Func<T, TMade> make) => new(() => make(read()));
}

/// <summary>A value whose own fields, and all below them, are to be asked in another scope: the graph as it was known at another moment.</summary>
public sealed record Rescoped(object? Value, RequestScope Scope);
