using System.Collections.Frozen;

namespace CitationGraph.Extraction;

/// <summary>The readers' reasons in Vietnamese, and which part of a citation each speaks of.</summary>
internal static class ReasonWords
{
    private static readonly FrozenDictionary<string, (string Part, string Vi)> s_words = new Dictionary<
        string,
        (string, string)
    >(StringComparer.Ordinal)
    {
        ["symbol without a kind word"] = (Parts.Kind, "có số, ký hiệu, không có tên loại đứng trước"),
        ["symbol in a list, the kind word shared with the one before"] = (
            Parts.Kind,
            "số, ký hiệu trong một dãy, tên loại chung với dẫn chiếu trước"
        ),
        ["number without the rest of its symbol"] = (Parts.Kind, "tên loại và số, thiếu phần ký hiệu"),
        ["amending law: its name holds the laws it amends"] = (
            Parts.Kind,
            "luật sửa đổi: tên của nó chứa tên các luật được sửa"
        ),
        ["law by a known name"] = (Parts.Kind, "luật, theo tên đã biết"),
        ["law by a name after its kind word"] = (Parts.Kind, "luật, theo tên đứng sau tên loại"),
        ["Party resolution by its plenum"] = (Parts.Kind, "nghị quyết của Đảng, theo hội nghị và khóa"),
        ["Party resolution by its congress"] = (Parts.Kind, "nghị quyết của Đảng, theo đại hội"),
        ["kind word with “này”"] = (Parts.Kind, "tên loại đi với “này”"),
        ["in a page about an instrument: the instrument reported on"] = (
            Parts.Refers,
            "trong bài viết về một văn bản: văn bản được nói đến"
        ),
        ["“nêu trên” without a mention before"] = (Parts.Refers, "“nêu trên” mà phía trước chưa có văn bản cùng loại"),
        ["“nêu trên”: the nearest mention before of that genre"] = (
            Parts.Refers,
            "“nêu trên”: dẫn chiếu cùng loại gần nhất phía trước"
        ),
        ["defines a short form"] = (Parts.Kind, "quy ước tên gọi tắt"),
        ["short form defined before"] = (Parts.Kind, "tên gọi tắt đã quy ước ở trên"),
        ["one instrument by issuer and title"] = (Parts.Kind, "một văn bản, theo cơ quan ban hành và tên"),
        ["headline with kind word and title"] = (Parts.Kind, "tiêu đề gồm tên loại và tên văn bản"),
        ["scheme by its quoted title"] = (Parts.Kind, "đề án, chương trình theo tên trong ngoặc kép"),
        ["scheme whose quoted title begins with its kind word"] = (
            Parts.Kind,
            "đề án, chương trình có tên trong ngoặc kép mở đầu bằng tên loại"
        ),
        ["scheme by issuer and title"] = (Parts.Kind, "đề án, chương trình theo cơ quan ban hành và tên"),
        ["scheme by its number"] = (Parts.Kind, "đề án, chương trình theo số"),
        ["scheme by its capitalised title"] = (Parts.Kind, "đề án, chương trình theo tên viết hoa"),
        ["the rest of its symbol from the one mention of that number in the text"] = (
            Parts.Number,
            "phần ký hiệu lấy từ dẫn chiếu duy nhất mang số ấy trong văn bản"
        ),
        ["date shared by the list"] = (Parts.Date, "ngày chung của cả dãy"),
        ["issuer shared by the list"] = (Parts.Issuer, "cơ quan chung của cả dãy"),
        ["issuer after “của”"] = (Parts.Issuer, "cơ quan đứng sau “của”"),
        ["issuer after “do”"] = (Parts.Issuer, "cơ quan đứng sau “do”"),
        ["issuer in front of the head"] = (Parts.Issuer, "cơ quan đứng trước dẫn chiếu"),
        ["issuer written, its place not known"] = (Parts.Issuer, "có ghi cơ quan nhưng không rõ thuộc địa phương nào"),
        ["number left open"] = (Parts.Kind, "số để trống"),
        ["scheme by its kind, issuer and title"] = (
            Parts.Kind,
            "đề án, chương trình theo loại, cơ quan ban hành và tên"
        ),
        ["a change that is asked for, not made"] = (
            Parts.Relation,
            "việc sửa đổi, thay thế mới được đề nghị, chưa thực hiện"
        ),
        ["relation shared by the list"] = (Parts.Relation, "quan hệ chung của cả dãy"),
        ["the text's own symbol"] = (Parts.Relation, "số của chính văn bản này"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A reason as the readers give it, with its part and in both languages; one that is not known stays English and speaks of the kind.</summary>
    public static PartReason Of(string reason)
    {
        const string Scheme = "symbol of scheme ";
        const string Cue = "cue “";
        const string Behind = " behind it";
        if (s_words.TryGetValue(reason, out var words))
        {
            return new PartReason(words.Part, words.Vi, reason);
        }

        if (reason.StartsWith(Scheme, StringComparison.Ordinal))
        {
            var id = reason[Scheme.Length..];
            return new PartReason(
                Parts.Kind,
                $"số, ký hiệu theo cách đánh số {id}",
                $"a symbol of the number scheme {id}"
            );
        }

        if (reason.StartsWith(Cue, StringComparison.Ordinal))
        {
            var isBehind = reason.EndsWith(Behind, StringComparison.Ordinal);
            var phrase = reason[(Cue.Length - 1)..(isBehind ? ^Behind.Length : ^0)];
            return isBehind
                ? new PartReason(Parts.Relation, $"từ báo hiệu {phrase} đứng sau", $"the cue {phrase} behind it")
                : new PartReason(Parts.Relation, $"từ báo hiệu {phrase} đứng trước", $"the cue {phrase} in front");
        }

        return new PartReason(Parts.Kind, reason, reason);
    }

    /// <summary>Whether the reason has words in Vietnamese.</summary>
    public static bool Knows(string reason) => Of(reason) is { } words && words.Vi != words.En;
}

/// <summary>The parts of a citation, in the order in which they are explained.</summary>
internal static class Parts
{
    public const string Kind = "kind";
    public const string Number = "number";
    public const string Date = "date";
    public const string Issuer = "issuer";
    public const string Title = "title";
    public const string Provision = "provision";
    public const string Relation = "relation";
    public const string Subject = "subject";
    public const string Refers = "refers";

    public static IReadOnlyList<string> InOrder { get; } =
    [Kind, Number, Date, Issuer, Title, Provision, Relation, Subject, Refers];
}
