using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;

namespace CitationGraph.Server;

/// <summary>From the text of a document to one that was found valid and within the limits.</summary>
internal sealed class DocumentPreparer(ISchema schema, GraphQlLimits limits, bool isSchemaHidden)
{
    private static readonly IValidationRule[] s_rules = [.. DocumentValidator.CoreRules, new VariablePositionsRule()];

    /// <exception cref="DocumentRefusal">It is no document, asks for what is not in the schema, or for too much.</exception>
    public async Task<PreparedDocument> PrepareAsync(string text, CancellationToken cancellation)
    {
        var document = Parse(text);
        var problems = await Validate(document, cancellation);
        if (problems.Count > 0)
        {
            throw new DocumentRefusal(problems);
        }

        var measure = new DocumentMeasure(document);
        Hold(measure.Depth, limits.Depth, ErrorCodes.DepthLimit, "fields inside fields");
        Hold(measure.Aliases, limits.Aliases, ErrorCodes.AliasLimit, "aliases");
        if (isSchemaHidden && measure.AsksSchema)
        {
            throw DocumentRefusal.Of(
                ErrorCodes.IntrospectionOff,
                "This server does not answer questions about its schema."
            );
        }

        return new PreparedDocument(text, document, measure.Conditions);
    }

    private GraphQLDocument Parse(string text)
    {
        Hold(text.Length, limits.Document, ErrorCodes.DocumentLimit, "characters");
        try
        {
            Hold(DocumentMeasure.Tokens(text, limits.Tokens), limits.Tokens, ErrorCodes.TokenLimit, "tokens");
            return Parser.Parse(text, new ParserOptions { Ignore = IgnoreOptions.Comments });
        }
        catch (GraphQLSyntaxErrorException problem)
        {
            throw new DocumentRefusal([
                new ExecutionError(problem.Description) { Code = ErrorCodes.SyntaxError }.At(problem.Location),
            ]);
        }
        catch (GraphQLMaxDepthExceededException)
        {
            throw DocumentRefusal.Of(ErrorCodes.DepthLimit, "The document is nested too deep to be read.");
        }
    }

    /// <summary>What the document asks for against the schema; values of variables come later, with each request.</summary>
    private async Task<List<ExecutionError>> Validate(GraphQLDocument document, CancellationToken cancellation)
    {
        if (
            document.Definitions.FirstOrDefault(d =>
                d is not (GraphQLOperationDefinition or GraphQLFragmentDefinition)
            ) is
            { } other
        )
        {
            return
            [
                new ExecutionError("A document has operations and fragments, no definitions of types.")
                {
                    Code = ErrorCodes.NotSupported,
                }.At(Location.FromLinearPosition(document.Source, other.Location.Start)),
            ];
        }

        var operation = document.Definitions.OfType<GraphQLOperationDefinition>().FirstOrDefault();
        if (operation is null)
        {
            return [new ExecutionError("The document has no operation.") { Code = ErrorCodes.OperationNotFound }];
        }

        var context = new ValidationContext
        {
            Schema = schema,
            Document = document,
            Operation = operation,
            TypeInfo = new TypeInfo(schema),
            Variables = Inputs.Empty,
            Extensions = Inputs.Empty,
            UserContext = new Dictionary<string, object?>(StringComparer.Ordinal),
            CancellationToken = cancellation,
        };
        var visitors = new List<INodeVisitor> { context.TypeInfo };
        foreach (var rule in s_rules)
        {
            if (await rule.GetPreNodeVisitorAsync(context) is { } visitor)
            {
                visitors.Add(visitor);
            }
        }

        await new BasicVisitor(visitors).VisitAsync(document, new BasicVisitor.State(context));
        return [.. context.Errors];
    }

    private static void Hold(int value, int most, string code, string of)
    {
        if (value > most)
        {
            throw DocumentRefusal.Of(code, $"The document has more than {most} {of}, the most that is taken here.");
        }
    }
}
