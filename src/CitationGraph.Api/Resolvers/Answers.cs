using System.Collections.Immutable;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Api;

internal enum LookupOutcome
{
    Found,
    Ambiguous,
    NotFound,
}

/// <summary>Which instrument was meant; everything else of a question hangs on it.</summary>
internal sealed record InstrumentLookup(
    LookupOutcome Outcome,
    Instrument? Instrument,
    IReadOnlyList<Instrument> Candidates,
    Explanation? Explanation
)
{
    public static InstrumentLookup From(LookupAnswer answer) =>
        answer switch
        {
            LookupAnswer.Found found => new(LookupOutcome.Found, found.Instrument, [], null),
            LookupAnswer.Ambiguous several => new(
                LookupOutcome.Ambiguous,
                null,
                several.Candidates,
                new Explanation(
                    $"Có {several.Candidates.Length} văn bản phù hợp. Hãy nêu thêm cơ quan ban hành (issuer) hoặc ngày ban hành (date), hoặc chọn id trong candidates.",
                    $"{several.Candidates.Length} instruments fit. Say the issuer or the date, or choose an id from candidates."
                )
            ),
            LookupAnswer.NotFound none => new(
                LookupOutcome.NotFound,
                null,
                none.Nearest,
                new Explanation(
                    none.Nearest.IsEmpty
                        ? "Không có văn bản này trong dữ liệu."
                        : "Không có văn bản này trong dữ liệu; candidates là những văn bản gần nhất.",
                    none.Nearest.IsEmpty
                        ? "The graph does not hold it."
                        : "The graph does not hold it; candidates are the nearest it holds."
                )
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(answer)),
        };
}

internal sealed record Explanation(string Vi, string En);

/// <param name="Answer">Null when no single instrument is meant.</param>
/// <param name="Hops">The page asked for.</param>
internal sealed record ChainLookup(
    InstrumentLookup Lookup,
    ChainDirection Direction,
    DateOnly AsOf,
    ChainAnswer? Answer,
    Connection<ChainHop> Hops
);

/// <summary>A question about the instrument meant; no answer when there is no single one.</summary>
internal sealed record QuestionLookup<T>(InstrumentLookup Lookup, T? Answer)
    where T : class;

internal sealed record StatusLookup(
    LookupOutcome Outcome,
    Instrument? Instrument,
    IReadOnlyList<Instrument> Candidates,
    Explanation? Explanation,
    StatusAnswer? Status
);

internal sealed record OutcomeCount(ResolutionOutcome Outcome, int Count);

/// <summary>A relation as seen from one of its ends.</summary>
internal sealed record RelationEnd(Relation Relation, string OtherId);

/// <summary>A pasted text.</summary>
internal sealed record ResolvedText(DateOnly AsOf, DocumentCitations Text);

/// <summary>A citation of a pasted text.</summary>
internal sealed record ResolvedCitation(CitationInText Citation, DateOnly AsOf);

/// <summary>A page of what stood on a fallen instrument, with what the whole answer says.</summary>
internal sealed record LostBasisPage(LostBasisAnswer Answer, Connection<LostBasisItem> Items);
