using System.Text;

namespace CitationGraph.Cli;

/// <summary>Standard output and error, in UTF-8 whatever the locale says.</summary>
internal sealed class Terminal : IDisposable
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly Lazy<StreamWriter> _text;

    public Terminal()
    {
        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = s_utf8;
        }

        Output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        _text = new(() => new StreamWriter(Output, s_utf8, 1 << 12, leaveOpen: true) { NewLine = "\n" });
        Errors = new StreamWriter(Console.OpenStandardError(), s_utf8) { AutoFlush = true };
    }

    /// <summary>For JSON written as bytes; not to be mixed with <see cref="Text"/> in one command.</summary>
    public Stream Output { get; }

    public TextWriter Text => _text.Value;

    public TextWriter Errors { get; }

    /// <summary>Whether a person watches: a bar may move and colours may be shown on the error stream.</summary>
    public static bool IsWatched => !Console.IsErrorRedirected && !Console.IsOutputRedirected;

    public void Complain(string sentence) => Errors.WriteLine($"citegraph: {sentence}");

    public void Dispose()
    {
        if (_text.IsValueCreated)
        {
            _text.Value.Dispose();
        }

        Output.Dispose();
        Errors.Dispose();
    }
}
