using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>Says for each part of a citation why it was read so: the readers' own reasons, and what they rest on where the readers give none.</summary>
internal sealed class CitationExplainer(WholeReading whole)
{
    public ImmutableArray<PartReason> Explain(Mention mention)
    {
        var reasons = mention.Reasons.Select(ReasonWords.Of).ToList();
        Complete(reasons, Parts.Number, Number(mention));
        Complete(reasons, Parts.Date, Date(mention));
        Complete(reasons, Parts.Issuer, Issuer(mention));
        Complete(reasons, Parts.Title, Title(mention));
        Complete(reasons, Parts.Provision, Provision(mention));
        Complete(reasons, Parts.Relation, Relation(mention));
        Complete(reasons, Parts.Subject, Subject(mention));
        Complete(reasons, Parts.Refers, Refers(mention));
        return
        [
            .. reasons
                .Select(r => r.Part == Parts.Relation ? WithPlace(r, mention) : r)
                .OrderBy(r => Parts.InOrder.Index().First(p => p.Item == r.Part).Index),
        ];
    }

    private static void Complete(List<PartReason> reasons, string part, (string Vi, string En)? words)
    {
        if (words is var (vi, en) && reasons.TrueForAll(r => r.Part != part))
        {
            reasons.Add(new PartReason(part, vi, en));
        }
    }

    private (string, string)? Number(Mention mention)
    {
        if (mention.Symbol is not { } symbol)
        {
            return null;
        }

        var written = whole.Text.Line(mention.Head, mention.HeadEnd);
        return written.Contains(symbol.Text, StringComparison.Ordinal)
            ? ("số, ký hiệu đúng như viết", "the symbol as written")
            : ($"số, ký hiệu đã chỉnh từ “{written}”", $"the symbol, mended from “{written}”");
    }

    private (string, string)? Date(Mention mention)
    {
        if (mention.Date is not { } date)
        {
            return null;
        }

        return IsWritten(mention, mention.Head, mention.HeadEnd, date)
                ? ("ngày viết trong dẫn chiếu", "the date stands in the citation's words")
            : IsWritten(mention, mention.HeadEnd, mention.TailEnd, date)
                ? ("ngày viết sau cơ quan ban hành", "the date stands behind the issuer")
            : ("ngày lấy từ nơi khác trong văn bản", "the date stands elsewhere in the text");
    }

    /// <summary>Whether the year of a date stands among the tokens, outside the symbol; a day without its year takes the text's own.</summary>
    private bool IsWritten(Mention mention, int from, int to, PartialDate date)
    {
        var year = date.Year.ToString(System.Globalization.CultureInfo.InvariantCulture);
        for (var i = from; i < to; i++)
        {
            if (whole.Text[i].Kind == TokenKind.Number && whole.Text.Spelling(i).SequenceEqual(year))
            {
                return true;
            }
        }

        return from == mention.Head && date.Year == whole.Context.Date?.Year;
    }

    private static (string, string)? Issuer(Mention mention) =>
        mention.Issuer?.Basis switch
        {
            IssuerBasis.Written => ("cơ quan ghi trong lời dẫn chiếu", "the issuer is written"),
            IssuerBasis.Relative => (
                "tên cơ quan tương đối, hiểu theo địa phương của văn bản này",
                "a relative name, read in the document's own place"
            ),
            IssuerBasis.Symbol => ("cơ quan theo ký hiệu trong số", "the organ's code in the symbol tells the issuer"),
            IssuerBasis.Genre => ("cơ quan theo loại văn bản", "the kind of document tells the issuer"),
            IssuerBasis.Context => (
                "cơ quan lấy từ nơi khác trong văn bản",
                "the issuer is known from elsewhere in the text"
            ),
            _ when mention.Kind is CitationKind.Numbered => (
                "không rõ cơ quan: không ghi, ký hiệu cũng không cho biết",
                "the issuer is not known: none is written and the symbol tells none"
            ),
            _ => null,
        };

    private (string, string)? Title(Mention mention)
    {
        if (!mention.HasTitle)
        {
            return null;
        }

        var opening = whole.Text.Line(mention.TitleStart, Math.Min(mention.TitleStart + 2, mention.TitleEnd));
        return (
            $"tên là những từ theo sau, bắt đầu từ “{opening}”",
            $"the title is the words behind, from “{opening}” on"
        );
    }

    private static (string, string)? Provision(Mention mention) =>
        mention.Provision is null ? null : ("điều, khoản đứng ngay trước", "the provision stands directly in front");

    private static (string, string)? Relation(Mention mention) =>
        mention.Kind == CitationKind.Self ? ("chính văn bản này", "the document itself")
        : mention.RelationDetail == RelationIds.DefinesAlias
            ? ("chỉ quy ước tên gọi tắt", "it only defines a short form")
        : ("không có từ báo hiệu quan hệ: chỉ nhắc đến", "no cue of a relation: a mere mention");

    private PartReason WithPlace(PartReason reason, Mention mention)
    {
        var (vi, en) = mention.Within is not null
            ? ("trong tên một văn bản khác", "in another document's title")
            : whole.Structure.PositionOf(whole.Text, mention) switch
            {
                CuePosition.Title => ("trong tên của văn bản", "in the document's title"),
                CuePosition.Preamble => ("ở câu mở đầu đoạn", "in a sentence that opens a paragraph"),
                _ => ("trong thân văn bản", "in the body"),
            };
        return reason with { Vi = $"{reason.Vi}; {vi}", En = $"{reason.En}; {en}" };
    }

    private (string, string)? Subject(Mention mention)
    {
        if (mention.Subject is not { } subject)
        {
            return mention.Relation == RelationIds.Self
                ? null
                : ("chủ thể là chính văn bản này", "the subject is the document itself");
        }

        var name = subject.Symbol?.Text ?? whole.Text.Line(subject.Head, subject.HeadEnd);
        return mention.Within == subject
            ? ($"chủ thể là {name}: đứng trong tên của nó", $"the subject is {name}: it stands in that one's title")
            : ($"chủ thể là {name}", $"the subject is {name}");
    }

    private (string, string)? Refers(Mention mention)
    {
        if (mention.Refers is not { } refers)
        {
            return null;
        }

        var name = refers.Symbol?.Text ?? whole.Text.Line(refers.Head, refers.HeadEnd);
        return ($"thay cho {name}", $"it stands for {name}");
    }
}
