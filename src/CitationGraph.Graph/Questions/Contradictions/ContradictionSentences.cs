using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>Contradictions in sentences, Vietnamese and English.</summary>
internal sealed class ContradictionSentences(Vocabulary vocabulary)
{
    /// <param name="others">The instruments that the values name, by id.</param>
    public (string Vi, string En) Of(
        Contradiction contradiction,
        Instrument instrument,
        IReadOnlyDictionary<string, Instrument> others
    )
    {
        var values = contradiction.Values;
        return contradiction.Kind switch
        {
            ContradictionKinds.Date => Differ("ngày ban hành", "dates", values),
            ContradictionKinds.Issuer => Differ("cơ quan ban hành", "issuers", values),
            ContradictionKinds.Title => Differ("trích yếu", "titles", values),
            ContradictionKinds.FutureCitation => (
                $"Ban hành {Vi(instrument)} nhưng dẫn văn bản ban hành sau: {Named(values, others, StatusReasons.Vi)}.",
                $"Issued {instrument.Date}, it cites what was issued later: {Named(values, others, d => $"{d}")}."
            ),
            ContradictionKinds.EffectiveBeforeIssued => (
                $"Ban hành {Vi(instrument)} nhưng được ghi là có hiệu lực trước đó: {CountedVi(values)}.",
                $"Issued {instrument.Date}, it is said to take effect before: {CountedEn(values)}."
            ),
            ContradictionKinds.YearInNumber => (
                $"Số, ký hiệu {instrument.Symbol} mang năm {values[0].Value}, ngày ban hành lại là {values[^1].Value}.",
                $"The number {instrument.Symbol} bears the year {values[0].Value}, the date is {values[^1].Value}."
            ),
            ContradictionKinds.MissingInverse => (
                $"Văn bản có toàn văn ở đây nhưng không nói điều mà nơi khác nói về nó: {Edges(values, others, r => r.LabelVi)}.",
                $"Its text is here and does not say what is said of it elsewhere: {Edges(values, others, r => r.LabelEn)}."
            ),
            _ => Differ(contradiction.Kind, contradiction.Kind, values),
        };
    }

    private static (string Vi, string En) Differ(string vi, string en, ImmutableArray<ContradictionValue> values) =>
        ($"Các nơi ghi {vi} khác nhau: {CountedVi(values)}.", $"Places give different {en}: {CountedEn(values)}.");

    private static string Vi(Instrument instrument) =>
        instrument.Date is { } date ? StatusReasons.Vi(date) : string.Empty;

    private static string CountedVi(ImmutableArray<ContradictionValue> values) =>
        string.Join("; ", values.Select(v => $"{v.Value} ({v.Places.Length} nơi)"));

    private static string CountedEn(ImmutableArray<ContradictionValue> values) =>
        string.Join(
            "; ",
            values.Select(v => $"{v.Value} ({v.Places.Length} {(v.Places.Length == 1 ? "place" : "places")})")
        );

    private string Named(
        ImmutableArray<ContradictionValue> values,
        IReadOnlyDictionary<string, Instrument> others,
        Func<PartialDate, string> date
    ) => string.Join("; ", values.Select(v => Named(v.Value, others, date)));

    private string Named(
        string id,
        IReadOnlyDictionary<string, Instrument> others,
        Func<PartialDate, string>? date = null
    ) =>
        !others.TryGetValue(id, out var other) ? id
        : date is not null && other.Date is { } day ? $"{InstrumentNaming.Of(other, vocabulary)} ({date(day)})"
        : InstrumentNaming.Of(other, vocabulary);

    private string Edges(
        ImmutableArray<ContradictionValue> values,
        IReadOnlyDictionary<string, Instrument> others,
        Func<RelationType, string> label
    ) =>
        string.Join(
            "; ",
            values.Select(v =>
            {
                var (type, id) = ContradictionKinds.Edge(v.Value);
                return $"{(vocabulary.Relation(type) is { } known ? label(known) : type)} {Named(id, others)}";
            })
        );
}
