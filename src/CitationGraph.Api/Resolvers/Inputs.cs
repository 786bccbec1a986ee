using System.Collections.Immutable;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Api;

// Each is what the input object of its name says; left out is null, or no entry.

internal sealed record InstrumentRef(string? Id, string? Symbol, string? Issuer, PartialDate? Date);

internal sealed record ChainFilter(
    ImmutableArray<RelationFamily> Families,
    ImmutableArray<string> Levels,
    string? Place,
    bool? WithInferred
);

internal sealed record CoverageFilter(string? Place, ImmutableArray<RelationFamily> Families, bool? WithInferred);

internal sealed record LineageFilter(ImmutableArray<RelationFamily> Families, bool? WithInferred);

internal sealed record SupersededFilter(ImmutableArray<string> Sources, bool? IncludeEnded);

internal sealed record LostBasisFilter(ImmutableArray<LostBasisKind> Kinds, ImmutableArray<LostBasisFate> Fates);

internal sealed record ContradictionFilter(ImmutableArray<string> Kinds, string? Instrument);

internal sealed record CorrectionFilter(ImmutableArray<CorrectionKind> Kinds, bool? WithTakenBack);

internal sealed record RelationFilter(ImmutableArray<string> Types, bool? WithInferred, DateOnly? AsOf);

internal sealed record TextInput(string Name, string Text);
