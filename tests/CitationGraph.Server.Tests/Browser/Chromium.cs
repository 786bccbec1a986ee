using Microsoft.Playwright;

namespace CitationGraph.Server.Tests;

/// <summary>The browser that pages are looked at with, where there is one.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string? s_path = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator)
        .SelectMany(folder =>
            new[] { "chromium", "chromium-browser", "google-chrome" }.Select(n => Path.Combine(folder, n))
        )
        .FirstOrDefault(File.Exists);

    private const float Patience = 60_000;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Why no page can be looked at; null when it can.</summary>
    public static string? Missing { get; } = s_path is null ? "there is no Chromium on this machine" : null;

    public async Task InitializeAsync()
    {
        if (s_path is null)
        {
            return;
        }

        // Machines that build are slow, and some at times stand still.
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = s_path, Args = ["--no-sandbox"] }
        );
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>A page in a window of its own.</summary>
    public async Task<LookedAt> Open(string address, bool withScripts = true, int width = 1500)
    {
        var context = await _browser!.NewContextAsync(
            new BrowserNewContextOptions
            {
                JavaScriptEnabled = withScripts,
                ViewportSize = new ViewportSize { Width = width, Height = 1200 },
            }
        );
        var page = await context.NewPageAsync();
        var looked = new LookedAt(page);
        await page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        return looked;
    }
}

/// <summary>A page, with what went wrong on it.</summary>
public sealed class LookedAt : IAsyncDisposable
{
    private readonly List<string> _problems = [];

    internal LookedAt(IPage page)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _problems.Add(message.Text);
            }
        };
        page.PageError += (_, error) => _problems.Add(error);
        page.Request += (_, request) => Asked.Add(new Uri(request.Url));
    }

    public IPage Page { get; }

    /// <summary>Every address that was asked for.</summary>
    public List<Uri> Asked { get; } = [];

    public IReadOnlyList<string> Problems => _problems;

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}

/// <summary>A test that looks at a page; skipped with the reason where there is no browser.</summary>
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.Missing;
}
