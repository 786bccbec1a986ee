using System.Collections.Immutable;
using System.Globalization;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>The sentences that say what a coverage rests on and does not show.</summary>
internal static class CoverageDisclosures
{
    public static ImmutableArray<Disclosure> Of(CoverageAnswer answer, Vocabulary vocabulary, int ofUnknownIssuers) =>
        [
            .. Bodies(answer, vocabulary),
            .. Time(answer),
            .. Deadline(answer),
            .. ofUnknownIssuers > 0 ? [OfUnknownIssuers(ofUnknownIssuers)] : Array.Empty<Disclosure>(),
            .. answer.IsTruncated ? [Truncated] : Array.Empty<Disclosure>(),
        ];

    private static Disclosure Truncated { get; } =
        new(
            "Chuỗi quá rộng nên chỉ xét phần gần nhất: cơ quan ghi là chưa thực hiện có thể đã thực hiện.",
            "The chain is too wide, so only its nearest part was looked at: a body listed as not having acted may have."
        );

    private static IEnumerable<Disclosure> Bodies(CoverageAnswer answer, Vocabulary vocabulary)
    {
        if (answer.Population is { } population)
        {
            yield return Of(
                $"{population.LabelVi}: {answer.Bodies.Length} tại ngày {answer.Options.AsOf:dd/MM/yyyy}; kho này không giữ văn bản nào trong thời gian đó của {answer.Count(CoverageState.NothingHeld)} cơ quan, nên không nói được gì về các cơ quan ấy.",
                $"{population.LabelEn}: {answer.Bodies.Length} on {answer.Options.AsOf:yyyy-MM-dd}; of {answer.Count(CoverageState.NothingHeld)} of them nothing from that time is held, so that nothing can be said of them."
            );
            yield break;
        }

        var level = vocabulary.Levels.FirstOrDefault(l => l.Id == answer.Options.LevelId);
        yield return Of(
            $"{level?.LabelVi ?? answer.Options.LevelId}: không rõ có bao nhiêu cơ quan tại ngày {answer.Options.AsOf:dd/MM/yyyy}, nên chỉ nêu những cơ quan đã thực hiện, không nói được cơ quan nào chưa.",
            $"{level?.LabelEn ?? answer.Options.LevelId}: population not known on {answer.Options.AsOf:yyyy-MM-dd}, so only those that acted are listed; who has not cannot be said."
        );
    }

    private static IEnumerable<Disclosure> Time(CoverageAnswer answer)
    {
        if (answer.From is not { } from)
        {
            yield return new Disclosure(
                "Không rõ ngày ban hành của văn bản được hỏi, nên mọi văn bản đang giữ đều được tính, ban hành khi nào cũng vậy.",
                "The day of issue of the instrument is not known, so all documents held count, whenever they were issued."
            );
        }
        else if (answer.Root.Date is { IsFullDay: false } date)
        {
            yield return Of(
                $"Ngày ban hành của văn bản được hỏi chỉ rõ đến {StatusReasons.Vi(date)}; tính từ ngày {from:dd/MM/yyyy}.",
                $"The instrument's day of issue is only known as {date}; {from:yyyy-MM-dd} is taken as the beginning."
            );
        }
    }

    private static IEnumerable<Disclosure> Deadline(CoverageAnswer answer)
    {
        if (answer.Options.Deadline is { } given)
        {
            yield return Of(
                $"Thời hạn do người hỏi đặt: {given:dd/MM/yyyy}.",
                $"The deadline was given with the question: {given:yyyy-MM-dd}."
            );
        }
        else if (answer.Deadline is { } set)
        {
            yield return Of(
                $"Thời hạn do văn bản đặt: đến hết ngày {set:dd/MM/yyyy}.",
                $"The deadline is set by the text: until the end of {set:yyyy-MM-dd}."
            );
        }
        else if (answer.Deadlines.Length > 0)
        {
            var days = answer.Deadlines.Select(d => d.Day).Distinct().Order().ToList();
            yield return Of(
                $"Văn bản đặt {days.Count} thời hạn khác nhau; không chọn thời hạn nào để so.",
                $"The text sets {days.Count} different deadlines; none was chosen to measure by."
            );
        }
        else if (!answer.Root.IsHeld)
        {
            yield return new Disclosure(
                "Không có toàn văn của văn bản được hỏi, nên không rõ nó có đặt thời hạn không.",
                "The text of the instrument is not held, so whether it sets a deadline is not known."
            );
        }

        if (answer.Deadline is { } used && answer.Deadlines.Any(d => d.Day == used && d.IsYearAssumed))
        {
            yield return new Disclosure(
                "Văn bản không ghi năm của thời hạn; lấy năm ban hành.",
                "The text gives the deadline without a year; the year of issue is taken."
            );
        }
    }

    private static Disclosure OfUnknownIssuers(int count) =>
        Of(
            $"Còn {count} văn bản trong chuỗi không rõ cơ quan ban hành, nên không tính cho cơ quan nào.",
            $"{count} more instruments of the chain are of an unknown issuer and counted for no body."
        );

    private static Disclosure Of(FormattableString vi, FormattableString en) =>
        new(vi.ToString(CultureInfo.InvariantCulture), en.ToString(CultureInfo.InvariantCulture));
}
