using System.Collections.Immutable;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.StoreTesting;

/// <summary>Small values that use every member at least once, filled and empty.</summary>
public static class Samples
{
    public const string NationalId = "chi-thi:bo-gddt:2022:1112-ct-bgdđt";
    public const string ProvinceId = "chi-thi:ubnd-hai-phong:2022-08:chua-co-so-0a1b2c3d";
    public const string DecreeId = "nghi-dinh:71-2020-nđ-cp";
    public const string LawId = "luat:giao-duc:2019";

    public static ReadDocument Document(string id, string name) =>
        new(id, name, new string('0', 64), $"Văn bản {id}\r\nđường “Ð” \u00A0 🙂", FullReading());

    public static DocumentReading FullReading()
    {
        var issuer = new Issuer("Bộ Giáo dục và Đào tạo", "bo-gddt", new TextSpan(30, 52), IssuerBasis.Written);
        var header = new Letterhead(
            "Chỉ thị",
            null,
            "/CT-UBND",
            PartialDate.Of(2022, 8),
            new Issuer("UBND thành phố", null, null, IssuerBasis.Relative),
            "Hải Phòng",
            "Về thực hiện \"nhiệm vụ\" <trọng tâm>",
            null,
            new TextSpan(0, 120)
        );
        var attached = new Letterhead(
            "Kế hoạch",
            new Symbol("3679/QĐ-UBND", "3679", null, "QĐ", ["UBND"], "state-local"),
            null,
            PartialDate.Of(2023, 8, 31),
            null,
            null,
            null,
            "Nguyễn Văn Đức",
            new TextSpan(500, 620)
        );
        return new DocumentReading(
            SourceKind.Report,
            header,
            [attached],
            issuer,
            "hai-phong",
            0,
            [Numbered(issuer), Named()],
            [
                new StatedDay(
                    StatedDayKind.Effective,
                    null,
                    true,
                    false,
                    false,
                    0,
                    new TextSpan(700, 724),
                    "có hiệu lực từ ngày ký",
                    new TextSpan(690, 725)
                ),
                new StatedDay(
                    StatedDayKind.Deadline,
                    PartialDate.Of(2022, 11, 30),
                    false,
                    true,
                    true,
                    1,
                    new TextSpan(800, 816),
                    "trước ngày 30/11",
                    new TextSpan(760, 830)
                ),
            ]
        );
    }

    public static GraphContent Content() =>
        new(
            [National(), Province(), Law(), Decree()],
            [
                Relation(
                    ProvinceId,
                    NationalId,
                    "implements",
                    RelationOrigin.Stated,
                    "concretises",
                    [Text("doc-1", 1), Text("doc-2", 0)]
                ),
                Relation(
                    ProvinceId,
                    DecreeId,
                    "cites",
                    RelationOrigin.Catalogue,
                    null,
                    [new Evidence(null, "catalogue", -1, default, "dẫn chiếu", 0.5, "memory")]
                ),
                Relation(DecreeId, LawId, "details", RelationOrigin.Inferred, null, [Text("doc-1", 2)]),
            ],
            [
                new(
                    "doc-1",
                    0,
                    ResolutionOutcome.Resolved,
                    NationalId,
                    [NationalId],
                    0.97,
                    ["symbol and issuer agree"]
                ),
                new("doc-1", 1, ResolutionOutcome.Ambiguous, null, [NationalId, DecreeId], 0.4, ["two fit", "no date"]),
                new("doc-2", 0, ResolutionOutcome.Stub, NationalId, [], 0.8, []),
            ],
            [
                new(
                    NationalId,
                    "date",
                    [new("2022-08-19", [Text("doc-1", 0), Text("doc-2", 0)]), new("2022-08-18", [Text("doc-2", 1)])]
                ),
            ],
            [
                new(
                    DecreeId,
                    "recordedStatus",
                    "Còn hiệu lực",
                    PartialDate.Of(2026, 11),
                    null,
                    new Provenance("public code, name not kept", true, "high")
                ),
                new(
                    LawId,
                    "effectiveFrom",
                    "2020-07-01",
                    null,
                    "Cổng thông tin",
                    new Provenance(string.Empty, false, "medium")
                ),
            ]
        );

    /// <summary>One decree and those around it: edges of several types, days and origins.</summary>
    public static GraphContent Star() =>
        GraphContent.Empty with
        {
            Instruments =
            [
                Point("a-2022", PartialDate.Of(2022, 2)),
                Point("a-undated", null),
                Point("b-2021", PartialDate.Of(2021, 3, 1)),
                Point("c-2022", PartialDate.Of(2022, 2, 2)),
                Decree(),
            ],
            Relations =
            [
                Relation("a-2022", DecreeId, "basedOn", RelationOrigin.Stated, null, [Text("doc-1", 0)]),
                Relation("a-2022", DecreeId, "implements", RelationOrigin.Stated, null, [Text("doc-1", 0)]),
                Relation("a-undated", DecreeId, "amends", RelationOrigin.Stated, null, [Text("doc-1", 0)]),
                Relation("a-undated", DecreeId, "implements", RelationOrigin.Catalogue, null, [Text("doc-1", 0)]),
                Relation("b-2021", DecreeId, "implements", RelationOrigin.Stated, null, [Text("doc-1", 0)]),
                Relation("c-2022", DecreeId, "implements", RelationOrigin.Inferred, null, [Text("doc-1", 0)]),
            ],
        };

    public static Instrument National() =>
        new(
            NationalId,
            ["chi-thi:bo-gddt:khong-ro-nam:1112-ct-bgdđt"],
            "chi-thi",
            "1112/CT-BGDĐT",
            PartialDate.Of(2022, 8, 19),
            "bo-gddt",
            "Bộ trưởng Bộ Giáo dục và Đào tạo",
            "thực hiện nhiệm vụ trọng tâm năm học 2022 - 2023",
            [],
            false,
            [],
            null
        );

    public static Instrument Province() =>
        new(
            ProvinceId,
            [],
            "chi-thi",
            null,
            PartialDate.Of(2022, 8),
            "ubnd-hai-phong",
            "Ủy ban nhân dân thành phố Hải Phòng",
            "thực hiện nhiệm vụ trọng tâm",
            [],
            true,
            ["doc-1", "doc-2"],
            NationalId
        )
        {
            PeriodEnd = new DateOnly(2023, 8, 31),
        };

    public static Instrument Law() =>
        new(LawId, [], "luat", null, PartialDate.Of(2019), null, null, null, ["Luật Giáo dục"], false, [], null);

    public static Instrument Decree() =>
        new(DecreeId, [], "nghi-dinh", "71/2020/NĐ-CP", null, null, "Chính phủ", "lộ trình", [], false, [], null);

    private static Instrument Point(string id, PartialDate? date) =>
        new(id, [], "ke-hoach", null, date, null, null, null, [], false, [], null);

    private static Evidence Text(string document, int citation) =>
        new(
            document,
            $"{document}.txt",
            citation,
            new TextSpan(10, 30),
            "Thực hiện Chỉ thị số 1112",
            0.9,
            null,
            "Điều 5"
        );

    private static Relation Relation(
        string source,
        string target,
        string type,
        RelationOrigin origin,
        string? detail,
        ImmutableArray<Evidence> evidence
    ) => new(source, target, type, detail, origin, PartialDate.Of(2022), 0.9, $"{type}, as said", evidence);

    private static Citation Numbered(Issuer issuer) =>
        new(
            0,
            new TextSpan(10, 30),
            "Chỉ thị số 1112/CT-BGDĐT",
            CitationKind.Numbered,
            "Chỉ thị",
            new Symbol("1112/CT-BGDĐT", "1112", null, "CT", ["BGDĐT"], null),
            PartialDate.Of(2022, 8, 19),
            issuer,
            null,
            "thực hiện nhiệm vụ trọng tâm",
            new TextSpan(60, 88),
            "điểm a khoản 2 Điều 5",
            "implements",
            "continuesImplementing",
            null,
            null,
            new TextSpan(0, 140),
            0,
            0.95,
            ["symbol of a known scheme", "cue \"Thực hiện\""]
        );

    private static Citation Named() =>
        new(
            1,
            new TextSpan(200, 215),
            "Nghị quyết 29",
            CitationKind.PartyResolution,
            null,
            null,
            PartialDate.Of(2013),
            null,
            "hội nghị lần thứ 8 khóa XI",
            null,
            null,
            null,
            "cites",
            null,
            0,
            0,
            new TextSpan(190, 260),
            1,
            1.0 / 3.0,
            []
        );
}
