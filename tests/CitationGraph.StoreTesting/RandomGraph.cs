using System.Collections.Immutable;
using System.Globalization;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.StoreTesting;

/// <summary>
/// Small graphs made at random to try a question against a slow answer that is obviously right: every type of edge, cycles, missing and
/// partial dates, stubs, all origins. The same seed always makes the same graph.
/// </summary>
public static class RandomGraph
{
    private static readonly string[] s_types =
    [
        "basedOn",
        "basedOn",
        "basedOn",
        "implements",
        "implements",
        "details",
        "guides",
        "amends",
        "replaces",
        "repeals",
        "suspends",
        "cites",
        "pursuantTo",
    ];

    private static readonly (string Genre, string Issuer, string Symbol)[] s_kinds =
    [
        ("luat", "quoc-hoi", "{0}/{1}/QH14"),
        ("nghi-dinh", "chinh-phu", "{0}/{1}/NĐ-CP"),
        ("chi-thi", "bo-gddt", "{0}/CT-BGDĐT"),
        ("ke-hoach", "ubnd-ha-noi", "{0}/KH-UBND"),
        ("ke-hoach", "ubnd-hai-phong", "{0}/KH-UBND"),
        ("quyet-dinh", "ubnd-ho-chi-minh", "{0}/QĐ-UBND"),
        ("ke-hoach", "ubnd-quan-ba-dinh-ha-noi", "{0}/KH-UBND"),
    ];

    private static readonly string?[] s_titles =
    [
        null,
        "giáo dục",
        "thực hiện nhiệm vụ năm học 2022 - 2023",
        "sửa đổi, bổ sung một số điều của Luật Giáo dục",
        "phê duyệt Đề án giai đoạn 2018-2021",
    ];

    /// <param name="seed">Whatever; the graph follows from it.</param>
    /// <param name="instruments">How many.</param>
    /// <param name="edges">How many are tried; of two alike one stays.</param>
    /// <returns>In the orders that <see cref="GraphContent"/> names.</returns>
    public static GraphContent Of(int seed, int instruments = 24, int edges = 60)
    {
        var random = new Random(seed);
        var nodes = Enumerable.Range(0, instruments).Select(i => Instrument(random, i)).ToImmutableArray();
        var relations = Enumerable
            .Range(0, edges)
            .Select(_ => Relation(random, nodes))
            .Where(r => r.SourceId != r.TargetId)
            .DistinctBy(r => (r.SourceId, r.TargetId, r.Type))
            .OrderBy(r => r.SourceId, StringComparer.Ordinal)
            .ThenBy(r => r.TargetId, StringComparer.Ordinal)
            .ThenBy(r => r.Type, StringComparer.Ordinal);
        return GraphContent.Empty with
        {
            Instruments = [.. nodes.OrderBy(n => n.Id, StringComparer.Ordinal)],
            Relations = [.. relations],
            Facts = [.. nodes.OrderBy(n => n.Id, StringComparer.Ordinal).SelectMany(n => Facts(random, n))],
        };
    }

    private static Instrument Instrument(Random random, int index)
    {
        var (genre, issuer, symbol) = s_kinds[random.Next(s_kinds.Length)];
        var day = new DateOnly(2018, 1, 1).AddDays(random.Next(8 * 365));
        PartialDate? date = random.Next(8) switch
        {
            0 => null,
            1 => PartialDate.Of(day.Year),
            2 => PartialDate.Of(day.Year, day.Month),
            _ => PartialDate.Of(day),
        };
        var isHeld = random.Next(2) == 0;
        return new Instrument(
            string.Create(CultureInfo.InvariantCulture, $"{genre}:{index:D4}"),
            [],
            genre,
            string.Format(CultureInfo.InvariantCulture, symbol, index, day.Year),
            date,
            issuer,
            issuer,
            s_titles[random.Next(s_titles.Length)],
            [],
            isHeld,
            isHeld ? [$"doc-{index}"] : [],
            null
        );
    }

    private static Relation Relation(Random random, ImmutableArray<Instrument> nodes)
    {
        var source = nodes[random.Next(nodes.Length)].Id;

        // The earlier a node the more often it is cited.
        var target = nodes[random.Next(random.Next(nodes.Length) + 1)].Id;
        var origin = (RelationOrigin)random.Next(4);
        return new Relation(
            source,
            target,
            s_types[random.Next(s_types.Length)],
            null,
            origin,
            random.Next(3) == 0 ? PartialDate.Of(new DateOnly(2019, 1, 1).AddDays(random.Next(2500))) : null,
            0.9,
            "random",
            [
                origin is RelationOrigin.Catalogue or RelationOrigin.Person
                    ? new Evidence(
                        null,
                        "catalogue",
                        -1,
                        default,
                        "words",
                        0.9,
                        random.Next(2) == 0 ? "memory" : "site"
                    )
                    : new Evidence(
                        $"doc-{source}",
                        "a.txt",
                        0,
                        new TextSpan(0, 5),
                        "words",
                        0.9,
                        null,
                        random.Next(5) == 0 ? "Điều 5" : null
                    ),
            ]
        );
    }

    private static IEnumerable<InstrumentFact> Facts(Random random, Instrument instrument)
    {
        if (random.Next(3) == 0)
        {
            var day = new DateOnly(2018, 6, 1).AddDays(random.Next(2500));
            yield return new InstrumentFact(
                instrument.Id,
                FactKinds.EffectiveFrom,
                PartialDate.Of(day).ToString(),
                null,
                null,
                new Provenance("site", random.Next(2) == 0, "high")
            );
        }
    }
}
