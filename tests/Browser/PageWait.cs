using Microsoft.Playwright;

namespace Supervision.Browser.Tests;

/// <summary>Waiting on pages whose content policy forbids eval, which Playwright's own WaitForFunction needs from the second poll on.</summary>
internal static class PageWait
{
    /// <summary>Asks the page until the expression is true, for ten seconds at most.</summary>
    internal static async Task Until(this IPage page, string expression)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            if (await page.EvaluateAsync<bool>(expression))
                return;
            await Task.Delay(100);
        }
        Assert.Fail($"never true on {page.Url}: {expression}");
    }
}
