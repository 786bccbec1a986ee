namespace CitationGraph.Graph;

/// <summary>What a reader must know so as not to take an answer for more than it is.</summary>
/// <param name="Text">A sentence in Vietnamese.</param>
/// <param name="TextEn">The same in English.</param>
public sealed record Disclosure(string Text, string TextEn);
