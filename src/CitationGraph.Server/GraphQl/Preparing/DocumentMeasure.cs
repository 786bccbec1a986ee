using System.Collections.Immutable;
using GraphQL;
using GraphQLParser;
using GraphQLParser.AST;

namespace CitationGraph.Server;

/// <summary>How large a document is, before anything is done for it.</summary>
internal sealed class DocumentMeasure
{
    private readonly Dictionary<string, GraphQLFragmentDefinition> _fragments;
    private readonly Dictionary<string, int> _depths = new(StringComparer.Ordinal);
    private readonly HashSet<string> _conditions = new(StringComparer.Ordinal);

    /// <summary>Of a valid document: its fragments do not go in circles.</summary>
    public DocumentMeasure(GraphQLDocument document)
    {
        _fragments = document
            .Definitions.OfType<GraphQLFragmentDefinition>()
            .ToDictionary(fragment => fragment.FragmentName.Name.StringValue, StringComparer.Ordinal);
        foreach (var name in _fragments.Keys)
        {
            OfFragment(name);
        }

        foreach (var operation in document.Definitions.OfType<GraphQLOperationDefinition>())
        {
            Depth = Math.Max(Depth, Of(operation.SelectionSet));
        }
    }

    /// <summary>The most fields inside fields of any operation.</summary>
    public int Depth { get; private set; }

    /// <summary>Fields under another name, each once however often its fragment is used.</summary>
    public int Aliases { get; private set; }

    /// <summary>Whether the schema is asked about; the name of a type alone is not.</summary>
    public bool AsksSchema { get; private set; }

    /// <summary>Variables that decide what is asked for.</summary>
    public ImmutableArray<string> Conditions => [.. _conditions];

    /// <summary>Counts no further than <paramref name="most"/> + 1.</summary>
    /// <exception cref="GraphQLParser.Exceptions.GraphQLSyntaxErrorException">It is no document.</exception>
    public static int Tokens(string text, int most)
    {
        var count = 0;
        for (var start = 0; count <= most; count++)
        {
            var token = Lexer.Lex(text, start);
            if (token.Kind == TokenKind.EOF)
            {
                break;
            }

            start = token.End;
        }

        return count;
    }

    private int OfFragment(string name)
    {
        if (!_depths.TryGetValue(name, out var depth))
        {
            depth = _fragments.TryGetValue(name, out var fragment) ? Of(fragment.SelectionSet) : 0;
            _depths[name] = depth;
        }

        return depth;
    }

    private int Of(GraphQLSelectionSet? set)
    {
        var most = 0;
        foreach (var selection in set?.Selections ?? [])
        {
            Note(((IHasDirectivesNode)selection).Directives);
            most = Math.Max(
                most,
                selection switch
                {
                    GraphQLField field => 1 + Of(Noted(field).SelectionSet),
                    GraphQLInlineFragment inline => Of(inline.SelectionSet),
                    GraphQLFragmentSpread spread => OfFragment(spread.FragmentName.Name.StringValue),
                    _ => 0,
                }
            );
        }

        return most;
    }

    private GraphQLField Noted(GraphQLField field)
    {
        Aliases += field.Alias is null ? 0 : 1;
        AsksSchema |= field.Name.Value == "__schema" || field.Name.Value == "__type";
        return field;
    }

    private void Note(GraphQLDirectives? directives)
    {
        foreach (var directive in directives?.Items ?? [])
        {
            foreach (var argument in directive.Arguments?.Items ?? [])
            {
                if (argument.Value is GraphQLVariable variable)
                {
                    _conditions.Add(variable.Name.StringValue);
                }
            }
        }
    }
}
