namespace CitationGraph.Ontology.Reading;

/// <summary>The classes and properties of <c>ontology/ontology.ttl</c> that become the vocabulary.</summary>
internal static class Cg
{
    /// <summary>All our resources live below it, by kind: <c>…/genre/nghi-dinh</c>.</summary>
    public const string Root = "https://w3id.org/citationgraph/";

    public const string Namespace = Root + "ontology#";

    public const string GenreClass = Namespace + "Genre";
    public const string InstrumentTypeClass = Namespace + "InstrumentType";
    public const string LevelClass = Namespace + "AuthorityLevel";
    public const string PlaceClass = Namespace + "Place";
    public const string AuthorityClass = Namespace + "Authority";
    public const string PatternClass = Namespace + "AuthorityPattern";
    public const string TermClass = Namespace + "Term";
    public const string RelationClass = Namespace + "RelationType";
    public const string CueClass = Namespace + "Cue";
    public const string StatusClass = Namespace + "Status";
    public const string PopulationClass = Namespace + "Population";
    public const string EffectRuleClass = Namespace + "EffectRule";
    public const string SchemeClass = Namespace + "NumberScheme";
    public const string LexicalClass = Namespace + "LexicalClass";
    public const string LawNamesClass = Namespace + "LawNameList";

    public const string After = Namespace + "after";
    public const string Article = Namespace + "article";
    public const string Certainty = Namespace + "certainty";
    public const string Code = Namespace + "code";
    public const string CueOf = Namespace + "cueOf";
    public const string EliInForce = Namespace + "eliInForce";
    public const string EliInverse = Namespace + "eliInverse";
    public const string EliProperty = Namespace + "eliProperty";
    public const string Family = Namespace + "family";
    public const string Genre = Namespace + "genre";
    public const string IdentityScope = Namespace + "identityScope";
    public const string Inverse = Namespace + "inverse";
    public const string InverseLabel = Namespace + "inverseLabel";
    public const string IsLaw = Namespace + "isLaw";
    public const string IsReported = Namespace + "isReported";
    public const string IsScheme = Namespace + "isScheme";
    public const string Kind = Namespace + "kind";
    public const string FullName = Namespace + "fullName";
    public const string Level = Namespace + "level";
    public const string Name = Namespace + "name";
    public const string NamePattern = Namespace + "namePattern";
    public const string Number = Namespace + "number";
    public const string NumberFormat = Namespace + "numberFormat";
    public const string Organ = Namespace + "organ";
    public const string ParentPattern = Namespace + "parentPattern";
    public const string PartOf = Namespace + "partOf";
    public const string Passive = Namespace + "passive";
    public const string Pattern = Namespace + "pattern";
    public const string Phrase = Namespace + "phrase";
    public const string Place = Namespace + "place";
    public const string Position = Namespace + "position";
    public const string Predecessor = Namespace + "predecessor";
    public const string Priority = Namespace + "priority";
    public const string RankLaw2015 = Namespace + "rankLaw2015";
    public const string RankLaw2025 = Namespace + "rankLaw2025";
    public const string Register = Namespace + "register";
    public const string RelativeForm = Namespace + "relativeForm";
    public const string Roman = Namespace + "roman";
    public const string LapseRule = Namespace + "lapseRule";
    public const string RuleKind = Namespace + "ruleKind";
    public const string StatusEffect = Namespace + "statusEffect";
    public const string Successor = Namespace + "successor";
    public const string System = Namespace + "system";
    public const string SystemNote = Namespace + "systemNote";
    public const string TermKind = Namespace + "termKind";
    public const string Tier = Namespace + "tier";
    public const string ValidFrom = Namespace + "validFrom";
    public const string ValidTo = Namespace + "validTo";
    public const string Written = Namespace + "written";

    public const string GenreSpace = Root + "genre/";
    public const string TypeSpace = Root + "type/";
    public const string LevelSpace = Root + "level/";
    public const string PlaceSpace = Root + "place/";
    public const string AuthoritySpace = Root + "authority/";
    public const string RelationSpace = Root + "relation/";
    public const string PopulationSpace = Root + "population/";
    public const string EffectRuleSpace = Root + "effect-rule/";
    public const string StatusSpace = Root + "status/";
    public const string SchemeSpace = Root + "scheme/";
    public const string LexiconSpace = Root + "lexicon/";
}

internal static class Skos
{
    public const string PrefLabel = "http://www.w3.org/2004/02/skos/core#prefLabel";
    public const string AltLabel = "http://www.w3.org/2004/02/skos/core#altLabel";
    public const string Broader = "http://www.w3.org/2004/02/skos/core#broader";
}

internal static class Org
{
    public const string SubOrganizationOf = "http://www.w3.org/ns/org#subOrganizationOf";
}

internal static class DublinCore
{
    public const string Source = "http://purl.org/dc/terms/source";
}
