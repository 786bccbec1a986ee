using System.CommandLine;

namespace CitationGraph.Cli;

/// <summary>The options of <c>citegraph extract</c> that ask for reasons.</summary>
internal sealed class ExplainOptions
{
    private readonly Option<bool> _explain = new("--explain")
    {
        Description = "Say why each citation was read so, and why what looks like one was not taken",
    };

    private readonly Option<bool> _summary = new("--summary")
    {
        Description = "With --explain: only count what was not taken, by shape and reason",
    };

    private readonly Option<int> _top = new("--top")
    {
        Description = "With --summary: the commonest shapes, at most so many; 0 for all",
        HelpName = "N",
        DefaultValueFactory = _ => 50,
    };

    private readonly Option<int?> _at = new("--at")
    {
        Description = "With --explain: only what stands at this offset (UTF-16 units, from 0)",
        HelpName = "OFFSET",
    };

    private readonly Option<string?> _find = new("--find")
    {
        Description = "With --explain: only where these words stand, any case",
        HelpName = "WORDS",
    };

    private readonly Option<string?> _store = new("--store")
    {
        Description = "With --explain: also which instrument of this store each citation means, and why",
        HelpName = "FILE",
    };

    private readonly Option<Language?> _language = CommonOptions.Lang();

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _explain, _at, _find, _store, _summary, _top, _language })
        {
            command.Add(option);
        }

        command.Validators.Add(result =>
        {
            var dependent = new Option[] { _at, _find, _store, _summary, _top, _language }.FirstOrDefault(o =>
                result.GetResult(o) is { Implicit: false }
            );
            if (dependent is not null && !result.GetValue(_explain))
            {
                result.AddError($"{dependent.Name} goes with --explain.");
            }
        });
    }

    /// <returns>What was asked, null when no reasons are.</returns>
    public ExplainRequest? Of(ParseResult parsed) =>
        parsed.GetValue(_explain)
            ? new ExplainRequest(
                parsed.GetValue(_at),
                parsed.GetValue(_find),
                parsed.GetValue(_store),
                parsed.GetValue(_summary),
                parsed.GetValue(_top),
                parsed.GetValue(_language) ?? Language.Both
            )
            : null;
}

/// <summary>Which reasons are asked for.</summary>
/// <param name="At">Only what stands at this offset.</param>
/// <param name="Find">Only where these words stand.</param>
/// <param name="Store">Resolve against this store.</param>
/// <param name="Summary">Only count near misses.</param>
/// <param name="Top">Rows of the summary at most; 0 for all.</param>
internal sealed record ExplainRequest(int? At, string? Find, string? Store, bool Summary, int Top, Language Language)
{
    /// <summary>Whether the span is asked about.</summary>
    public bool Wants(Model.TextSpan span, string text) =>
        (At is null || (span.Start <= At && At < span.End)) && (Find is null || IsFound(span, text));

    private bool IsFound(Model.TextSpan span, string text)
    {
        var from = Math.Max(0, span.Start - Find!.Length + 1);
        var to = Math.Min(text.Length, span.End + Find.Length - 1);
        return text.AsSpan(from, to - from).Contains(Find, StringComparison.OrdinalIgnoreCase);
    }
}
