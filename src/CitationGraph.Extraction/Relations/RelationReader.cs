using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>What the citing side does to each cited document, from the cues around the mention and from where it stands.</summary>
internal sealed class RelationReader(ExtractionGrammar grammar)
{
    private readonly CueFinder _cues = new(grammar);

    /// <summary>Reads relation and subject of every mention; mentions are in text order.</summary>
    /// <param name="reported">For a page about an instrument: that instrument, whose relations the page tells.</param>
    public void Read(TokenText text, IReadOnlyList<Mention> mentions, Structure structure, Mention? reported)
    {
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            mention.Within = Enclosing(mentions, i);
            ReadOne(text, mentions, i, structure);
        }

        foreach (var mention in mentions)
        {
            // "Thông tư này và Điều 24 Thông tư số …": a self reference has cues too, which its list shares.
            if (mention.Kind == CitationKind.Self)
            {
                mention.Relation = RelationIds.Self;
                mention.RelationDetail = null;
                mention.Subject = null;
            }
            else if (reported is not null && mention != reported && mention.Subject is null && mention.Refers is null)
            {
                mention.Subject = reported;
            }
        }
    }

    private void ReadOne(TokenText text, IReadOnlyList<Mention> mentions, int i, Structure structure)
    {
        var mention = mentions[i];
        if (mention.RelationDetail == RelationIds.DefinesAlias || IsDefinition(text, mention))
        {
            mention.RelationDetail = RelationIds.DefinesAlias;
            return;
        }

        var before = PreviousPeer(mentions, i);
        if (before is not null && IsSameList(text, before, mention))
        {
            Inherit(mention, before);
        }
        else
        {
            var from = before?.End ?? mention.Within?.TitleStart ?? 0;
            if (mention.Within is { HasTitle: false } outer)
            {
                from = outer.Head;
            }

            from = Math.Max(
                from,
                mention.Within is null
                    ? structure.IsInTitle(mention)
                        ? structure.TitleStart
                        : text.SentenceStart(mention.Front)
                    : from
            );
            ReadCue(text, mention, before, from, structure);
        }

        mention.Subject ??= mention.Within;
        ReadCueBehind(text, mentions, i, structure);
    }

    private void ReadCue(TokenText text, Mention mention, Mention? before, int from, Structure structure)
    {
        var place = mention.Within is not null ? CuePosition.Title : structure.PositionOf(text, mention);
        if (grammar.DateWord.MatchBefore(text, mention.Front) >= 0)
        {
            // "kể từ ngày Nghị định số … có hiệu lực": a day is told, nothing is done.
            return;
        }

        if (before is not null && SharesChange(text, mention, before, from))
        {
            Inherit(mention, before);
            return;
        }

        var found =
            _cues.Find(text, from, mention.Front, place, isFirst: before is null)
            ?? (mention.Within is null ? _cues.OfLeadIn(text, mention.Front) : null);
        if (found is not { } cue)
        {
            return;
        }

        var chosen = cue.Cue;

        // "ban hành Thông tư sửa đổi …" in that circular is the circular itself; of another kind it is one yet to be written.
        var isOfAnother = cue.Unnamed is { } unnamed && unnamed.NameVi != structure.Genre;
        if (place != CuePosition.Title && IsChange(chosen) && (isOfAnother || IsTask(text, mention)))
        {
            mention.Reasons.Add("a change that is asked for, not made");
            return;
        }

        Apply(mention, chosen);
        mention.Reasons.Add(grammar.Reasons.OfCue(chosen, isBehind: false));
        if (chosen.IsPassive)
        {
            // "A được sửa đổi bởi B": both are cited; B is the doer. "Điều này được sửa đổi bởi B": the text itself is changed.
            mention.Relation = grammar.Vocabulary.Relation(chosen.RelationId)?.InverseId ?? mention.Relation;
            mention.RelationDetail = null;
            mention.Subject = before;
        }
        else if (before is not null && IsChange(chosen) && IsInPreamble(text, mention, before))
        {
            // "Căn cứ A của … về sửa đổi B": a basis changes B, the text does not, though A's title could not be read.
            mention.Subject = before;
        }
    }

    private bool IsInPreamble(TokenText text, Mention mention, Mention before)
    {
        var start = text.SentenceStart(mention.Front);
        return text[start].Is(TokenTraits.Paragraph) && grammar.OpensPreamble(text, start) && before.Head > start;
    }

    private bool IsChange(RelationCue cue) =>
        !cue.IsPassive && grammar.Vocabulary.Relation(cue.RelationId)?.Family == RelationFamily.Change;

    /// <summary>"tham mưu Ủy ban nhân dân tỉnh sửa đổi, bổ sung hoặc thay thế …": the change is asked for, not made.</summary>
    private bool IsTask(TokenText text, Mention mention)
    {
        const int Reach = 24;
        for (var at = mention.Front - 1; at >= mention.Front - Reach && at >= 0; at--)
        {
            if (text[at].IsMark(';') || text.EndsSentence(at))
            {
                return false;
            }

            if (grammar.TaskVerb.At(text, at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"… hết hiệu lực kể từ ngày", "… được thay thế bằng Quyết định này": a cue behind the mention.</summary>
    private void ReadCueBehind(TokenText text, IReadOnlyList<Mention> mentions, int i, Structure structure)
    {
        var mention = mentions[i];
        if (mention.Within is not null || mention.Relation is not (RelationIds.Cites or "pursuantTo"))
        {
            return;
        }

        const int Reach = 12;
        var next = i + 1;
        while (next < mentions.Count && mentions[next].Head < mention.End)
        {
            next++;
        }

        var end = Math.Min(text.SentenceEnd(mention.Head), mention.End + Reach);
        for (var at = mention.End; at < end; at++)
        {
            while (next < mentions.Count && mentions[next].Head < at)
            {
                next++;
            }

            var follower = next < mentions.Count ? mentions[next] : null;
            if (follower is not null && follower.Head == at && follower.Kind != CitationKind.Self)
            {
                return;
            }

            if (
                grammar.Cues.Match(text, at, out var cues) is > 0 and var cueEnd
                && cues.FirstOrDefault(c => c.IsAfter) is { } cue
                && structure.Allows(cue.Position, text, mention)
                && !IsDoneElsewhere(follower, cues, cueEnd)
            )
            {
                if (cue.RelationId == RelationIds.Cites)
                {
                    // "đã được sửa đổi năm …": tells of a change, makes none.
                    return;
                }

                Apply(mention, cue);
                mention.Reasons.Add(grammar.Reasons.OfCue(cue, isBehind: true));
                return;
            }
        }
    }

    /// <summary>
    /// "… được sửa đổi, bổ sung tại Thông tư này" is done by the text; by another document or by nobody named ("… theo quy định của pháp
    /// luật") it is not.
    /// </summary>
    private static bool IsDoneElsewhere(Mention? follower, IReadOnlyList<RelationCue> cues, int cueEnd) =>
        cues.Any(c => c.IsPassive) && !(follower is { Kind: CitationKind.Self } && follower.Front <= cueEnd);

    private void Apply(Mention mention, RelationCue cue)
    {
        var type = grammar.Vocabulary.Relation(cue.RelationId);
        if (type is { IsReported: false, BroaderId: { } broader })
        {
            mention.Relation = broader;
            mention.RelationDetail = cue.RelationId;
        }
        else
        {
            mention.Relation = cue.RelationId;
            mention.RelationDetail = null;
        }
    }

    /// <summary>"sửa đổi Thông tư số A quy định …; quy định … và Thông tư số B": what one verb does to acts of one kind.</summary>
    private bool SharesChange(TokenText text, Mention mention, Mention before, int from) =>
        before.Genre == mention.Genre
        && from <= before.End
        && text[mention.Head].Sentence == text[before.Head].Sentence
        && grammar.Vocabulary.Relation(before.Relation) is { Family: RelationFamily.Change }
        && grammar.AndWord.MatchBefore(text, mention.Front) >= 0;

    private static void Inherit(Mention mention, Mention before)
    {
        if (before.Relation == RelationIds.Self)
        {
            return;
        }

        mention.Relation = before.Relation;
        mention.RelationDetail = before.RelationDetail;
        mention.Subject = before.Subject;
        mention.Reasons.Add("relation shared by the list");
    }

    /// <summary>The nearest mention before that is neither inside nor around this one.</summary>
    private static Mention? PreviousPeer(IReadOnlyList<Mention> mentions, int i)
    {
        for (var j = i - 1; j >= 0 && j >= i - 12; j--)
        {
            if (
                mentions[j].Within == mentions[i].Within
                && mentions[j] != mentions[i].Within
                && mentions[j].End <= mentions[i].Front + 1
            )
            {
                return mentions[j];
            }
        }

        return null;
    }

    private static Mention? Enclosing(IReadOnlyList<Mention> mentions, int i)
    {
        for (var j = i - 1; j >= 0 && j >= i - 24; j--)
        {
            if (
                mentions[j].End >= mentions[i].HeadEnd
                && mentions[j].Kind is not (CitationKind.Self or CitationKind.Alias or CitationKind.Anaphora)
            )
            {
                return mentions[j];
            }
        }

        return null;
    }

    /// <summary>Whether only commas, "và", "các" and counters stand between.</summary>
    private bool IsSameList(TokenText text, Mention before, Mention mention)
    {
        var at = before.End;
        if (at > mention.Front || text.SentenceStart(mention.Front) > before.Head && !text[at].IsMark(';'))
        {
            return false;
        }

        while (at < mention.Front)
        {
            ref readonly var token = ref text[at];
            var isMark =
                token.Kind == TokenKind.Mark
                && token.Word is ',' or ';' or '(' or ')' or '”' or '“' or '+' or '-' or ':';
            var isCounter = token.Kind == TokenKind.Number && (text[at + 1].IsMark(')') || text[at + 1].IsMark('.'));
            var filler = grammar.ListFiller.Match(text, at);
            if (
                filler < 0
                && grammar.Genres.Match(text, at, out _) is > 0 and var kind
                && (text[kind].IsMark(':') || grammar.NumberWord.At(text, kind))
            )
            {
                // "…; các Quyết định: số 5/QĐ-TTg, …"
                filler = kind;
            }

            var next =
                filler > 0 ? filler
                : isMark || isCounter ? at + 1
                : grammar.NumberWord.Skip(text, AfterSharedKind(text, grammar.AndWord.Skip(text, at)));
            if (next == at)
            {
                return false;
            }

            at = next;
        }

        return true;
    }

    /// <summary>"các", "các Công điện:", "các Nghị định số": the kind word of what follows, which stands in no head.</summary>
    private int AfterSharedKind(TokenText text, int index)
    {
        var plural = grammar.PluralWord.Match(text, index);
        if (plural < 0)
        {
            return index;
        }

        var kind = grammar.Genres.Match(text, plural, out _);
        return kind > 0 && (text[kind].IsMark(':') || grammar.NumberWord.At(text, kind)) ? kind : plural;
    }

    /// <summary>"(sau đây gọi là Kết luận 134-KL/TU)": the bracket repeats the symbol to define a short form.</summary>
    private bool IsDefinition(TokenText text, Mention mention)
    {
        var at = mention.Head;
        while (at > 0 && text[at - 1].Kind == TokenKind.Mark && text[at - 1].Word is '“' or '"' or ':')
        {
            at--;
        }

        return grammar.AliasIntro.MatchBefore(text, at) >= 0
            || (text[at - 1].IsMark('(') && text[mention.HeadEnd].IsMark(')') && mention.Date is null);
    }
}
