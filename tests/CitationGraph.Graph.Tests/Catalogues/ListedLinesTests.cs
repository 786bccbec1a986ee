using CitationGraph.Model;
using CitationGraph.StoreTesting;

namespace CitationGraph.Graph.Tests;

public sealed class ListedLinesTests : IDisposable
{
    private const string Decree =
        """{"item_id":"900001","kind":"Nghị định","number":"71/2020/NĐ-CP","title":"Quy định lộ trình","date":"30/06/2020","issuer":"Chính phủ","effective":"18/08/2020","articles":12}""";
    private const string Circular =
        """{"item_id":"900002","kind":"Thông tư","number":"17","title":"/2018/TT-BTNMT Quy định kỹ thuật","date":"31/10/2018","issuer":"Bộ Tài nguyên và Môi trường","effective":""}""";
    private readonly string _folder = Directory.CreateTempSubdirectory("listed-lines").FullName;

    [Fact]
    public void A_line_gives_an_instrument_with_its_id_at_the_publisher()
    {
        var read = ListedLines.Read(Write(Decree));

        read.Refused.ShouldBeEmpty();
        var row = read.Catalogue.Instruments.ShouldHaveSingleItem();
        (row.Key, row.ExternalId, row.Number).ShouldBe(("900001", "900001", "71/2020/NĐ-CP"));
        (row.Date, row.EffectiveFrom).ShouldBe((PartialDate.Of(2020, 6, 30), PartialDate.Of(2020, 8, 18)));
    }

    [Theory]
    [InlineData("{\"item_id\":", "Not a line of JSON")]
    [InlineData("[1]", "Expected an object")]
    [InlineData("""{"kind":"Luật","number":"1/2020/QH14"}""", "item_id is missing")]
    [InlineData("""{"item_id":"1","kind":"Luật"}""", "Neither number nor title")]
    [InlineData(
        """{"item_id":"1","number":"1/2020/QH14","date":"31/02/2020"}""",
        "date is '31/02/2020'; expected dd/MM/yyyy"
    )]
    [InlineData("""{"item_id":"1","number":"1/2020/QH14","date":"01/02/1220"}""", "expected a year from 1900")]
    [InlineData("""{"item_id":"1","number":["1/2020/QH14"]}""", "expected a string")]
    public void A_bad_line_is_refused_with_its_number_and_the_reason(string line, string reason)
    {
        var read = ListedLines.Read(Write(Decree, line, Circular));

        read.Catalogue.Instruments.Length.ShouldBe(2);
        var refused = read.Refused.ShouldHaveSingleItem();
        refused.Line.ShouldBe(2);
        refused.Reason.ShouldContain(reason);
    }

    [Fact]
    public void A_line_that_stands_twice_counts_once_and_a_second_use_of_an_id_is_refused()
    {
        var read = ListedLines.Read(Write(Decree, Decree, Decree.Replace("30/06", "29/06", StringComparison.Ordinal)));

        read.Catalogue.Instruments.ShouldHaveSingleItem();
        read.Refused.ShouldHaveSingleItem().Line.ShouldBe(3);
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_fault() =>
        Should.Throw<CatalogueException>(() => ListedLines.Read(Path.Combine(_folder, "gone.jsonl")));

    [Fact]
    public void Taking_a_catalogue_twice_or_after_the_texts_gives_the_same_graph()
    {
        var list = Write(Decree, Circular);
        var text = Path.Combine(_folder, "a.txt");
        File.WriteAllText(text, "Căn cứ Nghị định số 71/2020/NĐ-CP và Thông tư số 17 /2018/TT-BTNMT;");

        var first = Export(store =>
        {
            Take(store, list);
            Ingest(store, text);
        });
        var second = Export(store =>
        {
            Ingest(store, text);
            Take(store, list);
            Take(store, list);
        });

        second.ShouldBe(first);
        first.ShouldContain("\"symbol\":\"17/2018/TT-BTNMT\"");
        first.ShouldContain("\"externalIds\":[\"900002\"]");
    }

    [Fact]
    public void A_citation_that_nobody_knew_is_tried_again_when_the_list_arrives()
    {
        var text = Path.Combine(_folder, "a.txt");
        File.WriteAllText(text, "Theo Nghị định số 71/2020/NĐ-CP.");
        using var store = new InMemoryGraphStore();
        Ingest(store, text);
        var id = store.Documents().Single().Id;
        store.CitationsIn(id).Single().Outcome.ShouldBe(ResolutionOutcome.Stub);

        Take(store, Write(Decree));

        store.CitationsIn(id).Single().Outcome.ShouldBe(ResolutionOutcome.Resolved);
    }

    [Fact]
    public void A_list_of_bad_lines_only_changes_nothing()
    {
        using var store = new InMemoryGraphStore();

        var report = Take(store, Write("nothing"));

        (report.Catalogue, report.Taken).ShouldBe((null, 0));
        store.Catalogues().ShouldBeEmpty();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Export(Action<IGraphStore> make)
    {
        using var store = new InMemoryGraphStore();
        make(store);
        using var writer = new StringWriter();
        GraphExport.WriteJsonLines(store, writer);
        return writer.ToString();
    }

    private static CatalogueReport Take(IGraphStore store, string path) =>
        new CatalogueImport(store, SeedGraph.Vocabulary).Take(path);

    private static void Ingest(IGraphStore store, string path) =>
        new Ingestion(store, SeedGraph.Vocabulary, SeedGraph.Readers).Ingest([path]).Refused.ShouldBeEmpty();

    private string Write(params string[] lines)
    {
        var path = Path.Combine(_folder, "list.jsonl");
        File.WriteAllLines(path, lines);
        return path;
    }
}
