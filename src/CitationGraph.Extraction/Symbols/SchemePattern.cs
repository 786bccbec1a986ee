using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>A number scheme's pattern, ready to be held against the pieces of a symbol.</summary>
internal sealed class SchemePattern
{
    private readonly Element? _first;

    private SchemePattern(NumberScheme scheme, Element? first)
    {
        Scheme = scheme;
        _first = first;
    }

    public NumberScheme Scheme { get; }

    /// <exception cref="VocabularyException">The pattern holds an unknown part or an open bracket.</exception>
    public static SchemePattern Compile(NumberScheme scheme)
    {
        var position = 0;
        return new SchemePattern(scheme, Linked(Parse(scheme, ref position, inGroup: false), null));
    }

    /// <summary>The organs that a pattern writes with their term's number: <c>QH</c> of <c>QH{term}</c>.</summary>
    public static IEnumerable<string> TermOrgans(string pattern)
    {
        const string Term = "{term}";
        foreach (var part in pattern.Split('/', '-', ' '))
        {
            if (part.EndsWith(Term, StringComparison.Ordinal) && part.Length > Term.Length)
            {
                yield return part[..^Term.Length];
            }
        }
    }

    /// <summary>Holds all pieces against the pattern; null when they do not fit to the end.</summary>
    public SymbolParts? Match(ReadOnlySpan<SymbolPiece> pieces)
    {
        var taking = default(SymbolTaking);
        return Match(pieces, _first, ref taking) ? taking.ToParts() : null;
    }

    private bool Match(ReadOnlySpan<SymbolPiece> pieces, Element? element, ref SymbolTaking taking)
    {
        if (element is null)
        {
            return pieces.IsEmpty;
        }

        var before = taking.At;
        if (element.Group is { } group)
        {
            // With the group first, without it when that fails; a group always takes a piece, so this ends.
            if (!pieces.IsEmpty && Match(pieces, group, ref taking))
            {
                return true;
            }

            taking.At = before;
            return Match(pieces, element.Next, ref taking);
        }

        if (!pieces.IsEmpty && Accept(element, pieces[0], ref taking) && Match(pieces[1..], element.Next, ref taking))
        {
            return true;
        }

        taking.At = before;
        return false;
    }

    private bool Accept(Element element, SymbolPiece piece, ref SymbolTaking taking)
    {
        if (piece.Segment is not { } segment)
        {
            if (element.Kind != ElementKind.Separator || piece.Separator != element.Text[0])
            {
                return false;
            }

            taking.Append(element.Text);
            return true;
        }

        switch (element.Kind)
        {
            case ElementKind.Number:
                return segment.IsNumber && taking.TakeNumber(segment.Text);
            case ElementKind.Year:
                return segment.Year > 0 && taking.TakeYear(segment.Year, segment.Text);
            case ElementKind.Code:
                return segment.Code is { } code && Allows(Scheme.Codes, code) && taking.TakeCode(code);
            case ElementKind.Organ:
                return !char.IsAsciiDigit(segment.Organ[0])
                    && Allows(Scheme.Organs, segment.Organ)
                    && taking.TakeOrgan(segment.Organ);
            case ElementKind.Unit:
                return taking.TakeOrgan(segment.Organ);
            case ElementKind.Term:
                return AcceptTerm(element.Text, segment.Text, ref taking);
            default:
                return false;
        }
    }

    /// <summary>An organ with its term's number: <c>QH15</c>, <c>UBTVQH14</c>.</summary>
    private static bool AcceptTerm(string organ, string segment, ref SymbolTaking taking)
    {
        if (segment.Length < organ.Length || segment.Length > organ.Length + 2)
        {
            return false;
        }

        var folded = VietnameseFolding.SymbolKey(segment);
        var rest = folded.AsSpan(Math.Min(organ.Length, folded.Length));
        if (
            !folded.StartsWith(organ, StringComparison.OrdinalIgnoreCase)
            || rest.Length > 2
            || rest.ContainsAnyExceptInRange('0', '9')
        )
        {
            return false;
        }

        return taking.TakeOrgan(string.Concat(organ, rest));
    }

    private static bool Allows(ImmutableArray<string> allowed, string value) =>
        allowed.IsEmpty || allowed.Contains(value);

    /// <summary>Chains parts to what follows them; the last part of a group that repeats leads back to the group.</summary>
    private static Element? Linked(ImmutableArray<Part> parts, Element? next)
    {
        for (var i = parts.Length - 1; i >= 0; i--)
        {
            var part = parts[i];
            var element = new Element(part.Kind, part.Text) { Next = next };
            if (part.Kind == ElementKind.Group)
            {
                element.Group = Linked(part.Group, part.Repeats ? element : next);
            }

            next = element;
        }

        return next;
    }

    private static ImmutableArray<Part> Parse(NumberScheme scheme, ref int position, bool inGroup)
    {
        var elements = ImmutableArray.CreateBuilder<Part>();
        var pattern = scheme.Pattern;
        while (position < pattern.Length)
        {
            var unit = pattern[position];
            if (unit == ']' && inGroup)
            {
                position++;
                return elements.ToImmutable();
            }

            if (unit == '[')
            {
                position++;
                var group = Parse(scheme, ref position, inGroup: true);
                var repeats = position < pattern.Length && pattern[position] == '*';
                position += repeats ? 1 : 0;
                elements.Add(new Part(ElementKind.Group, string.Empty, group, repeats));
            }
            else if (unit is '/' or '-' or ' ')
            {
                elements.Add(new Part(ElementKind.Separator, unit.ToString(), default, false));
                position++;
            }
            else
            {
                elements.Add(ParsePart(scheme, ref position));
            }
        }

        return inGroup ? throw Broken(scheme, "a bracket is not closed") : elements.ToImmutable();
    }

    private static Part ParsePart(NumberScheme scheme, ref int position)
    {
        var pattern = scheme.Pattern;
        var end = position;
        while (end < pattern.Length && pattern[end] is not ('/' or '-' or ' ' or '[' or ']'))
        {
            end++;
        }

        var part = pattern[position..end];
        position = end;
        return part switch
        {
            "{n}" => new Part(ElementKind.Number, part, default, false),
            "{yyyy}" => new Part(ElementKind.Year, part, default, false),
            "{code}" => new Part(ElementKind.Code, part, default, false),
            "{org}" => new Part(ElementKind.Organ, part, default, false),
            "{unit}" => new Part(ElementKind.Unit, part, default, false),
            _ when part.EndsWith("{term}", StringComparison.Ordinal) && part.Length > 6 => new Part(
                ElementKind.Term,
                part[..^6],
                default,
                false
            ),
            _ => throw Broken(scheme, $"'{part}' is no part of a symbol"),
        };
    }

    private static VocabularyException Broken(NumberScheme scheme, string fault) =>
        new(
            $"The pattern '{scheme.Pattern}' of scheme '{scheme.Id}' cannot be read: {fault}. See the head of ontology/number-schemes.ttl."
        );

    private enum ElementKind
    {
        Separator,
        Number,
        Year,
        Code,
        Organ,
        Unit,
        Term,
        Group,
    }

    private sealed record Part(ElementKind Kind, string Text, ImmutableArray<Part> Group, bool Repeats);

    private sealed class Element(ElementKind kind, string text)
    {
        public ElementKind Kind { get; } = kind;

        public string Text { get; } = text;

        public Element? Next { get; init; }

        /// <summary>The first element inside, when this is a group.</summary>
        public Element? Group { get; set; }
    }
}
