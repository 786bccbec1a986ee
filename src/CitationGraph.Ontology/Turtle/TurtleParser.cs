using System.Text;

namespace CitationGraph.Ontology.Turtle;

/// <summary>Reads a Turtle 1.1 document (W3C Recommendation of 25 February 2014) in one pass.</summary>
internal sealed class TurtleParser
{
    private const int DeepestNesting = 500;
    private const string AProperty = "a property ('a', a name such as cg:code or an IRI in '<' and '>')";
    private readonly TurtleLexer _lexer;
    private readonly ITripleSink _sink;
    private readonly Dictionary<string, string> _prefixes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _nameLookup;
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _prefixLookup;
    private readonly TurtleSource _source;
    private string? _base;
    private string? _lastLanguage;
    private string? _languageBefore;
    private int _blankCount;
    private int _depth;

    private TurtleParser(TurtleSource source, string? baseIri, ITripleSink sink)
    {
        _source = source;
        _lexer = new TurtleLexer(source);
        _base = baseIri;
        _sink = sink;
        _nameLookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        _prefixLookup = _prefixes.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <param name="baseIri">Absolute IRI that relative ones are resolved against; null when the document must do without.</param>
    /// <exception cref="OntologyException">The text is not Turtle; what came before has reached the sink.</exception>
    public static void Parse(TurtleSource source, string? baseIri, ITripleSink sink) =>
        new TurtleParser(source, baseIri, sink).Document();

    private void Document()
    {
        while (_lexer.SkipSpace())
        {
            if (_lexer.TryTake('@'))
            {
                if (!TryDirective(StringComparison.Ordinal))
                {
                    throw _lexer.Fault("@prefix or @base");
                }

                ExpectEnd("'.' at the end of the directive");
            }
            else if (!TryDirective(StringComparison.OrdinalIgnoreCase, mayBeName: true))
            {
                Statement();
                ExpectEnd("';', ',' or '.' after the value");
            }
        }
    }

    private bool TryDirective(StringComparison comparison, bool mayBeName = false)
    {
        if (mayBeName && _lexer.Current is not ('p' or 'P' or 'b' or 'B'))
        {
            return false;
        }

        if (_lexer.TryTakeWord("prefix", comparison))
        {
            _lexer.SkipSpace();
            var prefix = _lexer.ReadPrefix("a prefix ending in ':'").ToString();
            _lexer.SkipSpace();
            _prefixes[prefix] = Iri("the IRI of the prefix in '<' and '>'");
            _names.Clear();
            return true;
        }

        if (_lexer.TryTakeWord("base", comparison))
        {
            _lexer.SkipSpace();
            _base = Iri("the base IRI in '<' and '>'");
            return true;
        }

        return false;
    }

    private void Statement()
    {
        var start = _lexer.Position;
        var isBracket = _lexer.Current == '[';
        var subject = Subject(out var isDescribed);
        _sink.Begin(subject, start);
        _lexer.SkipSpace();
        if (isBracket && isDescribed && _lexer.Current == '.')
        {
            return;
        }

        PredicatesAndObjects(subject);
    }

    private RdfTerm Subject(out bool isDescribed)
    {
        isDescribed = false;
        switch (_lexer.Current)
        {
            case '[':
                return BlankNode(out isDescribed);
            case '(':
                return Collection();
            case '_':
                return LabelledBlank();
            default:
                return RdfTerm.Iri(NameOrIri("a subject: a name such as cg:Genre or an IRI in '<' and '>'"));
        }
    }

    private void PredicatesAndObjects(RdfTerm subject)
    {
        var expected = AProperty;
        while (true)
        {
            var predicate = Predicate(expected);
            expected = AProperty + ", or the end of the block: '.'";
            do
            {
                _lexer.SkipSpace();
                var offset = _lexer.Position;
                var value = Value();
                _sink.Add(subject, predicate, value, offset);
                _lexer.SkipSpace();
            } while (_lexer.TryTake(','));

            if (!_lexer.TryTake(';'))
            {
                return;
            }

            do
            {
                _lexer.SkipSpace();
            } while (_lexer.TryTake(';'));

            if (_lexer.Current is '.' or ']')
            {
                return;
            }
        }
    }

    private string Predicate(string expected)
    {
        _lexer.SkipSpace();
        return _lexer.Current == 'a' && _lexer.TryTakeWord("a", StringComparison.Ordinal)
            ? Rdf.Type
            : NameOrIri(expected);
    }

    private RdfTerm Value()
    {
        switch (_lexer.Current)
        {
            case '"' or '\'':
                return Literal();
            case '[':
                return BlankNode(out _);
            case '(':
                return Collection();
            case '_':
                return LabelledBlank();
            case (>= '0' and <= '9') or '+' or '-':
            case '.' when char.IsAsciiDigit(_lexer.Next):
                var (number, datatype) = _lexer.ReadNumber();
                return new RdfTerm(RdfKind.Literal, number, datatype);
            case 't' when _lexer.TryTakeWord("true", StringComparison.Ordinal):
                return new RdfTerm(RdfKind.Literal, "true", Xsd.Boolean);
            case 'f' when _lexer.TryTakeWord("false", StringComparison.Ordinal):
                return new RdfTerm(RdfKind.Literal, "false", Xsd.Boolean);
            default:
                return RdfTerm.Iri(NameOrIri("a value: a text in quotes, a number, true, false, a name or an IRI"));
        }
    }

    private RdfTerm Literal()
    {
        var text = _lexer.ReadString();
        _lexer.SkipSpace();
        if (_lexer.TryTake('@'))
        {
            return new RdfTerm(RdfKind.Literal, text, Rdf.LangString, Language(_lexer.ReadLanguageTag()));
        }

        if (_lexer.Current != '^' || _lexer.Next != '^')
        {
            return new RdfTerm(RdfKind.Literal, text, Xsd.Text);
        }

        _lexer.TryTake('^');
        _lexer.TryTake('^');
        _lexer.SkipSpace();
        return new RdfTerm(RdfKind.Literal, text, NameOrIri("a datatype such as xsd:date after '^^'"));
    }

    /// <summary>Labels alternate between two languages: the last two tags are kept so that they are not made thousands of times.</summary>
    private string Language(ReadOnlySpan<char> tag)
    {
        if (_lastLanguage is null || !tag.SequenceEqual(_lastLanguage))
        {
            var found =
                _languageBefore is not null && tag.SequenceEqual(_languageBefore) ? _languageBefore : tag.ToString();
            _languageBefore = _lastLanguage;
            _lastLanguage = found;
        }

        return _lastLanguage;
    }

    private RdfTerm BlankNode(out bool isDescribed)
    {
        Enter();
        _lexer.TryTake('[');
        _lexer.SkipSpace();
        var node = NewBlank();
        isDescribed = _lexer.Current != ']';
        if (isDescribed)
        {
            PredicatesAndObjects(node);
            _lexer.SkipSpace();
        }

        if (!_lexer.TryTake(']'))
        {
            throw _lexer.Fault("';', ',' or ']' after the value");
        }

        _depth--;
        return node;
    }

    private RdfTerm Collection()
    {
        Enter();
        _lexer.TryTake('(');
        RdfTerm? head = null;
        RdfTerm? last = null;
        while (_lexer.SkipSpace() && _lexer.Current != ')')
        {
            var offset = _lexer.Position;
            var value = Value();
            var cell = NewBlank();
            head ??= cell;
            if (last is not null)
            {
                _sink.Add(last, Rdf.Rest, cell, offset);
            }

            _sink.Add(cell, Rdf.First, value, offset);
            last = cell;
        }

        if (!_lexer.TryTake(')'))
        {
            throw _lexer.Fault("')' at the end of the list");
        }

        _depth--;
        var nil = RdfTerm.Iri(Rdf.Nil);
        if (head is null || last is null)
        {
            return nil;
        }

        _sink.Add(last, Rdf.Rest, nil, _lexer.Position - 1);
        return head;
    }

    private void Enter()
    {
        if (++_depth > DeepestNesting)
        {
            throw _lexer.Fault(_lexer.Position, $"more than {DeepestNesting} brackets within each other", "fewer");
        }
    }

    // A label may not contain ':', so the two kinds of names never meet.
    private RdfTerm NewBlank() => RdfTerm.Blank($":{_blankCount++}");

    private RdfTerm LabelledBlank() =>
        _lexer.Next == ':'
            ? RdfTerm.Blank(_lexer.ReadBlankLabel().ToString())
            : throw _lexer.Fault("'_:' and the label of a blank node");

    private string NameOrIri(string expected)
    {
        if (_lexer.Current == '<')
        {
            return Iri(expected);
        }

        var start = _lexer.Position;
        var prefix = _lexer.ReadPrefix(expected);
        var local = _lexer.ReadLocalName(out var hasEscape);
        var written = _source.Text.AsSpan(start, _lexer.Position - start);
        if (_nameLookup.TryGetValue(written, out var iri))
        {
            return iri;
        }

        if (!_prefixLookup.TryGetValue(prefix, out var space))
        {
            throw _lexer.Fault(start, $"the prefix '{prefix}:'", $"one that is declared above ({DeclaredPrefixes()})");
        }

        iri = string.Concat(space, hasEscape ? Unescape(local) : local);
        _nameLookup[written] = iri;
        return iri;
    }

    private string DeclaredPrefixes() =>
        _prefixes.Count == 0
            ? "none is: begin with @prefix"
            : string.Join(", ", _prefixes.Keys.Order(StringComparer.Ordinal).Select(p => p + ":"));

    private static string Unescape(ReadOnlySpan<char> local)
    {
        var text = new StringBuilder(local.Length);
        for (var i = 0; i < local.Length; i++)
        {
            i += local[i] == '\\' ? 1 : 0;
            text.Append(local[i]);
        }

        return text.ToString();
    }

    private string Iri(string expected)
    {
        if (_lexer.Current != '<')
        {
            throw _lexer.Fault(expected);
        }

        var start = _lexer.Position;
        var reference = _lexer.ReadIri();
        if (_base is null && !IriReference.IsAbsolute(reference))
        {
            throw _lexer.Fault(start, $"the relative IRI <{reference}>", "a full IRI, or an @base line above");
        }

        return IriReference.Resolve(_base ?? "", reference);
    }

    private void ExpectEnd(string expected)
    {
        var followsText = _lexer.Position > 0 && _source.Text[_lexer.Position - 1] is '"' or '\'';
        var isGlued = !TurtleCharacters.IsSpace(_lexer.Current);
        _lexer.SkipSpace();
        if (!_lexer.TryTake('.'))
        {
            throw _lexer.Fault(
                followsText && isGlued ? expected + " (a text before it may lack its closing quote)" : expected
            );
        }
    }
}
