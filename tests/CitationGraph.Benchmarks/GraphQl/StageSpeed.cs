using System.Diagnostics;
using System.Globalization;
using CitationGraph.Api;
using CitationGraph.Graph;
using CitationGraph.Server;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using GraphQLParser;

namespace CitationGraph.Benchmarks;

/// <summary>Where the time of a request goes, on one thread: each stage alone, in microseconds and kilobytes.</summary>
internal sealed class StageSpeed
{
    private const int Warm = 3_000;
    private const int Times = 3_000;
    private static readonly GraphQLSerializer s_serializer = new();
    private readonly string _query;
    private readonly string[] _variables;
    private readonly GraphApi _api;
    private readonly ISchema _schema = SchemaAdapter.Parse(GraphApi.SchemaText);
    private int _turn;

    private StageSpeed(string query, string[] variables, GraphApi api) =>
        (_query, _variables, _api) = (query, variables, api);

    /// <param name="variables">JSON objects, in turn.</param>
    /// <param name="canned">An answer to the query.</param>
    public static void Run(
        string query,
        string[] variables,
        IGraphStore store,
        Model.Vocabulary vocabulary,
        string canned
    )
    {
        var stages = new StageSpeed(query, variables, new GraphApi(store, vocabulary, TimeProvider.System));
        Console.WriteLine("where it goes                          µs        KB");
        stages.Show(canned);
    }

    private void Show(string canned)
    {
        var still = Engine(CannedAnswer.Fields(_schema, canned));
        var live = Engine(_api.Bind(SchemaAdapter.Shape(_schema)));
        var parse = Measure(() => Parser.Parse(_query));
        var prepare = Measure(() => Prepared(still, $"{_query} # {_turn++}"));
        var first = Measure(() => Answered(still, Prepared(still, $"{_query} # {_turn++}")));
        var known = Prepared(still, _query);
        var run = Measure(() => Answered(still, known));
        var lively = Prepared(live, _query);
        var asked = Measure(() => Answered(live, lively));
        var answer = Answered(still, known);
        using var writer = new AnswerWriter();
        var write = Measure(() => writer.Write(answer, int.MaxValue));
        Say("parse", parse);
        Say("validate", prepare - parse);
        Say("plan", first - prepare - run);
        Say("coerce, cost and run, canned data", run);
        Say("the API and the store", asked - run);
        Say("write", write);
        Console.WriteLine("the first three once a document; the others every time");
    }

    private GraphQlEngine Engine(IEnumerable<BoundField> fields) =>
        new(
            _schema,
            fields,
            SchemaAdapter.Costs(GraphApi.SchemaText),
            GraphApi.TypeOf,
            GraphQlLimits.Default,
            isSchemaHidden: false,
            fault => throw new InvalidOperationException("A fault nobody foresaw.", fault)
        );

    private static PreparedDocument Prepared(GraphQlEngine engine, string text) =>
        engine.PrepareAsync(text, CancellationToken.None).AsTask().GetAwaiter().GetResult();

    private GraphQlAnswer Answered(GraphQlEngine engine, PreparedDocument document)
    {
        var variables = s_serializer.Deserialize<Inputs>(_variables[_turn++ % _variables.Length])!;
        var answer = engine
            .RunAsync(document, null, variables, _ => null, _api.NewRequest(CancellationToken.None))
            .AsTask()
            .GetAwaiter()
            .GetResult();
        return answer.Errors.Count == 0 ? answer : throw new InvalidOperationException(answer.Errors[0].Message);
    }

    private static Cost Measure<T>(Func<T> stage)
    {
        for (var i = 0; i < Warm; i++)
        {
            stage();
        }

        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < Times; i++)
        {
            stage();
        }

        return new Cost(
            Stopwatch.GetElapsedTime(start).TotalMicroseconds / Times,
            (GC.GetAllocatedBytesForCurrentThread() - bytes) / 1024.0 / Times
        );
    }

    private static void Say(string stage, Cost cost) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  {stage, -34}{cost.Microseconds, 8:F1}{cost.Kilobytes, 10:F1}"
            )
        );

    private readonly record struct Cost(double Microseconds, double Kilobytes)
    {
        public static Cost operator -(Cost one, Cost other) =>
            new(one.Microseconds - other.Microseconds, one.Kilobytes - other.Kilobytes);
    }
}
