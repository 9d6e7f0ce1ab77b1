using System.Net;
using Supervision.Dashboard.Tests.Findings.Queue;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Jobs.Findings;
using Supervision.Jobs.Findings.Verdicts;

namespace Supervision.Dashboard.Tests.Findings.Bench.Verdicts;

public sealed class SessionPostTests(SampledHall hall) : IClassFixture<SampledHall>
{
    private static readonly string Finding = FindingKeys.Finding(SeedBench.CallSession(0), "s1-4.2-1", "3");

    [Theory]
    [InlineData("verdict")]
    [InlineData("missed")]
    public async Task Form_OfASessionThatTheHallHasNot_IsNotFound(string form)
    {
        var here = $"/h/{SeedHall.Hall}/sessions/{SeedBench.CallSession(0)}";

        var answer = await (await hall.SignedIn("officer")).PostForm(here, $"/h/{SeedHall.Hall}/sessions/none/{form}", new() { ["fine"] = "yes" });

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("verdict")]
    [InlineData("missed")]
    public async Task Form_ThatIsIncomplete_ComesBackToItsPageInTheSameQueue(string form)
    {
        var here = $"/h/{SeedHall.Hall}/sessions/{SeedBench.CallSession(0)}?severity=serious";

        var answer = await (await hall.SignedIn("officer")).PostForm(here, here.Replace("?", $"/{form}?", StringComparison.Ordinal), new()
        {
            ["finding"] = Finding, ["seen"] = VerdictRequest.SeenToken(Finding, 0), ["outcome"] = "confirmed", ["reason"] = "words", ["severity"] = "serious",
        });

        Assert.StartsWith($"/h/{SeedHall.Hall}/sessions/{SeedBench.CallSession(0)}?severity=serious&verdict=incomplete", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }
}
