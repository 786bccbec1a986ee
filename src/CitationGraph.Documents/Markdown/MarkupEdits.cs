using CitationGraph.Model;

namespace CitationGraph.Documents.Markdown;

/// <summary>What is to be taken out of a piece or written otherwise. Each edit is checked against the text, so that a position the parser
/// got wrong changes nothing.</summary>
/// <param name="original">The whole text.</param>
/// <param name="offset">Where the parser's positions begin in it.</param>
internal sealed class MarkupEdits(string original, int offset)
{
    private readonly List<Edit> _edits = [];

    /// <param name="position">In the piece.</param>
    public char At(int position) =>
        offset + position >= 0 && offset + position < original.Length ? original[offset + position] : '\0';

    /// <param name="start">In the piece.</param>
    /// <param name="end">In the piece, exclusive.</param>
    public ReadOnlySpan<char> Slice(int start, int end)
    {
        var from = Math.Clamp(offset + start, 0, original.Length);
        var to = Math.Clamp(offset + end, from, original.Length);
        return original.AsSpan(from, to - from);
    }

    public void Drop(int start, int end) => Replace(start, end, string.Empty);

    /// <summary>Drops the stretch if it is the unit, repeated.</summary>
    public bool DropRun(int start, int end, char unit)
    {
        var run = Slice(start, end);
        if (run.IsEmpty || run.IndexOfAnyExcept(unit) >= 0)
        {
            return false;
        }

        Drop(start, end);
        return true;
    }

    public void Replace(int start, int end, string text)
    {
        if (start < end)
        {
            _edits.Add(new(offset + start, offset + end, text));
        }
    }

    /// <summary>Writes the piece with the edits in text order; of two that overlap the earlier counts, and both where both drop.</summary>
    public void Write(OffsetMapBuilder builder, TextSpan piece)
    {
        var position = piece.Start;
        foreach (var edit in _edits.OrderBy(e => e.Start).ThenBy(e => e.End))
        {
            var isTaken = edit.Text.Length == 0 ? edit.End <= position : edit.Start < position;
            if (isTaken || edit.End > piece.End)
            {
                continue;
            }

            builder.Copy(position, edit.Start);
            builder.Replace(edit.Start, edit.End, edit.Text);
            position = edit.End;
        }

        builder.Copy(position, piece.End);
    }

    private readonly record struct Edit(int Start, int End, string Text);
}
