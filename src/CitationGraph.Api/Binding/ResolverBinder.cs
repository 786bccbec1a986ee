using System.Collections.Immutable;
using System.Linq.Expressions;
using System.Reflection;

namespace CitationGraph.Api;

/// <summary>
/// Binds resolvers to the fields of a schema by name, once: what comes out are compiled delegates. A field without a resolver and a
/// resolver without a field are both faults, and all are named.
/// </summary>
internal sealed class ResolverBinder
{
    private const string KnownAt = "knownAt";
    private const BindingFlags OwnPublic = BindingFlags.Public | BindingFlags.Instance;
    private static readonly ParameterExpression Source = Expression.Parameter(typeof(object), "source");
    private static readonly ParameterExpression Arguments = Expression.Parameter(typeof(IFieldArguments), "arguments");
    private static readonly ParameterExpression Scope = Expression.Parameter(typeof(RequestScope), "scope");
    private readonly List<string> _problems = [];
    private readonly Dictionary<string, EnumBinding> _enums = new(StringComparer.Ordinal);
    private readonly InputReaders _inputs;

    private ResolverBinder(SchemaShape schema) =>
        _inputs = new InputReaders(
            schema.Inputs.ToDictionary(input => input.Name, StringComparer.Ordinal),
            _enums,
            _problems
        );

    /// <exception cref="BindingException">They do not fit together.</exception>
    public static ImmutableArray<BoundField> Bind(
        SchemaShape schema,
        IReadOnlyCollection<TypeBinding> types,
        IReadOnlyCollection<EnumBinding> enums
    )
    {
        var binder = new ResolverBinder(schema);
        binder.BindEnums(schema, enums);
        var fields = binder.BindTypes(schema, types).ToImmutableArray();
        return binder._problems.Count == 0
            ? fields
            : throw new BindingException(
                $"schema.graphql and the resolvers differ: {string.Join("; ", binder._problems)}."
            );
    }

    private void BindEnums(SchemaShape schema, IReadOnlyCollection<EnumBinding> enums)
    {
        foreach (var shape in schema.Enums)
        {
            if (enums.FirstOrDefault(e => e.TypeName == shape.Name) is { } binding)
            {
                _enums.Add(shape.Name, binding.Bind(shape, _problems));
            }
            else
            {
                _problems.Add($"nothing stands for the enum {shape.Name}");
            }
        }

        foreach (var binding in enums.Where(e => !_enums.ContainsKey(e.TypeName)))
        {
            _problems.Add($"the schema has no enum {binding.TypeName}");
        }
    }

    private IEnumerable<BoundField> BindTypes(SchemaShape schema, IReadOnlyCollection<TypeBinding> types)
    {
        foreach (var binding in types.Where(t => schema.Objects.All(o => o.Name != t.TypeName)))
        {
            _problems.Add($"the schema has no type {binding.TypeName}");
        }

        foreach (var shape in schema.Objects)
        {
            var binding = types.FirstOrDefault(t => t.TypeName == shape.Name);
            if (binding is null)
            {
                _problems.Add($"nothing serves the type {shape.Name}");
                continue;
            }

            foreach (var bound in BindType(shape, binding))
            {
                yield return bound;
            }
        }
    }

    private IEnumerable<BoundField> BindType(ObjectShape shape, TypeBinding binding)
    {
        var own = binding.Resolvers is null ? [] : Members(binding.Resolvers.GetType());
        foreach (var left in own.Keys.Where(name => shape.Fields.All(f => MemberName(f.Name) != name)))
        {
            _problems.Add($"{binding.Resolvers!.GetType().Name}.{left} serves no field of {shape.Name}");
        }

        foreach (var field in shape.Fields)
        {
            var name = MemberName(field.Name);
            var problemsBefore = _problems.Count;
            Expression? value;
            if (!own.ContainsKey(name) && Labelled(shape, field) is { } labelled)
            {
                // Beside an enum stands its value's Vietnamese term, as the contract has it.
                value = Value(shape, labelled, binding, own);
                if (value is not null && problemsBefore == _problems.Count)
                {
                    yield return new BoundField(shape.Name, field.Name, Label(Compile(value, labelled), labelled));
                }

                continue;
            }

            value = Value(shape, field, binding, own);
            if (value is not null && problemsBefore == _problems.Count)
            {
                yield return new BoundField(shape.Name, field.Name, Compile(value, field));
            }
        }
    }

    private Expression? Value(
        ObjectShape shape,
        FieldShape field,
        TypeBinding binding,
        Dictionary<string, MemberInfo> own
    )
    {
        var name = MemberName(field.Name);
        if (own.TryGetValue(name, out var member))
        {
            return Call(shape, field, member, Expression.Constant(binding.Resolvers), binding.Source);
        }

        if (binding.Source?.GetProperty(name, OwnPublic) is { } property && field.Arguments.IsEmpty)
        {
            return Expression.Property(Expression.Convert(Source, binding.Source), property);
        }

        _problems.Add($"no resolver serves {shape.Name}.{field.Name}");
        return null;
    }

    /// <summary>The enum beside which a label stands: <c>outcome</c> for <c>outcomeLabel</c>; null for every other field.</summary>
    private FieldShape? Labelled(ObjectShape shape, FieldShape field)
    {
        const string Ending = "Label";
        return field.Name.EndsWith(Ending, StringComparison.Ordinal)
            ? shape.Fields.FirstOrDefault(f => f.Name == field.Name[..^Ending.Length] && _enums.ContainsKey(f.TypeName))
            : null;
    }

    private FieldResolver Label(FieldResolver name, FieldShape labelled)
    {
        var binding = _enums[labelled.TypeName];
        return (source, arguments, scope) =>
            name(source, arguments, scope) is string value ? binding.Label(value) : null;
    }

    private Expression? Call(ObjectShape shape, FieldShape field, MemberInfo member, Expression target, Type? source)
    {
        if (member is PropertyInfo property)
        {
            return Expression.Property(target, property);
        }

        var method = (MethodInfo)member;
        var unused = field.Arguments.ToDictionary(a => a.Name, StringComparer.Ordinal);
        var values = new List<Expression>();
        foreach (var parameter in method.GetParameters())
        {
            if (parameter.ParameterType == typeof(RequestScope))
            {
                values.Add(Scope);
            }
            else if (source is not null && parameter.ParameterType == source && !unused.ContainsKey(parameter.Name!))
            {
                values.Add(Expression.Convert(Source, source));
            }
            else if (unused.Remove(parameter.Name!, out var argument))
            {
                values.Add(Argument(shape, field, argument, parameter));
            }
            else
            {
                _problems.Add(
                    $"{shape.Name}.{field.Name} has no argument for the parameter {parameter.Name} of its resolver"
                );
                return null;
            }
        }

        unused.Remove(KnownAt);
        _problems.AddRange(unused.Keys.Select(a => $"no parameter takes the argument {shape.Name}.{field.Name}({a}:)"));
        return Expression.Call(target, method, values);
    }

    private Expression Argument(ObjectShape shape, FieldShape field, ArgumentShape argument, ParameterInfo parameter)
    {
        var reader = _inputs.Of(parameter.ParameterType, argument);
        if (reader is null)
        {
            _problems.Add(
                $"{shape.Name}.{field.Name}({argument.Name}:) of type {argument.TypeName} cannot be given as {parameter.ParameterType.Name}"
            );
            return Expression.Default(parameter.ParameterType);
        }

        var given = Expression.Property(Arguments, "Item", Expression.Constant(argument.Name));
        return Expression.Convert(Expression.Invoke(Expression.Constant(reader), given), parameter.ParameterType);
    }

    private FieldResolver Compile(Expression value, FieldShape field)
    {
        var isDeferred = value.Type.IsAssignableTo(typeof(Deferred));
        var writer = isDeferred ? null : ValueConversion.Writer(value.Type, _enums.GetValueOrDefault(field.TypeName));
        var read = Expression
            .Lambda<FieldResolver>(Expression.Convert(value, typeof(object)), Source, Arguments, Scope)
            .Compile();
        return Then(
            field,
            writer is null
                ? read
                : (source, arguments, scope) => read(source, arguments, scope) is { } result ? writer(result) : null
        );
    }

    /// <summary>Asks the graph as it was known at a moment, where the field can be given one: resolvers know nothing of it.</summary>
    private static FieldResolver Then(FieldShape field, FieldResolver resolve) =>
        field.Arguments.All(argument => argument.Name != KnownAt)
            ? resolve
            : (source, arguments, scope) =>
            {
                var then = scope.At(ValueConversion.Moment(arguments[KnownAt] as string));
                var value = resolve(source, arguments, then);
                return ReferenceEquals(then, scope) ? value : new Rescoped(value, then);
            };

    private static Dictionary<string, MemberInfo> Members(Type resolvers)
    {
        var members = new Dictionary<string, MemberInfo>(StringComparer.Ordinal);
        foreach (
            var method in resolvers
                .GetMethods(OwnPublic)
                .Where(m => !m.IsSpecialName && m.DeclaringType != typeof(object))
        )
        {
            members.Add(method.Name, method);
        }

        foreach (var property in resolvers.GetProperties(OwnPublic))
        {
            members.Add(property.Name, property);
        }

        return members;
    }

    private static string MemberName(string field) => char.ToUpperInvariant(field[0]) + field[1..];
}
