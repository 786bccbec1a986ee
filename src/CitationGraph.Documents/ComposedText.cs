using System.Text;
using CitationGraph.Model;

namespace CitationGraph.Documents;

/// <summary>Composes a text (NFC), so that a letter is one unit however it was typed, and keeps the way back.</summary>
public static class ComposedText
{
    public static SourceText Of(SourceText source)
    {
        if (LatinComposition.HasNoMarks(source.Text))
        {
            return source;
        }

        var text = source.Text;
        var builder = new OffsetMapBuilder(text);
        var cluster = new StringBuilder();
        var position = 0;
        while (NextMark(text, position) is var mark and >= 0)
        {
            var start = Math.Max(mark - 1, position);
            var end = start + LatinComposition.ClusterLength(text.AsSpan(start));
            builder.Copy(position, start);
            cluster.Clear();
            LatinComposition.AppendComposed(text.AsSpan(start, end - start), cluster);
            builder.Replace(start, end, cluster.ToString());
            position = end;
        }

        builder.Copy(position, text.Length);
        var composed = builder.Build();
        return new(source.Original, composed.Text, composed.Map.After(source.Map));
    }

    private static int NextMark(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (LatinComposition.IsMark(text[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
