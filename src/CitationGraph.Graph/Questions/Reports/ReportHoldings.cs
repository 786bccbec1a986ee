using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>What the graph holds, so that silence is not taken for absence.</summary>
/// <param name="Instruments">Instruments known that were issued by the day or bear no date.</param>
/// <param name="Held">Of those, how many texts are here.</param>
/// <param name="Text">A sentence in Vietnamese.</param>
/// <param name="TextEn">The same in English.</param>
public sealed record ReportHoldings(int Instruments, int Held, string Text, string TextEn)
{
    internal static ReportHoldings Of(GraphSnapshot snapshot, DateOnly asOf)
    {
        var day = PackedDate.Of(asOf);
        var (known, held) = (0, 0);
        for (var i = 0; i < snapshot.Instruments.Count; i++)
        {
            if (snapshot.Instruments.IsBy(i, day))
            {
                known++;
                held += snapshot.Instruments.IsHeld(i) ? 1 : 0;
            }
        }

        return Of(known, held, asOf);
    }

    internal static ReportHoldings Of(int known, int held, DateOnly asOf) =>
        new(
            known,
            held,
            $"Ở đây biết {known} văn bản ban hành đến {StatusReasons.Vi(PartialDate.Of(asOf))}, trong đó có toàn văn {held}; điều mà văn bản chưa có toàn văn ở đây viết thì không được tính đến.",
            $"{known} instruments issued by {asOf:yyyy-MM-dd} are known here, {held} of them with their text; what a text not held here says was not taken into account."
        );
}
