using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>What was read at the head of a text, with where it stands.</summary>
/// <param name="NumberLine">Tokens of the line that holds the text's own number: no mention.</param>
internal sealed record HeadReading(
    Letterhead Head,
    Structure Structure,
    (int From, int To) NumberLine,
    bool HasNationalTitle
)
{
    /// <summary>How many words of a title tell it from others.</summary>
    private const int WordsThatTell = 3;

    private readonly string[] _titleWords = Words(Head.Title);

    /// <summary>Whether the first words of the text's own title stand at the token.</summary>
    public bool OwnTitleBegins(TokenText text, int index)
    {
        if (_titleWords.Length == 0)
        {
            return false;
        }

        foreach (var word in _titleWords)
        {
            while (text[index].Kind == TokenKind.Mark)
            {
                index++;
            }

            if (text[index].Kind == TokenKind.End || !WordTable.Matches(word, text.Spelling(index++)))
            {
                return false;
            }
        }

        return true;
    }

    private static string[] Words(ReadOnlySpan<char> title)
    {
        // Longer than three words of the language.
        const int LongestBeginning = 64;
        var beginning = VietnameseFolding.NameKey(title[..Math.Min(title.Length, LongestBeginning)]);
        var words = beginning.Split(' ', WordsThatTell + 1);
        return words.Length > WordsThatTell ? words[..WordsThatTell] : words;
    }

    public bool IsLetterhead => Head.Genre is not null || HasNationalTitle || NumberLine.To > 0;
}
