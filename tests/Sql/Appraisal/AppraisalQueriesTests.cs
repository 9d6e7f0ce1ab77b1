using Supervision.Sql.Appraisal;
using Supervision.Sql.Calls.Scores;
using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Verdicts;
using Supervision.Sql.Tests.Findings.Verdicts;
using static Supervision.Sql.Tests.Evidence;

namespace Supervision.Sql.Tests.Appraisal;

public sealed class AppraisalQueriesTests
{
    private static readonly DateOnly FindingDay = VerdictQueriesTests.Finding("", "").Day;

    [Theory, EachEngine]
    public async Task ConfirmedFindings_VerdictInForce_IsTheLastOne(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await VerdictQueriesTests.Add(test.Database, "confirmed", isSample: false, "decided", "confirmed");
        await VerdictQueriesTests.Add(test.Database, "revoked", isSample: false, "decided", "confirmed", "dismissed");
        await VerdictQueriesTests.Add(test.Database, "restored", isSample: false, "decided", "dismissed", "confirmed");
        await VerdictQueriesTests.Add(test.Database, "remedied", isSample: false, "decided", "remedied");

        Assert.Equal(["confirmed", "restored"], (await new AppraisalQueries(test.Database).ConfirmedFindings("h", FindingDay, FindingDay)).Select(row => row.FindingId));
    }

    [Theory, EachEngine]
    public async Task ConfirmedFindings_LeadOrOtherDay_NeverCounts(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await VerdictQueriesTests.Add(test.Database, "lead", isSample: false, "open");
        await new FindingQueries(test.Database).SaveFinding([VerdictQueriesTests.Finding("lead", "decided") with { IsLead = true }]);
        await new VerdictQueries(test.Database).AddVerdict(VerdictQueriesTests.Verdict("lead", 1, "confirmed"));
        await VerdictQueriesTests.Add(test.Database, "counts", isSample: false, "decided", "confirmed");
        var queries = new AppraisalQueries(test.Database);

        Assert.Equal(["counts"], (await queries.ConfirmedFindings("h", FindingDay, FindingDay)).Select(row => row.FindingId));
        Assert.Empty(await queries.ConfirmedFindings("h", FindingDay.AddDays(1), FindingDay.AddDays(9)));
    }

    [Theory, EachEngine]
    public async Task CallExposure_AnsweredCalls_AreCountedWithThoseScored(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Calls(Call("c1"), Call("c2", 1), Call("missed", 2) with { Missed = true }, Call("unknown", 3) with { Missed = null }, Call("later", 60));
        await new ScoreQueries(test.Database).SaveScore(new CallScoreRow { HallCode = "h", CallId = "c1", ScoredUnder = "rules", CallHash = "x", TranscriptHash = "t", ScoredAtUtc = At });
        // Looked at without words: not transcribed, and so against coverage.
        await new ScoreQueries(test.Database).SaveScore(new CallScoreRow { HallCode = "h", CallId = "c2", ScoredUnder = "rules", CallHash = "x", ScoredAtUtc = At });

        Assert.Equal(new ExposureRow { StaffNo = "S1", Total = 3, Scored = 1 }, Assert.Single(await new AppraisalQueries(test.Database).CallExposure("h", At, At.AddHours(1))));
    }

    [Theory, EachEngine]
    public async Task ReviewExposure_Defaults_AreNoReviews(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Reviews(Review("given", 5), Review("default", 5) with { IsDefault = true }, Review("nobody", 1) with { StaffNo = null });

        Assert.Equal(1, Assert.Single(await new AppraisalQueries(test.Database).ReviewExposure("h", At, At.AddHours(1))).Total);
    }

    [Theory, EachEngine]
    public async Task ClearPeriod_OneMonth_LeavesTheOthersScoresAndPoints(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new AppraisalQueries(test.Database);
        foreach (var period in (string[])["2026-02", "2026-03"])
        {
            await queries.AddScore([new AppraisalScoreRow { HallCode = "h", Period = period, StaffNo = "S1", Score = 97.5, Base = 100, FormulaHash = "f", ComputedAtUtc = At }]);
            await queries.AddPoint([new AppraisalPointRow { HallCode = "h", Period = period, StaffNo = "S1", PointNo = 1, Points = -2.5, Reason = "finding" }]);
        }

        await queries.ClearPeriod("h", "2026-03");

        Assert.Equal(["2026-02"], await queries.Periods("h"));
        Assert.Empty(await queries.Points("h", "2026-03", "S1"));
        Assert.Equal(-2.5, Assert.Single(await queries.Points("h", "2026-02", "S1")).Points);
        Assert.Equal(97.5, Assert.Single(await queries.ScoresOfStaff("h", "S1")).Score);
    }

    [Theory, EachEngine]
    public async Task AddLock_LockedPeriod_IsRefusedByTheKey(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new AppraisalQueries(test.Database);
        var held = new AppraisalLockRow { HallCode = "h", Period = "2025", LockedBy = "li", LockedAtUtc = At, ContentHash = "x", Snapshot = "[]" };
        await queries.AddLock(held);

        Assert.True(Database.IsDuplicateKey(await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => queries.AddLock(held with { LockedBy = "wang" }))));
        Assert.Equal("li", (await queries.Lock("h", "2025"))!.LockedBy);
    }
}
