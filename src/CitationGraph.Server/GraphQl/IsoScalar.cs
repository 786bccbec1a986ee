using GraphQL.Types;
using GraphQLParser.AST;

namespace CitationGraph.Server;

/// <summary>A scalar written as text in a form that a check knows; the API turns it into a date and back.</summary>
internal sealed class IsoScalar : ScalarGraphType
{
    private readonly Func<string, bool> _isValid;

    public IsoScalar(string name, Func<string, bool> isValid)
    {
        Name = name;
        _isValid = isValid;
    }

    public override object? ParseValue(object? value) =>
        value switch
        {
            null => null,
            string text when _isValid(text) => text,
            _ => ThrowValueConversionError(value),
        };

    public override object? ParseLiteral(GraphQLValue value) =>
        value switch
        {
            GraphQLNullValue => null,
            GraphQLStringValue text when _isValid((string)text.Value) => (string)text.Value,
            _ => ThrowLiteralConversionError(value),
        };

    public override object? Serialize(object? value) => value;
}
