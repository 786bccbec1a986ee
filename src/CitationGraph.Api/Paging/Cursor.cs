using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace CitationGraph.Api;

/// <summary>
/// A place in a list: the entry there, and where it stood. The entry is looked for first where it stood, then everywhere, so that the place stays
/// good when documents arrive; where it is gone, the list goes on where it stood.
/// </summary>
/// <param name="Position">From 0.</param>
/// <param name="Key">What tells the entry from all others of its list.</param>
internal readonly record struct Cursor(int Position, string Key)
{
    public override string ToString() =>
        Base64Url.EncodeToString(
            Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Position} {Key}"))
        );

    /// <exception cref="ApiException">It was not given by this API.</exception>
    public static Cursor? Parse(string? text)
    {
        if (text is null)
        {
            return null;
        }

        try
        {
            var plain = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text));
            var space = plain.IndexOf(' ', StringComparison.Ordinal);
            if (
                space > 0
                && int.TryParse(
                    plain.AsSpan(0, space),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var position
                )
                && position <= ApiLimits.Furthest
            )
            {
                return new Cursor(position, plain[(space + 1)..]);
            }
        }
        catch (FormatException)
        {
            // Said below.
        }

        throw new ApiException(
            ApiException.BadCursorCode,
            $"'{text}' is no place of a list: give an endCursor as it was."
        );
    }
}
