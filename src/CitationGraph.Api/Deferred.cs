namespace CitationGraph.Api;

/// <summary>
/// A value that is read together with others of its kind. An engine asks every field of a level first, calls <see cref="RequestScope.Load"/>, and
/// takes the values then: however many objects stand side by side, the store is asked once.
/// </summary>
public abstract class Deferred
{
    /// <summary>There once the scope has loaded; another such value where what was read leads to more that is read together.</summary>
    public abstract object? Known { get; }
}

internal sealed class Deferred<T> : Deferred
{
    private readonly Func<T>? _read;
    private readonly Func<Deferred<T>>? _more;

    /// <param name="read">Gives what was read.</param>
    public Deferred(Func<T> read) => _read = read;

    /// <param name="more">Gives what is to be read next, of what was read.</param>
    public Deferred(Func<Deferred<T>> more) => _more = more;

    public T Value => _read is not null ? _read() : _more!().Value;

    public override object? Known => _read is not null ? _read() : _more!();

    /// <summary>What is made of it when it is there.</summary>
    public Deferred<TMade> Then<TMade>(Func<T, TMade> make) => new(() => make(Value));

    /// <summary>What is to be read next, of it.</summary>
    public Deferred<TMade> Then<TMade>(Func<T, Deferred<TMade>> more) => new(() => more(Value));
}

/// <summary>A value whose own fields, and all below them, are to be asked in another scope: the graph as it was known at another moment.</summary>
public sealed record Rescoped(object? Value, RequestScope Scope);
