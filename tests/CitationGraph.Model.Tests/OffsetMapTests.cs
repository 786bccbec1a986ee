using System.Collections.Immutable;

namespace CitationGraph.Model.Tests;

public sealed class OffsetMapTests
{
    [Fact]
    public void The_identity_leaves_spans_as_they_are() =>
        OffsetMap.Identity.ToOriginal(new TextSpan(3, 9)).ShouldBe(new TextSpan(3, 9));

    [Fact]
    public void A_text_taken_whole_needs_no_map()
    {
        var builder = new OffsetMapBuilder("Luật Giáo dục");
        builder.Copy(0, 4);
        builder.Copy(4, 13);
        var source = builder.Build();
        source.Text.ShouldBe("Luật Giáo dục");
        source.Map.IsIdentity.ShouldBeTrue();
    }

    [Theory]
    [InlineData("**Luật** này", 0, 4, "Luật")]
    [InlineData("**Luật** này", 0, 8, "Luật** này")]
    [InlineData("**Luật** này", 1, 3, "uậ")]
    [InlineData("**Luật** này", 3, 5, "t** ")]
    [InlineData("**Luật** này", 5, 8, "này")]
    public void What_was_left_out_at_the_edge_of_a_span_is_not_in_it(string given, int start, int end, string words)
    {
        var source = WithoutStars(given);
        source.Map.ToOriginal(new TextSpan(start, end)).Of(given).ShouldBe(words);
    }

    [Fact]
    public void A_piece_of_another_length_is_touched_as_a_whole()
    {
        const string given = "Nghe&agrave;!";
        var builder = new OffsetMapBuilder(given);
        builder.Copy(0, 4);
        builder.Replace(4, 12, "à");
        builder.Copy(12, 13);
        var source = builder.Build();
        source.Text.ShouldBe("Ngheà!");
        source.Map.ToOriginal(new TextSpan(0, 5)).Of(given).ShouldBe("Nghe&agrave;");
        source.Map.ToOriginal(new TextSpan(4, 5)).Of(given).ShouldBe("&agrave;");
        source.Map.ToOriginal(new TextSpan(4, 6)).Of(given).ShouldBe("&agrave;!");
        source.Map.ToOriginal(new TextSpan(5, 6)).Of(given).ShouldBe("!");
        source.Map.ToOriginal(new TextSpan(0, 4)).Of(given).ShouldBe("Nghe");
    }

    [Fact]
    public void A_piece_of_two_units_made_from_more_is_touched_as_a_whole_from_either_half()
    {
        const string given = "a&xyz;b";
        var builder = new OffsetMapBuilder(given);
        builder.Copy(0, 1);
        builder.Replace(1, 6, "≂̸");
        builder.Copy(6, 7);
        var map = builder.Build().Map;
        map.ToOriginal(new TextSpan(1, 2)).Of(given).ShouldBe("&xyz;");
        map.ToOriginal(new TextSpan(2, 3)).Of(given).ShouldBe("&xyz;");
        map.ToOriginal(new TextSpan(2, 4)).Of(given).ShouldBe("&xyz;b");
    }

    [Fact]
    public void Spans_that_begin_or_end_in_what_was_put_in_lead_to_what_is_next_to_it()
    {
        const string given = "một |hai";
        var builder = new OffsetMapBuilder(given);
        builder.Copy(0, 3);
        builder.Insert('\n');
        builder.Insert('\n');
        builder.Copy(5, 8);
        var source = builder.Build();
        source.Text.ShouldBe("một\n\nhai");
        source.Map.ToOriginal(new TextSpan(0, 4)).Of(given).ShouldBe("một");
        source.Map.ToOriginal(new TextSpan(4, 8)).Of(given).ShouldBe("hai");
        source.Map.ToOriginal(new TextSpan(0, 8)).Of(given).ShouldBe(given);
        source.Map.ToOriginal(new TextSpan(3, 5)).Of(given).ShouldBe(" |");
    }

    [Fact]
    public void What_was_put_in_before_and_after_everything_leads_to_the_ends()
    {
        const string given = "abc";
        var builder = new OffsetMapBuilder(given);
        builder.Insert('\n');
        builder.Copy(0, 3);
        builder.Insert('\n');
        var map = builder.Build().Map;
        map.ToOriginal(new TextSpan(0, 5)).ShouldBe(new TextSpan(0, 3));
        map.ToOriginal(new TextSpan(0, 1)).ShouldBe(new TextSpan(0, 0));
        map.ToOriginal(new TextSpan(4, 5)).ShouldBe(new TextSpan(3, 3));
        map.ToOriginal(new TextSpan(5, 5)).ShouldBe(new TextSpan(3, 3));
    }

    [Fact]
    public void An_empty_span_stays_empty() =>
        WithoutStars("**Luật** này").Map.ToOriginal(new TextSpan(4, 4)).ShouldBe(new TextSpan(8, 8));

    [Fact]
    public void Two_maps_in_a_row_lead_to_the_first_text()
    {
        const string given = "**Quye\u0302\u0301t** &nbsp;**đi\u0323nh** 5";
        var outer = WithoutStars(given);
        var builder = new OffsetMapBuilder(outer.Text);
        for (var i = 0; i < outer.Text.Length; )
        {
            var length = LatinComposition.ClusterLength(outer.Text.AsSpan(i));
            builder.Replace(i, i + length, LatinComposition.Compose(outer.Text.AsSpan(i, length)));
            i += length;
        }

        var composed = builder.Build();
        composed.Text.ShouldBe("Quyết &nbsp;định 5");
        var map = composed.Map.After(outer.Map);
        map.ToOriginal(new TextSpan(0, 5)).Of(given).ShouldBe("Quye\u0302\u0301t");
        map.ToOriginal(new TextSpan(3, 4)).Of(given).ShouldBe("e\u0302\u0301");
        map.ToOriginal(new TextSpan(4, 7)).Of(given).ShouldBe("t** &");
        map.ToOriginal(new TextSpan(12, 16)).Of(given).ShouldBe("đi\u0323nh");
        map.ToOriginal(new TextSpan(0, 18)).ShouldBe(new TextSpan(2, given.Length));
    }

    [Fact]
    public void Joined_to_the_identity_a_map_is_itself()
    {
        var map = WithoutStars("**Luật**").Map;
        map.After(OffsetMap.Identity).ShouldBeSameAs(map);
        OffsetMap.Identity.After(map).ShouldBeSameAs(map);
    }

    [Fact]
    public void Segments_out_of_order_are_refused()
    {
        ImmutableArray<OffsetMap.Segment> crossed = [new(0, 3, 5, 3), new(3, 2, 0, 2)];
        Should.Throw<ArgumentException>(() => OffsetMap.Of(crossed));
    }

    [Fact]
    public void Every_span_of_a_long_text_comes_back_to_its_own_words()
    {
        var given = string.Concat(Enumerable.Range(0, 300).Select(i => i % 3 == 0 ? $"*{i}* " : $"{i} "));
        var source = WithoutStars(given);
        for (var start = 0; start < source.Text.Length; start += 7)
        {
            for (var end = start + 1; end < Math.Min(source.Text.Length, start + 40); end++)
            {
                var words = source.Map.ToOriginal(new TextSpan(start, end)).Of(given);
                words.Replace("*", "").ShouldBe(source.Text[start..end]);
            }
        }
    }

    private static SourceText WithoutStars(string given)
    {
        var builder = new OffsetMapBuilder(given);
        for (var i = 0; i < given.Length; i++)
        {
            if (given[i] != '*')
            {
                builder.Copy(i, i + 1);
            }
        }

        return builder.Build();
    }
}
