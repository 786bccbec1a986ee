using CitationGraph.Model;

namespace CitationGraph.Benchmarks;

/// <summary>Bodies of the ontology in groups, with what they issue and how often.</summary>
internal sealed class Issuers
{
    public const int Laws = 0;
    public const int Decrees = 1;
    public const int Ministries = 2;
    public const int Provinces = 3;
    public const int Districts = 4;
    public const int Party = 5;
    public const int Groups = 6;

    private readonly List<Issuer>[] _groups;

    public Issuers(Vocabulary vocabulary)
    {
        _groups =
        [
            [.. Of(vocabulary, Laws, "luat", "{0}/{1}/QH14", "quoc-hoi")],
            [
                .. Of(vocabulary, Decrees, "nghi-dinh", "{0}/{1}/NĐ-CP", "chinh-phu"),
                .. Of(vocabulary, Decrees, "quyet-dinh", "{0}/QĐ-TTg", "thu-tuong"),
            ],
            [
                .. vocabulary
                    .Authorities.Where(a => a.Level.Id == "ministry" && a.Codes.Length > 0)
                    .SelectMany(a =>
                        new[]
                        {
                            new Issuer(Ministries, "thong-tu", $"{{0}}/{{1}}/TT-{a.Codes[0]}", a.Id, a.NameVi),
                            new Issuer(Ministries, "chi-thi", $"{{0}}/CT-{a.Codes[0]}", a.Id, a.NameVi),
                        }
                    ),
            ],
            [
                .. vocabulary
                    .Authorities.Where(a => a.Level.Id == "province" && a.Codes.Contains("UBND"))
                    .SelectMany(a => Local(Provinces, a)),
                .. vocabulary
                    .AuthorityPatterns.Where(p => p.Level.Id == "department" && p.Codes.Length > 0)
                    .SelectMany(p =>
                        vocabulary.Places.Where(l => l.ParentId is null).Select(l => (Pattern: p, Place: l))
                    )
                    .Select(m => new Issuer(
                        Provinces,
                        "ke-hoach",
                        $"{{0}}/KH-{m.Pattern.Codes[0]}",
                        Vocabulary.MemberId(m.Pattern, m.Place),
                        m.Pattern.NamePattern
                    ))
                    .Where((_, at) => at % 7 == 0),
            ],
            [
                .. vocabulary
                    .Authorities.Where(a => a.Level.Id == "district" && a.Codes.Contains("UBND"))
                    .SelectMany(a => Local(Districts, a)),
            ],
            [
                .. vocabulary
                    .Authorities.Where(a => a.Level.Id is "party-central" or "party-province" && a.Codes.Length > 0)
                    .SelectMany(a =>
                        new[]
                        {
                            new Issuer(Party, "ket-luan", $"{{0}}-KL/{a.Codes[0]}", a.Id, a.NameVi),
                            new Issuer(Party, "chi-thi", $"{{0}}-CT/{a.Codes[0]}", a.Id, a.NameVi),
                        }
                    ),
            ],
        ];
    }

    public Issuer Pick(Random random)
    {
        var group = random.Next(1000) switch
        {
            < 3 => Laws,
            < 30 => Decrees,
            < 120 => Ministries,
            < 150 => Party,
            < 720 => Provinces,
            _ => Districts,
        };
        return _groups[group][random.Next(_groups[group].Count)];
    }

    private static IEnumerable<Issuer> Of(Vocabulary vocabulary, int group, string genre, string symbol, string id) =>
        [new Issuer(group, genre, symbol, id, vocabulary.Authority(id)!.NameVi)];

    private static IEnumerable<Issuer> Local(int group, Authority authority) =>
        [
            new Issuer(group, "quyet-dinh", "{0}/QĐ-UBND", authority.Id, authority.NameVi),
            new Issuer(group, "ke-hoach", "{0}/KH-UBND", authority.Id, authority.NameVi),
            new Issuer(group, "quyet-dinh", "{0}/{1}/QĐ-UBND", authority.Id, authority.NameVi),
        ];
}

/// <param name="Symbol">A format of number and year.</param>
internal sealed record Issuer(int Group, string GenreId, string Symbol, string Id, string Name);
