using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace CitationGraph.Cli.Tests;

public sealed class ServeTests : IDisposable
{
    private readonly Workplace _workplace = new();

    public void Dispose() => _workplace.Dispose();

    [Fact]
    public async Task The_first_run_fills_the_store_and_every_address_it_prints_answers()
    {
        using var server = ServedCommand.Start(_workplace.Folder, ["serve", "--urls", "http://127.0.0.1:0"]);

        var greeting = await server.Greeting();

        File.Exists(_workplace.Store).ShouldBeTrue();
        var addresses = Regex.Matches(greeting, @"http://\S+", RegexOptions.None, TimeSpan.FromSeconds(1));
        addresses.Count.ShouldBeGreaterThanOrEqualTo(5, greeting);
        using var client = new HttpClient();
        foreach (var address in addresses.Select(a => a.Value))
        {
            using var answer = await client.GetAsync(new Uri(address));
            answer.StatusCode.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.NotAcceptable, HttpStatusCode.BadRequest);
            if (address.Contains("query=", StringComparison.Ordinal))
            {
                answer.StatusCode.ShouldBe(HttpStatusCode.OK);
                (await answer.Content.ReadAsStringAsync()).ShouldNotContain("\"errors\"");
            }
        }
    }

    [Fact]
    public void A_taken_port_is_named()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var run = _workplace.Ask("serve", "--urls", $"http://127.0.0.1:{port}");

        run.ExitCode.ShouldBe(3);
        run.Errors.ShouldContain($":{port}");
    }

    [Fact]
    public void An_address_that_is_none_is_wrong_use()
    {
        var run = _workplace.Ask("serve", "--urls", "nowhere");

        run.ExitCode.ShouldBe(2);
        run.Errors.ShouldContain("'nowhere'");
    }
}
