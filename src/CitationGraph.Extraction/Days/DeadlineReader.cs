using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>Reads the days by which something must be done: "gửi báo cáo trước ngày 30/11", "chậm nhất ngày 15/12/2031".</summary>
internal sealed class DeadlineReader(ExtractionGrammar grammar)
{
    /// <summary>How far from the day its verb may stand.</summary>
    private const int Reach = 40;

    // Any leap year: a day without a year must not be refused for being 29 February.
    private const int SomeYear = 2000;

    public bool Wakes(int word) =>
        grammar.DeadlineCue.Wakes(word) || grammar.BeforeWord.Wakes(word) || grammar.WithinWord.Wakes(word);

    public DayMatch? ReadAt(TokenText text, int index, int part, PartialDate? ownDate)
    {
        var (kind, cue) = CueAt(text, index);
        if (kind == CueKind.None)
        {
            return null;
        }

        var at = SkipFiller(text, cue);
        if (
            ReadDay(text, at, ownDate) is not { } day
            || IsRangeEnd(text, index)
            || grammar.ConditionWord.At(text, day.End)
        )
        {
            return null;
        }

        var isPast = !day.IsYearAssumed && day.Date is { } date && ownDate is { } own && date.Latest < own.Earliest;
        var isDue = kind switch
        {
            CueKind.Sure => true,
            CueKind.Within => VerbBefore(text, index, grammar.CompletionVerb),
            _ => IsDuty(text, index, day.End, ownDate),
        };
        return isPast || !isDue
            ? null
            : new DayMatch(
                StatedDayKind.Deadline,
                index,
                day.End,
                part,
                day.Date,
                IsYearAssumed: day.IsYearAssumed,
                ExcludesDay: Excludes(text, index, at)
            );
    }

    private (CueKind Kind, int End) CueAt(TokenText text, int index)
    {
        if (grammar.DeadlineCue.Match(text, index) is > 0 and var sure)
        {
            return (CueKind.Sure, sure);
        }

        if (grammar.BeforeWord.Match(text, index) is > 0 and var before)
        {
            return (CueKind.Before, before);
        }

        var within = grammar.WithinWord.Match(text, index);
        return within > 0 && grammar.MonthWord.At(text, within) ? (CueKind.Within, within) : (CueKind.None, 0);
    }

    private bool Excludes(TokenText text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (grammar.BeforeWord.At(text, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"là trước", ":", "17 giờ 00": what may stand before the day.</summary>
    private int SkipFiller(TokenText text, int index)
    {
        const int LongestFiller = 6;
        var at = index;
        while (at - index < LongestFiller && !grammar.DateWord.At(text, at))
        {
            if (grammar.DeadlineFiller.Match(text, at) is > 0 and var after)
            {
                at = after;
            }
            else if (text[at].IsMark(':') || IsClock(text, at))
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    /// <summary>"17 giờ 00", "17h00": an hour, and not the number of a day.</summary>
    private bool IsClock(TokenText text, int index)
    {
        ref readonly var token = ref text[index];
        var isDigits = token.Kind == TokenKind.Number || token.Is(TokenTraits.DigitFirst);
        if (!isDigits)
        {
            return false;
        }

        var isHour = token.Kind == TokenKind.Word;
        var isMinute =
            text[index - 1].IsMark(':')
            || text[index - 1].Is(TokenTraits.DigitFirst)
            || grammar.DeadlineFiller.MatchBefore(text, index) >= 0;
        return text[index + 1].IsMark(':')
            || grammar.DeadlineFiller.At(text, index + 1)
            || (isHour && text[index + 1].Kind == TokenKind.Number)
            || ((isHour || isMinute) && grammar.DateWord.At(text, index + 1));
    }

    private (PartialDate? Date, bool IsYearAssumed, int End)? ReadDay(TokenText text, int index, PartialDate? ownDate)
    {
        var at = grammar.DateWord.Skip(text, index);
        if (grammar.Dates.ReadDay(text, at, null) is { } whole)
        {
            return whole.Date is null ? null : (whole.Date, false, whole.End);
        }

        if (grammar.Dates.ReadDay(text, at, SomeYear) is not { Date: { } found } bare)
        {
            return null;
        }

        if (grammar.YearWord.At(text, bare.End) && grammar.Dates.ReadYear(text, bare.End) is { Date: { } year } dated)
        {
            return PartialDate.Of(year.Year, found.Month, found.Day) is { } day ? (day, false, dated.End) : null;
        }

        // A day that comes back, or was over in the text's own year, has a year that nobody can tell.
        var assumed = ownDate is { } own ? PartialDate.Of(own.Year, found.Month, found.Day) : null;
        return assumed is null || assumed.Value.Latest < ownDate!.Value.Earliest || ComesBack(text, index, bare.End)
            ? (null, false, bare.End)
            : (assumed, true, bare.End);
    }

    /// <summary>"định kỳ … trước ngày 25/12", "ngày 30/11 của năm liền kề".</summary>
    private bool ComesBack(TokenText text, int index, int end)
    {
        var behind = grammar.OfWord.Skip(text, end);
        if (grammar.YearWord.At(text, behind) || grammar.MonthWord.At(text, behind))
        {
            return true;
        }

        var start = Math.Max(text.SentenceStart(index), index - Reach);
        for (var i = end; i >= start; i--)
        {
            if (grammar.RecurringWord.At(text, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"từ ngày … đến trước ngày …": the end of a period.</summary>
    private bool IsRangeEnd(TokenText text, int index)
    {
        var range = grammar.RangeWord.MatchBefore(text, index);
        if (range < 0)
        {
            return false;
        }

        var start = Math.Max(text.SentenceStart(index), range - Reach);
        for (var i = range - 1; i >= start; i--)
        {
            if (grammar.FromWord.At(text, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether something is to be done by the day: a verb of duty nearest in front, or right behind where the day opens the sentence.</summary>
    private bool IsDuty(TokenText text, int index, int end, PartialDate? ownDate)
    {
        if (VerbBefore(text, index, grammar.DutyVerb))
        {
            return true;
        }

        var opens =
            index == text.SentenceStart(index)
            || text[index - 1].Kind == TokenKind.Mark
            || grammar.RecurringWord.MatchBefore(text, index) >= 0;
        if (!opens)
        {
            return false;
        }

        // A cell of a table that holds nothing but the day, in a text older than it.
        if (text[end].IsMark('|') || text[end].Kind == TokenKind.End)
        {
            return ownDate is not null && text[index - 1].IsMark('|');
        }

        var last = Math.Min(text.SentenceEnd(index), end + Reach);
        for (var i = end; i < last; i++)
        {
            if (grammar.StateVerb.At(text, i))
            {
                return false;
            }

            if (grammar.DutyVerb.At(text, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether, going back from the cue, one of the verbs comes before any word that tells of a state.</summary>
    private bool VerbBefore(TokenText text, int index, PhraseSet verbs)
    {
        var start = Math.Max(text.SentenceStart(index), index - Reach);
        for (var i = index - 1; i >= start; i--)
        {
            if (text[i].IsMark(';'))
            {
                return false;
            }

            // "có đăng ký thường trú": the longer words tell a state, though a verb of duty ends them.
            if (grammar.StateVerb.At(text, i) || grammar.StateVerb.Match(text, i - 1) > i)
            {
                return false;
            }

            if (verbs.At(text, i))
            {
                return true;
            }
        }

        return false;
    }

    private enum CueKind
    {
        None,

        /// <summary>"chậm nhất": a deadline whatever stands around it.</summary>
        Sure,

        /// <summary>"trước": a deadline for a duty.</summary>
        Before,

        /// <summary>"trong tháng": a deadline for what is to be completed.</summary>
        Within,
    }
}
