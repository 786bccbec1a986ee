using System.Collections.Immutable;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Api;

/// <summary>
/// The API over one graph: the schema, and a resolver for each of its fields. Names no GraphQL library; an engine parses
/// <see cref="SchemaText"/>, hands its shape to <see cref="Bind"/> and calls what it gets.
/// </summary>
/// <param name="keeper">Where corrections go; null where the graph is only read.</param>
public sealed class GraphApi(
    IGraphStore store,
    Vocabulary vocabulary,
    TimeProvider clock,
    ICorrectionKeeper? keeper = null
)
{
    // The day of the law is the day in Viet Nam, which keeps one time all year.
    private static readonly TimeSpan VietNamTime = TimeSpan.FromHours(7);

    /// <summary>The contract, in the schema definition language of GraphQL.</summary>
    public static string SchemaText { get; } = ReadSchema();

    /// <summary>All fields of the schema with their resolvers, once, at start.</summary>
    /// <exception cref="BindingException">Schema and resolvers differ; every place is named.</exception>
    public ImmutableArray<BoundField> Bind(SchemaShape schema) => ResolverBinder.Bind(schema, Types(), Enums());

    public RequestScope NewRequest(CancellationToken cancellation) =>
        new(store, DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(VietNamTime).DateTime), cancellation);

    private ImmutableArray<TypeBinding> Types()
    {
        var citations = new CitationLists(store);
        return
        [
            TypeBinding.Root(new QueryResolvers(store, vocabulary)),
            TypeBinding.Root(new MutationResolvers(keeper, clock)),
            TypeBinding.Plain<InstrumentLookup>(nameof(InstrumentLookup)),
            TypeBinding.Plain<Explanation>(nameof(Explanation)),
            TypeBinding.Of<Instrument>(new InstrumentResolvers(store, vocabulary, citations)),
            TypeBinding.Of<Genre>(new GenreResolvers()),
            TypeBinding.Of<Authority>(new AuthorityResolvers(vocabulary)),
            TypeBinding.Of<AuthorityLevel>(new LevelResolvers()),
            TypeBinding.Of<CitationInText>(new CitationResolvers(vocabulary)),
            TypeBinding.Plain<TextSpan>(nameof(TextSpan)),
            TypeBinding.Of<Relation>(new RelationResolvers(vocabulary)),
            TypeBinding.Of<RelationType>(new RelationTypeResolvers()),
            TypeBinding.Of<Evidence>(new EvidenceResolvers()),
            TypeBinding.Of<ChainLookup>(new ImplementationChainResolvers()),
            TypeBinding.Of<ChainHop>(new ChainHopResolvers()),
            TypeBinding.Of<CoverageNote>(new CoverageResolvers(vocabulary)),
            TypeBinding.Plain<StatusLookup>(nameof(StatusLookup)),
            TypeBinding.Of<StatusAnswer>(new StatusResolvers(vocabulary)),
            TypeBinding.Of<StatusReason>(new StatusReasonResolvers(store)),
            TypeBinding.Of<ProvisionStatus>(new ProvisionStatusResolvers(vocabulary)),
            TypeBinding.Of<AskedProvision>(new AskedProvisionResolvers(vocabulary)),
            TypeBinding.Plain<Succession>(nameof(Succession)),
            TypeBinding.Of<StatusDisagreement>(new StatusDisagreementResolvers()),
            TypeBinding.Plain<StatusHoldings>(nameof(StatusHoldings)),
            TypeBinding.Of<InstrumentFact>(new FactResolvers()),
            .. CorrectionTypes(),
            .. ReportTypes(),
            TypeBinding.Of<Contradiction>(new ContradictionResolvers()),
            TypeBinding.Plain<ContradictionValue>(nameof(ContradictionValue)),
            TypeBinding.Of<DocumentCitations>(new DocumentResolvers()),
            TypeBinding.Of<Letterhead>(new LetterheadResolvers()),
            TypeBinding.Of<StoreCounts>(new GraphCountsResolvers()),
            TypeBinding.Plain<OutcomeCount>(nameof(OutcomeCount)),
        ];
    }

    private ImmutableArray<TypeBinding> CorrectionTypes() =>
        [
            TypeBinding.Of<Correction>(new CorrectionResolvers(store, vocabulary)),
            TypeBinding.Plain<TakenBack>(nameof(TakenBack)),
            TypeBinding.Plain<KeptCorrection>(nameof(KeptCorrection)),
        ];

    private ImmutableArray<TypeBinding> ReportTypes() =>
        [
            TypeBinding.Plain<Disclosure>(nameof(Disclosure)),
            TypeBinding.Of<SearchAnswer>(new SearchResultResolvers()),
            TypeBinding.Plain<SearchHit>(nameof(SearchHit)),
            TypeBinding.Plain<ReadAs>(nameof(ReadAs)),
            TypeBinding.Of<QuestionLookup<CoverageAnswer>>(new CoverageLookupResolvers()),
            TypeBinding.Of<CoverageAnswer>(new CoverageAnswerResolvers(vocabulary)),
            TypeBinding.Plain<StatedDeadline>(nameof(StatedDeadline)),
            TypeBinding.Plain<CoverageBody>(nameof(CoverageBody)),
            TypeBinding.Of<CoverageDocument>(new CoverageDocumentResolvers()),
            TypeBinding.Plain<CoveragePredecessor>(nameof(CoveragePredecessor)),
            TypeBinding.Of<QuestionLookup<LineageAnswer>>(new LineageLookupResolvers()),
            TypeBinding.Plain<LineageAnswer>(nameof(LineageAnswer)),
            TypeBinding.Plain<LineageSide>(nameof(LineageSide)),
            TypeBinding.Plain<LineageMember>(nameof(LineageMember)),
            TypeBinding.Plain<LineagePathsAnswer>(nameof(LineagePathsAnswer)),
            TypeBinding.Plain<LineagePaths>(nameof(LineagePaths)),
            TypeBinding.Plain<LineagePath>(nameof(LineagePath)),
            TypeBinding.Plain<LineageHop>(nameof(LineageHop)),
            TypeBinding.Plain<ReportHoldings>(nameof(ReportHoldings)),
            TypeBinding.Plain<SupersededAnswer>(nameof(SupersededAnswer)),
            TypeBinding.Of<SupersededItem>(new SupersededItemResolvers(vocabulary)),
            TypeBinding.Of<QuestionLookup<LostBasisAnswer>>(new LostBasisLookupResolvers()),
            TypeBinding.Plain<LostBasisAnswer>(nameof(LostBasisAnswer)),
            TypeBinding.Plain<LostBasisCount>(nameof(LostBasisCount)),
            TypeBinding.Of<LostBasisItem>(new LostBasisItemResolvers()),
            TypeBinding.Plain<UncitedAnswer>(nameof(UncitedAnswer)),
            TypeBinding.Plain<DanglingAnswer>(nameof(DanglingAnswer)),
            TypeBinding.Plain<DanglingItem>(nameof(DanglingItem)),
            TypeBinding.Plain<ContradictionsAnswer>(nameof(ContradictionsAnswer)),
            TypeBinding.Plain<ContradictionCount>(nameof(ContradictionCount)),
            TypeBinding.Plain<ReportedContradiction>(nameof(ReportedContradiction)),
        ];

    private ImmutableArray<EnumBinding> Enums() =>
        [
            EnumBinding.Closed<LookupOutcome>(nameof(LookupOutcome)),
            EnumBinding.Closed<CitationKind>(nameof(CitationKind)),
            EnumBinding.Closed<ResolutionOutcome>("CitationOutcome"),
            EnumBinding.Closed<RelationFamily>(nameof(RelationFamily)),
            EnumBinding.Closed<RelationOrigin>(nameof(RelationOrigin)),
            EnumBinding.Closed<EdgeDirection>(nameof(EdgeDirection)),
            EnumBinding.Closed<ChainDirection>(nameof(ChainDirection)),
            EnumBinding.Closed<SourceKind>("DocumentKind"),
            EnumBinding.Closed<SearchMatch>(nameof(SearchMatch)),
            EnumBinding.Closed<CoverageState>(nameof(CoverageState)),
            EnumBinding.Closed<DeadlineTiming>(nameof(DeadlineTiming)),
            EnumBinding.Closed<SupersededKind>(nameof(SupersededKind)),
            EnumBinding.Closed<LostBasisKind>(nameof(LostBasisKind)),
            EnumBinding.Closed<LostBasisFate>(nameof(LostBasisFate)),
            EnumBinding.Closed<CorrectionKind>(nameof(CorrectionKind)),
            EnumBinding.Closed<Verdict>(nameof(Verdict)),
            EnumBinding.Open("ContradictionKind", ContradictionKinds.All),
            EnumBinding.Open("LevelCode", vocabulary.Levels.Select(level => level.Id)),
            EnumBinding.Open("StatusCode", vocabulary.StatusTypes.Select(status => status.Id)),
            EnumBinding.Open(
                "RelationCode",
                vocabulary.RelationTypes.SelectMany(type => new[] { type.Id, type.InverseId }).OfType<string>()
            ),
        ];

    private static string ReadSchema()
    {
        using var stream = typeof(GraphApi).Assembly.GetManifestResourceStream("schema.graphql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
