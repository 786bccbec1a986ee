using CitationGraph.Model;

namespace CitationGraph.Api;

internal sealed class GenreResolvers
{
    public string Label(Genre genre) => genre.NameVi;

    public string LabelEn(Genre genre) => genre.NameEn;
}

internal sealed class AuthorityResolvers(Vocabulary vocabulary)
{
    public string Name(Authority authority) => authority.NameVi;

    public Authority? Parent(Authority authority) => vocabulary.Authority(authority.ParentId);

    public IEnumerable<Authority> Successors(Authority authority) =>
        authority.SuccessorIds.Select(vocabulary.Authority).OfType<Authority>();
}

internal sealed class LevelResolvers
{
    public string Code(AuthorityLevel level) => level.Id;

    public string Label(AuthorityLevel level) => level.LabelVi;

    public string LabelEn(AuthorityLevel level) => level.LabelEn;
}

internal sealed class RelationTypeResolvers
{
    public string Code(RelationType type) => type.Id;

    public string Label(RelationType type) => type.LabelVi;

    public string LabelEn(RelationType type) => type.LabelEn;

    public string? InverseLabel(RelationType type) => type.InverseLabelVi;

    public string? InverseLabelEn(RelationType type) => type.InverseLabelEn;
}

/// <summary>Relation types by id, those of citations too, which may be seen from the other end ("được sửa đổi bởi").</summary>
internal static class RelationTypes
{
    /// <summary>The type, or its mirror image for the id of an inverse.</summary>
    public static RelationType Of(Vocabulary vocabulary, string id) =>
        vocabulary.Relation(id)
        ?? vocabulary.RelationTypes.Where(type => type.InverseId == id).Select(Mirrored).FirstOrDefault()
        ?? new RelationType(id, id, id, null, null, null, null, false, RelationFamily.Citation, null, null, null, null);

    private static RelationType Mirrored(RelationType type) =>
        type with
        {
            Id = type.InverseId!,
            LabelVi = type.InverseLabelVi ?? type.InverseId!,
            LabelEn = type.InverseLabelEn ?? type.InverseId!,
            InverseId = type.Id,
            InverseLabelVi = type.LabelVi,
            InverseLabelEn = type.LabelEn,
        };
}
