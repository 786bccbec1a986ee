namespace CitationGraph.Cli;

/// <summary>The language of an answer in text.</summary>
internal enum Language
{
    /// <summary>Vietnamese, with English beside it.</summary>
    Both,
    Vietnamese,
    English,
}

/// <summary>Chooses the words.</summary>
internal static class Wording
{
    /// <summary>A term: <c>thực hiện (implements)</c> in both.</summary>
    public static string Term(this Language language, string vi, string en) =>
        language switch
        {
            Language.Vietnamese => vi,
            Language.English => en,
            _ => vi == en ? vi : $"{vi} ({en})",
        };

    /// <summary>Sentences: one a language.</summary>
    public static IEnumerable<string> Sentences(this Language language, string vi, string en) =>
        language switch
        {
            Language.Vietnamese => [vi],
            Language.English => [en],
            _ => vi == en ? [vi] : [vi, en],
        };
}
