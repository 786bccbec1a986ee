using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CitationGraph.Graph;

/// <summary>One of several shares of the inputs, so that several programs can read them at once.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Of">How many there are.</param>
public readonly record struct Partition(int Number, int Of)
{
    public static Partition Whole { get; } = new(1, 1);

    /// <summary>Lists of known instruments are read once.</summary>
    public bool HasCatalogues => Number == 1;

    /// <param name="text"><c>2/3</c>.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Partition? partition)
    {
        partition =
            text?.Split('/') is [var number, var of]
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var which)
            && int.TryParse(of, NumberStyles.None, CultureInfo.InvariantCulture, out var all)
            && which >= 1
            && which <= all
                ? new Partition(which, all)
                : null;
        return partition is not null;
    }

    /// <summary>Whether a file is of this share: the same for every program that is given the same inputs.</summary>
    public bool Has(string path) =>
        Of == 1
        || BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes(path.Replace('\\', '/')))) % (uint)Of
            == Number - 1;
}
