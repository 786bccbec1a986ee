using System.Collections.Frozen;
using System.Collections.Immutable;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Api;

/// <summary>
/// The API over one graph: the schema, and a resolver for each of its fields. Names no GraphQL library; an engine parses
/// <see cref="SchemaText"/>, hands its shape to <see cref="Bind"/> and calls what it gets.
/// </summary>
/// <param name="keeper">Where corrections and texts go; null where the graph is only read.</param>
/// <param name="texts">Reads texts that are pasted; null where none are read.</param>
/// <param name="knownAt">Gives the graph as it was known at a moment; null where only the present one is had.</param>
public sealed class GraphApi(
    IGraphStore store,
    Vocabulary vocabulary,
    TimeProvider clock,
    IGraphKeeper? keeper = null,
    ITextReader? texts = null,
    Func<DateTimeOffset, IGraphStore>? knownAt = null,
    ApiLimits? limits = null
)
{
    // The day of the law is the day in Viet Nam, which keeps one time all year.
    private static readonly TimeSpan VietNamTime = TimeSpan.FromHours(7);

    private readonly ApiLimits _limits = limits ?? new ApiLimits();

    // Where a field may give objects of several types, each has a type of its own in the program.
    private static readonly FrozenDictionary<Type, string> s_typeNames = new Dictionary<Type, string>
    {
        [typeof(Instrument)] = nameof(Instrument),
        [typeof(DocumentCitations)] = "Document",
        [typeof(Correction)] = nameof(Correction),
        [typeof(Authority)] = nameof(Authority),
    }.ToFrozenDictionary();

    /// <summary>The contract, in the schema definition language of GraphQL.</summary>
    public static string SchemaText { get; } = ReadSchema();

    /// <summary>All fields of the schema with their resolvers, once, at start.</summary>
    /// <exception cref="BindingException">Schema and resolvers differ; every place is named.</exception>
    public ImmutableArray<BoundField> Bind(SchemaShape schema) => ResolverBinder.Bind(schema, Types(), Enums());

    public RequestScope NewRequest(CancellationToken cancellation) =>
        new(
            store,
            vocabulary,
            DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(VietNamTime).DateTime),
            _limits,
            knownAt ?? (_ => throw ApiException.BadInput("This server has only the present graph.")),
            cancellation
        );

    /// <summary>The graph that is asked unless a moment is named.</summary>
    public IGraphStore Store => store;

    /// <summary>The schema's type of an object that a resolver gave; null for none of them.</summary>
    public static string? TypeOf(object value) => s_typeNames.GetValueOrDefault(value.GetType());

    private ImmutableArray<TypeBinding> Types() =>
        [
            TypeBinding.Root(new QueryResolvers(vocabulary, texts)),
            TypeBinding.Root(new MutationResolvers(keeper, texts, clock)),
            TypeBinding.Plain<InstrumentLookup>(nameof(InstrumentLookup)),
            TypeBinding.Plain<Explanation>(nameof(Explanation)),
            TypeBinding.Of<Instrument>(new InstrumentResolvers(vocabulary)),
            TypeBinding.Of<Genre>(new GenreResolvers()),
            TypeBinding.Of<Authority>(new AuthorityResolvers(vocabulary)),
            TypeBinding.Of<AuthorityLevel>(new LevelResolvers()),
            TypeBinding.Of<CitationInText>(new CitationResolvers(vocabulary)),
            TypeBinding.Plain<TextSpan>(nameof(TextSpan)),
            TypeBinding.Of<Relation>(new RelationResolvers(vocabulary)),
            TypeBinding.Of<RelationType>(new RelationTypeResolvers()),
            TypeBinding.Of<Evidence>(new EvidenceResolvers()),
            TypeBinding.Of<ChainLookup>(new ImplementationChainResolvers()),
            TypeBinding.Of<CoverageNote>(new CoverageResolvers(vocabulary)),
            TypeBinding.Plain<StatusLookup>(nameof(StatusLookup)),
            TypeBinding.Of<StatusAnswer>(new StatusResolvers(vocabulary)),
            TypeBinding.Of<StatusReason>(new StatusReasonResolvers()),
            TypeBinding.Of<ProvisionStatus>(new ProvisionStatusResolvers(vocabulary)),
            TypeBinding.Of<AskedProvision>(new AskedProvisionResolvers(vocabulary)),
            TypeBinding.Plain<Succession>(nameof(Succession)),
            TypeBinding.Of<StatusDisagreement>(new StatusDisagreementResolvers()),
            TypeBinding.Plain<StatusHoldings>(nameof(StatusHoldings)),
            TypeBinding.Of<InstrumentFact>(new FactResolvers()),
            .. CorrectionTypes(),
            .. ReportTypes(),
            .. ConnectionTypes(),
            TypeBinding.Of<Contradiction>(new ContradictionResolvers()),
            TypeBinding.Plain<ContradictionValue>(nameof(ContradictionValue)),
            TypeBinding.Of<DocumentCitations>(new DocumentResolvers()),
            TypeBinding.Of<Letterhead>(new LetterheadResolvers()),
            TypeBinding.Of<StoreCounts>(new GraphCountsResolvers()),
            TypeBinding.Plain<OutcomeCount>(nameof(OutcomeCount)),
        ];

    private ImmutableArray<TypeBinding> CorrectionTypes() =>
        [
            TypeBinding.Of<Correction>(new CorrectionResolvers(vocabulary)),
            TypeBinding.Plain<TakenBack>(nameof(TakenBack)),
            TypeBinding.Plain<KeptCorrection>(nameof(KeptCorrection)),
            TypeBinding.Plain<IngestedTexts>(nameof(IngestedTexts)),
            TypeBinding.Of<IngestedText>(new IngestedTextResolvers()),
            TypeBinding.Of<ResolvedText>(new ResolvedTextResolvers()),
        ];

    private ImmutableArray<TypeBinding> ReportTypes() =>
        [
            TypeBinding.Plain<Disclosure>(nameof(Disclosure)),
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
            TypeBinding.Of<SupersededItem>(new SupersededItemResolvers(vocabulary)),
            TypeBinding.Of<QuestionLookup<LostBasisPage>>(new LostBasisLookupResolvers()),
            TypeBinding.Of<LostBasisPage>(new LostBasisAnswerResolvers()),
            TypeBinding.Plain<LostBasisCount>(nameof(LostBasisCount)),
            TypeBinding.Of<LostBasisItem>(new LostBasisItemResolvers()),
            TypeBinding.Plain<ContradictionCount>(nameof(ContradictionCount)),
            TypeBinding.Plain<ReportedContradiction>(nameof(ReportedContradiction)),
        ];

    private ImmutableArray<TypeBinding> ConnectionTypes() =>
        [
            TypeBinding.Plain<PageInfo>(nameof(PageInfo)),
            TypeBinding.Plain<Connection<RelationEnd>>("RelationConnection"),
            TypeBinding.Of<Entry<RelationEnd>>(new RelationEdgeResolvers()),
            TypeBinding.Plain<Connection<CitationInText>>("CitationConnection"),
            TypeBinding.Of<Entry<CitationInText>>(new CitationEdgeResolvers()),
            TypeBinding.Plain<Connection<ResolvedCitation>>("ResolvedCitationConnection"),
            TypeBinding.Of<Entry<ResolvedCitation>>(new ResolvedCitationEdgeResolvers()),
            TypeBinding.Plain<Connection<ChainHop>>("ChainConnection"),
            TypeBinding.Of<Entry<ChainHop>>(new ChainEdgeResolvers()),
            TypeBinding.Of<Connection<SearchHit>>(new SearchConnectionResolvers()),
            TypeBinding.Of<Entry<SearchHit>>(new SearchEdgeResolvers()),
            TypeBinding.Of<Connection<SupersededItem>>(new SupersededConnectionResolvers()),
            TypeBinding.Of<Entry<SupersededItem>>(new SupersededEdgeResolvers()),
            TypeBinding.Plain<Connection<LostBasisItem>>("LostBasisConnection"),
            TypeBinding.Of<Entry<LostBasisItem>>(new LostBasisEdgeResolvers()),
            TypeBinding.Of<Connection<Instrument>>(new UncitedConnectionResolvers()),
            TypeBinding.Of<Entry<Instrument>>(new UncitedEdgeResolvers()),
            TypeBinding.Of<Connection<DanglingItem>>(new DanglingConnectionResolvers()),
            TypeBinding.Of<Entry<DanglingItem>>(new DanglingEdgeResolvers()),
            TypeBinding.Of<Connection<ReportedContradiction>>(new ContradictionConnectionResolvers()),
            TypeBinding.Of<Entry<ReportedContradiction>>(new ContradictionEdgeResolvers()),
            TypeBinding.Plain<Connection<Correction>>("CorrectionConnection"),
            TypeBinding.Of<Entry<Correction>>(new CorrectionEdgeResolvers()),
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
            EnumBinding.Closed<SavedAs>(nameof(SavedAs)),
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
