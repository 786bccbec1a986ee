using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>Why a run that looks like a symbol was not taken: the conditions of <see cref="SymbolReader"/>, asked one by one.</summary>
internal sealed class SymbolRefusals(ExtractionGrammar grammar)
{
    private readonly NumberedReader _numbered = new(grammar);

    /// <summary>The token after the run of segments that begins here: <c>12/2020/QĐ-UBND</c>.</summary>
    public static int RunEnd(TokenText text, int index)
    {
        var end = index + 1;
        while (IsJoint(text, end))
        {
            end += 2;
        }

        return end;
    }

    /// <summary>Whether the run has a segment in capitals: without one it is a date, a fraction or a rate.</summary>
    public static bool HasCode(TokenText text, int index, int end)
    {
        for (var i = index; i < end; i++)
        {
            if (text[i].Kind == TokenKind.Word && text.Spelling(i).ContainsAnyInRange('A', 'Z'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Why the run was not taken when a kind word or "số" stands in front.</summary>
    public NearMissReason AfterKindWord(TokenText text, int index, int end) =>
        Form(text, index, end) ?? NearMissReasons.NoScheme(text.Line(index, end));

    /// <summary>Why the run without a kind word was not taken.</summary>
    /// <param name="before">The nearest citation before it.</param>
    public NearMissReason Bare(TokenText text, int index, int end, Mention? before, WholeReading whole)
    {
        if (Form(text, index, end) is { } malformed)
        {
            return malformed;
        }

        if (
            index < whole.Structure.BodyStart
            && grammar.Symbols.Read(text, index, isAnnounced: true)?.Symbol.Key is { } key
            && key == whole.Head.Head.Symbol?.Key
        )
        {
            return NearMissReasons.OwnNumber;
        }

        var numberWord = grammar.NumberWord.MatchBefore(text, index);
        var isListed = before is { Kind: CitationKind.Numbered } && _numbered.IsSameList(text, before, index);
        if (
            grammar.Symbols.Read(text, index, isListed || numberWord >= 0) is not null
            && _numbered.IsForm(text, index, numberWord)
        )
        {
            return NearMissReasons.Form;
        }

        return grammar.Symbols.Read(text, index, isAnnounced: true) is { Symbol: { Organs.IsEmpty: false } symbol }
            ? NearMissReasons.UnknownOrgan(symbol.Organs[0])
            : NearMissReasons.NoScheme(text.Line(index, end));
    }

    /// <summary>Whether codes of kind and organ stand here whose number is blank: "số: …/QĐ-UBND".</summary>
    public bool IsBlank(TokenText text, int index, out int end)
    {
        end = RunEnd(text, index);
        return text[index].Kind == TokenKind.Word
            && text[index].Is(TokenTraits.AllCapitals)
            && end > index + 1
            && grammar.Codes.Code(text.Clean(index)) is not null
            && grammar.Codes.IsKnownOrgan(text.Clean(index + 2));
    }

    /// <summary>What keeps the run from being a symbol at all; null when it is well formed.</summary>
    private NearMissReason? Form(TokenText text, int index, int end)
    {
        if (_numbered.IsStandard(text, index))
        {
            return NearMissReasons.Standard;
        }

        if (FollowsBlank(text, index))
        {
            return NearMissReasons.BlankNumber;
        }

        const int MostDigits = 7;
        if (text[index].End - text[index].Start > MostDigits)
        {
            return NearMissReasons.PhoneOrAmount;
        }

        if (!SymbolReader.BeginsSymbol(text, index))
        {
            return text[index - 2].Kind == TokenKind.Number
                ? NearMissReasons.FractionOrDate
                : NearMissReasons.JoinedInFront;
        }

        if (end <= index + 2 || grammar.Symbols.IsSegment(text, index + 2))
        {
            return null;
        }

        return text[index + 2].Kind == TokenKind.Number
            ? NearMissReasons.FractionOrDate
            : NearMissReasons.NoCode(text.Clean(index + 2));
    }

    /// <summary>"số …/2020/NĐ-CP": what stands here as a number is the year behind a blank.</summary>
    private bool FollowsBlank(TokenText text, int index)
    {
        if (!(text[index - 1].IsMark('/') || text[index - 1].IsMark('-')) || index < 2)
        {
            return false;
        }

        ref readonly var before = ref text[index - 2];
        return before.Kind == TokenKind.Mark && before.Word is '…' or '.' or '_'
            || grammar.NumberWord.MatchBefore(text, index - 1) >= 0;
    }

    private static bool IsJoint(TokenText text, int index)
    {
        ref readonly var mark = ref text[index];
        ref readonly var next = ref text[index + 1];
        return mark.Kind == TokenKind.Mark
            && (mark.Word == '/' || VietnameseFolding.IsDash((char)mark.Word))
            && !(mark.Is(TokenTraits.Spaced) && next.Is(TokenTraits.Spaced))
            && !next.Is(TokenTraits.Paragraph)
            && next.Kind is TokenKind.Word or TokenKind.Number;
    }
}
