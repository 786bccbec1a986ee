using CitationGraph.Graph;

namespace CitationGraph.Api;

/// <summary>Keeps what people say of the graph. For any thread.</summary>
public interface ICorrectionKeeper
{
    /// <summary>Makes the correction at a desk over the store, and keeps it.</summary>
    /// <param name="isTrial">Nothing is kept.</param>
    /// <exception cref="CorrectionException">It cannot be said.</exception>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    KeptCorrection Keep(Func<CorrectionDesk, Correction> make, bool isTrial, CancellationToken cancellation);
}

/// <param name="IsKept">False for a trial.</param>
/// <param name="IsApplied">Whether the graph has been made anew with it; else it is being made.</param>
public sealed record KeptCorrection(Correction Correction, bool IsKept, bool IsApplied);
