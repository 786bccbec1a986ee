using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>Compares titles: without the words that open them ("về", "về việc", "V/v"), and as to whether one cites the same thing shorter.</summary>
public sealed class TitleFolding
{
    private const int LeastWordsOfExtent = 4;
    private const double SharedWords = 0.6;
    private readonly string[] _openings;
    private readonly string[] _openingKeys;
    private readonly string[] _approvals;

    public TitleFolding(Vocabulary vocabulary)
    {
        _openings = [.. vocabulary.Lexicon["aboutWord"].OrderByDescending(w => w.Length)];
        _openingKeys = [.. _openings.Select(w => VietnameseFolding.NameKey(w)).Distinct(StringComparer.Ordinal)];
        _approvals =
        [
            .. vocabulary
                .Cues.Where(c => c.RelationId is "approves" or "promulgates")
                .Select(c => VietnameseFolding.NameKey(c.Phrase))
                .Where(k => k.Length > 0)
                .Distinct(StringComparer.Ordinal)
                .OrderByDescending(k => k.Length),
        ];
    }

    /// <summary>Key under which spellings of one title meet; empty for none. A title in brackets is a description, not a title.</summary>
    public string Key(string? title) =>
        string.IsNullOrWhiteSpace(title) || title.TrimStart().StartsWith('(')
            ? string.Empty
            : Without(VietnameseFolding.NameKey(title), _openingKeys);

    /// <summary>The title as written, without the words that open it; null for none.</summary>
    public string? Shown(string? title)
    {
        var shown = title?.Trim();
        if (string.IsNullOrEmpty(shown) || shown.StartsWith('('))
        {
            return null;
        }

        foreach (var opening in _openings)
        {
            if (
                shown.Length > opening.Length + 1
                && shown.StartsWith(opening, StringComparison.OrdinalIgnoreCase)
                && char.IsWhiteSpace(shown[opening.Length])
            )
            {
                return shown[opening.Length..].TrimStart();
            }
        }

        return shown;
    }

    /// <summary>What a title approves or promulgates ("phê duyệt Đề án …" → <c>đề án …</c>), as a key; null when it does neither.</summary>
    /// <param name="titleKey">See <see cref="Key"/>.</param>
    public string? Approved(string titleKey)
    {
        var rest = Without(titleKey, _approvals);
        return rest.Length < titleKey.Length ? rest : null;
    }

    /// <summary>Equal, or the same at different length.</summary>
    internal static bool Agree(string left, string right)
    {
        var (shorter, longer) = left.Length <= right.Length ? (left, right) : (right, left);
        return shorter.Length > 0
            && (
                shorter == longer
                || (
                    longer.StartsWith(shorter + " ", StringComparison.Ordinal)
                    && shorter.AsSpan().Count(' ') + 1 >= LeastWordsOfExtent
                )
            );
    }

    /// <summary>Neither equal, nor one inside the other, nor mostly the same words.</summary>
    internal static bool ClearlyDiffer(string left, string right)
    {
        if (
            left.Length == 0
            || right.Length == 0
            || left.Contains(right, StringComparison.Ordinal)
            || right.Contains(left, StringComparison.Ordinal)
        )
        {
            return false;
        }

        var leftWords = left.Split(' ').ToHashSet(StringComparer.Ordinal);
        var rightWords = right.Split(' ').ToHashSet(StringComparer.Ordinal);
        var fewer = Math.Min(leftWords.Count, rightWords.Count);
        return fewer > 2 && leftWords.Count(rightWords.Contains) < SharedWords * fewer;
    }

    private static string Without(string key, string[] openings)
    {
        foreach (var opening in openings)
        {
            if (key.StartsWith(opening + " ", StringComparison.Ordinal))
            {
                return key[(opening.Length + 1)..];
            }
        }

        return key;
    }
}
