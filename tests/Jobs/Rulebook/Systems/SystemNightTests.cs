using Supervision.Jobs.Rulebook.Systems;
using Supervision.Sql.Appraisal;
using Supervision.Sql.Findings;

namespace Supervision.Jobs.Tests.Rulebook.Systems;

/// <summary>Every system end to end: files in the inbox, one night in a hall under each document, findings with their clause.</summary>
public sealed class SystemNightTests(SystemNightTests.FiveHalls halls) : IClassFixture<SystemNightTests.FiveHalls>
{
    public static TheoryData<int, string, string> Examples()
    {
        var data = new TheoryData<int, string, string>();
        foreach (var example in SystemExamples.All)
            data.Add(example.No, example.Way, example.Rule);
        return data;
    }

    [Theory, MemberData(nameof(Examples))]
    public void Night_OverBreachTrapAndExcuse_FindsTheBreachOnly(int no, string way, string rule)
    {
        var example = Example(no, way, rule);
        var found = Of(example, halls.Excused);
        if (way == "breach")
            Assert.Contains(example.Rule, found.Select(Named));
        else
            Assert.Empty(found.Select(finding => $"{finding.RuleKey} {finding.Quote} {finding.Reason}"));
    }

    /// <summary>An excuse excuses only what would be found without it; a trap is none with or without one.</summary>
    [Theory, MemberData(nameof(Examples))]
    public void Night_WithEveryExcuseTakenAway_FindsTheExcusedToo(int no, string way, string rule)
    {
        var example = Example(no, way, rule);
        var found = Of(example, halls.Bare);
        if (way == "trap")
            Assert.Empty(found.Select(finding => $"{finding.RuleKey} {finding.Quote} {finding.Reason}"));
        else
            Assert.Contains(example.Rule, found.Select(Named));
    }

    /// <summary>Every system has its three, or says that only eyes or a person's verdict can tell, and why.</summary>
    [Fact]
    public void Systems_EachHaveABreachATrapAndAnExcuseOrSayWhyNot() => Assert.All(SupervisedSystem.All, system =>
    {
        if (system.How != SupervisedSystem.Feeds)
            Assert.False(string.IsNullOrWhiteSpace(system.Why?.Chinese) || string.IsNullOrWhiteSpace(system.Why.English), $"{system.No} gives no reason");
        if (system.How == SupervisedSystem.Verdict)
            return;
        var ways = SystemExamples.All.Where(example => example.No == system.No).GroupBy(example => example.Rule).ToList();
        Assert.NotEmpty(ways);
        Assert.All(ways, rule => Assert.Equal(["breach", "excuse", "trap"], rule.Select(example => example.Way).Order()));
        Assert.All(ways, rule => Assert.Contains(rule.Key, system.Rules));
    });

    private static SystemExample Example(int no, string way, string rule) => SystemExamples.All.Single(example => example.No == no && example.Way == way && example.Rule == rule);

    private static List<FindingRow> Of(SystemExample example, NightOfHalls nights) =>
        [.. nights.Breaches(example).Where(finding => SupervisedSystem.All[example.No - 1].Covers(finding.RuleKey, $"{finding.DocumentId} {finding.Clause}"))];

    private static string Named(FindingRow finding) => finding.RuleKey == "inspection" ? $"{finding.DocumentId} {finding.Clause}" : finding.RuleKey;

    [Fact]
    public void Files_OfTheInbox_AreReadWhole() => Assert.Empty(halls.Excused.Quarantined.Concat(halls.Bare.Quarantined));

    [Fact]
    public void SecondNight_OfEachHall_ChangesNothing() => Assert.Equal(0, halls.Excused.NewFlagsOfSecondNight);

    /// <summary>System 44: an unrated review enters no figure.</summary>
    [Fact]
    public async Task DefaultRating_OfSatisfaction_IsNotCounted()
    {
        var rated = await new AppraisalQueries(halls.Excused.Database).ReviewExposure("S3", new DateTime(2026, 3, 1), new DateTime(2026, 4, 1));
        Assert.Equal(10, rated.Sum(row => row.Total));
    }

    /// <summary>The evidence twice: as it came, and with every excuse taken away.</summary>
    public sealed class FiveHalls : IAsyncLifetime
    {
        internal NightOfHalls Excused { get; } = new(isBare: false);

        internal NightOfHalls Bare { get; } = new(isBare: true);

        public async Task InitializeAsync()
        {
            await Excused.Run();
            await Bare.Run();
        }

        public Task DisposeAsync()
        {
            Excused.Remove();
            Bare.Remove();
            return Task.CompletedTask;
        }
    }
}
