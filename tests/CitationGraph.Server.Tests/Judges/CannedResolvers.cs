using System.Globalization;
using System.Text;
using CitationGraph.Api;
using GraphQL.Types;

namespace CitationGraph.Server.Tests;

/// <summary>
/// Values that follow from the type, the field and what was asked: <c>differential.mjs</c> computes the same ones for the reference implementation.
/// </summary>
internal static class CannedResolvers
{
    private static readonly Dictionary<string, string> s_dates = new(StringComparer.Ordinal)
    {
        ["Date"] = "2022-08-19",
        ["DateTime"] = "2026-11-25T08:00:00Z",
        ["PartialDate"] = "2022-08",
    };

    public static IEnumerable<BoundField> For(ISchema schema) =>
        schema
            .AllTypes.OfType<IObjectGraphType>()
            .Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal))
            .SelectMany(type =>
                type.Fields.Select(field => new BoundField(type.Name, field.Name, Resolver(schema, type, field)))
            );

    public static string? TypeOf(object value) => (value as Canned)?.Type;

    private static FieldResolver Resolver(ISchema schema, IObjectGraphType type, FieldType field)
    {
        var key = $"{type.Name}.{field.Name}";
        return (source, arguments, _) =>
        {
            var own = Canonical((field.Arguments ?? []).Select(a => KeyValuePair.Create(a.Name, arguments[a.Name])));
            var asked = own == "{}" ? (source as Canned)?.Asked ?? string.Empty : own;
            if (field.ResolvedType is not NonNullGraphType)
            {
                if (Hash($"{key}?") % 7 == 0)
                {
                    return null;
                }

                if (Hash($"{key}!") % 13 == 0)
                {
                    throw new ApiException("CANNED", "canned");
                }
            }

            return Value(schema, field.ResolvedType!, key, asked);
        };
    }

    private static object Value(ISchema schema, IGraphType type, string key, string asked) =>
        type switch
        {
            NonNullGraphType required => Value(schema, required.ResolvedType!, key, asked),
            ListGraphType list => Enumerable
                .Range(0, (int)(1 + (Hash(key) % 3)))
                .Select(i => Value(schema, list.ResolvedType!, $"{key}.{i}", asked))
                .ToArray(),
            EnumerationGraphType choice => choice.Values.ElementAt((int)(Hash(key) % choice.Values.Count)).Name,
            IAbstractGraphType several => new Canned(
                several
                    .PossibleTypes.Select(t => t.Name)
                    .Order(StringComparer.Ordinal)
                    .ElementAt((int)(Hash(key) % several.PossibleTypes.Count)),
                asked
            ),
            IObjectGraphType one => new Canned(one.Name, asked),
            _ => type.Name switch
            {
                "Int" => (int)(Hash(key) % 1000),
                "Float" => (Hash(key) % 1000) + 0.5,
                "Boolean" => Hash(key) % 2 == 0,
                "ID" or "String" => $"{key} {asked}",
                var date => s_dates[date],
            },
        };

    private static string Canonical(IEnumerable<KeyValuePair<string, object?>> fields) =>
        "{"
        + string.Join(
            ',',
            fields
                .Where(f => f.Value is not null)
                .OrderBy(f => f.Key, StringComparer.Ordinal)
                .Select(f => $"{f.Key}:{Canonical(f.Value)}")
        )
        + "}";

    private static string Canonical(object? value) =>
        value switch
        {
            null => "null",
            string text => text,
            bool truth => truth ? "true" : "false",
            IDictionary<string, object?> fields => Canonical(fields.AsEnumerable()),
            System.Collections.IEnumerable list => $"[{string.Join(',', list.Cast<object?>().Select(Canonical))}]",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };

    // FNV-1a.
    private static uint Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var unit in Encoding.UTF8.GetBytes(text))
        {
            hash = (hash ^ unit) * 16777619u;
        }

        return hash;
    }

    private sealed record Canned(string Type, string Asked);
}
