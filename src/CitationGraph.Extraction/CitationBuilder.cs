using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>Turns mentions into citations whose spans point into the text as given.</summary>
internal sealed class CitationBuilder(TokenText text, SourceText source, Structure structure)
{
    public ImmutableArray<Citation> Build(List<Mention> mentions)
    {
        var indexes = new Dictionary<Mention, int>(mentions.Count);
        for (var i = 0; i < mentions.Count; i++)
        {
            indexes.Add(mentions[i], i);
        }

        var citations = ImmutableArray.CreateBuilder<Citation>(mentions.Count);
        foreach (var mention in mentions)
        {
            citations.Add(Build(mention, indexes));
        }

        return citations.MoveToImmutable();
    }

    public Letterhead Map(Letterhead head) =>
        head with
        {
            Issuer = head.Issuer is null ? null : Map(head.Issuer),
            Span = source.Map.ToOriginal(head.Span),
        };

    public Issuer Map(Issuer issuer) =>
        issuer.Span is { } span ? issuer with { Span = source.Map.ToOriginal(span) } : issuer;

    private Citation Build(Mention mention, Dictionary<Mention, int> indexes)
    {
        var span = Span(mention.Head, mention.HeadEnd);
        var sentence = Span(
            text.SentenceStart(mention.Front),
            Math.Max(text.SentenceEnd(mention.HeadEnd - 1), mention.HeadEnd)
        );
        return new Citation(
            indexes[mention],
            span,
            span.Of(source.Original),
            mention.Kind,
            mention.Genre?.NameVi,
            mention.Symbol,
            mention.Date,
            mention.Issuer is null ? null : Map(mention.Issuer),
            mention.Session,
            mention.HasTitle ? text.Line(mention.TitleStart, mention.TitleEnd) : null,
            mention.HasTitle ? Span(mention.TitleStart, mention.TitleEnd) : null,
            mention.Provision,
            mention.Relation,
            mention.RelationDetail,
            mention.Subject is { } subject ? indexes[subject] : null,
            mention.Refers is { } refers ? indexes[refers] : null,
            sentence,
            structure.PartOf(mention.Head),
            mention.Confidence,
            [.. mention.Reasons]
        );
    }

    private TextSpan Span(int from, int to) => source.Map.ToOriginal(new TextSpan(text[from].Start, text[to - 1].End));
}
