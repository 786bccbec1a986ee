using System.Collections.Immutable;
using System.Globalization;
using CitationGraph.Model;

namespace CitationGraph.Resolution.Tests;

/// <summary>Writes what extraction would read in a text, one part a call.</summary>
internal sealed class SampleText(string id)
{
    private static readonly SymbolReader s_symbols = new(SmallVocabulary.Value);
    private readonly List<Citation> _citations = [];
    private readonly List<Letterhead> _attached = [];
    private SourceKind _kind = SourceKind.Instrument;
    private Letterhead _header = new(null, null, null, null, null, null, null, null, default);
    private Issuer? _acting;
    private string? _placeId;
    private int? _reported;

    public SampleText Header(
        string genre,
        string? number = null,
        string? date = null,
        string? issuer = null,
        string? title = null,
        string? blank = null
    )
    {
        _header = Head(genre, number, date, issuer, title, blank);
        return this;
    }

    public SampleText Attached(string genre, string? title = null)
    {
        _attached.Add(Head(genre, null, null, null, title, null));
        return this;
    }

    public SampleText ActsFor(string issuer)
    {
        _acting = Issuer(issuer);
        return this;
    }

    public SampleText In(string placeId)
    {
        _placeId = placeId;
        return this;
    }

    public SampleText Fragment()
    {
        _kind = SourceKind.Fragment;
        return this;
    }

    public SampleText ReportsOn(int citation)
    {
        _kind = SourceKind.Report;
        _reported = citation;
        return this;
    }

    public SampleText Cites(
        string text,
        string? genre = null,
        string? number = null,
        string? date = null,
        string? issuer = null,
        string? title = null,
        CitationKind? kind = null,
        string? session = null,
        string relation = "cites",
        int? subject = null,
        int? refers = null,
        int part = 0
    )
    {
        var symbol = s_symbols.Read(number);
        _citations.Add(
            new Citation(
                _citations.Count,
                new TextSpan(0, 1),
                text,
                kind ?? (symbol is null ? CitationKind.Named : CitationKind.Numbered),
                genre,
                symbol,
                date is null ? null : Day.Of(date),
                Issuer(issuer),
                session,
                title,
                null,
                null,
                relation,
                null,
                subject,
                refers,
                new TextSpan(0, 1),
                part,
                1,
                []
            )
        );
        return this;
    }

    public ReadDocument Build() =>
        new(
            id,
            string.Create(CultureInfo.InvariantCulture, $"{id}.txt"),
            id,
            "Văn bản",
            new DocumentReading(_kind, _header, [.. _attached], _acting, _placeId, _reported, [.. _citations])
        );

    private static Letterhead Head(
        string genre,
        string? number,
        string? date,
        string? issuer,
        string? title,
        string? blank
    ) =>
        new(
            genre,
            s_symbols.Read(number),
            blank,
            date is null ? null : Day.Of(date),
            Issuer(issuer),
            null,
            title,
            null,
            default
        );

    private static Issuer? Issuer(string? id) =>
        id is null
            ? null
            : new Issuer(
                SmallVocabulary.Value.Authority(id)?.NameVi ?? id,
                SmallVocabulary.Value.Authority(id)?.Id,
                null,
                IssuerBasis.Written
            );
}

/// <summary>A catalogue of one row a call.</summary>
internal sealed class SampleCatalogue
{
    private static readonly Provenance s_source = new("gazette", true, "high");
    private readonly List<CatalogueInstrument> _rows = [];
    private readonly List<CatalogueRelation> _relations = [];

    public SampleCatalogue Row(
        string key,
        string genre,
        string? number,
        string? date,
        string? issuer,
        string? title,
        string? effective = null,
        params string[] names
    )
    {
        _rows.Add(
            new CatalogueInstrument(
                key,
                genre,
                number,
                date is null ? null : Day.Of(date),
                issuer is null ? null : SmallVocabulary.Value.Authority(issuer)?.NameVi ?? issuer,
                title,
                [.. names],
                effective is null ? null : Day.Of(effective),
                null,
                s_source
            )
        );
        return this;
    }

    public SampleCatalogue Replaces(string source, string target, string? effective)
    {
        _relations.Add(
            new CatalogueRelation(
                source,
                "replaces",
                target,
                effective is null ? null : Day.Of(effective),
                "replaces",
                s_source
            )
        );
        return this;
    }

    public Catalogue Build() => new("facts", [.. _rows], [.. _relations], []);
}

internal static class Resolving
{
    public static ResolutionResult Resolve(params SampleText[] texts) => Resolve(null, texts);

    public static ResolutionResult Resolve(SampleCatalogue? catalogue, params SampleText[] texts) =>
        new InstrumentResolver(SmallVocabulary.Value).Resolve(
            [.. texts.Select(t => t.Build())],
            catalogue is null ? [] : [catalogue.Build()]
        );

    public static CitationResolution Citation(this ResolutionResult result, string document, int index = 0) =>
        result.Citations.Single(c => c.DocumentId == document && c.CitationIndex == index);

    public static string? Target(this ResolutionResult result, string document, int index = 0) =>
        result.Citation(document, index).TargetId;

    public static Instrument Instrument(this ResolutionResult result, string id) =>
        result.Instruments.Single(i => i.Id == id);

    public static ImmutableArray<string> Ids(this ResolutionResult result) => [.. result.Instruments.Select(i => i.Id)];
}
