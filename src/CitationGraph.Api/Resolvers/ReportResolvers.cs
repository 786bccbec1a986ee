using System.Collections.Immutable;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Api;

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

internal sealed class LostBasisLookupResolvers : LookupResolvers<LostBasisPage>
{
    public LostBasisPage? LostBasis(QuestionLookup<LostBasisPage> asked) => asked.Answer;
}

internal sealed class LostBasisAnswerResolvers
{
    public DateOnly Day(LostBasisPage page) => page.Answer.Day;

    public IEnumerable<Succession> Successors(LostBasisPage page) => page.Answer.Successors;

    public bool IsCut(LostBasisPage page) => page.Answer.IsCut;

    public IEnumerable<LostBasisCount> Counts(LostBasisPage page) => page.Answer.Counts;

    public ReportHoldings Holdings(LostBasisPage page) => page.Answer.Holdings;
}

internal sealed class ResolvedTextResolvers
{
    public Letterhead Letterhead(ResolvedText text) => text.Text.Document.Reading.Header;

    public IEnumerable<OutcomeCount> Outcomes(ResolvedText text) =>
        text
            .Text.All()
            .CountBy(c => c.Resolution?.Outcome ?? ResolutionOutcome.Unresolved)
            .OrderBy(c => c.Key)
            .Select(c => new OutcomeCount(c.Key, c.Value));

    public Connection<ResolvedCitation> Citations(ResolvedText text, int? first, string? after, RequestScope scope) =>
        Pager.Page(
            [.. text.Text.All().Select(c => new ResolvedCitation(c, text.AsOf))],
            c => CitationLists.Key(c.Citation),
            scope.Limits.Check(nameof(first), first),
            after
        );
}

internal sealed class IngestedTextResolvers
{
    public DocumentCitations Document(IngestedText text) =>
        new(text.Document, ImmutableDictionary<int, CitationResolution>.Empty);
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
