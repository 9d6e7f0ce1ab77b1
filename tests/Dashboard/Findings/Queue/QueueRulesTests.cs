using Supervision.Dashboard.Findings.Queue;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Sql.Findings.Queue;

namespace Supervision.Dashboard.Tests.Findings.Queue;

public sealed class QueueRulesTests(SampledHall hall) : IClassFixture<SampledHall>
{
    [Fact]
    public async Task Of_AHall_HoldsPhrasesDeadlinesAndAbsencesEachOnce()
    {
        var rules = (await QueueRules.Of(hall.Database, SeedHall.Hall, CancellationToken.None)).Select(rule => rule.Value).ToList();

        Assert.Contains("S3.review.verify", rules);
        Assert.True(rules.Count > 100);
        Assert.Equal(rules.Distinct().Count(), rules.Count);
    }

    [Fact]
    public async Task IsNamed_RuleOfNoFinding_IsNot() =>
        Assert.False(await QueueRules.IsNamed(new QueueQueries(hall.Database), new QueueFilter { HallCode = SeedHall.Hall, RuleKey = "no-such-rule" }, CancellationToken.None));

    [Fact]
    public async Task IsNamed_RuleThatAFindingNames_Is()
    {
        var queries = new QueueQueries(hall.Database);
        var line = (await queries.ByPriority(new QueueFilter { HallCode = SeedHall.Hall }, QueueQueries.Start, 1))[0];

        Assert.True(await QueueRules.IsNamed(queries, new QueueFilter { HallCode = SeedHall.Hall, RuleKey = line.RuleKey }, CancellationToken.None));
    }
}
