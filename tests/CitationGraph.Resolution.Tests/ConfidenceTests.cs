using System.Collections.Immutable;
using System.Globalization;
using CitationGraph.Model;

namespace CitationGraph.Resolution.Tests;

/// <summary>
/// An invented world of decisions whose numbers come back in each city and year, of which the graph knows half; texts cite them with one part or
/// another left out or wrong. There the truth is known for every citation, and confidence must tell it.
/// </summary>
public sealed class ConfidenceTests
{
    private static readonly double[] s_bands = [0.9, 0.75, 0];
    private static readonly string[] s_cities = ["ubnd-hai-phong", "ubnd-ha-noi"];

    [Fact]
    public void What_is_said_with_more_confidence_is_right_more_often()
    {
        var told = Citations()
            .Select(c => (c.Resolution.Confidence, IsRight: c.Resolution.TargetId == c.Truth))
            .ToList();
        var rates = s_bands
            .Select(
                (least, i) =>
                    told.Where(t => t.Confidence >= least && (i == 0 || t.Confidence < s_bands[i - 1])).ToList()
            )
            .Select(band => (band.Count, Right: band.Count(t => t.IsRight) / (double)band.Count))
            .ToList();
        var shown = string.Join(", ", rates.Select(r => $"{r.Count}: {r.Right:0.000}"));

        rates.ShouldAllBe(r => r.Count >= 50, shown);
        rates[0].Right.ShouldBeGreaterThanOrEqualTo(0.99, shown);
        rates.Select(r => r.Right).ShouldBeInOrder(SortDirection.Descending, shown);
    }

    /// <summary>Those that end in one instrument, with the one that is meant.</summary>
    private static IEnumerable<(CitationResolution Resolution, string Truth)> Citations()
    {
        var world = World().ToList();
        var known = world.Where((_, i) => i % 2 == 0).ToList();
        var catalogue = new Catalogue("known", [.. known], [], []);
        var graph = new InstrumentResolver(SmallVocabulary.Value).Resolve([], [catalogue]);
        var index = new ResolutionIndex(
            SmallVocabulary.Value,
            new KnownInMemory(graph.Instruments.Select(i => new KnownInstrument(i, true, [], null, [])))
        );
        foreach (var decision in world)
        {
            foreach (var text in Texts(decision))
            {
                var resolution = index.Resolve(text.Build()).Single();
                if (resolution.TargetId is not null)
                {
                    yield return (resolution, decision.Key);
                }
            }
        }
    }

    private static IEnumerable<CatalogueInstrument> World()
    {
        for (var number = 1; number <= 60; number++)
        {
            foreach (var city in s_cities)
            {
                for (var year = 2019; year <= 2022; year++)
                {
                    // Not every city reaches every number every year.
                    if ((number * 7 + year * 3 + city.Length) % 5 < 2)
                    {
                        var id = string.Create(
                            CultureInfo.InvariantCulture,
                            $"quyet-dinh:{city}:{year}:{number}-qđ-ubnd"
                        );
                        yield return new CatalogueInstrument(
                            id,
                            "Quyết định",
                            string.Create(CultureInfo.InvariantCulture, $"{number}/QĐ-UBND"),
                            PartialDate.Of(year, 1 + (number % 12), 1 + (number % 28)),
                            SmallVocabulary.Value.Authority(city)!.NameVi,
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"giao chỉ tiêu thứ {number} của năm {year} cho ngành"
                            ),
                            [],
                            null,
                            null,
                            new Provenance("invented", true, "high")
                        );
                    }
                }
            }
        }
    }

    private static IEnumerable<SampleText> Texts(CatalogueInstrument decision)
    {
        var city = decision.Key.Split(':')[1];
        var date = decision.Date!.Value.ToString();
        SampleText Cites(string name, string? day, string? issuer, string? title = null) =>
            new SampleText(name).Fragment().Cites(decision.Number!, "Quyết định", decision.Number, day, issuer, title);

        yield return Cites("whole", date, city, decision.Title);
        yield return Cites("untitled", date, city);
        yield return Cites("undated-titled", null, city, decision.Title);
        yield return Cites("undated", null, city);
        yield return Cites("without-issuer", date, null);
        yield return Cites("bare", null, null);
    }
}
