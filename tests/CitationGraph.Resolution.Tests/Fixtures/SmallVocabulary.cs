using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Resolution.Tests;

/// <summary>A vocabulary just large enough for the rules under test, so that an edit of the ontology cannot change what they prove.</summary>
internal static class SmallVocabulary
{
    public static Vocabulary Value { get; } = Build();

    private static Vocabulary Build()
    {
        var central = new AuthorityLevel("central", "trung ương", "central", 1, NumberingSystem.State);
        var province = new AuthorityLevel("province", "tỉnh", "province", 2, NumberingSystem.State);
        return new Vocabulary(
            new VocabularyParts(
                Genres(),
                [],
                [central, province],
                [
                    new Place("hai-phong", "Hải Phòng", "thành phố", null, null),
                    new Place("ha-noi", "Hà Nội", "thành phố", null, null),
                ],
                Authorities(central, province),
                [],
                Terms(),
                Schemes(),
                [],
                [new RelationCue("phê duyệt", "approves", CuePosition.Title, false, false, 1)],
                [],
                [],
                [],
                [],
                Words()
            )
        );
    }

    private static ImmutableArray<Genre> Genres() =>
        [
            Genre("luat", "Luật", isLaw: true),
            Genre("nghi-quyet", "Nghị quyết", codes: ["NQ"]),
            Genre("nghi-dinh", "Nghị định", codes: ["NĐ"]),
            Genre("quyet-dinh", "Quyết định", codes: ["QĐ"]),
            Genre("quy-dinh", "Quy định", codes: ["QĐ"]),
            Genre("chi-thi", "Chỉ thị", codes: ["CT"]),
            Genre("ket-luan", "Kết luận", codes: ["KL"]),
            Genre("ke-hoach", "Kế hoạch", codes: ["KH"], isScheme: true),
            Genre("de-an", "Đề án", codes: ["ĐA"], isScheme: true),
            Genre("chuong-trinh", "Chương trình", codes: ["CTr"], isScheme: true),
            Genre(
                "chuong-trinh-hanh-dong",
                "Chương trình hành động",
                codes: ["CTr"],
                isScheme: true,
                broader: "chuong-trinh"
            ),
            Genre("cong-van", "Công văn"),
        ];

    private static ImmutableArray<Authority> Authorities(AuthorityLevel central, AuthorityLevel province) =>
        [
            Authority("quoc-hoi", "Quốc hội", central, codes: []),
            Authority("chinh-phu", "Chính phủ", central, codes: ["CP"]),
            Authority("thu-tuong", "Thủ tướng Chính phủ", central, codes: ["TTg"]),
            Authority("bo-gddt", "Bộ Giáo dục và Đào tạo", central, codes: ["BGDĐT"]),
            Authority("bchtw", "Ban Chấp hành Trung ương", central, codes: ["TW"]),
            Authority("bo-chinh-tri", "Bộ Chính trị", central, codes: ["TW"]),
            Authority("ubnd-hai-phong", "Ủy ban nhân dân thành phố Hải Phòng", province, codes: ["UBND"]),
            Authority(
                "ct-ubnd-hai-phong",
                "Chủ tịch Ủy ban nhân dân thành phố Hải Phòng",
                province,
                codes: ["UBND"],
                register: "ubnd-hai-phong"
            ),
            Authority("ubnd-ha-noi", "Ủy ban nhân dân thành phố Hà Nội", province, codes: ["UBND"]),
            Authority("thanh-uy-hai-phong", "Thành ủy Hải Phòng", province, codes: ["TU"]),
            Authority(
                "btv-thanh-uy-hai-phong",
                "Ban Thường vụ Thành ủy Hải Phòng",
                province,
                codes: ["TU"],
                register: "thanh-uy-hai-phong"
            ),
        ];

    private static ImmutableArray<Term> Terms() =>
        [
            Term("XI", 11, "2011-01-19", "2016-01-27"),
            Term("XII", 12, "2016-01-28", "2021-01-31"),
            Term("XIII", 13, "2021-02-01", "2026-01-18"),
            Term("XIV", 14, "2026-01-19", null),
        ];

    private static ImmutableArray<NumberScheme> Schemes() =>
        [
            Scheme("national-assembly", "{n}/{yyyy}/QH{term}", IdentityScope.Symbol, 90),
            Scheme("party", "{n}-{code}/{org}", IdentityScope.IssuerTerm, 75, NumberingSystem.Party),
            Scheme("state-normative", "{n}/{yyyy}/{code}-{org}", IdentityScope.Symbol, 60),
            Scheme("state-individual", "{n}/{code}-{org}", IdentityScope.IssuerYear, 50),
            Scheme("official-letter", "{n}/{org}-{unit}", IdentityScope.IssuerYear, 30),
        ];

    private static Lexicon Words() =>
        new(
            new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
            {
                ["aboutWord"] = ["về", "về việc", "v/v"],
                ["letterOfOffice"] = ["Công văn"],
                ["numberWord"] = ["số"],
                ["dateWord"] = ["ngày"],
                ["monthWord"] = ["tháng"],
                ["yearWord"] = ["năm"],
                ["amendingName"] = ["sửa đổi, bổ sung một số điều của"],
                ["placeKind"] = ["tỉnh", "thành phố"],
                ["congressWord"] = ["Đại hội đại biểu toàn quốc", "Đại hội đại biểu", "Đại hội"],
                ["nationalParty"] = ["của Đảng", "Đảng"],
                ["numeral"] = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám"],
            }
        );

    private static Genre Genre(
        string id,
        string name,
        ImmutableArray<string>? codes = null,
        bool isScheme = false,
        bool isLaw = false,
        string? broader = null
    ) => new(id, name, id, [], codes ?? [], isScheme, isLaw, broader);

    private static Authority Authority(
        string id,
        string name,
        AuthorityLevel level,
        ImmutableArray<string> codes,
        string? register = null
    ) => new(id, name, null, [], [], codes, level, null, null, null, null, null, [], [], register ?? id, null, null);

    private static Term Term(string roman, int number, string from, string? to) =>
        new("dai-hoi-dang", roman, number, Day.Of(from), to is null ? null : Day.Of(to), null);

    private static NumberScheme Scheme(
        string id,
        string pattern,
        IdentityScope scope,
        int priority,
        NumberingSystem system = NumberingSystem.State
    ) => new(id, id, id, pattern, scope, system, priority, [], []);
}

internal static class Day
{
    public static PartialDate Of(string iso) =>
        PartialDate.TryParse(iso, out var date)
            ? date.Value
            : throw new ArgumentException($"Not a date: {iso}", nameof(iso));
}
