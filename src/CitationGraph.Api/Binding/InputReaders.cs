using System.Linq.Expressions;

namespace CitationGraph.Api;

/// <summary>Makes what turns input objects into records: each field of the input is the record's parameter of its name, and the other way round.</summary>
internal sealed class InputReaders(
    IReadOnlyDictionary<string, InputShape> inputs,
    IReadOnlyDictionary<string, EnumBinding> enums,
    List<string> problems
)
{
    /// <summary>From a value of an argument or input field to the type it is taken as; null where no conversion is known.</summary>
    public Func<object?, object?>? Of(Type taken, ArgumentShape given)
    {
        if (!inputs.TryGetValue(given.TypeName, out var input))
        {
            return ValueConversion.Reader(taken, given.IsList, enums.GetValueOrDefault(given.TypeName));
        }

        if (!given.IsList)
        {
            return Record(taken, input);
        }

        var item = ValueConversion.ArrayItem(taken);
        return item is not null && Record(item, input) is { } read ? ValueConversion.ListOf(item, read) : null;
    }

    private Func<object?, object?>? Record(Type record, InputShape input)
    {
        var constructor = record.GetConstructors().SingleOrDefault();
        if (constructor is null || constructor.GetParameters().Length == 0)
        {
            return null;
        }

        var unused = input.Fields.ToDictionary(f => f.Name, StringComparer.Ordinal);
        var given = Expression.Parameter(typeof(IReadOnlyDictionary<string, object?>), "given");
        var values = new List<Expression>();
        foreach (var parameter in constructor.GetParameters())
        {
            var name = char.ToLowerInvariant(parameter.Name![0]) + parameter.Name[1..];
            if (!unused.Remove(name, out var field) || Of(parameter.ParameterType, field) is not { } read)
            {
                problems.Add($"input {input.Name} gives nothing for {record.Name}.{parameter.Name}");
                return null;
            }

            var value = Expression.Call(
                typeof(CollectionExtensions),
                nameof(CollectionExtensions.GetValueOrDefault),
                [typeof(string), typeof(object)],
                given,
                Expression.Constant(name)
            );
            values.Add(
                Expression.Convert(Expression.Invoke(Expression.Constant(read), value), parameter.ParameterType)
            );
        }

        problems.AddRange(unused.Keys.Select(f => $"no parameter of {record.Name} takes {input.Name}.{f}"));
        var make = Expression
            .Lambda<Func<IReadOnlyDictionary<string, object?>, object>>(
                Expression.Convert(Expression.New(constructor, values), typeof(object)),
                given
            )
            .Compile();
        return value => value is null ? null : make(Fields(value));
    }

    private static IReadOnlyDictionary<string, object?> Fields(object value) =>
        value as IReadOnlyDictionary<string, object?>
        ?? new Dictionary<string, object?>((IDictionary<string, object?>)value, StringComparer.Ordinal);
}
