using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>The codes of genres and organs that the vocabulary knows, in their official case, found however they are written.</summary>
internal sealed class SymbolCodes
{
    /// <summary>Texts repeat the same few codes and years; what is odd beyond this many is looked up each time.</summary>
    private const int MostSegments = 8192;
    private const int LongestKeptNumber = 4;

    private readonly Dictionary<string, string> _codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _organs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _plainCodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _plainOrgans = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SymbolSegment> _segments = new(StringComparer.Ordinal);
    private int _segmentCount;
    private readonly HashSet<string> _partyOrgans = new(StringComparer.Ordinal);
    private readonly HashSet<string> _stateOrgans = new(StringComparer.Ordinal);

    public SymbolCodes(Vocabulary vocabulary)
    {
        foreach (
            var code in vocabulary
                .Genres.SelectMany(g => g.Codes)
                .Concat(vocabulary.NumberSchemes.SelectMany(s => s.Codes))
        )
        {
            Add(_codes, _plainCodes, code);
        }

        foreach (var organ in vocabulary.NumberSchemes.SelectMany(s => s.Organs))
        {
            Add(_organs, _plainOrgans, organ);
        }

        foreach (var (level, codes) in Signatories(vocabulary))
        {
            foreach (var organ in codes.Where(c => c.All(char.IsLetterOrDigit)))
            {
                Add(_organs, _plainOrgans, organ);
                (level.System == NumberingSystem.Party ? _partyOrgans : _stateOrgans).Add(
                    VietnameseFolding.SymbolKey(organ)
                );
            }
        }
    }

    /// <summary>The official spelling of a genre's code; null when none is known.</summary>
    public string? Code(string segment) => Find(_codes, _plainCodes, segment);

    /// <summary>The official spelling of an organ's code, or the segment in capitals as written when the organ is not known.</summary>
    public string Organ(string segment) => Find(_organs, _plainOrgans, segment) ?? FoldEth(segment);

    /// <summary>Looks a segment up; the same spelling is folded only once.</summary>
    public SymbolSegment Segment(ReadOnlySpan<char> spelling)
    {
        var segments = _segments.GetAlternateLookup<ReadOnlySpan<char>>();
        if (segments.TryGetValue(spelling, out var known))
        {
            return known;
        }

        var text = new string(spelling);
        if (!text.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            var number = new SymbolSegment(text, null, text, false, 0);
            return text.Length <= LongestKeptNumber ? _segments.GetOrAdd(text, number) : number;
        }

        var segment = new SymbolSegment(text, Code(text), Organ(text), IsKnownOrgan(text), CodeLength(text));
        if (_segmentCount < MostSegments && _segments.TryAdd(text, segment))
        {
            Interlocked.Increment(ref _segmentCount);
        }

        return segment;
    }

    /// <summary>"NĐCP": the dash between code and organ is lost.</summary>
    private int CodeLength(string segment)
    {
        const int ShortestOrgan = 2;
        if (IsKnownOrgan(segment) || Code(segment) is not null)
        {
            return 0;
        }

        for (var length = segment.Length - ShortestOrgan; length >= 2; length--)
        {
            if (Code(segment[..length]) is not null && IsKnownOrgan(segment[length..]))
            {
                return length;
            }
        }

        return 0;
    }

    public bool IsKnownOrgan(string segment) => Find(_organs, _plainOrgans, segment) is not null;

    /// <summary>Whether only Party bodies sign with the code.</summary>
    public bool IsPartyOrgan(string segment)
    {
        var key = VietnameseFolding.SymbolKey(segment);
        return _partyOrgans.Contains(key) && !_stateOrgans.Contains(key);
    }

    private static IEnumerable<(AuthorityLevel Level, IEnumerable<string> Codes)> Signatories(Vocabulary vocabulary) =>
        vocabulary
            .Authorities.Select(a => (a.Level, (IEnumerable<string>)a.Codes))
            .Concat(vocabulary.AuthorityPatterns.Select(p => (p.Level, (IEnumerable<string>)p.Codes)));

    private static void Add(Dictionary<string, string> exact, Dictionary<string, string?> plain, string code)
    {
        exact.TryAdd(VietnameseFolding.SymbolKey(code), code);
        var bare = WithoutAccents(code);
        if (
            plain.TryGetValue(bare, out var other)
            && other is not null
            && VietnameseFolding.SymbolKey(other) != VietnameseFolding.SymbolKey(code)
        )
        {
            plain[bare] = null;
        }
        else
        {
            plain.TryAdd(bare, code);
        }
    }

    private static string? Find(Dictionary<string, string> exact, Dictionary<string, string?> plain, string segment) =>
        exact.TryGetValue(VietnameseFolding.SymbolKey(segment), out var code) ? code
        // Only where all marks were lost: a Đ that is written is meant.
        : Ascii.IsValid(segment) && plain.TryGetValue(WithoutAccents(segment), out var repaired) ? repaired
        : null;

    private static string FoldEth(string segment) => string.Concat(segment.Select(VietnameseFolding.FoldEth));

    private static string WithoutAccents(string code)
    {
        var builder = new StringBuilder();
        foreach (var unit in LatinComposition.Decompose(VietnameseFolding.SymbolKey(code)))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(unit) != UnicodeCategory.NonSpacingMark)
            {
                builder.Append(unit == 'Đ' ? 'D' : unit);
            }
        }

        return builder.ToString();
    }
}
