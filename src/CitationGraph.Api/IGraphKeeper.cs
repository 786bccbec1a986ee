using System.Collections.Immutable;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Api;

/// <summary>Keeps what people say of the graph, and texts they give. For any thread.</summary>
public interface IGraphKeeper
{
    /// <summary>Makes the correction at a desk over the store, and keeps it.</summary>
    /// <param name="isTrial">Nothing is kept.</param>
    /// <exception cref="CorrectionException">It cannot be said.</exception>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    KeptCorrection Keep(Func<CorrectionDesk, Correction> make, bool isTrial, CancellationToken cancellation);

    /// <summary>Takes texts in, all of them or none.</summary>
    /// <param name="isTrial">Nothing is kept.</param>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    IngestedTexts Ingest(ImmutableArray<ReadDocument> texts, bool isTrial, CancellationToken cancellation);
}

/// <param name="IsKept">False for a trial.</param>
/// <param name="IsApplied">Whether the graph has been made anew with it; else it is being made.</param>
public sealed record KeptCorrection(Correction Correction, bool IsKept, bool IsApplied);

/// <param name="IsKept">False for a trial.</param>
/// <param name="IsApplied">Whether the graph has been made anew with them; else it is being made.</param>
public sealed record IngestedTexts(ImmutableArray<IngestedText> Texts, bool IsKept, bool IsApplied);

/// <param name="Name">As it was given; the store may know the text under an earlier one.</param>
public sealed record IngestedText(string Name, SavedAs Outcome, ReadDocument Document);

/// <summary>Reads texts that people paste or give.</summary>
public interface ITextReader
{
    /// <summary>What a text is and cites.</summary>
    ReadDocument Read(string name, string text);

    /// <summary>What its citations mean in a graph, in the order of the text.</summary>
    ImmutableArray<CitationResolution> Resolve(IGraphStore store, ReadDocument document);
}
