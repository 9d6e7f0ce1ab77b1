using Supervision.Jobs.Presence.Patterns;

namespace Supervision.Jobs.Tests.Presence.Patterns;

public sealed class PatternFinderTests
{
    [Theory]
    [InlineData(12, 8)]
    [InlineData(30, 12)]
    public void Nights_WithoutAnyPattern_AtMostFivePercentShowOne(int posts, int weeks)
    {
        const int nights = 300;
        var shown = Enumerable.Range(0, nights).AsParallel().Count(night => Find(new SimulatedHall(posts, weeks, seed: 1000 + night)).Count > 0);
        // The exact 5 % with the slack of three standard deviations of 300 draws would be 26; the tests are conservative.
        Assert.True(shown <= 0.05 * nights, $"{shown} of {nights} nights without a pattern showed one.");
    }

    /// <summary>Posts, people, phrases by hour, queue and matter, drifts and mixes: all of it tested in the same night.</summary>
    [Fact]
    public void Nights_WithEverythingTestedAndNoPattern_AtMostFivePercentShowOne()
    {
        const int nights = 200;
        var shown = Enumerable.Range(0, nights).AsParallel().Count(night => PatternFinder.Find(SimulatedCalls.Evidence(new SimulatedHall(10, 12, seed: 5000 + night), 5000 + night, _ => null)).Count > 0);
        Assert.True(shown <= 0.05 * nights, $"{shown} of {nights} nights without a pattern showed one.");
    }

    /// <summary>Fifteen calls say little about a person: who had none elsewhere is not yet somebody who never has one. This is what shrinking is for.</summary>
    [Fact]
    public void Nights_OfManyPeopleWithFewCallsAndNoPattern_AtMostFivePercentShowOne()
    {
        const int nights = 200;
        var shown = Enumerable.Range(0, nights).AsParallel().Count(night => PatternFinder.Find(Phrases(FewCalls(new Random(9000 + night)))).Count > 0);
        Assert.True(shown <= 0.05 * nights, $"{shown} of {nights} nights without a pattern showed one.");
    }

    [Theory]
    [InlineData("phrase", "16")]
    [InlineData("phrase-queue", "6+")]
    [InlineData("phrase-matter", "不动产登记")]
    public void Phrases_PlantedAtAnHourAQueueOrAMatter_AreFoundAmongOthers(string source, string cell)
    {
        var found = Enumerable.Range(0, 10).Count(seed => PatternFinder.Find(SimulatedCalls.Evidence(new SimulatedHall(10, 12, seed), seed, call => source switch
        {
            "phrase" => call.Person == 3 && call.Hour == 16 ? 0.3 : null,
            "phrase-queue" => call.Person == 3 && call.Waiting >= 6 ? 0.3 : null,
            _ => call.Person == 3 && call.Matter == 2 ? 0.3 : null,
        })).Any(pattern => pattern is { Kind: "recurring", Unit: "W03" } && pattern.Source == source && pattern.Cell == cell));
        Assert.Equal(10, found);
    }

    [Fact]
    public void Fridays_SixOfEight_AreFoundByWeekEight()
    {
        var found = 0;
        for (var seed = 0; seed < 20; seed++)
        {
            var hall = new SimulatedHall(12, 8, seed) { Planted = (post, day) => post == 7 && day.DayOfWeek == DayOfWeek.Friday && WeekOf(day) is not 2 and not 5 ? 15.05 : null };
            var pattern = Find(hall).FirstOrDefault(pattern => pattern is { Kind: "recurring", Unit: "P07", Cell: "5 15:00" });
            if (pattern is null)
                continue;
            found++;
            Assert.True(pattern.Hits >= 6 && pattern.Chances == 8 && pattern.QValue <= 0.05 && pattern.Since <= new DateOnly(2026, 1, 9), pattern.ToString());
        }
        Assert.Equal(20, found);
    }

    [Fact]
    public void Drift_FromOneMondayOn_IsFoundWithItsDate()
    {
        var change = new DateOnly(2026, 3, 2);
        var hall = new SimulatedHall(12, 16, 3) { Rate = (post, day) => post == 4 && day >= change ? 0.08 : 0.004 };
        var drift = Assert.Single(Find(hall), pattern => pattern.Kind == "drift");
        Assert.Equal("P04", drift.Unit);
        Assert.InRange(drift.Since!.Value, change.AddDays(-7), change.AddDays(10));
        Assert.True(drift.Rate > 2 * drift.ExpectedRate);
    }

    [Fact]
    public void Improvement_OverTime_IsNoDrift()
    {
        var hall = new SimulatedHall(12, 16, 3) { Rate = (post, day) => post == 4 && day < new DateOnly(2026, 3, 2) ? 0.08 : 0.004 };
        Assert.DoesNotContain(Find(hall), pattern => pattern.Kind == "drift");
    }

    [Fact]
    public void Phrases_ClusteredInOneHour_AreFoundAmongOthers()
    {
        var cells = Enumerable.Range(0, 10).SelectMany(person => Enumerable.Range(9, 8).Select(hour =>
            new PatternCell($"W{person}", $"{hour:00}", person == 3 && hour == 16 ? 9 : (person + hour) % 9 == 0 ? 1 : 0, 40))).ToList();
        var pattern = Assert.Single(PatternFinder.Find(Phrases(cells)));
        Assert.Equal(("W3", "16", 9, 40), (pattern.Unit, pattern.Cell, pattern.Hits, pattern.Chances));
    }

    [Fact]
    public void Twice_IsNoHabit() => Assert.Empty(PatternFinder.Find(Phrases(
        [.. Enumerable.Range(0, 50).Select(hour => new PatternCell("W1", $"{hour}", hour == 3 ? 2 : 0, 20))])));

    [Fact]
    public void ExcusedAndDarkTime_IsNoChance()
    {
        var spans = new SimulatedHall(1, 4, 1).Spans().Select(span => span with { Kind = "unobserved" });
        Assert.Empty(Gaps(spans).Cells());
    }

    /// <summary>Three hundred people with three calls in each of five hours, one in five with a phrase.</summary>
    private static List<PatternCell> FewCalls(Random random) => [.. Enumerable.Range(0, 300).SelectMany(person => Enumerable.Range(9, 5).Select(hour =>
        new PatternCell($"W{person}", $"{hour:00}", Enumerable.Range(0, 3).Count(_ => random.NextDouble() < 0.2), 3)))];

    private static readonly Dictionary<string, IReadOnlyCollection<PatternCell>> NoPhrases = [];
    private static readonly Dictionary<string, IReadOnlyList<(DateOnly, bool)>> NoDays = [];

    private static int WeekOf(DateOnly day) => (day.DayNumber - new DateOnly(2026, 1, 5).DayNumber) / 7;

    private static IReadOnlyList<Pattern> Find(SimulatedHall hall) => PatternFinder.Find(new PatternEvidence(Gaps(hall.Spans()), new GapCells(SimulatedHall.Zone), NoPhrases, NoDays));

    private static PatternEvidence Phrases(IReadOnlyCollection<PatternCell> cells) => new(
        new GapCells(SimulatedHall.Zone), new GapCells(SimulatedHall.Zone), new Dictionary<string, IReadOnlyCollection<PatternCell>> { [PhraseCells.ByHour] = cells }, NoDays);

    private static GapCells Gaps(IEnumerable<Supervision.Sql.Presence.PresenceSpanRow> spans)
    {
        var gaps = new GapCells(SimulatedHall.Zone);
        foreach (var span in spans)
            gaps.Add(span);
        return gaps;
    }
}
