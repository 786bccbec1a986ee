using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>Keeps one object for all that is equal: a country's documents say the same of the same acts over and over.</summary>
internal sealed class SharedValues
{
    private readonly Dictionary<Said, Said> _said = [];
    private readonly Dictionary<Symbol, Symbol> _symbols = new(new WholeSymbol());
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    public Said Of(Said said)
    {
        if (!_said.TryGetValue(said, out var shared))
        {
            shared = said with
            {
                Symbol = Of(said.Symbol),
                BlankSymbol = Of(said.BlankSymbol),
                Issuer = Of(said.Issuer),
                Session = Of(said.Session),
                Title = Of(said.Title),
                TitleKey = Of(said.TitleKey),
                Names = said.Names.Count == 0 ? [] : [.. said.Names.Select(n => Of(n))],
            };
            if (shared.Symbol is { } symbol)
            {
                shared = shared with { SymbolKey = Of(symbol.Key) };
            }

            _said.Add(shared, shared);
        }

        return shared;
    }

    public CitationWords? Of(CitationWords? words) =>
        words is null
            ? null
            : words with
            {
                Text = Of(words.Text),
                SymbolText = Of(words.SymbolText),
                Title = Of(words.Title),
            };

    [return: NotNullIfNotNull(nameof(text))]
    private string? Of(string? text) =>
        text is null ? null : CollectionsMarshal.GetValueRefOrAddDefault(_texts, text, out _) ??= text;

    private Symbol? Of(Symbol? symbol) =>
        symbol is null ? null : CollectionsMarshal.GetValueRefOrAddDefault(_symbols, symbol, out _) ??= symbol;

    // What the ontology knows is shared already.
    private IssuerRef Of(IssuerRef issuer) =>
        issuer.AuthorityId is not null || !issuer.IsKnown
            ? issuer
            : issuer with
            {
                Name = Of(issuer.Name),
                Register = Of(issuer.Register),
                Lineage = Of(issuer.Lineage),
            };

    /// <summary>A symbol equals another of the same spelling, whatever was seen in it; here all of it counts.</summary>
    internal sealed class WholeSymbol : IEqualityComparer<Symbol?>
    {
        public bool Equals(Symbol? x, Symbol? y) =>
            ReferenceEquals(x, y)
            || (
                x is not null
                && y is not null
                && x.Text == y.Text
                && x.Number == y.Number
                && x.Year == y.Year
                && x.Code == y.Code
                && x.SchemeId == y.SchemeId
                && Organs(x).AsSpan().SequenceEqual(Organs(y).AsSpan())
            );

        public int GetHashCode(Symbol? obj) => obj?.GetHashCode() ?? 0;

        private static ImmutableArray<string> Organs(Symbol symbol) => symbol.Organs.IsDefault ? [] : symbol.Organs;
    }
}
