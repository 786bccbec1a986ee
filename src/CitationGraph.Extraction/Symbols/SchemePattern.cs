using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>A piece of a symbol as cut from the text: a separator, or what stands between two.</summary>
/// <param name="Separator"><c>/</c>, <c>-</c> or a space; <c>\0</c> for a segment.</param>
internal readonly record struct SymbolPiece(char Separator, string Segment)
{
    public bool IsSeparator => Separator != '\0';
}

/// <summary>The parts of a symbol under one scheme.</summary>
internal sealed record SymbolParts(string Number, int? Year, string? Code, ImmutableArray<string> Organs, string Text);

/// <summary>A number scheme's pattern, ready to be held against the pieces of a symbol.</summary>
internal sealed class SchemePattern
{
    private readonly ImmutableArray<Element> _elements;
    private readonly SymbolCodes _codes;

    private SchemePattern(NumberScheme scheme, ImmutableArray<Element> elements, SymbolCodes codes)
    {
        Scheme = scheme;
        _elements = elements;
        _codes = codes;
    }

    public NumberScheme Scheme { get; }

    /// <exception cref="VocabularyException">The pattern holds an unknown part or an open bracket.</exception>
    public static SchemePattern Compile(NumberScheme scheme, SymbolCodes codes)
    {
        var position = 0;
        return new SchemePattern(scheme, Parse(scheme, ref position, inGroup: false), codes);
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
    public SymbolParts? Match(IReadOnlyList<SymbolPiece> pieces)
    {
        var reading = new Reading();
        return Match(pieces, 0, _elements, reading) ? reading.ToParts() : null;
    }

    private bool Match(IReadOnlyList<SymbolPiece> pieces, int piece, ImmutableArray<Element> elements, Reading reading)
    {
        if (elements.IsEmpty)
        {
            return piece == pieces.Count;
        }

        var mark = reading.Mark();
        var element = elements[0];
        var rest = elements.RemoveAt(0);
        if (element.Kind != ElementKind.Group)
        {
            if (
                piece < pieces.Count
                && Accept(element, pieces[piece], reading)
                && Match(pieces, piece + 1, rest, reading)
            )
            {
                return true;
            }

            reading.Return(mark);
            return false;
        }

        // With the group first, without it when that fails; a group always takes a piece, so this ends.
        var with = element.Repeats ? elements.InsertRange(0, element.Group) : rest.InsertRange(0, element.Group);
        if (piece < pieces.Count && Match(pieces, piece, with, reading))
        {
            return true;
        }

        reading.Return(mark);
        return Match(pieces, piece, rest, reading);
    }

    private bool Accept(Element element, SymbolPiece piece, Reading reading)
    {
        if (element.Kind == ElementKind.Separator)
        {
            if (piece.Separator != element.Text[0])
            {
                return false;
            }

            reading.Append(element.Text);
            return true;
        }

        if (piece.IsSeparator)
        {
            return false;
        }

        switch (element.Kind)
        {
            case ElementKind.Number:
                return IsNumber(piece.Segment) && reading.TakeNumber(piece.Segment);
            case ElementKind.Year:
                return IsYear(piece.Segment, out var year) && reading.TakeYear(year, piece.Segment);
            case ElementKind.Code:
                return _codes.Code(piece.Segment) is { } code && Allows(Scheme.Codes, code) && reading.TakeCode(code);
            case ElementKind.Organ:
                var organ = _codes.Organ(piece.Segment);
                return !char.IsAsciiDigit(organ[0]) && Allows(Scheme.Organs, organ) && reading.TakeOrgan(organ);
            case ElementKind.Unit:
                return reading.TakeOrgan(_codes.Organ(piece.Segment));
            default:
                return AcceptTerm(element.Text, piece.Segment, reading);
        }
    }

    /// <summary>An organ with its term's number: <c>QH15</c>, <c>UBTVQH14</c>.</summary>
    private static bool AcceptTerm(string organ, string segment, Reading reading)
    {
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

        return reading.TakeOrgan(string.Concat(organ, rest));
    }

    private static bool Allows(ImmutableArray<string> allowed, string value) =>
        allowed.IsEmpty || allowed.Contains(value);

    private static bool IsNumber(string segment)
    {
        var digits = 0;
        while (digits < segment.Length && char.IsAsciiDigit(segment[digits]))
        {
            digits++;
        }

        return digits is > 0 and <= 6
            && (digits == segment.Length || (digits == segment.Length - 1 && char.IsLower(segment[digits])));
    }

    private static bool IsYear(string segment, out int year) =>
        int.TryParse(segment, out year) && segment.Length == 4 && year is >= 1900 and <= 2100;

    private static ImmutableArray<Element> Parse(NumberScheme scheme, ref int position, bool inGroup)
    {
        var elements = ImmutableArray.CreateBuilder<Element>();
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
                elements.Add(new Element(ElementKind.Group, string.Empty, group, repeats));
            }
            else if (unit is '/' or '-' or ' ')
            {
                elements.Add(new Element(ElementKind.Separator, unit.ToString(), default, false));
                position++;
            }
            else
            {
                elements.Add(ParsePart(scheme, ref position));
            }
        }

        return inGroup ? throw Broken(scheme, "a bracket is not closed") : elements.ToImmutable();
    }

    private static Element ParsePart(NumberScheme scheme, ref int position)
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
            "{n}" => new Element(ElementKind.Number, part, default, false),
            "{yyyy}" => new Element(ElementKind.Year, part, default, false),
            "{code}" => new Element(ElementKind.Code, part, default, false),
            "{org}" => new Element(ElementKind.Organ, part, default, false),
            "{unit}" => new Element(ElementKind.Unit, part, default, false),
            _ when part.EndsWith("{term}", StringComparison.Ordinal) && part.Length > 6 => new Element(
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

    private sealed record Element(ElementKind Kind, string Text, ImmutableArray<Element> Group, bool Repeats);

    /// <summary>What has been read so far; can be set back when a branch fails.</summary>
    private sealed class Reading
    {
        private readonly List<string> _text = [];
        private readonly List<string> _organs = [];
        private string _number = string.Empty;
        private int? _year;
        private string? _code;

        public (int Text, int Organs, string Number, int? Year, string? Code) Mark() =>
            (_text.Count, _organs.Count, _number, _year, _code);

        public void Return((int Text, int Organs, string Number, int? Year, string? Code) mark)
        {
            _text.RemoveRange(mark.Text, _text.Count - mark.Text);
            _organs.RemoveRange(mark.Organs, _organs.Count - mark.Organs);
            (_number, _year, _code) = (mark.Number, mark.Year, mark.Code);
        }

        public void Append(string text) => _text.Add(text);

        public bool TakeNumber(string number)
        {
            _number = number;
            return Take(number);
        }

        public bool TakeYear(int year, string text)
        {
            _year = year;
            return Take(text);
        }

        public bool TakeCode(string code)
        {
            _code = code;
            return Take(code);
        }

        public bool TakeOrgan(string organ)
        {
            _organs.Add(organ);
            return Take(organ);
        }

        public SymbolParts ToParts() => new(_number, _year, _code, [.. _organs], string.Concat(_text));

        private bool Take(string text)
        {
            _text.Add(text);
            return true;
        }
    }
}
