using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace CitationGraph.Api;

/// <summary>Values of an enum of the schema and what they stand for in the program, both ways.</summary>
internal sealed class EnumBinding
{
    private const string Other = "OTHER";
    private readonly FrozenDictionary<object, string> _names;
    private readonly FrozenDictionary<string, object> _values;
    private readonly bool _isOpen;
    private FrozenDictionary<string, string> _labels = FrozenDictionary<string, string>.Empty;

    private EnumBinding(string typeName, IEnumerable<KeyValuePair<string, object>> values, bool isOpen)
    {
        TypeName = typeName;
        _values = values.ToFrozenDictionary(StringComparer.Ordinal);
        _names = _values.ToFrozenDictionary(value => value.Value, value => value.Key);
        _isOpen = isOpen;
    }

    public string TypeName { get; }

    /// <summary>An enum of the program: both must have the same values.</summary>
    public static EnumBinding Closed<TEnum>(string typeName)
        where TEnum : struct, Enum =>
        new(typeName, Enum.GetValues<TEnum>().Select(v => KeyValuePair.Create(NameOf(v.ToString()), (object)v)), false);

    /// <summary>Ids of the ontology, which people extend: an id the schema does not name is given as <c>OTHER</c>.</summary>
    public static EnumBinding Open(string typeName, IEnumerable<string> ids) =>
        new(
            typeName,
            ids.Distinct(StringComparer.Ordinal).Select(id => KeyValuePair.Create(NameOf(id), (object)id)),
            true
        );

    /// <summary>Adds what differs from the schema.</summary>
    public EnumBinding Bind(EnumShape shape, List<string> problems)
    {
        var bound = Bind([.. shape.Values.Select(value => value.Name)], problems);
        bound._labels = shape
            .Values.Where(value => value.Label is not null)
            .ToFrozenDictionary(value => value.Name, value => value.Label!, StringComparer.Ordinal);
        return bound;
    }

    /// <summary>The Vietnamese term for a value, as the schema has it.</summary>
    public string Label(string name) => _labels.GetValueOrDefault(name, name);

    private EnumBinding Bind(ImmutableArray<string> schemaValues, List<string> problems)
    {
        if (_isOpen)
        {
            if (!schemaValues.Contains(Other))
            {
                problems.Add($"enum {TypeName} has no value {Other} for what the ontology adds");
            }

            return new EnumBinding(TypeName, _values.Where(value => schemaValues.Contains(value.Key)), true);
        }

        problems.AddRange(
            schemaValues.Where(v => !_values.ContainsKey(v)).Select(v => $"nothing stands for {TypeName}.{v}")
        );
        problems.AddRange(
            _values.Keys.Where(v => !schemaValues.Contains(v)).Select(v => $"enum {TypeName} lacks the value {v}")
        );
        return this;
    }

    /// <returns>The name in the schema.</returns>
    public string Name(object value) =>
        _names.TryGetValue(value, out var name) ? name
        : _isOpen ? Other
        : throw new ArgumentOutOfRangeException(nameof(value), value, $"No value of {TypeName}.");

    /// <exception cref="ApiException">The value stands for nothing here.</exception>
    public object Value(string name) =>
        _values.TryGetValue(name, out var value)
            ? value
            : throw ApiException.BadInput($"{TypeName}.{name} cannot be asked for: nothing here has it.");

    /// <summary><c>continuesImplementing</c>, <c>not-yet-in-force</c> and <c>NotFound</c> as the schema writes them.</summary>
    internal static string NameOf(string id)
    {
        var name = new StringBuilder(id.Length + 4);
        foreach (var unit in id)
        {
            if (char.IsUpper(unit) && name.Length > 0 && name[^1] != '_')
            {
                name.Append('_');
            }

            name.Append(char.IsLetterOrDigit(unit) ? char.ToUpperInvariant(unit) : '_');
        }

        return name.ToString();
    }
}
