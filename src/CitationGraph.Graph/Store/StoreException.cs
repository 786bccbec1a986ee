namespace CitationGraph.Graph;

/// <summary>Why a store could not do its work.</summary>
public enum StoreFault
{
    /// <summary>There is no store at the place given.</summary>
    NotFound,

    /// <summary>The place cannot be written: the folder is missing or closed, the disk is full.</summary>
    Unwritable,

    /// <summary>Something is there, but it is not a store of this program.</summary>
    NotAStore,

    /// <summary>A newer program made it.</summary>
    NewerVersion,

    /// <summary>An earlier program made it, in a form that is no longer read.</summary>
    OlderVersion,

    /// <summary>It was opened, or is kept, for reading only.</summary>
    ReadOnly,

    /// <summary>Another program writes to it and did not finish in time.</summary>
    Locked,

    /// <summary>The server cannot be reached, or did not answer in time.</summary>
    Unreachable,

    /// <summary>The server does not let us in: name or password are wrong, or more rights are needed.</summary>
    Refused,

    /// <summary>The server could not do its work: out of memory, out of disk, a fault of its own.</summary>
    ServerFailed,

    /// <summary>It is a store, and it is damaged or holds what cannot be.</summary>
    Damaged,
}

/// <summary>A store could not do what was asked; nothing of it was done.</summary>
/// <param name="message">What was wrong, where, and what to do: plain words for the person at the terminal.</param>
public sealed class StoreException(StoreFault fault, string message, Exception? inner = null)
    : Exception(message, inner)
{
    public StoreFault Fault { get; } = fault;
}
