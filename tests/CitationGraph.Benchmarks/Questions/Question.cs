using System.Diagnostics;

namespace CitationGraph.Benchmarks;

/// <summary>One kind of question, asked about many roots one after the other.</summary>
/// <param name="Times">How often it is asked.</param>
/// <param name="Mark">What half of the answers and 99 of 100 may take, in milliseconds.</param>
/// <param name="Ask">Gives how much the answer holds.</param>
internal sealed record Question(
    string Name,
    string[] Roots,
    int Times,
    (double Half, double Most) Mark,
    Func<string, int> Ask
)
{
    private const int Warming = 100;

    public QuestionTimes Measure(int share = 1)
    {
        var times = Math.Max(20, Times / share);
        for (var i = 0; i < Math.Min(Warming, times); i++)
        {
            Ask(Roots[i % Roots.Length]);
        }

        var milliseconds = new double[times];
        var size = 0L;
        for (var i = 0; i < times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            size += Ask(Roots[i % Roots.Length]);
            milliseconds[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(milliseconds);
        return new QuestionTimes(milliseconds, (double)size / times);
    }
}

/// <summary>What a question took.</summary>
/// <param name="Milliseconds">The fastest first.</param>
/// <param name="Size">How much an answer holds, on average.</param>
internal sealed record QuestionTimes(double[] Milliseconds, double Size)
{
    public double At(int percent) =>
        Milliseconds[Math.Min(Milliseconds.Length * percent / 100, Milliseconds.Length - 1)];

    public bool IsWithin((double Half, double Most) mark) => At(50) <= mark.Half && At(99) <= mark.Most;
}
