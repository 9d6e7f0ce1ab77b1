using Supervision.Jobs.Findings.Footage;
using Supervision.Sql.Findings.Footage;

namespace Supervision.Jobs.Tests.Findings.Footage;

public sealed class FootageDueTests
{
    private static readonly DateOnly Recorded = new(2026, 3, 2);
    private static readonly FootageRetention Thirty = FootageRetention.Of(new Dictionary<string, string> { [FootageRetention.DaysSetting] = "30" });

    [Fact]
    public void List_AppealOnDay25OfThirty_IsFirstAndMustBeHeld()
    {
        var needs = new[] { Need("older", Recorded.AddDays(-1)), Need("appealed", Recorded) with { HasAppeal = true }, Need("flagged", Recorded), Need("younger", Recorded.AddDays(3)) };

        var lines = Lines(needs, today: Recorded.AddDays(25), horizon: 7, holds: [new FootageHoldRow { HallCode = "h", SessionId = "older", Camera = "cam", HeldBy = "o", HeldAtUtc = default }]);

        Assert.Equal(("appealed", 5, FootageState.NeedsHold), (lines[0].Need.SessionId, lines[0].DaysLeft, lines[0].State));
        Assert.Equal(["appealed", "flagged", "older"], lines.Select(line => line.Need.SessionId));
        Assert.Equal(FootageState.Held, lines[2].State);
    }

    [Fact]
    public void List_AppealFarFromItsLastDay_IsListedAllTheSame()
    {
        var line = Assert.Single(Lines([Need("appealed", Recorded) with { HasAppeal = true }, Need("flagged", Recorded)], today: Recorded.AddDays(1), horizon: 3));
        Assert.Equal(("appealed", 29), (line.Need.SessionId, line.DaysLeft));
    }

    [Fact]
    public void List_AppealAfterTheLastDay_IsLostInPlainSight()
    {
        var line = Assert.Single(Lines([Need("appealed", Recorded) with { HasAppeal = true }, Need("flagged", Recorded)], today: Recorded.AddDays(31), horizon: 30));
        Assert.Equal(FootageState.Lost, line.State);
    }

    [Fact]
    public void LastDay_CameraOfItsOwnLength_RunsOutByItself()
    {
        var retention = FootageRetention.Of(new Dictionary<string, string> { [FootageRetention.DaysSetting] = "30", [FootageRetention.CamerasSetting] = "short=15; long=90" });
        var cameras = new[] { ("s", "short"), ("s", "long"), ("s", "plain") }.ToLookup(pair => pair.Item1, pair => pair.Item2);

        var lines = FootageDue.Of([Need("s", Recorded)], cameras, [], retention, Recorded.AddDays(10), horizonDays: 100);

        Assert.Equal([("short", 5), ("plain", 20), ("long", 80)], lines.Select(line => (line.Camera!, line.DaysLeft)));
    }

    [Fact]
    public void Hold_HashOfTheFile_MakesItPulled()
    {
        var line = Assert.Single(Lines([Need("s", Recorded)], Recorded.AddDays(29), 7,
            [new FootageHoldRow { HallCode = "h", SessionId = "s", Camera = "cam", HeldBy = "o", HeldAtUtc = default, FileHash = new string('a', 64) }]));
        Assert.Equal((FootageState.Pulled, true), (line.State, line.IsSafe));
    }

    [Theory]
    [InlineData("cam2=15; cam7=90", true)]
    [InlineData("门口=摄像机=30", true)]
    [InlineData("cam2", false)]
    [InlineData("cam2=0", false)]
    [InlineData("", false)]
    public void Setting_CamerasWithDays_AreRead(string value, bool accepted) => Assert.Equal(accepted, FootageRetention.AreCameras(value));

    private static IReadOnlyList<FootageDue> Lines(IReadOnlyList<FootageNeedRow> needs, DateOnly today, int horizon, IReadOnlyList<FootageHoldRow>? holds = null) =>
        FootageDue.Of(needs, needs.ToLookup(need => need.SessionId, _ => "cam"), holds ?? [], Thirty, today, horizon);

    private static FootageNeedRow Need(string session, DateOnly day) => new()
    {
        SessionId = session, SessionKind = "call", PostCode = "A1", Day = day, HasFlag = true,
        StartsAtUtc = day.ToDateTime(new TimeOnly(2, 0), DateTimeKind.Utc), EndsAtUtc = day.ToDateTime(new TimeOnly(2, 5), DateTimeKind.Utc),
    };
}
