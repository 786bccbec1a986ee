using System.Net;
using System.Net.Sockets;
using System.Text;
using CitationGraph.Graph;
using CitationGraph.StoreTesting;

namespace CitationGraph.Neo4j.Tests;

/// <summary>What a server may do wrong, played by a listener of our own.</summary>
public sealed class FaultTests : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Queue<(int Status, string Body)> _answers = new();
    private readonly List<string> _asked = [];
    private readonly List<TimeSpan> _pauses = [];
    private readonly ServerPlace _place;

    public FaultTests()
    {
        var port = FreePort();
        _place = ServerPlace.Of($"neo4j+http://an@127.0.0.1:{port}/law");
        _listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        _listener.Start();
        _ = Task.Run(Serve);
    }

    public void Dispose() => _listener.Close();

    [Fact]
    public void A_fault_that_may_pass_is_tried_again_with_longer_pauses()
    {
        Answers((503, "later"), (202, Error("Neo.TransientError.Transaction.DeadlockDetected")), (202, One(7)));

        Client().Run("RETURN 7", [])[0].Number(0).ShouldBe(7);

        _pauses.Count.ShouldBe(2);
        _pauses[1].ShouldBeGreaterThan(_pauses[0] * 0.5);
        _asked.Count.ShouldBe(3);
    }

    [Fact]
    public void What_is_tried_again_is_the_statement_that_does_nothing_twice()
    {
        Answers((503, "later"), (202, One(1)));

        Client()
            .Run(
                isAgain => isAgain ? "MERGE" : "CREATE",
                parameters =>
                {
                    parameters.WriteStartObject();
                    parameters.WriteEndObject();
                }
            );

        _asked.Select(a => a.Contains("MERGE", StringComparison.Ordinal)).ShouldBe([false, true]);
    }

    [Fact]
    public void A_transaction_is_done_again_as_a_whole_and_rolled_back_before()
    {
        const string Opened = """{"transaction":{"id":"x1"}}""";
        Answers(
            (202, Opened),
            (202, Error("Neo.TransientError.Transaction.LockClientStopped")),
            (200, "{}"),
            (202, Opened),
            (202, One(5)),
            (202, "{}")
        );

        Client().InTransaction(run => run("RETURN 5", [])[0].Number(0)).ShouldBe(5);

        _asked.Count.ShouldBe(6);
        _asked[2].ShouldStartWith("DELETE");
    }

    [Theory]
    [InlineData("Neo.ClientError.Security.Unauthorized", StoreFault.Refused, "password are wrong")]
    [InlineData("Neo.ClientError.Security.CredentialsExpired", StoreFault.Refused, "must be changed first")]
    [InlineData("Neo.ClientError.Security.AuthenticationRateLimit", StoreFault.Refused, "Wait half a minute")]
    [InlineData("Neo.ClientError.Database.DatabaseNotFound", StoreFault.NotFound, "no database 'law'")]
    [InlineData("Neo.ClientError.General.ForbiddenOnReadOnlyDatabase", StoreFault.ReadOnly, "only be read")]
    [InlineData("Neo.TransientError.General.OutOfMemoryError", StoreFault.ServerFailed, "out of memory")]
    [InlineData("Neo.TransientError.General.TransactionMemoryLimit", StoreFault.ServerFailed, "out of memory")]
    [InlineData("Neo.DatabaseError.General.UnknownError", StoreFault.ServerFailed, "Its log tells more")]
    [InlineData("Neo.ClientError.Statement.SyntaxError", StoreFault.Damaged, "does not take a statement")]
    public void Each_way_a_server_refuses_is_told_in_plain_words(string code, StoreFault fault, string words)
    {
        Answers((202, Error(code)));

        var problem = Should.Throw<StoreException>(() => Client().Run("RETURN 1", []));

        problem.Fault.ShouldBe(fault);
        problem.Message.ShouldContain(words);
        problem.Message.ShouldNotContain("secret");
    }

    [Theory]
    [InlineData(401, StoreFault.Refused)]
    [InlineData(403, StoreFault.Refused)]
    [InlineData(404, StoreFault.NotAStore)]
    [InlineData(200, StoreFault.NotAStore)]
    public void What_answers_without_a_word_of_Neo4j_is_told_by_its_status(int status, StoreFault fault)
    {
        Answers((status, "<html>hello</html>"));

        Should.Throw<StoreException>(() => Client().Run("RETURN 1", [])).Fault.ShouldBe(fault);
    }

    [Fact]
    public void A_server_that_stays_busy_is_given_up_after_some_trials()
    {
        Answers([.. Enumerable.Repeat((503, "later"), 20)]);

        Should.Throw<StoreException>(() => Client().Run("RETURN 1", [])).Fault.ShouldBe(StoreFault.Unreachable);

        _asked.Count.ShouldBe(6);
    }

    [Fact]
    public void A_place_where_nothing_listens_is_told_so()
    {
        var place = ServerPlace.Of($"neo4j+http://127.0.0.1:{FreePort()}/neo4j");
        using var client = new QueryClient(place, "secret", TimeSpan.FromSeconds(5), _pauses.Add);

        Should.Throw<StoreException>(() => client.Run("RETURN 1", [])).Message.ShouldStartWith("Nothing listens at");
    }

    [Theory]
    [InlineData("bolt://host", "HTTP address")]
    [InlineData("neo4j://host", "HTTP address")]
    [InlineData("neo4j+s://host", "HTTP address")]
    [InlineData("neo4j+http://an:secret@host/neo4j", "NEO4J_PASSWORD")]
    [InlineData("ftp://host/x", "no address")]
    [InlineData("neo4j+http://host/a/b", "no address")]
    public void A_place_that_cannot_be_meant_is_refused_with_a_hint(string place, string hint)
    {
        var problem = Should.Throw<StoreException>(() => ServerPlace.Of(place));

        problem.Message.ShouldContain(hint);
        problem.Message.ShouldNotContain("secret");
    }

    [Fact]
    public void A_place_says_server_user_database_and_graph()
    {
        var place = ServerPlace.Of("neo4j+https://an@host/law?graph=draft");

        place.ShouldBe(new ServerPlace(new Uri("https://host:7473/"), "an", "law", "draft"));
        place.ToString().ShouldBe("neo4j+https://an@host:7473/law?graph=draft");
        ServerPlace
            .Of("neo4j+http://host")
            .ShouldBe(new ServerPlace(new Uri("http://host:7474/"), "neo4j", "neo4j", "citegraph"));
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    private static string Error(string code) => "{\"errors\":[{\"code\":\"" + code + "\",\"message\":\"why\"}]}";

    private static string One(int number) =>
        "{\"data\":{\"fields\":[\"x\"],\"values\":[[{\"$type\":\"Integer\",\"_value\":\"" + number + "\"}]]}}";

    private QueryClient Client() => new(_place, "secret", TimeSpan.FromSeconds(20), _pauses.Add);

    private void Answers(params (int Status, string Body)[] answers) => Array.ForEach(answers, _answers.Enqueue);

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            using var reader = new StreamReader(context.Request.InputStream);
            _asked.Add($"{context.Request.HttpMethod} {context.Request.RawUrl} {await reader.ReadToEndAsync()}");
            var (status, body) = _answers.Dequeue();
            context.Response.StatusCode = status;
            var bytes = Encoding.UTF8.GetBytes(body);
            await context.Response.OutputStream.WriteAsync(bytes);
            context.Response.Close();
        }
    }
}

/// <summary>What may go wrong in the middle, on a real server.</summary>
[NeedsServer]
public sealed class ServerFaultTests : IDisposable
{
    private readonly string _graph = TestServer.NewGraph();

    public void Dispose() => TestServer.Delete(_graph);

    [Fact]
    public void A_wrong_password_and_a_wrong_database_are_told()
    {
        Should
            .Throw<StoreException>(() => Neo4jGraphStore.Open(TestServer.Place(_graph), "wrong", null))
            .Fault.ShouldBe(StoreFault.Refused);
        var elsewhere = TestServer.Place(_graph) with { Database = "nowhere" };
        Should
            .Throw<StoreException>(() => Neo4jGraphStore.Open(elsewhere, TestServer.Password, null))
            .Fault.ShouldBe(StoreFault.NotFound);
    }

    [Fact]
    public void Content_that_breaks_off_in_the_middle_is_never_seen_and_goes_in_time()
    {
        var clock = new ShiftedClock();
        using (var store = Neo4jGraphStore.Open(TestServer.Place(_graph), TestServer.Password, clock))
        {
            store.Replace(Samples.Content());
            var broken = Samples.Content() with { Resolutions = new Breaking() };

            Should.Throw<IOException>(() => store.Replace(broken));

            store.AllInstruments().Count().ShouldBe(Samples.Content().Instruments.Count);
            store.CitationsIn("doc-1").ShouldNotBeEmpty();
        }

        clock.Shift = TimeSpan.FromHours(1);
        using var again = Neo4jGraphStore.Open(TestServer.Place(_graph), TestServer.Password, clock);
        using var client = new QueryClient(TestServer.Place(_graph), TestServer.Password, TimeSpan.FromMinutes(1));
        client
            .Run(
                "MATCH (i:Instrument) WHERE i.g STARTS WITH $graph RETURN count(DISTINCT i.g)",
                new() { ["graph"] = _graph }
            )[0]
            .Number(0)
            .ShouldBe(1);
    }

    [Fact]
    public void A_graph_of_an_earlier_program_is_made_anew_and_one_of_a_newer_is_refused()
    {
        using var client = new QueryClient(TestServer.Place(_graph), TestServer.Password, TimeSpan.FromMinutes(1));
        using (var store = TestServer.Open(_graph))
        {
            store.Save(Samples.Document("doc-1", "a.txt"));
            store.Replace(Samples.Content());
        }

        Version(3);
        Should
            .Throw<StoreException>(() => Neo4jGraphStore.OpenReadOnly(TestServer.Place(_graph), TestServer.Password))
            .Fault.ShouldBe(StoreFault.OlderVersion);
        using (var store = TestServer.Open(_graph))
        {
            store.MadeFrom.ShouldBe(0);
            store.AllInstruments().ShouldBeEmpty();
            store.Documents().ShouldHaveSingleItem();
        }

        Version(99);
        Should.Throw<StoreException>(() => TestServer.Open(_graph)).Fault.ShouldBe(StoreFault.NewerVersion);
        Should
            .Throw<StoreException>(() => Neo4jGraphStore.OpenReadOnly(TestServer.Place(_graph), TestServer.Password))
            .Fault.ShouldBe(StoreFault.NewerVersion);

        void Version(int version) =>
            client.Run(
                "MATCH (s:CgStore {name: $graph}) SET s.version = $version",
                new() { ["graph"] = _graph, ["version"] = version }
            );
    }

    [Fact]
    public void Writers_at_once_keep_all_documents_and_the_content_that_saw_most()
    {
        using var first = TestServer.Open(_graph);
        using var second = TestServer.Open(_graph);

        Parallel.For(
            0,
            20,
            i => (i % 2 == 0 ? first : second).Save(Samples.Document($"doc-{i:D2}", "a.txt"), SomeDay.Of(1))
        );

        first.Documents().Count().ShouldBe(20);
        var seen = first.ReadVersion;
        seen.ShouldBe(20);
        first.Replace(Samples.Content(), seen).ShouldBeTrue();
        second.Replace(GraphContent.Empty, seen - 1).ShouldBeFalse();
        second.AllInstruments().ShouldNotBeEmpty();
    }

    private sealed class Breaking : IReadOnlyList<Model.CitationResolution>
    {
        public int Count => 1;

        public Model.CitationResolution this[int index] => throw new IOException("gone");

        public IEnumerator<Model.CitationResolution> GetEnumerator() => throw new IOException("gone");

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private sealed class ShiftedClock : TimeProvider
    {
        public TimeSpan Shift { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Shift;
    }
}
