using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace CitationGraph.Extraction;

/// <summary>The parts of a symbol under one scheme.</summary>
internal readonly record struct SymbolParts(
    string Number,
    int? Year,
    string? Code,
    ImmutableArray<string> Organs,
    string Text
);

/// <summary>What a pattern has taken so far; set back when a branch fails by going on with an older copy of the counts.</summary>
internal ref struct SymbolTaking
{
    private Strings _text;
    private Strings _organs;

    /// <summary>How far it has come: a branch that fails goes back to these.</summary>
    public Progress At { get; set; }

    public void Append(string text)
    {
        var at = At;
        _text[at.Texts++] = text;
        At = at;
    }

    public bool TakeNumber(string number)
    {
        At = At with { Number = number };
        Append(number);
        return true;
    }

    public bool TakeYear(int year, string text)
    {
        At = At with { Year = year };
        Append(text);
        return true;
    }

    public bool TakeCode(string code)
    {
        At = At with { Code = code };
        Append(code);
        return true;
    }

    public bool TakeOrgan(string organ)
    {
        var at = At;
        _organs[at.Organs++] = organ;
        At = at;
        Append(organ);
        return true;
    }

    public SymbolParts ToParts() =>
        new(
            At.Number ?? string.Empty,
            At.Year == 0 ? null : At.Year,
            At.Code,
            [.. ((ReadOnlySpan<string>)_organs)[..At.Organs]],
            string.Concat(((ReadOnlySpan<string>)_text)[..At.Texts]!)
        );

    public record struct Progress(int Texts, int Organs, string? Number, int Year, string? Code);

    [InlineArray(SymbolPieces.Most)]
    private struct Strings
    {
        private string _first;
    }
}
