using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using CitationGraph.Model;

namespace CitationGraph.Api;

/// <summary>Between values as a request carries them and values as resolvers take and give them; chosen once, at start.</summary>
internal static class ValueConversion
{
    /// <summary>From an argument's value to the parameter's type; null where no conversion is known.</summary>
    public static Func<object?, object?>? Reader(Type parameter, bool isList, EnumBinding? enumBinding)
    {
        if (isList)
        {
            return ArrayItem(parameter) is { } item && Reader(item, false, enumBinding) is { } read
                ? ListOf(item, read)
                : null;
        }

        var type = Nullable.GetUnderlyingType(parameter) ?? parameter;
        return enumBinding is not null && (type.IsEnum || type == typeof(string))
                ? value => value is null ? null : enumBinding.Value((string)value)
            : type == typeof(DateOnly) ? value => value is null ? null : (object)Day((string)value)
            : type == typeof(PartialDate) ? value => value is null ? null : (object)Date((string)value)
            : type == typeof(string) || type == typeof(int) || type == typeof(bool) || type == typeof(double)
                ? value => value
            : null;
    }

    /// <summary>What an immutable array holds; null for every other type.</summary>
    public static Type? ArrayItem(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
            ? type.GetGenericArguments()[0]
            : null;

    /// <summary>From a list's value to an immutable array.</summary>
    public static Func<object?, object?> ListOf(Type item, Func<object?, object?> read) =>
        ListReaders
            .MakeGenericMethod(item)
            .CreateDelegate<Func<Func<object?, object?>, Func<object?, object?>>>()(read);

    /// <summary>From a resolver's value to what is written; null where it is written as it is.</summary>
    public static Func<object, object?>? Writer(Type returned, EnumBinding? enumBinding)
    {
        var item = Item(returned);
        if (item is not null)
        {
            var writer = Writer(item, enumBinding);
            return writer is null ? null : list => WriteList((IEnumerable)list, writer);
        }

        var type = Nullable.GetUnderlyingType(returned) ?? returned;
        return enumBinding is not null ? enumBinding.Name
            : type == typeof(DateOnly) ? day => ((DateOnly)day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : type == typeof(DateTimeOffset)
                ? moment =>
                    ((DateTimeOffset)moment).UtcDateTime.ToString(
                        "yyyy-MM-dd'T'HH:mm:ss'Z'",
                        CultureInfo.InvariantCulture
                    )
            : type == typeof(PartialDate) ? date => date.ToString()
            : null;
    }

    /// <summary>The type of a list's items; null for what is no list.</summary>
    public static Type? Item(Type type) =>
        type == typeof(string)
            ? null
            : type.GetInterfaces()
                .Prepend(type)
                .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))
                ?.GetGenericArguments()[0];

    private static readonly MethodInfo ListReaders = typeof(ValueConversion).GetMethod(
        nameof(ListReader),
        BindingFlags.NonPublic | BindingFlags.Static
    )!;

    private static Func<object?, object?> ListReader<T>(Func<object?, object?> item) =>
        value =>
            value is null ? ImmutableArray<T>.Empty
            : value is IEnumerable list and not string
                ? ImmutableArray.CreateRange(list.Cast<object?>().Select(i => (T)item(i)!))
            : ImmutableArray.Create((T)item(value)!);

    private static List<object?> WriteList(IEnumerable list, Func<object, object?> item)
    {
        var written = new List<object?>();
        foreach (var value in list)
        {
            written.Add(value is null ? null : item(value));
        }

        return written;
    }

    /// <exception cref="ApiException">It is no moment.</exception>
    public static DateTimeOffset? Moment(string? text) =>
        text is null ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment.ToUniversalTime()
        : throw ApiException.BadInput($"'{text}' is no moment: write it as 2026-11-25T08:00:00Z.");

    private static DateOnly Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw ApiException.BadInput($"'{text}' is no day: write it as 2022-08-19.");

    private static PartialDate Date(string text) =>
        PartialDate.TryParse(text, out var date)
            ? date.Value
            : throw ApiException.BadInput($"'{text}' is no date: write it as 2022-08-19, 2022-08 or 2022.");
}
