using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>Builds phrase sets from the lexicon's classes over one word table.</summary>
internal sealed class PhraseSetBuilder(Vocabulary vocabulary)
{
    private readonly List<PhraseSet> _sets = [];

    public Vocabulary Vocabulary { get; } = vocabulary;

    public WordTable Words { get; } = new();

    /// <exception cref="VocabularyException">The lexicon lacks the class.</exception>
    public PhraseSet Set(string lexicalClass) => Set(Vocabulary.Lexicon[lexicalClass]);

    public PhraseSet Set(IEnumerable<string> phrases)
    {
        var set = new PhraseSet(Words, phrases);
        _sets.Add(set);
        return set;
    }

    public void Freeze()
    {
        Words.Freeze();
        foreach (var set in _sets)
        {
            set.Freeze();
        }
    }
}

/// <summary>The classes of <c>ontology/lexicon.ttl</c> that the grammar is written in; what each means stands there.</summary>
internal abstract class LexicalWords(PhraseSetBuilder sets)
{
    public PhraseSet NumberWord { get; } = sets.Set("numberWord");
    public PhraseSet DateWord { get; } = sets.Set("dateWord");
    public PhraseSet MonthWord { get; } = sets.Set("monthWord");
    public PhraseSet YearWord { get; } = sets.Set("yearWord");
    public PhraseSet OfWord { get; } = sets.Set("ofWord");
    public PhraseSet ByWord { get; } = sets.Set("byWord");
    public PhraseSet IssuingVerb { get; } = sets.Set("issuingVerb");
    public PhraseSet ApprovalVerb { get; } = sets.Set("approvalVerb");
    public PhraseSet AtWord { get; } = sets.Set("atWord");
    public PhraseSet AndWord { get; } = sets.Set("andWord");
    public PhraseSet PluralWord { get; } = sets.Set("pluralWord");
    public PhraseSet AboutWord { get; } = sets.Set("aboutWord");
    public PhraseSet ThisWord { get; } = sets.Set("thisWord");
    public PhraseSet AboveWord { get; } = sets.Set("aboveWord");
    public PhraseSet AliasIntro { get; } = sets.Set("aliasIntro");
    public PhraseSet BillWord { get; } = sets.Set("billWord");
    public PhraseSet LawInGeneral { get; } = sets.Set("lawInGeneral");
    public PhraseSet EndsDatedName { get; } = sets.Set("datedNameStop");
    public PhraseSet DraftMark { get; } = sets.Set("draftMark");
    public PhraseSet PointWord { get; } = sets.Set("pointWord");
    public PhraseSet ClauseWord { get; } = sets.Set("clauseWord");
    public PhraseSet ArticleWord { get; } = sets.Set("articleWord");
    public PhraseSet GroupWord { get; } = sets.Set("groupWord");
    public PhraseSet AnnexWord { get; } = sets.Set("annexWord");
    public PhraseSet AnnexLink { get; } = sets.Set("annexLink");
    public PhraseSet RangeWord { get; } = sets.Set("rangeWord");
    public PhraseSet FromWord { get; } = sets.Set("fromWord");
    public PhraseSet OfProvision { get; } = sets.Set("ofProvision");
    public PhraseSet TermWord { get; } = sets.Set("termWord");
    public PhraseSet SessionWord { get; } = sets.Set("sessionWord");
    public PhraseSet PlenumWord { get; } = sets.Set("plenumWord");
    public PhraseSet PlenumBody { get; } = sets.Set("plenumBody");
    public PhraseSet CongressWord { get; } = sets.Set("congressWord");
    public PhraseSet CongressBody { get; } = sets.Set("congressBody");
    public PhraseSet OrdinalWord { get; } = sets.Set("ordinalWord");
    public PhraseSet NationalParty { get; } = sets.Set("nationalParty");
    public PhraseSet TermOfOffice { get; } = sets.Set("termOfOffice");
    public PhraseSet AmendingName { get; } = sets.Set("amendingName");
    public PhraseSet TitleLead { get; } = sets.Set("titleLead");
    public PhraseSet TitleWeakStop { get; } = sets.Set("titleWeakStop");
    public PhraseSet TitleBehindComma { get; } = sets.Set("titleBehindComma");
    public PhraseSet BracketBehindTitle { get; } = sets.Set("bracketBehindTitle");
    public PhraseSet SendingVerb { get; } = sets.Set("sendingVerb");
    public PhraseSet TaskVerb { get; } = sets.Set("taskVerb");
    public PhraseSet ClauseBreak { get; } = sets.Set("clauseBreak");
    public PhraseSet TitleStop { get; } = sets.Set("titleStop");
    public PhraseSet SchemeAttribute { get; } = sets.Set("schemeAttribute");
    public PhraseSet NotScheme { get; } = sets.Set("notScheme");
    public PhraseSet ShortScheme { get; } = sets.Set("shortScheme");
    public PhraseSet ListFiller { get; } = sets.Set("listFiller");
    public PhraseSet TitleContinuation { get; } = sets.Set("titleContinuation");
    public PhraseSet SchemeStop { get; } = sets.Set("schemeStop");
    public PhraseSet SchemeDraft { get; } = sets.Set("schemeDraft");
    public PhraseSet LetterSubject { get; } = sets.Set("letterSubject");
    public PhraseSet CountryWord { get; } = sets.Set("countryWord");
    public PhraseSet NationalTitle { get; } = sets.Set("nationalTitle");
    public PhraseSet NationalMotto { get; } = sets.Set("nationalMotto");
    public PhraseSet PartyTitle { get; } = sets.Set("partyTitle");
    public PhraseSet Addressee { get; } = sets.Set("addressee");
    public PhraseSet Recipients { get; } = sets.Set("recipients");
    public PhraseSet SigningFor { get; } = sets.Set("signingFor");
    public PhraseSet SignerOffice { get; } = sets.Set("signerOffice");
    public PhraseSet EnactingWord { get; } = sets.Set("enactingWord");
    public PhraseSet PlaceKind { get; } = sets.Set("placeKind");
    public PhraseSet CommitteeStop { get; } = sets.Set("committeeStop");
    public PhraseSet CommitteeName { get; } = sets.Set("committeeName");
    public PhraseSet ReportingVerb { get; } = sets.Set("reportingVerb");
    public PhraseSet LetterGenre { get; } = sets.Set("letterGenre");
    public PhraseSet ParagraphCue { get; } = sets.Set("paragraphCue");
    public PhraseSet StandardWord { get; } = sets.Set("standardWord");
    public PhraseSet CompoundWord { get; } = sets.Set("compoundWord");
    public PhraseSet NotMention { get; } = sets.Set("notMention");
    public PhraseSet PortalNumber { get; } = sets.Set("portalNumber");
    public PhraseSet PortalGenre { get; } = sets.Set("portalGenre");
    public PhraseSet PortalIssuer { get; } = sets.Set("portalIssuer");
    public PhraseSet PortalDay { get; } = sets.Set("portalDay");
    public PhraseSet PortalSigner { get; } = sets.Set("portalSigner");
    public PhraseSet RankTitle { get; } = sets.Set("rankTitle");
    public PhraseSet JointMaker { get; } = sets.Set("jointMaker");
    public PhraseSet RunningHead { get; } = sets.Set("runningHead");
    public PhraseSet LineJoiner { get; } = sets.Set("lineJoiner");
    public PhraseSet Collective { get; } = sets.Set("collective");
    public PhraseSet LawNameStop { get; } = sets.Set("lawNameStop");
    public PhraseSet NotLaw { get; } = sets.Set("notLaw");
    public PhraseSet FieldStop { get; } = sets.Set("fieldStop");
    public PhraseSet LawsOfField { get; } = sets.Set("lawsOfField");
    public PhraseSet EffectCue { get; } = sets.Set("effectCue");
    public PhraseSet SinceWord { get; } = sets.Set("sinceWord");
    public PhraseSet SigningDay { get; } = sets.Set("signingDay");
    public PhraseSet DeadlineCue { get; } = sets.Set("deadlineCue");
    public PhraseSet BeforeWord { get; } = sets.Set("beforeWord");
    public PhraseSet WithinWord { get; } = sets.Set("withinWord");
    public PhraseSet DeadlineFiller { get; } = sets.Set("deadlineFiller");
    public PhraseSet DutyVerb { get; } = sets.Set("dutyVerb");
    public PhraseSet CompletionVerb { get; } = sets.Set("completionVerb");
    public PhraseSet StateVerb { get; } = sets.Set("stateVerb");
    public PhraseSet ConditionWord { get; } = sets.Set("conditionWord");
    public PhraseSet RecurringWord { get; } = sets.Set("recurringWord");
}
