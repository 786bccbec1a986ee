using System.Collections.Immutable;

namespace CitationGraph.Model;

/// <summary>A level of government or Party, read from <c>ontology/levels.ttl</c>.</summary>
/// <param name="Tier">1 central … 5 commune: a greater tier is a lower level. The same for State and Party.</param>
public sealed record AuthorityLevel(string Id, string LabelVi, string LabelEn, int Tier, NumberingSystem System);

/// <summary>A body that issues documents (cơ quan ban hành).</summary>
/// <param name="Id">Stable name: <c>ubnd-hai-phong</c>.</param>
/// <param name="NameVi">Full official name.</param>
/// <param name="Variants">Other names that mean it anywhere.</param>
/// <param name="RelativeForms">Names that mean it only inside its own jurisdiction: "UBND thành phố".</param>
/// <param name="Codes">How it signs in symbols.</param>
/// <param name="ParentId">The body it stands under.</param>
/// <param name="PlaceId">Key of its place (<c>hai-phong</c>, <c>quan-ba-dinh-ha-noi</c>), null for central bodies.</param>
/// <param name="PlaceName">The place's name with its kind: <c>thành phố Hải Phòng</c>.</param>
/// <param name="ValidFrom">First day, as far as recorded; null when not recorded.</param>
/// <param name="ValidTo">Last day; null while it exists or when not recorded.</param>
/// <param name="SuccessorIds">Who took over, main successor first.</param>
/// <param name="PredecessorIds">Whom it took over from.</param>
/// <param name="RegisterId">The body in whose register its documents are numbered: the chairman's are in the committee's. Its own id when its own.</param>
/// <param name="Certainty">How sure the ontology is: <c>high</c>, <c>medium</c>.</param>
/// <param name="Source">Where the entry comes from.</param>
public sealed record Authority(
    string Id,
    string NameVi,
    string? NameEn,
    ImmutableArray<string> Variants,
    ImmutableArray<string> RelativeForms,
    ImmutableArray<string> Codes,
    AuthorityLevel Level,
    string? ParentId,
    string? PlaceId,
    string? PlaceName,
    PartialDate? ValidFrom,
    PartialDate? ValidTo,
    ImmutableArray<string> SuccessorIds,
    ImmutableArray<string> PredecessorIds,
    string RegisterId,
    string? Certainty,
    string? Source
)
{
    /// <summary>Whether it existed on the day, as far as the ontology knows; an unrecorded bound does not exclude.</summary>
    public bool ExistedOn(DateOnly day) =>
        (ValidFrom is null || ValidFrom.Value.Earliest <= day) && (ValidTo is null || day <= ValidTo.Value.Latest);

    public bool Equals(Authority? other) => other is not null && Id == other.Id;

    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);
}

/// <summary>
/// A family of bodies of which there is one in each place: "Sở Giáo dục và Đào tạo {place}". <see cref="Vocabulary.Authority"/> makes
/// the member for a place on demand, under the id <c>{pattern id}@{place id}</c>.
/// </summary>
/// <param name="NamePattern">With <c>{place}</c> for the place's name with its kind.</param>
/// <param name="ParentPattern">Id of the parent with <c>{place}</c> for the place's id: <c>ubnd-{place}</c>; null when none.</param>
public sealed record AuthorityPattern(
    string Id,
    string NamePattern,
    string? NameEn,
    ImmutableArray<string> Variants,
    ImmutableArray<string> RelativeForms,
    ImmutableArray<string> Codes,
    AuthorityLevel Level,
    string? ParentPattern,
    PartialDate? ValidFrom,
    PartialDate? ValidTo,
    string? SuccessorId,
    string? Certainty,
    string? Source
);

/// <summary>A province, city or district as the ontology knows it.</summary>
/// <param name="Kind">Kind word in lower case: <c>tỉnh</c>, <c>thành phố</c>, <c>quận</c> …</param>
/// <param name="ParentId">The province of a district.</param>
/// <param name="IsoCode">ISO 3166-2 style code, <c>VN-31</c>, where recorded.</param>
/// <param name="ValidFrom">First day under this form; null when not recorded.</param>
/// <param name="ValidTo">Last day; null while it exists or when not recorded.</param>
/// <param name="SuccessorId">The place it became part of.</param>
public sealed record Place(
    string Id,
    string Name,
    string Kind,
    string? ParentId,
    string? IsoCode,
    PartialDate? ValidFrom = null,
    PartialDate? ValidTo = null,
    string? SuccessorId = null
)
{
    /// <summary>Whether it existed on the day, as far as the ontology knows; an unrecorded bound does not exclude.</summary>
    public bool ExistedOn(DateOnly day) =>
        (ValidFrom is null || ValidFrom.Value.Earliest <= day) && (ValidTo is null || day <= ValidTo.Value.Latest);

    /// <summary>Kind and name as officially written: <c>thành phố Hải Phòng</c>, <c>Thành phố Hồ Chí Minh</c>.</summary>
    public string FullName { get; init; } = $"{Kind} {Name}";
}

/// <summary>A term of the National Assembly or of the Party's congress: Party numbers begin again with each.</summary>
/// <param name="Kind"><c>quoc-hoi</c> or <c>dai-hoi-dang</c>.</param>
/// <param name="Roman">The term as written: <c>XI</c>.</param>
/// <param name="Number">The term as a number.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day or month; null while it runs.</param>
public sealed record Term(string Kind, string Roman, int Number, PartialDate From, PartialDate? To, string? Certainty)
{
    /// <summary>Where two terms share a day or month, both contain it: the caller must abstain or know more.</summary>
    public bool Contains(DateOnly day) => From.Earliest <= day && (To is null || day <= To.Value.Latest);
}
