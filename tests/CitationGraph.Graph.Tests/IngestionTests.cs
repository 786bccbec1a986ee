using CitationGraph.Model;
using CitationGraph.StoreTesting;

namespace CitationGraph.Graph.Tests;

public sealed class IngestionTests : IDisposable
{
    private static readonly string s_decree = "Căn cứ Nghị định số 71/2020/NĐ-CP ngày 30/6/2020 của Chính phủ;";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("citegraph-ingest");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_folder_is_taken_whole_with_its_catalogue_and_without_its_README()
    {
        Write("a.txt", s_decree);
        Write("sub/b.md", "Theo Thông tư số 13/2020/TT-BGDĐT ngày 26/5/2020.");
        Write("README.md", "not a document");
        Write("catalogue/README.md", "how to read it");
        Write("picture.png", "not text");
        var store = new InMemoryGraphStore();

        var report = Take(store, _folder.FullName);

        report.Ingested.Select(d => Path.GetFileName(d.Path)).ShouldBe(["a.txt", "b.md"]);
        report.Catalogues.ShouldBe(["catalogue"]);
        report.Refused.ShouldBeEmpty();
        store.Instrument("nghi-dinh:71-2020-nđ-cp").ShouldNotBeNull();
        store.Facts(["nghi-dinh:71-2020-nđ-cp"]).Select(f => f.Kind).ShouldBe(["effectiveFrom", "listed"]);
    }

    [Fact]
    public void One_bad_file_never_stops_the_others()
    {
        Write("a.txt", s_decree);
        Write("empty.txt", string.Empty);
        var missing = Path.Combine(_folder.FullName, "missing.txt");

        var report = Take(new InMemoryGraphStore(), missing, _folder.FullName);

        report.Ingested.ShouldHaveSingleItem();
        report
            .Refused.Select(r => Path.GetFileName(r.Path))
            .Order(StringComparer.Ordinal)
            .ShouldBe(["empty.txt", "missing.txt"]);
        report.Refused.ShouldAllBe(r => r.Reason.Length > 0);
    }

    [Fact]
    public void A_folder_without_documents_is_refused_with_the_reason()
    {
        var report = Take(new InMemoryGraphStore(), _folder.FullName);

        report.Refused.ShouldHaveSingleItem().Reason.ShouldContain("holds no documents");
    }

    [Fact]
    public void The_same_text_under_two_names_is_one_document()
    {
        Write("b.txt", s_decree);
        Write("a.txt", s_decree);
        var store = new InMemoryGraphStore();

        var report = Take(store, _folder.FullName);

        report.Ingested.Length.ShouldBe(1);
        report.AlreadyKnown.Length.ShouldBe(1);
        store.Documents().ShouldHaveSingleItem().Name.ShouldBe("a.txt");
    }

    [Fact]
    public void Progress_tells_every_file_and_the_end()
    {
        Write("a.txt", s_decree);
        Write("b.txt", s_decree + " ");
        var seen = new Progress();

        new Ingestion(new InMemoryGraphStore(), SeedGraph.Vocabulary, SeedGraph.Readers).Ingest(
            [_folder.FullName],
            seen
        );

        seen.Reports.Select(p => (p.Stage, p.Done, p.Total))
            .ShouldBe([
                (IngestStage.Reading, 0, 2),
                (IngestStage.Reading, 1, 2),
                (IngestStage.Gathering, 1, 0),
                (IngestStage.Gathering, 2, 0),
                (IngestStage.Resolving, 0, 0),
                (IngestStage.Relating, 1, 0),
                (IngestStage.Relating, 2, 0),
                (IngestStage.Writing, 0, 0),
            ]);
    }

    private static IngestReport Take(IGraphStore store, params string[] paths) =>
        new Ingestion(store, SeedGraph.Vocabulary, SeedGraph.Readers with { Catalogue = Listed }).Ingest(paths);

    private static Catalogue Listed(string folder) =>
        new(
            Path.GetFileName(folder),
            [
                new CatalogueInstrument(
                    "71",
                    "Nghị định",
                    "71/2020/NĐ-CP",
                    PartialDate.Of(2020, 6, 30),
                    "Chính phủ",
                    null,
                    [],
                    PartialDate.Of(2020, 8, 18),
                    null,
                    new Provenance("a named site", true, "high")
                ),
            ],
            [],
            []
        );

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private sealed class Progress : IProgress<IngestProgress>
    {
        public List<IngestProgress> Reports { get; } = [];

        public void Report(IngestProgress value) => Reports.Add(value);
    }
}
