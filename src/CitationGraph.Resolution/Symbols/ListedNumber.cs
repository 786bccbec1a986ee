using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>
/// The number of a catalogue's row. Lists that were cut out of running text at the first space have the rest of a spaced number at the head of
/// the title: "17" and "/2018/TT-BTNMT Quy định …".
/// </summary>
internal sealed class ListedNumber(Vocabulary vocabulary)
{
    private const string Around = "\"'“”.,;:*";
    private readonly SymbolReader _symbols = new(vocabulary);
    private readonly string[] _numberWords = [.. vocabulary.Lexicon["numberWord"]];

    /// <returns>The symbol, null when the row has none, and the title without what belongs to the number.</returns>
    public (Symbol? Symbol, string? Title) Read(string? number, string? title)
    {
        if (string.IsNullOrWhiteSpace(number))
        {
            return (null, title);
        }

        var words = (title ?? string.Empty).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return number.AsSpan().ContainsAnyInRange('0', '9') ? Joined(number, words, title) : BesideWord(words, title);
    }

    private (Symbol? Symbol, string? Title) Joined(string number, string[] words, string? title)
    {
        var whole = number.Trim();
        var taken = 0;
        while (taken < words.Length && (IsMark(whole[^1]) || IsMark(words[taken][0])))
        {
            whole = $"{whole} {words[taken++]}";
        }

        return (Longest(Bare(whole)), taken == 0 ? title : Rest(words, taken));
    }

    /// <summary>The longest part that fits a scheme, as in texts: "61/2000/TT-BNNPTNT/KH" is 61/2000/TT-BNNPTNT. The whole when none does.</summary>
    private Symbol? Longest(string number)
    {
        for (var end = number.Length; end > 0; end = number.AsSpan(0, end).LastIndexOfAny('/', '-'))
        {
            if (_symbols.Read(number[..end]) is { SchemeId: not null } symbol)
            {
                return symbol;
            }
        }

        return _symbols.Read(number);
    }

    /// <summary>"Không" | "số Về …" has no number; "TT" | "07/2023/TT-… Bãi bỏ …" has it behind the kind's code.</summary>
    private (Symbol? Symbol, string? Title) BesideWord(string[] words, string? title)
    {
        if (words.Length == 0)
        {
            return (null, title);
        }

        if (Array.Exists(_numberWords, w => w.Equals(words[0], StringComparison.OrdinalIgnoreCase)))
        {
            return (null, Rest(words, 1));
        }

        return _symbols.Read(Bare(words[0])) is { SchemeId: not null } symbol
            ? (symbol, Rest(words, 1))
            : (null, title);
    }

    /// <summary>Without quotes and full stops around it, and without the drafting unit in brackets behind it.</summary>
    private static string Bare(string number)
    {
        var bare = number.Trim().Trim(Around.ToCharArray()).Trim();
        var bracket = bare.IndexOf('(', StringComparison.Ordinal);
        return bracket > 0 && bare[^1] == ')' ? bare[..bracket].TrimEnd() : bare;
    }

    private static bool IsMark(char unit) => unit == '/' || VietnameseFolding.IsDash(unit);

    private static string? Rest(string[] words, int taken) =>
        taken >= words.Length ? null : string.Join(' ', words[taken..]);
}
