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
        var pattern = Assert.Single(PatternFinder.Find(new GapCells(SimulatedHall.Zone), cells));
        Assert.Equal(("W3", "16", 9, 40), (pattern.Unit, pattern.Cell, pattern.Hits, pattern.Chances));
    }

    [Fact]
    public void Twice_IsNoHabit() => Assert.Empty(PatternFinder.Find(new GapCells(SimulatedHall.Zone),
        [.. Enumerable.Range(0, 50).Select(hour => new PatternCell("W1", $"{hour}", hour == 3 ? 2 : 0, 20))]));

    [Fact]
    public void ExcusedAndDarkTime_IsNoChance()
    {
        var spans = new SimulatedHall(1, 4, 1).Spans().Select(span => span with { Kind = "unobserved" });
        Assert.Empty(Gaps(spans).Cells());
    }

    private static int WeekOf(DateOnly day) => (day.DayNumber - new DateOnly(2026, 1, 5).DayNumber) / 7;

    private static IReadOnlyList<Pattern> Find(SimulatedHall hall) => PatternFinder.Find(Gaps(hall.Spans()), []);

    private static GapCells Gaps(IEnumerable<Supervision.Sql.Presence.PresenceSpanRow> spans)
    {
        var gaps = new GapCells(SimulatedHall.Zone);
        foreach (var span in spans)
            gaps.Add(span);
        return gaps;
    }
}
