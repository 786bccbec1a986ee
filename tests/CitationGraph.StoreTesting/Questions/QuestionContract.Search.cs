using System.Collections.Immutable;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.StoreTesting;

/// <content>Search.</content>
public abstract partial class QuestionContract
{
    [Fact]
    public void What_has_exactly_the_symbol_that_was_typed_comes_first_and_the_most_cited_of_it() =>
        OnRandomGraphs(
            (store, content, random) =>
            {
                var symbol = content.Instruments[random.Next(content.Instruments.Count)].Symbol!;
                var expected = ByCitations(content)
                    .Where(i => VietnameseFolding.SearchKey(i.Symbol!) == VietnameseFolding.SearchKey(symbol));

                foreach (var typed in new[] { symbol, VietnameseFolding.SearchKey(symbol), $"số {symbol}" })
                {
                    var hits = SearchQuestion.Ask(store, Vocabulary, typed, content.Instruments.Count).Hits;

                    hits.Take(expected.Count())
                        .Select(h => h.Instrument.Id)
                        .ShouldBe(expected.Select(i => i.Id), typed);
                    hits[0].Match.ShouldBe(SearchMatch.Symbol);
                }
            }
        );

    [Fact]
    public void A_title_is_found_first_with_any_one_letter_mistyped() =>
        OnRandomGraphs(
            (store, content, random) =>
            {
                var titled = content.Instruments.Where(i => i.Title is not null).ToArray();
                for (var turn = 0; turn < 6; turn++)
                {
                    var title = VietnameseFolding.SearchKey(titled[random.Next(titled.Length)].Title!);
                    var expected = ByCitations(content)
                        .Where(i => VietnameseFolding.SearchKey(i.Title ?? string.Empty) == title);
                    var typed = turn == 0 ? title : Slip(title, random);

                    var hits = SearchQuestion.Ask(store, Vocabulary, typed, content.Instruments.Count).Hits;

                    // The slip may be a word of one issuer's name: which of those with the title comes first is open then.
                    hits.Take(expected.Count())
                        .Select(h => h.Instrument.Id)
                        .ShouldBe(expected.Select(i => i.Id), ignoreOrder: turn > 0, $"{typed} for {title}");
                }
            }
        );

    [Fact]
    public void A_search_is_answered_alike_by_every_store_and_each_instrument_once() =>
        OnRandomGraphs(
            (store, content, random) =>
            {
                using var reference = new InMemoryGraphStore();
                reference.Replace(content);
                for (var turn = 0; turn < 6; turn++)
                {
                    var typed = SomeWords(content, random);
                    DateOnly? day = random.Next(2) == 0 ? null : new DateOnly(2018, 1, 1).AddDays(random.Next(8 * 365));

                    var answer = SearchQuestion.Ask(store, Vocabulary, typed, 10, day);

                    Comparable(answer)
                        .ShouldBe(Comparable(SearchQuestion.Ask(reference, Vocabulary, typed, 10, day)), typed);
                    answer.Hits.Select(h => h.Instrument.Id).ShouldBeUnique();
                    answer.Hits.Select(h => -h.Score).ShouldBeInOrder();
                    answer.Hits.ShouldAllBe(h =>
                        day == null || h.Instrument.Date == null || h.Instrument.Date.Value.Earliest <= day
                    );
                    answer.Disclosures.ShouldNotBeEmpty();
                }
            }
        );

    /// <summary>The held first, as what is here is of more use; then those that most others cite.</summary>
    private static ImmutableArray<Instrument> ByCitations(GraphContent content) =>
        [
            .. content
                .Instruments.OrderByDescending(i => i.IsHeld)
                .ThenByDescending(i =>
                    content
                        .Relations.Where(r => r.TargetId == i.Id && r.Origin != RelationOrigin.Inferred)
                        .Select(r => r.SourceId)
                        .Distinct(StringComparer.Ordinal)
                        .Count()
                )
                .ThenBy(i => i.Id, StringComparer.Ordinal),
        ];

    /// <summary>The text with a letter wrong, missing or extra, or two of a word swapped.</summary>
    private static string Slip(string text, Random random)
    {
        while (true)
        {
            var at = random.Next(text.Length);
            var letter = $"{(char)('a' + random.Next(26))}";
            var slipped = random.Next(4) switch
            {
                0 => text.Remove(at, 1).Insert(at, letter),
                1 => text.Remove(at, 1),
                2 => text.Insert(at, letter),
                _ => at + 1 < text.Length && char.IsAsciiLetter(text[at + 1])
                    ? text.Remove(at, 1).Insert(at + 1, $"{text[at]}")
                    : text,
            };
            if (char.IsAsciiLetter(text[at]) && slipped != text)
            {
                return slipped;
            }
        }
    }

    private static string SomeWords(GraphContent content, Random random)
    {
        var words = Enumerable
            .Range(0, 1 + random.Next(3))
            .SelectMany(_ =>
            {
                var i = content.Instruments[random.Next(content.Instruments.Count)];
                var all = $"{Vocabulary.Genre(i.GenreId)?.NameVi} {i.Symbol} {i.Title} {i.Date?.Year} nd xyz".Split(
                    ' '
                );
                return all.Skip(random.Next(all.Length)).Take(1 + random.Next(4));
            });
        var text = string.Join(' ', words);
        return random.Next(3) == 0 && text.Any(char.IsAsciiLetter) ? Slip(text, random) : text;
    }

    private static string Comparable(SearchAnswer answer) =>
        string.Join(
            '\n',
            answer
                .Hits.Select(h => $"{h.Instrument.Id} {h.Score:F6} {h.Match}")
                .Concat(answer.ReadAs.Select(r => $"{r.Typed} as {r.Read}"))
                .Append($"{answer.IsPartial} {answer.InstrumentsHeld}")
        );
}
