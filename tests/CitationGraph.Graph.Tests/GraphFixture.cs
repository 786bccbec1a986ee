using CitationGraph.Model;
using CitationGraph.StoreTesting;

namespace CitationGraph.Graph.Tests;

/// <summary>A small graph built by hand: laws that follow each other, and what is on record about them.</summary>
internal static class GraphFixture
{
    public const string Law77 = "luat:77-2015-qh13";
    public const string Law65 = "luat:65-2025-qh15";
    public const string Law72 = "luat:72-2025-qh15";
    public const string Decree04 = "nghi-dinh:04-2015-nđ-cp";
    public const string Decree59 = "nghi-dinh:59-2023-nđ-cp";

    private static readonly TitlePeriod s_period = new(SeedGraph.Vocabulary);
    private static readonly Provenance s_public = new("a named site", true, "high");

    public static Provenance Memory { get; } = new(string.Empty, false, "high");

    public static IGraphStore Store(
        IEnumerable<Instrument> instruments,
        IEnumerable<Relation>? relations = null,
        IEnumerable<InstrumentFact>? facts = null
    )
    {
        var store = new InMemoryGraphStore();
        store.Replace(new GraphContent([.. instruments], [.. relations ?? []], [], [], [.. facts ?? []]));
        return store;
    }

    public static Instrument Instrument(
        string id,
        string genre,
        string? symbol,
        string? date,
        string? title = null,
        string? issuer = null
    )
    {
        var issued = PartialDate.TryParse(date, out var day) ? day : null;
        return new Instrument(id, [], genre, symbol, issued, issuer, issuer, title, [], false, [], null)
        {
            PeriodEnd = s_period.EndOf(title, genre, issued),
        };
    }

    public static Relation Listed(
        string source,
        string type,
        string target,
        string? from,
        string provenance = "a named site"
    ) =>
        new(
            source,
            target,
            type,
            null,
            RelationOrigin.Catalogue,
            PartialDate.TryParse(from, out var day) ? day : null,
            0.9,
            "Known from a catalogue only: no text here says so.",
            [new Evidence(null, "catalogue", -1, default, "words", 0.9, provenance)]
        );

    public static InstrumentFact EffectiveFrom(string id, string day) =>
        new(id, FactKinds.EffectiveFrom, day, null, null, s_public);

    public static IGraphStore LocalGovernmentLaws() =>
        Store(
            [
                Instrument(Law77, "luat", "77/2015/QH13", "2015-06-19", "Luật Tổ chức chính quyền địa phương"),
                Instrument(Law65, "luat", "65/2025/QH15", "2025-02-19", "Luật Tổ chức chính quyền địa phương"),
                Instrument(Law72, "luat", "72/2025/QH15", "2025-06-16", "Luật Tổ chức chính quyền địa phương"),
                Instrument(Decree04, "nghi-dinh", "04/2015/NĐ-CP", "2015-01-09"),
                Instrument(Decree59, "nghi-dinh", "59/2023/NĐ-CP", "2023-08-14"),
            ],
            [
                Listed(Law65, "replaces", Law77, "2025-03-01"),
                Listed(Law72, "replaces", Law65, "2025-06-16"),
                Listed(Decree59, "replaces", Decree04, null, "memory"),
            ],
            [EffectiveFrom(Law77, "2016-01-01"), EffectiveFrom(Decree04, "2015-02-25")]
        );
}
