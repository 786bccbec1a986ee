using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>What follows for an instrument whose basis fell, in sentences, Vietnamese and English.</summary>
internal sealed class LostBasisSentences(Vocabulary vocabulary, Instrument root)
{
    private readonly string _root = InstrumentNaming.Of(root, vocabulary);

    public (string Vi, string En) Of(
        LostBasisFound found,
        Instrument instrument,
        Instrument stoodOn,
        Instrument? endedBy,
        ImmutableArray<Succession> takeover,
        EffectRule? rule
    )
    {
        var (vi, en) = Stood(found, InstrumentNaming.Of(stoodOn, vocabulary));
        return found.Fate switch
        {
            LostBasisFate.CarriedOver => (
                $"{vi}, nhưng cũng dựa vào {Names(takeover)} đã thay thế {_root}.",
                $"{en}, but rests on {Names(takeover)} too, which took the place of {_root}."
            ),
            LostBasisFate.Ended when endedBy is not null => (
                $"{vi}, nhưng đến ngày đó đã hết hiệu lực vì {Named(endedBy!)}.",
                $"{en}, but had ended by that day through {Named(endedBy!)}."
            ),
            LostBasisFate.PeriodOver => (
                $"{vi}, nhưng thời kỳ nêu trong tên đã hết sau {StatusReasons.Vi(PartialDate.Of(instrument.PeriodEnd!.Value))}.",
                $"{en}, but the period its title names had ended on {instrument.PeriodEnd:yyyy-MM-dd}."
            ),
            _ when rule is not null => (
                $"{vi}; suy ra: hết hiệu lực theo ({rule.LabelVi}).",
                $"{en}; inferred: it lapsed with it ({rule.LabelEn})."
            ),
            _ => ($"{vi}.", $"{en}."),
        };
    }

    private (string Vi, string En) Stood(LostBasisFound found, string target)
    {
        var (vi, en) = found.Kind switch
        {
            LostBasisKind.Detail => ($"Quy định chi tiết hoặc thực hiện {target}", $"Details or implements {target}"),
            LostBasisKind.Amendment => ($"Chỉ sửa đổi, bổ sung {target}", $"Only amends {target}"),
            LostBasisKind.Basis => ($"Căn cứ {target}", $"Is based on {target}"),
            _ => ($"Dẫn {target}", $"Cites {target}"),
        };
        return found.Hops == 1
            ? (vi, en)
            : ($"{vi}, qua {found.Hops} bước từ {_root}", $"{en}, {found.Hops} hops from {_root}");
    }

    private string Names(ImmutableArray<Succession> takeover) =>
        string.Join(", ", takeover.Select(t => Named(t.Successor)));

    private string Named(Instrument instrument) => InstrumentNaming.Of(instrument, vocabulary);
}
