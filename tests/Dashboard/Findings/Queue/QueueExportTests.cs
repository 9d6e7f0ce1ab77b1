using Supervision.Dashboard.Tests.Seeding;

namespace Supervision.Dashboard.Tests.Findings.Queue;

public sealed class QueueExportTests(SampledHall hall) : IClassFixture<SampledHall>
{
    [Fact]
    public async Task File_OfTheMixedQueue_HoldsTheSampleAndTellsNoCallFromAnother()
    {
        var calls = await Lines("?kind=call");

        Assert.Equal(SampledHall.Calls + 1, calls.Count);
        Assert.Single(calls, line => line.Contains("身份证到期了怎么换", StringComparison.Ordinal));
        Assert.All(calls, line => Assert.DoesNotContain("四.2", line, StringComparison.Ordinal));
        Assert.All(calls, line => Assert.DoesNotContain(SeedBench.Said, said => line.Contains(said.Words, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task File_OfANarrowedQueue_HoldsWordsAndClause() =>
        Assert.All(await Lines("?severity=serious"), line => Assert.Contains("四.2", line, StringComparison.Ordinal));

    [Fact]
    public async Task File_OfAbsences_NamesThem() => Assert.Contains("四.1", Assert.Single(await Lines("?kind=absence")), StringComparison.Ordinal);

    private async Task<List<string>> Lines(string query)
    {
        var text = await (await hall.SignedIn("officer")).GetStringAsync($"/h/{SeedHall.Hall}/export/queue/csv{query}");
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1).ToList();
    }
}
