using Supervision.Sql.Appraisal;
using Supervision.Sql.Appraisal.Board;
using Supervision.Sql.Calls.Scores;
using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Verdicts;
using Supervision.Sql.Tests.Findings.Verdicts;
using static Supervision.Sql.Tests.Evidence;

namespace Supervision.Sql.Tests.Appraisal.Board;

public sealed class AppraisalBoardQueriesTests
{
    private const string Month = "2026-03";

    [Theory, EachEngine]
    public async Task Ranks_Unobserved_StandLastAndTiesFollowTheRate(Engine engine)
    {
        await using var test = await Ranked(engine);

        var ranks = await new AppraisalBoardQueries(test.Database).Ranks(new RankFilter { HallCode = "h", Period = Month, Day = Day });

        Assert.Equal([("S1", 1), ("S3", 2), ("S2", 3), ("S4", 4)], ranks.Select(line => (line.StaffNo, line.Place)));
        Assert.All(ranks, line => Assert.Equal(4, line.Found));
    }

    [Theory, EachEngine]
    public async Task Ranks_Narrowed_KeepThePlaceInTheWholeHall(Engine engine)
    {
        await using var test = await Ranked(engine);
        var queries = new AppraisalBoardQueries(test.Database);
        var all = new RankFilter { HallCode = "h", Period = Month, Day = Day };

        Assert.Equal([("S2", 3, 2), ("S4", 4, 2)], (await queries.Ranks(all with { Department = "tax" })).Select(line => (line.StaffNo, line.Place, line.Found)));
        Assert.Equal(["S3"], (await queries.Ranks(all with { Who = "e of S3" })).Select(line => line.StaffNo));
        Assert.Equal(["S3", "S2"], (await queries.Ranks(all with { FirstRow = 2, LastRow = 3 })).Select(line => line.StaffNo));
    }

    [Theory, EachEngine]
    public async Task RankCounts_Period_TellsHowManyHaveARank(Engine engine)
    {
        await using var test = await Ranked(engine);
        var queries = new AppraisalBoardQueries(test.Database);

        Assert.Equal(new RankCount { People = 4, Ranked = 3, ComputedAtUtc = At, FormulaHash = "f" }, await queries.RankCounts("h", Month));
        Assert.Equal(new RankCount(), await queries.RankCounts("g", Month));
    }

    [Theory, EachEngine]
    public async Task BandsAt_Places_HoldBothEnds(Engine engine)
    {
        await using var test = await Ranked(engine);

        Assert.Equal([2, 2, null], await new AppraisalBoardQueries(test.Database).BandsAt("h", Month, 2, 4));
    }

    [Theory, EachEngine]
    public async Task UnlockedMonths_LockedQuarterOrThisMonth_IsNotAmongThem(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var appraisal = new AppraisalQueries(test.Database);
        await appraisal.AddScore(((string[])["2025-12", "2026-01", "2026-02", "2026-03", "2025-Q4", "2025"]).Select(period => Score("S1", 1, 0.1) with { Period = period }).ToList());
        await appraisal.AddLock(new AppraisalLockRow { HallCode = "h", Period = "2026-01", LockedBy = "li", LockedAtUtc = At, ContentHash = "x", Snapshot = "[]" });

        Assert.Equal(["2025-12", "2026-02"], await new AppraisalBoardQueries(test.Database).UnlockedMonths("h", "2026-03"));
    }

    [Theory, EachEngine]
    public async Task Departments_MovedPerson_IsInTheUnitOfTheDay(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Staff(Staff("S1", "before", to: Day.AddDays(-1)), Staff("S1", "now", Day), Staff("S2", "not appraised"));
        await new AppraisalQueries(test.Database).AddScore([Score("S1", 1, 0.1)]);
        var queries = new AppraisalBoardQueries(test.Database);

        Assert.Equal(["now"], await queries.Departments("h", Month, Day));
        Assert.Equal(["before"], await queries.Departments("h", Month, Day.AddDays(-1)));
    }

    [Theory, EachEngine]
    public async Task BarringPoints_VerdictAfterTheInstant_DoesNotHoldYet(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await new FindingQueries(test.Database).SaveFinding([Finding("f", "s", "decided")]);
        var verdicts = new VerdictQueries(test.Database);
        await verdicts.AddVerdict(VerdictQueriesTests.Verdict("f", 1, "confirmed") with { Measure = "warning", DecidedAtUtc = At });
        await verdicts.AddVerdict(VerdictQueriesTests.Verdict("f", 2, "confirmed") with { Measure = "honours", DecidedAtUtc = At.AddDays(9) });
        await new AppraisalQueries(test.Database).AddPoint([Point(1, "f", -2), Point(2, "f", 2), Point(3, null, -1)]);
        var queries = new AppraisalBoardQueries(test.Database);

        Assert.Equal("warning", Assert.Single(await queries.BarringPoints("h", Month, Month, At.AddDays(1))).Measure);
        Assert.Equal("honours", Assert.Single(await queries.BarringPoints("h", Month, Month, At.AddDays(9))).Measure);
        Assert.Empty(await queries.BarringPoints("h", "2026-01", "2026-02", At.AddDays(9)));
    }

    [Theory, EachEngine]
    public async Task PointLines_Point_HasTheLastOutcomeAndItsSession(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await new FindingQueries(test.Database).SaveFinding([Finding("f", "s", "decided")]);
        await new VerdictQueries(test.Database).AddVerdict(VerdictQueriesTests.Verdict("f", 1, "dismissed"));
        await new VerdictQueries(test.Database).AddVerdict(VerdictQueriesTests.Verdict("f", 2, "confirmed"));
        await new AppraisalQueries(test.Database).AddPoint([Point(2, null, 1), Point(1, "f", -2)]);

        var lines = await new AppraisalBoardQueries(test.Database).PointLines("h", Month, "S1");

        Assert.Equal([(1, "s", "confirmed", 0), (2, null, null, 0)], lines.Select(line => (line.PointNo, line.SessionId, line.Outcome, line.OpenAppeals)));
    }

    [Theory, EachEngine]
    public async Task CountedEvidence_CallsAndReviewsOfOnePerson_AreThoseThatTheExposureCounts(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Calls(Call("scored"), Call("unscored", 1), Call("wordless", 1), Call("missed", 2) with { Missed = true }, Call("other", 3) with { StaffNo = "S2" }, Call("later", 600));
        await test.Reviews(Review("given", 4, 4), Review("default", 5, 5) with { IsDefault = true });
        var scored = new CallScoreRow { HallCode = "h", CallId = "scored", ScoredUnder = "r", CallHash = "x", TranscriptHash = "t", StaffTurns = 1, ScoredAtUtc = At };
        await new ScoreQueries(test.Database).SaveScore(scored);
        await new ScoreQueries(test.Database).SaveScore(scored with { CallId = "wordless", TranscriptHash = null });
        await new FindingQueries(test.Database).SaveSession(Session("s", "call", "scored"));
        var queries = new AppraisalBoardQueries(test.Database);

        var lines = await queries.CountedEvidence("h", "S1", At, At.AddHours(5), 1, 50);

        Assert.Equal([("given", 1, null), ("unscored", 0, null), ("wordless", 0, null), ("scored", 1, "s")], lines.Select(line => (line.SubjectKey, line.IsScored, line.SessionId)));
        Assert.All(lines, line => Assert.Equal((4, 2), (line.Found, line.Scored)));
        var exposed = await new AppraisalQueries(test.Database).CallExposure("h", At, At.AddHours(5));
        var rated = await new AppraisalQueries(test.Database).ReviewExposure("h", At, At.AddHours(5));
        Assert.Equal(lines[0].Scored, exposed.Single(row => row.StaffNo == "S1").Scored + rated.Single(row => row.StaffNo == "S1").Total);
        Assert.Equal(["unscored"], (await queries.CountedEvidence("h", "S1", At, At.AddHours(5), 2, 2)).Select(line => line.SubjectKey));
    }

    [Theory, EachEngine]
    public async Task DutyOfStaff_ShiftsOfDays_BringWhatWasSeenAtThePost(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Shifts(Shift("1", Day), Shift("2", Day.AddDays(1)), Shift("3", Day) with { StaffNo = "S2" }, Shift("4", Day.AddDays(9)));
        var queries = new AppraisalBoardQueries(test.Database);

        var shifts = await queries.DutyOfStaff("h", "S1", Day, Day.AddDays(1));

        Assert.Equal([Day.AddDays(1), Day], shifts.Select(shift => shift.Day));
        Assert.All(shifts, shift => Assert.Equal(("A01", null), (shift.PostCode, shift.RequiredSeconds)));
    }

    [Theory, EachEngine]
    public async Task MonthScores_BetweenMonths_LeaveOutWhatLiesBeyond(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await new AppraisalQueries(test.Database).AddScore(((string[])["2025-09", "2025-10", "2026-03", "2026-04"]).Select(period => Score("S1", 1, 0.1) with { Period = period, Score = 98 }).ToList());

        Assert.Equal([("2025-10", 98.0), ("2026-03", 98.0)], (await new AppraisalBoardQueries(test.Database).MonthScores("h", "2025-10", "2026-03")).Select(row => (row.Period, row.Score!.Value)));
    }

    private static async Task<TestDatabase> Ranked(Engine engine)
    {
        var test = await TestDatabase.Create(engine);
        await test.Staff(Staff("S1", "police"), Staff("S2", "tax"), Staff("S3", "police"), Staff("S4", "tax"));
        await new AppraisalQueries(test.Database).AddScore(
        [
            Score("S4", null, null), Score("S2", 2, 0.3) with { TieBand = 2 }, Score("S3", 2, 0.2) with { TieBand = 2 }, Score("S1", 1, 0.1) with { TieBand = 1 }, Score("S9", 1, 0) with { Period = "2026-02" },
        ]);
        return test;
    }

    private static AppraisalScoreRow Score(string staff, int? rank, double? rate) =>
        new() { HallCode = "h", Period = Month, StaffNo = staff, Base = 100, RankNo = rank, ShrunkRate = rate, FormulaHash = "f", ComputedAtUtc = At };

    private static AppraisalPointRow Point(int number, string? finding, double points) =>
        new() { HallCode = "h", Period = Month, StaffNo = "S1", PointNo = number, FindingId = finding, Points = points, Reason = "finding" };
}
