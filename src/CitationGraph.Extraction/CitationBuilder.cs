using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>Turns mentions into citations whose spans point into the text as given.</summary>
internal sealed class CitationBuilder(SourceText source)
{
    private readonly ImmutableArray<Citation>.Builder _citations = ImmutableArray.CreateBuilder<Citation>(0);

    /// <summary>Adds the mentions of a stretch, behind those of the stretches before.</summary>
    public void Add(TokenText text, Structure structure, List<Mention> mentions)
    {
        var first = _citations.Count;
        for (var i = 0; i < mentions.Count; i++)
        {
            mentions[i].Index = first + i;
        }

        // Most texts are one stretch: their list is made to measure. Of many, the list grows as lists do.
        if (first == 0)
        {
            _citations.Capacity = mentions.Count;
        }

        foreach (var mention in mentions)
        {
            _citations.Add(Build(text, structure, mention));
        }
    }

    public ImmutableArray<Citation> ToImmutable() => _citations.DrainToImmutable();

    public Letterhead Map(Letterhead head) =>
        head with
        {
            Issuer = head.Issuer is null ? null : Map(head.Issuer),
            Span = source.Map.ToOriginal(head.Span),
        };

    public Issuer Map(Issuer issuer) =>
        issuer.Span is { } span && source.Map.ToOriginal(span) is var original && original != span
            ? issuer with
            {
                Span = original,
            }
            : issuer;

    private Citation Build(TokenText text, Structure structure, Mention mention)
    {
        var span = Span(text, mention.Head, mention.HeadEnd);
        var sentence = Span(
            text,
            text.SentenceStart(mention.Front),
            Math.Max(text.SentenceEnd(mention.HeadEnd - 1), mention.HeadEnd)
        );
        return new Citation(
            mention.Index,
            span,
            span.Of(source.Original),
            mention.Kind,
            mention.Genre?.NameVi,
            mention.Symbol,
            mention.Date,
            mention.Issuer is null ? null : Map(mention.Issuer),
            mention.Session,
            mention.HasTitle ? text.Line(mention.TitleStart, mention.TitleEnd) : null,
            mention.HasTitle ? Span(text, mention.TitleStart, mention.TitleEnd) : null,
            mention.Provision,
            mention.Relation,
            mention.RelationDetail,
            mention.Subject?.Index,
            mention.Refers?.Index,
            sentence,
            structure.PartOf(mention.Head),
            mention.Confidence,
            [.. mention.Reasons]
        );
    }

    private TextSpan Span(TokenText text, int from, int to) =>
        source.Map.ToOriginal(new TextSpan(text[from].Start, text[to - 1].End));
}
