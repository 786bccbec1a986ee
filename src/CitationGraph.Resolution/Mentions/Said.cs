using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>What a mention says of the instrument it names. See <see cref="Mention"/> for its parts.</summary>
internal sealed record Said(
    Genre? Genre,
    Symbol? Symbol,
    string? BlankSymbol,
    PartialDate? Date,
    IssuerRef Issuer,
    string? Session,
    string? Title,
    string TitleKey,
    IReadOnlyList<string> Names
)
{
    private static readonly SharedValues.WholeSymbol s_symbols = new();
    private string? _symbolKey;

    public static Said Nothing { get; } = new(null, null, null, null, default, null, null, string.Empty, []);

    /// <summary>Under this key spellings of its symbol meet; folded once. Of those that have a symbol only.</summary>
    public string SymbolKey
    {
        get => _symbolKey ??= Symbol!.Key;
        init => _symbolKey = value;
    }

    public bool Equals(Said? other) =>
        ReferenceEquals(this, other)
        || (
            other is not null
            && Genre == other.Genre
            && s_symbols.Equals(Symbol, other.Symbol)
            && BlankSymbol == other.BlankSymbol
            && Date == other.Date
            && Issuer == other.Issuer
            && Session == other.Session
            && Title == other.Title
            && TitleKey == other.TitleKey
            && Names.SequenceEqual(other.Names, StringComparer.Ordinal)
        );

    public override int GetHashCode() =>
        HashCode.Combine(Genre?.Id, Symbol?.Text, Date, Issuer.Register, TitleKey, Title, BlankSymbol, Session);
}
