using Supervision.Dashboard.Tests.Findings.Queue;
using Supervision.Dashboard.Tests.Seeding;

namespace Supervision.Dashboard.Tests.Appraisal.Counted;

public sealed class SamplesPageTests(SampledHall hall) : IClassFixture<SampledHall>
{
    [Fact]
    public async Task Sample_IsNamedOnceItIsJudged()
    {
        var samples = $"/h/{SeedHall.Hall}/appraisal/samples?period=2026-03";
        var leader = await hall.SignedIn("leader");
        Assert.DoesNotContain(SampledHall.Sample, await leader.GetStringAsync(samples), StringComparison.Ordinal);

        var session = $"/h/{SeedHall.Hall}/sessions/{SampledHall.Sample}";
        await (await hall.SignedIn("officer")).PostForm(session, session + "/missed", new() { ["fine"] = "yes" });
        var html = await leader.GetStringAsync(samples);

        Assert.Contains(SampledHall.Sample, html, StringComparison.Ordinal);
        Assert.Contains("未发现问题", html, StringComparison.Ordinal);
    }
}
