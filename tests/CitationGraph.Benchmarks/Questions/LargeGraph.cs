using System.Collections.Immutable;
using System.Globalization;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Benchmarks;

/// <summary>
/// A graph shaped like the real thing, made from a seed: bodies of all levels, most instruments local, 65 % of the edges "based on", a few
/// old laws cited by hundreds of thousands and most instruments by none, chains from the centre to the districts, acts amended and replaced
/// with and without a day on record, a few circles and citations of the future.
/// </summary>
internal sealed class LargeGraph
{
    private readonly Random _random;
    private readonly GraphWords _words;
    private readonly Issuers _issuers;
    private readonly Instrument[] _instruments;
    private readonly int[] _group;
    private readonly List<int>[] _byGroup;
    private readonly Dictionary<string, List<int>> _byIssuer = new(StringComparer.Ordinal);

    private LargeGraph(Vocabulary vocabulary, int instruments, int seed)
    {
        _random = new Random(seed);
        _words = new GraphWords(_random);
        _issuers = new Issuers(vocabulary);
        _instruments = new Instrument[instruments];
        _group = new int[instruments];
        _byGroup = [.. Enumerable.Range(0, Issuers.Groups).Select(_ => new List<int>())];
        var period = new TitlePeriod(vocabulary);
        for (var i = 0; i < instruments; i++)
        {
            _instruments[i] = Instrument(i, instruments, period);
            _byGroup[_group[i]].Add(i);
            if (!_byIssuer.TryGetValue(_instruments[i].IssuerId!, out var own))
            {
                _byIssuer[_instruments[i].IssuerId!] = own = [];
            }

            own.Add(i);
        }
    }

    /// <param name="relations">How many edges are tried; of two alike one stays.</param>
    public static GraphContent Of(Vocabulary vocabulary, int instruments, int relations, int seed = 17)
    {
        var graph = new LargeGraph(vocabulary, instruments, seed);
        return new GraphContent(
            [.. graph._instruments.OrderBy(i => i.Id, StringComparer.Ordinal)],
            graph.Relations(relations),
            [],
            graph.Contradictions(),
            graph.Facts()
        );
    }

    private Instrument Instrument(int index, int count, TitlePeriod period)
    {
        // More is issued each year: from 1996 to 2026.
        var share = Math.Sqrt((double)index / count);
        var day = new DateOnly(1996, 1, 1).AddDays((int)(share * 11_000));
        var issuer = _issuers.Pick(_random);
        _group[index] = issuer.Group;
        var symbol = string.Format(CultureInfo.InvariantCulture, issuer.Symbol, 1 + (index % 4_999), day.Year);
        var title = _words.Title(_random, _random.Next(12) == 0 ? $"giai đoạn {day.Year} - {day.Year + 4}" : null);
        PartialDate? date = _random.Next(40) switch
        {
            0 => null,
            1 => PartialDate.Of(day.Year, day.Month),
            _ => PartialDate.Of(day),
        };
        var isHeld = _random.Next(5) == 0;
        return new Instrument(
            $"{issuer.GenreId}:{issuer.Id}:{day.Year}:{index}",
            [],
            issuer.GenreId,
            symbol,
            date,
            issuer.Id,
            issuer.Name,
            title,
            [],
            isHeld,
            isHeld ? [$"doc-{index}"] : [],
            null
        )
        {
            PeriodEnd = period.EndOf(title),
        };
    }

    private ImmutableArray<Relation> Relations(int count)
    {
        var inOrder = Enumerable.Range(0, _instruments.Length).OrderBy(i => _instruments[i].Id, StringComparer.Ordinal);
        var perSource = (double)count / _instruments.Length;
        var relations = ImmutableArray.CreateBuilder<Relation>(count);
        foreach (var source in inOrder)
        {
            var edges = new SortedDictionary<(string Target, string Type), RelationOrigin>(
                Comparer<(string Target, string Type)>.Create(
                    (a, b) =>
                        string.CompareOrdinal(a.Target, b.Target) is var byTarget and not 0
                            ? byTarget
                            : string.CompareOrdinal(a.Type, b.Type)
                )
            );

            var tries = (int)(_random.NextDouble() * 2 * perSource) + 1;
            for (var i = 0; i < tries; i++)
            {
                var type = Type(source);
                if (Target(source, type) is { } target && target != source)
                {
                    edges.TryAdd((_instruments[target].Id, type), Origin(source, type));
                }
            }

            relations.AddRange(edges.Select(e => Relation(source, e.Key.Target, e.Key.Type, e.Value)));
        }

        return relations.ToImmutable();
    }

    private string Type(int source) =>
        _random.Next(1000) switch
        {
            < 650 => "basedOn",
            < 740 => "implements",
            < 790 => _group[source] is Issuers.Decrees or Issuers.Ministries ? "details" : "guides",
            < 880 => "cites",
            < 925 => "pursuantTo",
            < 957 => "amends",
            < 990 => "replaces",
            < 998 => "repeals",
            _ => "suspends",
        };

    /// <summary>Only what is held says anything itself.</summary>
    private RelationOrigin Origin(int source, string type) =>
        _random.Next(100) < 20 && type == "implements" ? RelationOrigin.Inferred
        : _instruments[source].IsHeld ? RelationOrigin.Stated
        : RelationOrigin.Catalogue;

    private int? Target(int source, string type)
    {
        if (_random.Next(5_000) == 0)
        {
            // A slip of a reader, or of the one who wrote it: anything, be it of the future.
            return _random.Next(_instruments.Length);
        }

        return type switch
        {
            "amends" or "replaces" or "repeals" or "suspends" => Own(source),
            "basedOn" or "details" => Earlier(
                _byGroup[_random.Next(4) == 0 ? Issuers.Decrees : Issuers.Laws],
                source,
                4
            ),
            "implements" or "guides" => Earlier(_byGroup[Above(source)], source, 1.5),
            _ => Earlier(_byGroup[_random.Next(Issuers.Groups)], source, 1.2),
        };
    }

    private int Above(int source) =>
        _group[source] switch
        {
            Issuers.Districts => _random.Next(3) == 0 ? Issuers.Ministries : Issuers.Provinces,
            Issuers.Provinces => _random.Next(5) switch
            {
                0 => Issuers.Party,
                < 3 => Issuers.Ministries,
                _ => Issuers.Decrees,
            },
            Issuers.Party => Issuers.Party,
            Issuers.Ministries => Issuers.Decrees,
            _ => Issuers.Laws,
        };

    /// <summary>The earlier ones of a group, the old far more often: the greater the power the more.</summary>
    private int? Earlier(List<int> pool, int source, double power)
    {
        var end = pool.BinarySearch(source);
        end = end < 0 ? ~end : end;
        return end == 0 ? null : pool[(int)(Math.Pow(_random.NextDouble(), power) * end)];
    }

    private int? Own(int source)
    {
        var own = _byIssuer[_instruments[source].IssuerId!];
        var at = own.BinarySearch(source);
        return at <= 0 ? null : own[at - 1 - _random.Next(Math.Min(at, 40))];
    }

    private Relation Relation(int source, string target, string type, RelationOrigin origin)
    {
        var isChange = type is "amends" or "replaces" or "repeals" or "suspends";
        PartialDate? from =
            isChange && _random.Next(10) < 7 && _instruments[source].Date is { } issued
                ? PartialDate.Of(issued.Latest.AddDays(30))
                : null;
        var words = _words.Sentence(_random.Next(int.MaxValue));
        var evidence =
            origin == RelationOrigin.Catalogue
                ? new Evidence(
                    null,
                    "catalogue",
                    -1,
                    default,
                    words,
                    0.9,
                    _random.Next(10) == 0 ? "memory" : "register"
                )
                : new Evidence(
                    $"doc-{source}",
                    "text.txt",
                    _random.Next(40),
                    new TextSpan(1_000, 1_040),
                    words,
                    0.95,
                    null,
                    isChange && _random.Next(4) == 0 ? "khoản 2 Điều 5" : null
                );
        return new Relation(
            _instruments[source].Id,
            target,
            type,
            null,
            origin,
            from,
            origin == RelationOrigin.Inferred ? 0.5 : 0.95,
            "Stated by the text.",
            [evidence]
        );
    }

    private ImmutableArray<Contradiction> Contradictions() =>
        [
            .. _instruments
                .Where(_ => _random.Next(100) == 0)
                .OrderBy(i => i.Id, StringComparer.Ordinal)
                .Select(i => new Contradiction(i.Id, "date", [Value(), Value()])),
        ];

    private ContradictionValue Value() =>
        new(
            $"{1996 + _random.Next(30)}-05-19",
            [new Evidence("doc-1", "text.txt", 0, new TextSpan(5, 25), _words.Sentence(_random.Next(997)), 0.9, null)]
        );

    private ImmutableArray<InstrumentFact> Facts() =>
        [
            .. _instruments
                .Where((i, at) => i.Date is not null && _group[at] != Issuers.Districts && _random.Next(10) < 4)
                .OrderBy(i => i.Id, StringComparer.Ordinal)
                .Select(i => new InstrumentFact(
                    i.Id,
                    FactKinds.EffectiveFrom,
                    PartialDate.Of(i.Date!.Value.Latest.AddDays(45)).ToString(),
                    null,
                    null,
                    new Provenance("register", true, "high")
                )),
        ];
}
