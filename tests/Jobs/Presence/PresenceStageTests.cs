using Dapper;
using Supervision.Jobs.Operations;
using Supervision.Jobs.Presence;
using Supervision.Jobs.Rulebook;
using Supervision.Jobs.Tests.Rulebook;
using Supervision.Sql;
using Supervision.Sql.Findings;
using Supervision.Sql.Halls;
using Supervision.Sql.Presence;
using Supervision.Sql.Tests;
using Supervision.Sql.Video;

namespace Supervision.Jobs.Tests.Presence;

public sealed class PresenceStageTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    /// <summary>P is seen empty from 09:20 to 09:50 on Monday.</summary>
    private static TestHall HalfAnHour => TestHall.OneHour().Clip("present", "09:00", "09:20", staff: "1001").Clip("absent", "09:20", "09:50").Clip("present", "09:50", "10:00");

    [Theory, EachEngine]
    public async Task MarkedDay_ThatIsOver_IsComputedOnce(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await Store(test.Database, HalfAnHour, "b1");
        await Mark(test.Database, "2026-03-02");

        Assert.Equal((1, 1), await Run(test.Database));
        Assert.Equal((0, 0), await Run(test.Database));

        var queries = new PresenceQueries(test.Database);
        var day = Assert.Single(await queries.PresenceDays("H", Monday));
        Assert.Equal((3600, 1800, 1800, 0, "national"), (day.RequiredSeconds, day.PresentSeconds, day.AbsentSeconds, day.UnobservedSeconds, day.CalendarSource));
        Assert.Equal(["present", "absent", "present"], (await queries.PresenceSpans("H", Monday)).Select(span => span.Kind));
        var episode = Assert.Single(await queries.Episodes("H", Monday));
        Assert.Equal(("left_post", "1001", 1800, 1.0), (episode.AbsenceWord, episode.StaffNo, episode.AbsentSeconds, episode.ThresholdMinutes));
    }

    [Theory, EachEngine]
    public async Task Episode_OfAHall_BecomesOneSessionWithOneFinding(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await Store(test.Database, HalfAnHour, "b1");
        await Mark(test.Database, "2026-03-02");
        await Run(test.Database);

        var session = Assert.Single(await new PresenceQueries(test.Database).AbsenceSessions("H", Monday));
        var finding = Assert.Single(await new FindingQueries(test.Database).FindingsOfSession("H", session.SessionId));
        Assert.Equal(("absence", "open", 1), (session.Kind, session.State, session.OpenFindings));
        Assert.Equal(("S1", "四.1(3)", "left_post", 30.0, false), (finding.DocumentId, finding.Clause, finding.AbsenceWord, finding.Minutes, finding.IsLead));
        Assert.Contains("\"also\":[\"S2 5.6.3\"", finding.Reason, StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task HeadCounts_BesideAnAbsence_BecomeALeadOfTheirOwnThatMovesWithTheEvidence(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var hall = HalfAnHour.Post("Q", 1).Shift("Q", "1002", "09:00", "10:00").Clip("present", "09:00", "10:00", "Q", "C2", staff: "1001", persons: 2);
        await Store(test.Database, hall, "b1");
        await Mark(test.Database, "2026-03-02");
        await Run(test.Database);
        await Store(test.Database, hall.Clip("present", "09:20", "09:25", camera: "C3"), "b2");
        await Mark(test.Database, "2026-03-02");
        await Run(test.Database);

        var sessions = await new PresenceQueries(test.Database).AbsenceSessions("H", Monday);
        Assert.Equal(["P", "Q"], sessions.Select(session => session.PostCode).Order());
        var finding = Assert.Single(await new FindingQueries(test.Database).FindingsOfSession("H", sessions.Single(session => session.PostCode == "Q").SessionId));
        Assert.Equal(("S1", "四.1(3)", "wandering", 25.0, true), (finding.DocumentId, finding.Clause, finding.AbsenceWord, finding.Minutes, finding.IsLead));
        Assert.Contains("\"empty_posts\":[\"P\"]", finding.Reason, StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task LateEvidence_MovingTheEdges_KeepsTheJudgedFinding(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await Store(test.Database, HalfAnHour, "b1");
        await Mark(test.Database, "2026-03-02");
        await Run(test.Database);
        await Sql(test.Database, "UPDATE Finding SET State = 'decided'");

        await Store(test.Database, HalfAnHour.Clip("present", "09:15", "09:30", camera: "C2"), "b2");
        await Mark(test.Database, "2026-03-02");
        await Run(test.Database);

        var session = Assert.Single(await new PresenceQueries(test.Database).AbsenceSessions("H", Monday));
        var finding = Assert.Single(await new FindingQueries(test.Database).FindingsOfSession("H", session.SessionId));
        Assert.Equal(("decided", true, 30.0), (finding.State, finding.Revised, finding.Minutes));
        Assert.Equal(20 * 60, (await new PresenceQueries(test.Database).Episodes("H", Monday))[0].AbsentSeconds);
    }

    [Theory, EachEngine]
    public async Task LateReport_ExcusingTheAbsence_WithdrawsTheFinding(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await Store(test.Database, HalfAnHour, "b1");
        await Mark(test.Database, "2026-03-02");
        await Run(test.Database);

        await Store(test.Database, HalfAnHour.Leave("1001", "temporary", "09:20", "09:50"), "b2");
        await Mark(test.Database, "2026-03-02");
        await Run(test.Database);

        var session = Assert.Single(await new PresenceQueries(test.Database).AbsenceSessions("H", Monday));
        Assert.Equal("withdrawn", session.State);
        Assert.Empty(await new PresenceQueries(test.Database).Episodes("H", Monday));
    }

    [Theory]
    [InlineData(20, 1)]
    [InlineData(45, 0)]
    public async Task Threshold_OfTheHallsOwnText_IsHonouredWithItsSourceAndComputesDaysAgain(double minutes, int episodes)
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        await Store(test.Database, HalfAnHour, "b1");
        await Sql(test.Database, "UPDATE Post SET AbsenceMinutes = NULL, AbsenceSource = NULL");
        await Mark(test.Database, "2026-03-02");
        await Run(test.Database);
        var shipped = Assert.Single(await new PresenceQueries(test.Database).Episodes("H", Monday));

        var hash = await OwnText.Adopt(test.Database, "H", "S1", "s1-4.1-3", RulebookShelf.AbsenceParameter, minutes);
        await Run(test.Database);

        Assert.Equal((15.0, null), (shipped.ThresholdMinutes, shipped.ThresholdSource));
        var now = await new PresenceQueries(test.Database).Episodes("H", Monday);
        Assert.Equal(episodes, now.Count);
        Assert.All(now, episode => Assert.Equal((minutes, $"S1 四.1(3) · 本厅文本 {hash[..8]}"), (episode.ThresholdMinutes, episode.ThresholdSource)));
        Assert.Equal((0, 0), await Run(test.Database));
    }

    [Theory, EachEngine]
    public async Task DayNotOver_KeepsItsMark(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var night = new TestHall().Post("P", 1).Shift("P", "1001", "22:00", "30:00", "2026-03-09").Clip("absent", "22:00", "24:00", day: "2026-03-09");
        await Store(test.Database, night, "b1");
        await Mark(test.Database, "2026-03-09");
        await Mark(test.Database, "2026-03-10");

        // The run is at 01:00 on the 10th: the shift of the 9th goes on until 06:00, the 10th has only begun.
        Assert.Equal((0, 0), await Run(test.Database));
        Assert.Equal(2, (await new PresenceQueries(test.Database).DirtyDays("H", new DateOnly(2026, 3, 10))).Count);
    }

    [Theory, EachEngine]
    public async Task EvidenceAfterMidnight_RecomputesTheShiftOfTheDayBefore(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var night = new TestHall().Post("P", 1).Shift("P", "1001", "22:00", "30:00").Clip("absent", "24:00", "25:00");
        await Store(test.Database, night, "b1");
        await Mark(test.Database, "2026-03-03");
        await Run(test.Database);
        Assert.Equal(3600, Assert.Single(await new PresenceQueries(test.Database).Episodes("H", Monday)).AbsentSeconds);
    }

    /// <summary>At 01:00 on Tuesday 10 March 2026, hall time.</summary>
    private static async Task<(long Kept, long Written)> Run(Database database)
    {
        var night = new Night
        {
            Database = database, HallCode = "H", Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), RunId = "r",
            Time = new StoppedClock(new DateTimeOffset(2026, 3, 10, 1, 0, 0, TimeSpan.FromHours(8))), InboxFolder = "", MediaFolder = "",
        };
        var outcome = await new PresenceStage().Run(night, new Progress<StageProgress>(), CancellationToken.None);
        return (outcome.Kept, outcome.Written);
    }

    private static async Task Store(Database database, TestHall hall, string batch)
    {
        await using var transaction = await database.Begin();
        var halls = new HallQueries(transaction);
        await halls.MergePosts([.. hall.Posts.Select(row => row with { BatchId = batch })]);
        await halls.MergeShifts([.. hall.Shifts.Select(row => row with { BatchId = batch })]);
        await halls.MergeStaffLeave([.. hall.Leaves.Select(row => row with { BatchId = batch })]);
        await new ClipQueries(transaction).MergeClips([.. hall.Clips.Select(row => row with { BatchId = batch })]);
        await transaction.Commit();
    }

    private static Task Mark(Database database, string day) => Sql(database, $"INSERT INTO DirtyDay (HallCode, Day) VALUES ('H', '{day}')");

    private static async Task Sql(Database database, string text)
    {
        await using var connection = await database.Connect();
        await connection.ExecuteAsync(text);
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
