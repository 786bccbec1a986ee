using System.Net;
using System.Net.Sockets;
using CitationGraph.Sqlite;
using CitationGraph.Testing;

namespace CitationGraph.Server.Tests;

public sealed class StartTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("citegraph-");
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    [Fact]
    public async Task A_taken_port_is_named_and_ends_with_3()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";

        var code = await Run(url, CancellationToken.None);

        code.ShouldBe(3);
        _error.ToString().ShouldStartWith($"{url} is in use by another program.");
        _output.ToString().ShouldNotContain("question");
    }

    [Theory]
    [InlineData("5080")]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("http://")]
    public async Task What_is_no_address_is_wrong_use(string url)
    {
        var code = await Run(url, CancellationToken.None);

        code.ShouldBe(2);
        _error.ToString().ShouldContain($"'{url}' is no address to listen on");
        File.Exists(Store).ShouldBeFalse();
    }

    [Fact]
    public async Task The_first_run_fills_the_store_and_says_where_to_go_and_the_second_does_not_fill_again()
    {
        (await RunUntilGreeted()).ShouldBe(0);
        var first = _output.ToString();
        _output.GetStringBuilder().Clear();
        (await RunUntilGreeted()).ShouldBe(0);

        first.ShouldContain("First run");
        first.ShouldContain("5 tài liệu");
        first.ShouldContain("/graphql?question=");
        _output.ToString().ShouldNotContain("First run");
        _output.ToString().ShouldContain("5 tài liệu");
    }

    [Fact]
    public async Task The_seed_is_never_mixed_into_texts_of_which_no_graph_was_made_yet()
    {
        var own = Path.Combine(_folder.FullName, "own.txt");
        await File.WriteAllTextAsync(own, "Căn cứ Nghị định số 71/2020/NĐ-CP ngày 30/6/2020 của Chính phủ;");
        using (var store = SqliteGraphStore.Open(Store))
        using (var other = SqliteGraphStore.Open(Path.Combine(_folder.FullName, "other.db")))
        {
            SeedServer.Rooms().Load(other, _folder.FullName);
            store.Save([.. other.Documents()], DateTimeOffset.UnixEpoch);
        }

        (await RunUntilGreeted()).ShouldBe(0);

        _output.ToString().ShouldNotContain("First run");
        _output.ToString().ShouldContain("1 tài liệu (texts), 1 văn bản (instruments)");
    }

    [Fact]
    public async Task Corrections_are_taken_on_this_machines_own_addresses_only()
    {
        var options = new ServerOptions(Store, ["http://0.0.0.0:0"], Repository.Path("seed"), AllowsWriting: true);

        var code = await CitationServer.RunAsync(options, SeedServer.Rooms(), _output, _error);

        code.ShouldBe(2);
        _error.ToString().ShouldContain("own addresses only");
    }

    [Fact]
    public async Task A_file_that_is_no_store_is_refused_in_a_sentence()
    {
        await File.WriteAllTextAsync(Store, new string('x', 4096));

        (await Run("http://127.0.0.1:0", CancellationToken.None)).ShouldBe(3);

        _error.ToString().ShouldContain("is not a store of CitationGraph");
    }

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
        _folder.Delete(recursive: true);
    }

    private string Store => Path.Combine(_folder.FullName, "citegraph.db");

    private async Task<int> RunUntilGreeted()
    {
        using var stop = new CancellationTokenSource();
        using var watched = new StopWhenGreeted(_output, stop);
        return await Run("http://127.0.0.1:0", stop.Token, watched);
    }

    private Task<int> Run(string url, CancellationToken cancellation, TextWriter? output = null) =>
        CitationServer.RunAsync(
            new ServerOptions(Store, [url], Repository.Path("seed")),
            SeedServer.Rooms(),
            output ?? _output,
            _error,
            cancellation
        );

    private sealed class StopWhenGreeted(TextWriter inner, CancellationTokenSource stop) : TextWriter
    {
        public override System.Text.Encoding Encoding => inner.Encoding;

        public override void Write(char value) => inner.Write(value);

        public override void Flush() => stop.Cancel();
    }
}
