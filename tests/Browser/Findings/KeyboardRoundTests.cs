using Dapper;
using Supervision.Dashboard.Tests.Seeding;

namespace Supervision.Browser.Tests.Findings;

/// <summary>A round of twenty flags without a mouse, with every key counted: docs/officer.md names the same number.</summary>
public sealed class KeyboardRoundTests(BenchFixture bench) : IClassFixture<BenchFixture>
{
    private const int Flags = 20;
    private const int KeysPerFlag = 2;
    private int _keys;

    [Fact]
    public async Task TwentyFlags_AreHeardAndJudgedWithTwoKeysEach()
    {
        var page = await bench.Open("officer");
        var errors = BenchFixture.Errors(page);
        await page.GotoAsync($"/h/{SeedHall.Hall}/queue?kind=call");
        await Press("o");
        for (var flag = 0; flag < Flags; flag++)
        {
            await page.WaitForSelectorAsync(".finding.is-current");
            // It plays by itself from five seconds before the words, at 19 s of each call.
            await page.Until("!document.querySelector('[data-audio]').paused && document.querySelector('[data-audio]').currentTime >= 13.9");
            Assert.InRange(await page.EvaluateAsync<double>("document.querySelector('[data-audio]').currentTime"), 13.9, 19);
            // A confirmed serious breach needs words and a second officer; these are dismissed.
            var isSerious = await page.InputValueAsync(".finding.is-current [name=severity]") == "serious";
            var session = page.Url.Split('?')[0];
            await Press(isSerious ? "5" : $"{flag % 5 + 1}");
            await Press("Enter");
            await page.WaitForURLAsync(address => address.Contains("verdict=saved", StringComparison.Ordinal) && address.Split('?')[0] != session);
        }

        Assert.Equal(1 + Flags * KeysPerFlag, _keys);
        await using var connection = await bench.Database.Connect();
        // One more was confirmed before the round.
        Assert.Equal(Flags + 1, await connection.ExecuteScalarAsync<int>("SELECT COUNT(DISTINCT FindingId) FROM Verdict WHERE OfficerId = 'officer'"));
        Assert.Empty(errors);

        async Task Press(string key)
        {
            _keys++;
            await page.Keyboard.PressAsync(key);
        }
    }
}
