using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>Where the parts of a document lie: token indexes.</summary>
/// <param name="BodyStart">The first token behind letterhead and title; 0 for a fragment.</param>
/// <param name="TitleStart">The document's own title.</param>
/// <param name="TitleEnd">The token after it.</param>
/// <param name="PartStarts">Where the second and further instruments of the file begin.</param>
internal sealed record Structure(int BodyStart, int TitleStart, int TitleEnd, IReadOnlyList<int> PartStarts)
{
    /// <summary>The document's own genre, null where it is not known.</summary>
    public string? Genre { get; init; }

    public static Structure Fragment { get; } = new(0, 0, 0, []);

    /// <summary>How many instruments of the file begin in stretches before this one, but for the first.</summary>
    public int PartsBefore { get; init; }

    /// <summary>Where a mention stands, as cues tell places apart.</summary>
    public CuePosition PositionOf(TokenText text, Mention mention)
    {
        if (IsInTitle(mention))
        {
            return CuePosition.Title;
        }

        // A line that a preamble's cue opens is one of the preamble, wherever the preamble ends.
        return text[text.SentenceStart(mention.Front)].Is(TokenTraits.Paragraph)
            ? CuePosition.Preamble
            : CuePosition.Body;
    }

    public bool IsInTitle(Mention mention) => mention.Head >= TitleStart && mention.Head < TitleEnd;

    public bool Allows(CuePosition position, TokenText text, Mention mention) =>
        position is CuePosition.Anywhere or CuePosition.FinalProvisions or CuePosition.Body
        || position == PositionOf(text, mention);

    /// <summary>Which instrument of the file a token belongs to.</summary>
    public int PartOf(int token)
    {
        var part = 0;
        while (part < PartStarts.Count && PartStarts[part] <= token)
        {
            part++;
        }

        return PartsBefore + part;
    }
}
