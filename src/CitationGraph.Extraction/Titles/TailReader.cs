using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>What follows a head: the issuer, a date behind it, and the title.</summary>
internal sealed class TailReader(ExtractionGrammar grammar)
{
    private const int LongestTitle = 260;

    /// <summary>A title of fewer words goes on past a verb that may end a longer one.</summary>
    private const int FewWords = 8;

    /// <summary>Issuer and date behind the head; sets <see cref="Mention.TailEnd"/>.</summary>
    public void ReadIssuer(TokenText text, Mention mention, SpeakingContext context)
    {
        if (mention.TailEnd > mention.HeadEnd)
        {
            return;
        }

        mention.TailEnd = mention.HeadEnd;
        var at = text[mention.HeadEnd].IsMark(',') ? mention.HeadEnd + 1 : mention.HeadEnd;
        var of = grammar.OfWord.Match(text, at);
        if (of > 0 && grammar.Issuers.Read(text, of, context, DayOf(mention)) is { } issuer)
        {
            Take(mention, issuer, "issuer after “của”");
            ReadTermAndDate(text, mention, context);
        }
        else if (of > 0 && mention.Symbol is not null && UnreadIssuerEnd(text, of) is var end && end > 0)
        {
            // A damaged name: what it was the symbol may tell; the title begins behind it.
            mention.TailEnd = end;
        }
        else if (
            !IsMadeBySymbol(mention)
            && grammar.ByWord.Match(text, at) is > 0 and var by
            && grammar.Issuers.Read(text, by, context, DayOf(mention)) is { } maker
            && grammar.IssuingVerb.At(text, maker.End)
        )
        {
            Take(mention, maker, "issuer after “do”");
            mention.TailEnd = grammar.IssuingVerb.Skip(text, maker.End);
        }
        else if (mention.Issuer is null)
        {
            ReadIssuerInFront(text, mention, context);
        }
    }

    /// <summary>The title behind head and issuer, up to the punctuation or the mention that ends it.</summary>
    /// <param name="heads">Every head of the text by its first token.</param>
    public void ReadTitle(TokenText text, Mention mention, MentionHeads heads)
    {
        var start = TitleStart(text, mention);
        ref readonly var first = ref text[start];
        var isQuoted = first.Kind == TokenKind.Mark && first.Word is '“' or '"' or '«';
        if (
            mention.Kind is CitationKind.Self or CitationKind.Alias or CitationKind.Anaphora
            || first.Is(TokenTraits.Paragraph)
        )
        {
            return;
        }

        if (mention.Kind == CitationKind.Scheme && mention.TailEnd == mention.HeadEnd)
        {
            return;
        }

        if (mention.Kind == CitationKind.Named && mention.Genre is { IsLaw: true })
        {
            return;
        }

        if (!isQuoted && !OpensTitle(text, start))
        {
            return;
        }

        if (isQuoted && OpensTitle(text, start + 1))
        {
            // “Về tăng cường …”: the quotation marks are not part of the title.
            mention.TitleStart = start + 1;
            mention.TitleEnd = Math.Max(SchemeReader.QuoteEnd(text, start) - 1, start + 1);
            return;
        }

        var end = isQuoted ? SchemeReader.QuoteEnd(text, start) : TitleEnd(text, start, heads);
        if (end < 0)
        {
            end = TitleEnd(text, start + 1, heads);
        }

        // "… lần thứ XI thông qua": a verb alone goes on with the sentence.
        if (isQuoted || grammar.TitleLead.Match(text, start) < end)
        {
            mention.TitleStart = start;
            mention.TitleEnd = end;
        }
    }

    /// <summary>The title may stand behind a colon, a comma or whom the document was sent to: "gửi Thủ tướng Chính phủ … về việc …".</summary>
    private int TitleStart(TokenText text, Mention mention)
    {
        const int LongestAddress = 24;
        var start = mention.TailEnd;
        if (text[start].IsMark(':') || (text[start].IsMark(',') && grammar.TitleBehindComma.At(text, start + 1)))
        {
            return start + 1;
        }

        if (
            mention.TailEnd > mention.HeadEnd
            && text[start].IsMark('(')
            && AfterRemark(text, start) is var behind
            && behind > 0
        )
        {
            return behind;
        }

        if (mention.Symbol is not null && grammar.SendingVerb.Match(text, start) is > 0 and var to)
        {
            for (var at = to; at < to + LongestAddress && text[at].Kind == TokenKind.Word; at++)
            {
                if (at > to && grammar.AboutWord.At(text, at))
                {
                    return at;
                }
            }
        }

        return start;
    }

    /// <summary>"(cũ)", "(trước đây)" between issuer and title: the token behind it, or −1.</summary>
    private int AfterRemark(TokenText text, int index)
    {
        const int LongestRemark = 5;
        for (var at = index + 1; at <= index + LongestRemark && text[at].Kind == TokenKind.Word; at++)
        {
            if (text[at + 1].IsMark(')'))
            {
                return OpensTitle(text, at + 2) ? at + 2 : -1;
            }
        }

        return -1;
    }

    private bool OpensTitle(TokenText text, int index) =>
        grammar.TitleLead.At(text, index) && !grammar.TitleStop.At(text, index);

    private int TitleEnd(TokenText text, int start, MentionHeads heads)
    {
        var depth = 0;
        var isAmending = false;
        for (var i = start; i < start + LongestTitle; i++)
        {
            ref readonly var token = ref text[i];
            if (token.Kind == TokenKind.End || (i > start && token.Is(TokenTraits.Paragraph) && !IsContinued(text, i)))
            {
                return i;
            }

            if (token.Kind == TokenKind.Mark)
            {
                depth +=
                    token.Word is '“' or '(' ? 1
                    : token.Word is '”' or ')' ? -1
                    : 0;
                if (
                    depth < 0
                    || (depth == 0 && EndsAtMark(text, i, heads, isAmending))
                    || (
                        token.Word == '('
                        && (
                            grammar.AliasIntro.At(text, i + 1)
                            || grammar.BracketBehindTitle.At(text, i + 1)
                            || (
                                heads.TryGetValue(i + 1, out var defined)
                                && defined.RelationDetail == RelationIds.DefinesAlias
                            )
                        )
                    )
                )
                {
                    return i;
                }

                if (depth == 0 && token.Word == '”')
                {
                    return i + 1;
                }

                continue;
            }

            isAmending |= grammar.AmendingName.At(text, i);
            if (depth == 0 && i > start && EndsAtWord(text, i, start, heads, isAmending))
            {
                return i;
            }
        }

        return start + LongestTitle;
    }

    private bool EndsAtWord(TokenText text, int index, int start, MentionHeads heads, bool isAmending) =>
        grammar.TitleStop.At(text, index)
        || (index >= start + FewWords && grammar.TitleWeakStop.At(text, index))
        || IsChangedBy(text, index)
        || (grammar.AndWord.Match(text, index) is > 0 and var next && StartsCitation(text, next, heads, isAmending));

    /// <summary>"… được sửa đổi, bổ sung bởi …" speaks of the document; "thủ tục hành chính được sửa đổi" belongs to its title.</summary>
    private bool IsChangedBy(TokenText text, int index) =>
        grammar.Cues.Match(text, index, out var cues) > 0 && cues.Any(c => c.IsPassive);

    /// <summary>A line in small letters that goes on with the title behind a semicolon.</summary>
    private bool IsContinued(TokenText text, int index) =>
        text[index - 1].IsMark(';')
        && !text[index].Is(TokenTraits.Capital)
        && grammar.TitleContinuation.At(text, index);

    private bool EndsAtMark(TokenText text, int index, MentionHeads heads, bool isAmending)
    {
        switch (text[index].Word)
        {
            case ';':
                // "quy định về …; quy định chi tiết một số điều của …" is one title.
                return !grammar.TitleContinuation.At(text, index + 1)
                    || (text[index + 1].Is(TokenTraits.Paragraph) && !IsContinued(text, index + 1));
            case '!' or '?' or '|':
                return true;
            case ':':
                return text[index + 1].Is(TokenTraits.Paragraph);
            case '.':
                return text.EndsSentence(index) || text[index + 1].IsMark('/');
            case ',':
                return StartsCitation(text, index + 1, heads, isAmending)
                    || grammar.TitleStop.At(text, index + 1)
                    || StartsMainClause(text, index + 1);
            default:
                return false;
        }
    }

    /// <summary>"Thực hiện Chỉ thị số … về …, Ủy ban nhân dân tỉnh ban hành …": who acts is named behind the comma.</summary>
    private bool StartsMainClause(TokenText text, int index) =>
        text[index].Is(TokenTraits.Capital)
        && grammar.Issuers.Read(text, index, SpeakingContext.Unknown, null) is { } actor
        && (grammar.IssuingVerb.At(text, actor.End) || grammar.CommitteeStop.At(text, actor.End));

    /// <summary>Whether the next member of a list of citations begins here; the acts that a title amends are no such members.</summary>
    private bool StartsCitation(TokenText text, int index, MentionHeads heads, bool isAmending)
    {
        var at = grammar.AndWord.Skip(text, index);
        at = grammar.PluralWord.Skip(text, at);
        at = grammar.NumberWord.Skip(text, at);
        return heads.TryGetValue(at, out var head)
            && (
                head.Kind
                    is CitationKind.Numbered
                        or CitationKind.PartyResolution
                        or CitationKind.Self
                        or CitationKind.Anaphora
                || (head.Kind == CitationKind.Named && (!isAmending || head.Date is not null))
                || (head.Kind == CitationKind.Scheme && (text[index - 1].IsMark(',') || head.TailEnd > head.HeadEnd))
            )
            && !(isAmending && head.Genre is { IsLaw: true } && head.Date is null);
    }

    private void ReadTermAndDate(TokenText text, Mention mention, SpeakingContext context)
    {
        // "(Khóa XII)", "khóa XIII" behind the issuer.
        var at = text[mention.TailEnd].IsMark('(') ? mention.TailEnd + 1 : mention.TailEnd;
        if (grammar.TermWord.Match(text, at) is > 0 and var term)
        {
            mention.TailEnd = text[term + 1].IsMark(')') ? term + 2 : term + 1;
        }

        at = text[mention.TailEnd].IsMark(',') ? mention.TailEnd + 1 : mention.TailEnd;
        if (grammar.Dates.ReadAnnounced(text, at, context.Date?.Year) is { Date: not null } date)
        {
            mention.Date ??= date.Date;
            mention.TailEnd = date.End;
        }
    }

    /// <summary>The title's first token behind an issuer whose name could not be read, or −1.</summary>
    private int UnreadIssuerEnd(TokenText text, int index)
    {
        const int LongestName = 24;
        if (!text[index].Is(TokenTraits.Capital) && !grammar.JointMaker.At(text, index))
        {
            return -1;
        }

        for (var at = index + 1; at < index + LongestName && !text[at].Is(TokenTraits.Paragraph); at++)
        {
            var isName =
                text[at].Kind == TokenKind.Word
                || (text[at].Kind == TokenKind.Mark && text[at].Word is ',' or ':' or '-' or '–' or '&');
            if (!isName)
            {
                return -1;
            }

            if (OpensTitle(text, at) && !text[at].Is(TokenTraits.Capital))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Whether kind word or symbol already say who makes it: then "do … ban hành" behind it speaks of something else.</summary>
    private static bool IsMadeBySymbol(Mention mention) =>
        mention.Genre is { IsLaw: true } || mention.Symbol is { Year: not null };

    /// <summary>"UBND thành phố vừa ban hành Chỉ thị …", "Giám đốc Sở … tại Tờ trình …".</summary>
    private void ReadIssuerInFront(TokenText text, Mention mention, SpeakingContext context)
    {
        var sentence = text.SentenceStart(mention.Head);
        var verb = VerbBefore(text, mention.Head, sentence);
        if (verb < 0)
        {
            return;
        }

        for (var at = Math.Max(sentence, verb - 30); at < verb; at++)
        {
            if (grammar.Issuers.Read(text, at, context, DayOf(mention)) is { } issuer && issuer.End == verb)
            {
                mention.Issuer = issuer.Issuer;
                mention.HasUnknownIssuer = issuer.Issuer is null;
                mention.Reasons.Add("issuer in front of the head");
                ReadDateInFront(text, mention, at, sentence, context);
                return;
            }
        }
    }

    /// <summary>"Ngày 9/4/2031, Chính phủ đã ban hành Nghị định số …": the day of the making is the document's.</summary>
    private void ReadDateInFront(TokenText text, Mention mention, int issuer, int sentence, SpeakingContext context)
    {
        const int LongestDate = 9;
        if (
            mention.Date is not null
            || mention.Symbol is null
            || grammar.ReportingVerb.MatchBefore(text, mention.Head) < 0
        )
        {
            return;
        }

        for (var at = issuer - 2; at >= sentence && at >= issuer - LongestDate; at--)
        {
            if (grammar.DateWord.At(text, at))
            {
                if (
                    grammar.Dates.ReadAnnounced(text, at, context.Date?.Year) is { Date: { } date, End: var end }
                    && (end == issuer || (end == issuer - 1 && text[end].IsMark(',')))
                )
                {
                    mention.Date = date;
                }

                return;
            }
        }
    }

    private int VerbBefore(TokenText text, int head, int sentence)
    {
        foreach (var set in (ReadOnlySpan<PhraseSet>)[grammar.IssuingVerb, grammar.ApprovalVerb, grammar.AtWord])
        {
            var start = set.MatchBefore(text, head);
            if (start > sentence)
            {
                return start;
            }
        }

        return -1;
    }

    private static void Take(Mention mention, IssuerMatch issuer, string reason)
    {
        mention.Issuer = issuer.Issuer;
        mention.HasUnknownIssuer = issuer.Issuer is null;
        mention.TailEnd = issuer.End;
        mention.Reasons.Add(issuer.Issuer is null ? "issuer written, its place not known" : reason);
    }

    private static DateOnly? DayOf(Mention mention) =>
        mention.Date?.Earliest ?? (mention.Symbol?.Year is { } year ? new DateOnly(year, 7, 1) : null);
}
