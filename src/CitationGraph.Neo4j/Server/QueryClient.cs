using System.Buffers;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CitationGraph.Graph;

namespace CitationGraph.Neo4j;

/// <summary>
/// Statements over Neo4j's HTTP Query API (<c>/db/{name}/query/v2</c>): tried again where the server says that it may pass, and every way in
/// which it cannot answer told in plain words.
/// </summary>
internal sealed class QueryClient : IDisposable
{
    private const int Trials = 6;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly MediaTypeWithQualityHeaderValue Typed = new("application/vnd.neo4j.query");

    // Vietnamese as it is, not as six signs a letter.
    private static readonly JsonWriterOptions s_readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
    private readonly ServerPlace _place;
    private readonly HttpClient _http;
    private readonly Uri _query;
    private readonly Action<TimeSpan> _wait;

    /// <param name="wait">Waits between trials; null sleeps.</param>
    public QueryClient(ServerPlace place, string password, TimeSpan timeout, Action<TimeSpan>? wait = null)
    {
        _place = place;
        _wait = wait ?? Thread.Sleep;
        _query = new Uri(place.Server, $"/db/{Uri.EscapeDataString(place.Database)}/query/v2");
        _http = new HttpClient(
            new SocketsHttpHandler
            {
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                AutomaticDecompression = DecompressionMethods.All,
            }
        )
        {
            Timeout = timeout,
        };
        var secret = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{place.User}:{password}"));
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", secret);
        _http.DefaultRequestHeaders.Accept.Add(Typed);
    }

    /// <summary>Runs one statement in a transaction of its own.</summary>
    /// <param name="statement">
    /// From whether it may have been done before (an answer was lost) to the statement: what is tried again must do nothing twice.
    /// </param>
    /// <param name="parameters">Writes them as one JSON object.</param>
    public List<Row> Run(Func<bool, string> statement, Action<Utf8JsonWriter> parameters) =>
        Retried(isAgain => Send(_query, statement(isAgain), parameters).Rows);

    public List<Row> Run(string statement, JsonObject parameters) =>
        Run(_ => statement, writer => parameters.WriteTo(writer));

    /// <summary>Several statements in one transaction: all of them or none. The work is done again as a whole.</summary>
    public T InTransaction<T>(Func<Func<string, JsonObject, List<Row>>, T> work) =>
        Retried(_ =>
        {
            var opened = Send(new Uri($"{_query}/tx"), null, null);
            var address = new Uri($"{_query}/tx/{opened.Transaction}");
            try
            {
                var result = work(
                    (statement, parameters) => Send(address, statement, writer => parameters.WriteTo(writer)).Rows
                );
                Send(new Uri($"{address}/commit"), null, null);
                return result;
            }
            catch
            {
                Roll(address);
                throw;
            }
        });

    public void Dispose() => _http.Dispose();

    private T Retried<T>(Func<bool, T> work)
    {
        for (var trial = 1; ; trial++)
        {
            try
            {
                return work(trial > 1);
            }
            catch (PassingFault fault) when (trial < Trials)
            {
                // Some jitter: two writers that met must not meet again.
                var pause = FirstPause * Math.Pow(2, trial - 1) * (0.5 + Random.Shared.NextDouble());
                _wait(fault.After > pause ? fault.After : pause);
            }
            catch (PassingFault fault)
            {
                throw fault.Told;
            }
        }
    }

    private (List<Row> Rows, string? Transaction) Send(
        Uri address,
        string? statement,
        Action<Utf8JsonWriter>? parameters
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = Body(statement, parameters) };
        using var response = Reached(request);
        using var answer = Answer(response);
        var root = answer.RootElement;
        if (root.TryGetProperty("errors", out var errors) && errors.GetArrayLength() > 0)
        {
            throw ServerFaults.Of(errors[0], _place);
        }

        var transaction = root.TryGetProperty("transaction", out var open) ? open.GetProperty("id").GetString() : null;
        return (Row.All(root), transaction);
    }

    private static ReadOnlyMemoryContent Body(string? statement, Action<Utf8JsonWriter>? parameters)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, s_readable))
        {
            writer.WriteStartObject();
            if (statement is not null)
            {
                writer.WriteString("statement", statement);
                writer.WritePropertyName("parameters");
                parameters!(writer);
            }

            writer.WriteEndObject();
        }

        return new ReadOnlyMemoryContent(bytes.WrittenMemory)
        {
            Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") },
        };
    }

    private HttpResponseMessage Reached(HttpRequestMessage request)
    {
        try
        {
            return _http.Send(request, HttpCompletionOption.ResponseContentRead, ReadingLimit.Token);
        }
        catch (HttpRequestException fault)
        {
            throw ServerFaults.OfConnection(fault, _place);
        }
        catch (TaskCanceledException fault) when (!ReadingLimit.Token.IsCancellationRequested)
        {
            throw new StoreException(
                StoreFault.Unreachable,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{_place} did not answer within {_http.Timeout.TotalSeconds:F0} s. Is the server overloaded, or another program at that port?"
                ),
                fault
            );
        }
    }

    private JsonDocument Answer(HttpResponseMessage response)
    {
        using var stream = response.Content.ReadAsStream();
        try
        {
            var answer = JsonDocument.Parse(stream);
            if (
                answer.RootElement.ValueKind == JsonValueKind.Object
                && (response.IsSuccessStatusCode || answer.RootElement.TryGetProperty("errors", out _))
            )
            {
                return answer;
            }

            answer.Dispose();
        }
        catch (JsonException)
        {
            // What answers without JSON is told of by its status.
        }

        throw ServerFaults.OfStatus(response.StatusCode, _place);
    }

    private void Roll(Uri transaction)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Delete, transaction);
            using var _ = _http.Send(request);
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            // The server rolls back by itself what nobody goes on with; the first fault is the one to tell of.
        }
    }
}
