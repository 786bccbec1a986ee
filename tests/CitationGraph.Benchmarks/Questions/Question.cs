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

        var elapsed = new double[times];
        var own = new double[times];
        var size = 0L;
        for (var i = 0; i < times; i++)
        {
            var (start, before) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            size += Ask(Roots[i % Roots.Length]);
            elapsed[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            own[i] = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
        }

        Array.Sort(elapsed);
        Array.Sort(own);
        return new QuestionTimes(elapsed, own, (double)size / times);
    }
}

/// <summary>What a question took, in milliseconds, the fastest first.</summary>
/// <param name="Elapsed">By the clock: what other programs do on the machine counts.</param>
/// <param name="Own">Of processor time; more than by the clock only where another thread collects or compiles.</param>
/// <param name="Size">How much an answer holds, on average.</param>
internal sealed record QuestionTimes(double[] Elapsed, double[] Own, double Size)
{
    public static double At(double[] times, int percent) =>
        times[Math.Min(times.Length * percent / 100, times.Length - 1)];

    public bool IsWithin((double Half, double Most) mark) =>
        Math.Min(At(Elapsed, 50), At(Own, 50)) <= mark.Half && Math.Min(At(Elapsed, 99), At(Own, 99)) <= mark.Most;
}
