using CitationGraph.Model;
using CitationGraph.Ontology.Tests.Turtle;
using CitationGraph.Ontology.Turtle;
using CitationGraph.Testing;

namespace CitationGraph.Ontology.Tests;

/// <summary>What the ontology of the repository says, read by the program's own reader.</summary>
public sealed class OntologyFilesTests
{
    private const string Org = "http://www.w3.org/ns/org#";
    private const string Authority = "https://w3id.org/citationgraph/authority/";
    private static readonly Vocabulary Vocabulary = VocabularyReader.Read(Repository.Path("ontology"));

    [Fact]
    public void The_ontology_travels_beside_the_program()
    {
        var beside = VocabularyReader.ReadDefault();

        beside.Authorities.Length.ShouldBe(Vocabulary.Authorities.Length);
        beside.Lexicon["dateWord"].ShouldBe(Vocabulary.Lexicon["dateWord"]);
    }

    [Fact]
    public void No_part_of_the_vocabulary_is_empty()
    {
        Vocabulary.Genres.ShouldNotBeEmpty();
        Vocabulary.InstrumentTypes.ShouldNotBeEmpty();
        Vocabulary.Levels.ShouldNotBeEmpty();
        Vocabulary.AuthorityPatterns.ShouldNotBeEmpty();
        Vocabulary.Terms.ShouldNotBeEmpty();
        Vocabulary.NumberSchemes.ShouldNotBeEmpty();
        Vocabulary.Cues.ShouldNotBeEmpty();
        Vocabulary.StatusTypes.ShouldNotBeEmpty();
        Vocabulary.LawNames.ShouldNotBeEmpty();
        Vocabulary.Lexicon["officeHead"].ShouldContain("Chủ tịch");
    }

    [Theory]
    [InlineData("2022-01-01", 63)]
    [InlineData("2025-06-30", 63)]
    [InlineData("2025-07-02", 34)]
    public void Provinces_are_counted_by_the_day(string day, int count) => ProvincesOn(day).Count().ShouldBe(count);

    [Fact]
    public void Since_Dong_Nai_became_a_city_there_are_7_cities_and_27_provinces()
    {
        var kinds = ProvincesOn("2026-05-01").CountBy(p => p.Kind).ToDictionary();

        kinds.ShouldBe(new Dictionary<string, int> { ["thành phố"] = 7, ["tỉnh"] = 27 }, ignoreOrder: true);
    }

    [Fact]
    public void Districts_ended_on_the_first_of_July_2025()
    {
        Districts("2025-06-30").ShouldNotBeEmpty();
        Districts("2025-07-01").ShouldBeEmpty();
    }

    [Fact]
    public void Hai_Phong_stands_under_one_name_before_and_after_its_merger()
    {
        var before = ProvincesOn("2025-06-30").Single(p => p.Name == "Hải Phòng");
        var after = ProvincesOn("2025-07-01").Single(p => p.Name == "Hải Phòng");

        before.FullName.ShouldBe("thành phố Hải Phòng");
        before.SuccessorId.ShouldBe(after.Id);
    }

    [Fact]
    public void Successors_and_predecessors_agree()
    {
        foreach (var authority in Vocabulary.Authorities)
        {
            foreach (var successor in authority.SuccessorIds)
            {
                Vocabulary.Authority(successor)!.PredecessorIds.ShouldContain(authority.Id);
            }

            foreach (var predecessor in authority.PredecessorIds)
            {
                Vocabulary.Authority(predecessor)!.SuccessorIds.ShouldContain(authority.Id);
            }
        }
    }

    [Fact]
    public void Nobody_is_its_own_superior() =>
        Vocabulary.Authorities.ShouldAllBe(a => Superiors(a).Take(20).Count() < 20);

    [Fact]
    public void A_chairman_numbers_in_the_register_of_the_committee() =>
        Vocabulary.Authority("ct-ubnd-ha-noi")!.RegisterId.ShouldBe("ubnd-ha-noi");

    [Fact]
    public void A_department_is_made_for_the_place_that_asks()
    {
        var department = Vocabulary.Authority("so-gddt@ho-chi-minh");

        department.ShouldNotBeNull().ParentId.ShouldBe("ubnd-ho-chi-minh");
        department.Level.Tier.ShouldBe(3);
    }

    [Fact]
    public void A_body_that_the_ontology_names_goes_before_the_member_of_a_pattern() =>
        Vocabulary
            .Authority("ubnd-huyen-pattern@quan-ba-dinh-ha-noi")
            .ShouldNotBeNull()
            .Id.ShouldBe("ubnd-quan-ba-dinh-ha-noi");

    [Fact]
    public void A_department_ends_with_its_province_and_its_successor_is_in_the_new_one()
    {
        var department = Vocabulary.Authority("so-yt@hai-duong").ShouldNotBeNull();

        department.ValidTo.ShouldBe(PartialDate.Of(2025, 6, 30));
        department.SuccessorIds.ShouldBe(["so-yt@hai-phong-2025"]);
        Vocabulary.Authority("so-yt@hai-phong-2025").ShouldNotBeNull().ExistedOn(new(2025, 6, 30)).ShouldBeFalse();
    }

    [Fact]
    public void A_department_that_was_merged_before_its_province_ends_with_the_merger()
    {
        var department = Vocabulary.Authority("so-khdt@hai-duong").ShouldNotBeNull();

        department.ValidTo.ShouldBe(PartialDate.Of(2025, 2, 28));
        department.SuccessorIds.ShouldBe(["so-tc@hai-duong"]);
    }

    [Fact]
    public void Thanh_pho_Ho_Chi_Minh_is_written_with_a_capital() =>
        Vocabulary.Authority("so-yt@ho-chi-minh")!.NameVi.ShouldBe("Sở Y tế Thành phố Hồ Chí Minh");

    [Fact]
    public void Every_relation_has_both_labels_and_a_reported_kind()
    {
        foreach (var relation in Vocabulary.RelationTypes)
        {
            var reported = relation.IsReported ? relation : Vocabulary.Relation(relation.BroaderId);
            reported.ShouldNotBeNull(relation.Id).IsReported.ShouldBeTrue(relation.Id);
            if (relation.Id != "self")
            {
                relation.InverseId.ShouldNotBeNull(relation.Id);
                relation.InverseLabelVi.ShouldNotBeNull(relation.Id);
                relation.InverseLabelEn.ShouldNotBeNull(relation.Id);
            }
        }
    }

    [Fact]
    public void The_deprecated_property_of_ELI_is_never_used()
    {
        foreach (var relation in Vocabulary.RelationTypes)
        {
            relation.EliProperty.ShouldNotBe("http://data.europa.eu/eli/ontology#implements");
            relation.EliInverse.ShouldNotBe("http://data.europa.eu/eli/ontology#implemented_by");
        }
    }

    [Fact]
    public void Terms_of_one_kind_follow_each_other_by_number()
    {
        foreach (var kind in Vocabulary.Terms.GroupBy(t => t.Kind))
        {
            var inOrder = kind.OrderBy(t => t.From).Select(t => t.Number).ToList();
            inOrder.ShouldBe(inOrder.Order());
            inOrder.ShouldBeUnique();
        }
    }

    [Fact]
    public void A_merger_is_a_change_event_of_the_W3C_organization_ontology()
    {
        var changes = TripleList.Of(File.ReadAllText(Repository.Path("ontology", "changes.ttl")));
        var change = changes
            .Triples.Single(t =>
                t.Predicate == Org + "originalOrganization" && t.Value == RdfTerm.Iri(Authority + "bo-khdt")
            )
            .Subject;

        changes.Values(change, Rdf.Type).ShouldBe([RdfTerm.Iri(Org + "ChangeEvent")]);
        changes.Values(change, Org + "resultingOrganization").ShouldBe([RdfTerm.Iri(Authority + "bo-tai-chinh")]);
        Vocabulary.Authority("bo-khdt")!.SuccessorIds.ShouldContain("bo-tai-chinh");
    }

    [Fact]
    public void The_counts_of_the_vocabulary_are_as_approved() =>
        Approval.Verify(
            $"""
            genres {Vocabulary.Genres.Length}
            instrument types {Vocabulary.InstrumentTypes.Length}
            levels {Vocabulary.Levels.Length}
            places {Vocabulary.Places.Length}
            authorities {Vocabulary.Authorities.Length}
            authority patterns {Vocabulary.AuthorityPatterns.Length}
            terms {Vocabulary.Terms.Length}
            relations {Vocabulary.RelationTypes.Length}
            statuses {Vocabulary.StatusTypes.Length}

            """
        );

    private static IEnumerable<Place> ProvincesOn(string day) =>
        Vocabulary.Places.Where(p => p.ParentId is null && p.ExistedOn(DateOnly.Parse(day)));

    private static IEnumerable<Place> Districts(string day) =>
        Vocabulary.Places.Where(p => p.ParentId is not null && p.ExistedOn(DateOnly.Parse(day)));

    private static IEnumerable<string> Superiors(Authority authority)
    {
        for (var id = authority.ParentId; id is not null; id = Vocabulary.Authority(id)?.ParentId)
        {
            yield return id;
        }
    }
}
