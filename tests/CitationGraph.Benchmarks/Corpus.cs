using System.Text;
using CitationGraph.Testing;

namespace CitationGraph.Benchmarks;

/// <summary>The documents that are measured on.</summary>
/// <param name="Texts">Each document once.</param>
/// <param name="Bytes">Their length as UTF-8.</param>
/// <param name="Repeats">How often a round reads them.</param>
internal sealed record Corpus(string[] Texts, long Bytes, int Repeats)
{
    public double MegabytesARound => Bytes * Repeats / 1e6;

    public static Corpus Read(IReadOnlyList<string> folders, int megabytes)
    {
        IEnumerable<string> from = folders.Count > 0 ? folders : [Repository.Path("seed")];
        string[] texts =
        [
            .. from.SelectMany(Directory.GetFiles)
                .Where(f => f.EndsWith(".txt", StringComparison.Ordinal) || f.EndsWith(".md", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(File.ReadAllText),
        ];
        var bytes = texts.Sum(t => (long)Encoding.UTF8.GetByteCount(t));
        return bytes == 0
            ? throw new InvalidOperationException("The folders hold no .txt or .md document.")
            : new Corpus(texts, bytes, (int)Math.Ceiling(megabytes * 1e6 / bytes));
    }

    /// <summary>One text of about so many MB, the documents one after the other; made without a second copy.</summary>
    public string OneText(double megabytes)
    {
        var units = Texts.Sum(t => (long)t.Length + 2);
        var length = (int)(megabytes * 1e6 / Bytes * units);
        return string.Create(
            length,
            Texts,
            static (target, texts) =>
            {
                for (var i = 0; target.Length > 0; i++)
                {
                    var text = texts[i % texts.Length].AsSpan();
                    text = text[..Math.Min(text.Length, target.Length)];
                    text.CopyTo(target);
                    target = target[text.Length..];
                    var gap = Math.Min(2, target.Length);
                    target[..gap].Fill('\n');
                    target = target[gap..];
                }
            }
        );
    }
}
