using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>When a document was first read into the store.</summary>
public readonly record struct ReadMoment(string DocumentId, DateTimeOffset ReadAt);

/// <summary>A catalogue as the store knew it for some time.</summary>
/// <param name="KnownUntil">When another took its place; null for the one that stands.</param>
public sealed record CatalogueVersion(Catalogue Catalogue, DateTimeOffset KnownFrom, DateTimeOffset? KnownUntil);
