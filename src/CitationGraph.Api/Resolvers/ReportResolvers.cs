using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Api;

internal sealed class SearchResultResolvers
{
    public IEnumerable<ReadAs> ReadAs(SearchAnswer answer) => answer.ReadAs.Select(r => new ReadAs(r.Typed, r.Read));
}

internal sealed record ReadAs(string Typed, string Read);

/// <summary>What every lookup of a question has.</summary>
internal abstract class LookupResolvers<T>
    where T : class
{
    public LookupOutcome Outcome(QuestionLookup<T> asked) => asked.Lookup.Outcome;

    public Instrument? Instrument(QuestionLookup<T> asked) => asked.Lookup.Instrument;

    public IReadOnlyList<Instrument> Candidates(QuestionLookup<T> asked) => asked.Lookup.Candidates;

    public Explanation? Explanation(QuestionLookup<T> asked) => asked.Lookup.Explanation;
}

internal sealed class CoverageLookupResolvers : LookupResolvers<CoverageAnswer>
{
    public CoverageAnswer? Coverage(QuestionLookup<CoverageAnswer> asked) => asked.Answer;
}

internal sealed class LineageLookupResolvers : LookupResolvers<LineageAnswer>
{
    public LineageAnswer? Lineage(QuestionLookup<LineageAnswer> asked) => asked.Answer;
}

internal sealed class LostBasisLookupResolvers : LookupResolvers<LostBasisAnswer>
{
    public LostBasisAnswer? LostBasis(QuestionLookup<LostBasisAnswer> asked) => asked.Answer;
}

internal sealed class CoverageAnswerResolvers(Vocabulary vocabulary)
{
    public DateOnly AsOf(CoverageAnswer answer) => answer.Options.AsOf;

    public AuthorityLevel? Level(CoverageAnswer answer) =>
        vocabulary.Levels.FirstOrDefault(level => level.Id == answer.Options.LevelId);

    public int? Population(CoverageAnswer answer) => answer.Population is null ? null : answer.Bodies.Length;

    public string? PopulationSource(CoverageAnswer answer) => answer.Population?.Source;

    public int Done(CoverageAnswer answer) => answer.Count(CoverageState.Done);

    public int DoneInferred(CoverageAnswer answer) => answer.Count(CoverageState.DoneInferred);

    public int NotActed(CoverageAnswer answer) => answer.Count(CoverageState.NotActed);

    public int NothingHeld(CoverageAnswer answer) => answer.Count(CoverageState.NothingHeld);
}

internal sealed class CoverageDocumentResolvers
{
    public IEnumerable<Relation> Path(CoverageDocument document) => document.Path.Select(hop => hop.Relation);
}

internal sealed class SupersededItemResolvers(Vocabulary vocabulary)
{
    public string Code(SupersededItem item) => item.StatusId;

    public string Label(SupersededItem item) => vocabulary.Status(item.StatusId)?.LabelVi ?? item.StatusId;

    public string LabelEn(SupersededItem item) => vocabulary.Status(item.StatusId)?.LabelEn ?? item.StatusId;
}

internal sealed class LostBasisItemResolvers
{
    public string? LapsesBy(LostBasisItem item) => item.LapsesBy is { } rule ? rule.Article ?? rule.LabelVi : null;
}
