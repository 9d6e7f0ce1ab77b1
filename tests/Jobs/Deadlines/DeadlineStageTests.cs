using Supervision.Jobs.Audit;
using Supervision.Jobs.Deadlines;
using Supervision.Jobs.Findings;
using Supervision.Jobs.Operations;
using Supervision.Sql;
using Supervision.Sql.Cases;
using Supervision.Sql.Deadlines;
using Supervision.Sql.Findings;
using Supervision.Sql.Presence;
using Supervision.Sql.Reviews;
using Supervision.Sql.Tests;
using Supervision.Sql.Video;
using static Supervision.Jobs.Tests.Deadlines.TestClocks;

namespace Supervision.Jobs.Tests.Deadlines;

public sealed class DeadlineStageTests
{
    [Theory, EachEngine]
    public async Task BadReview_OfANight_StartsClocksAndAFindingOnce(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await Store(test.Database, Review("2026-03-02 09:00") with { ContentHash = "1" });

        Assert.Equal(3, await Run(test.Database, "2026-03-03 01:00"));
        Assert.Equal(0, await Run(test.Database, "2026-03-03 01:00"));

        Assert.Equal(["S3.review.rectify running", "S3.review.verify running"], await Clocks(test.Database, "review"));
        var finding = Assert.Single(await Findings(test.Database, "review", "R1"));
        Assert.Equal(("S3.review.bad", "S3", "1001", "open"), (finding.RuleKey, finding.DocumentId, finding.StaffNo, finding.State));
    }

    [Theory, EachEngine]
    public async Task Verification_RecordedInTime_StopsItsClock(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await Store(test.Database, Review("2026-03-02 09:00") with { ContentHash = "1" });
        await Run(test.Database, "2026-03-03 01:00");

        await Record(test.Database, StepWords.Verified, "2026-03-03 10:00");
        await Run(test.Database, "2026-03-30 01:00");

        Assert.Equal(["S3.review.rectify running", "S3.review.rectify-verified running", "S3.review.verify stopped"], await Clocks(test.Database, "review"));
        // Late rectification stands on the deadline board: it is the unit's duty, not the rated person's.
        Assert.Equal(["S3.review.bad 1001"], (await Findings(test.Database, "review", "R1")).Select(finding => $"{finding.RuleKey} {finding.StaffNo}"));
    }

    [Theory, EachEngine]
    public async Task Review_FoundMistaken_WithdrawsWhatNobodyJudged(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await Store(test.Database, Review("2026-03-02 09:00") with { ContentHash = "1" });
        await Run(test.Database, "2026-03-03 01:00");
        await Record(test.Database, StepWords.Verified, "2026-03-03 10:00");
        await Record(test.Database, StepWords.Mistaken, "2026-03-03 10:05");
        await Run(test.Database, "2026-03-30 01:00");
        Assert.All(await Findings(test.Database, "review", "R1"), finding => Assert.Equal("withdrawn", finding.State));
    }

    [Theory, EachEngine]
    public async Task Review_CorrectedToAGoodOne_VoidsItsClocks(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await Store(test.Database, Review("2026-03-02 09:00") with { ContentHash = "1" });
        await Run(test.Database, "2026-03-03 01:00");
        await Store(test.Database, Review("2026-03-02 09:00", level: 5) with { ContentHash = "2", BatchId = "b2" });

        await Run(test.Database, "2026-03-04 01:00");
        Assert.Equal(0, await Run(test.Database, "2026-03-05 01:00"));

        Assert.All(await new DeadlineQueries(test.Database).Clocks("H", "review"), clock => Assert.Equal(("stopped", "void"), (clock.State, clock.Stopped)));
        Assert.Equal("withdrawn", Assert.Single(await Findings(test.Database, "review", "R1")).State);
    }

    [Theory, EachEngine]
    public async Task Case_RestartedByASupplement_VoidsTheFirstClock(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await Store(test.Database, Case("2026-03-02 09:00") with { ContentHash = "1" });
        await Run(test.Database, "2026-03-03 01:00");
        await Store(test.Database, Case("2026-03-02 09:00") with { SupplementedAtUtc = At("2026-03-04 10:00"), ContentHash = "2", BatchId = "b2" });
        await Run(test.Database, "2026-03-05 01:00");

        var clocks = await new DeadlineQueries(test.Database).Clocks("H", "case");
        Assert.Equal(["stopped void 2026-03-05 00:00", "running  2026-03-07 00:00"], clocks.Select(clock => $"{clock.State} {clock.Stopped} {Wall(clock.DueAtUtc)}"));
        Assert.Empty(await Findings(test.Database, "case", "K1"));
    }

    [Theory, EachEngine]
    public async Task LateCase_OfANight_IsFoundWithItsClauseAndPerson(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await Store(test.Database, Case("2026-03-02 09:00", 3, "2026-03-06 10:00", "2026-03-06 10:00") with { ContentHash = "1" });
        await Run(test.Database, "2026-03-07 01:00");
        var findings = await Findings(test.Database, "case", "K1");
        Assert.Equal(["限时第五条1 1001", "限时第五条2 1001"], findings.Select(finding => $"{finding.Clause} {finding.StaffNo}").Order(StringComparer.Ordinal));
    }

    [Theory, EachEngine]
    public async Task Appointment_OutsideShiftsWithNobodyTenMinutesBefore_IsFound(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await Store(test.Database, Appointment("2026-03-02 10:00", "2026-03-02 11:00", "2026-03-07 10:00"));
        await Store(test.Database, new ClipRow
        {
            HallCode = "H", ClipId = "c", Camera = "C1", PostCode = "P", Kind = "absent", StartsAtUtc = At("2026-03-07 09:40")!.Value, EndsAtUtc = At("2026-03-07 09:55")!.Value, BatchId = "b", LineNumber = 1, ContentHash = "x",
        });
        await Run(test.Database, "2026-03-08 01:00");
        var finding = Assert.Single(await Findings(test.Database, "appointment", "A1"));
        Assert.Equal(("S4.appointment.early", "2026-03-07 09:50"), (finding.RuleKey, Wall(finding.OccurredAtUtc)));

        // The same emptiness within a shift is judged by the presence rules.
        await new PresenceQueries(test.Database).AddSpan([new PresenceSpanRow { HallCode = "H", PostCode = "P", Day = new DateOnly(2026, 3, 7), SpanNo = 1, Kind = "cover", StartsAtUtc = At("2026-03-07 09:30")!.Value, EndsAtUtc = At("2026-03-07 10:30")!.Value }]);
        await Run(test.Database, "2026-03-08 02:00");
        Assert.Equal("withdrawn", Assert.Single(await Findings(test.Database, "appointment", "A1")).State);
    }

    [Theory, EachEngine]
    public async Task Step_Recorded_IsVouchedForByTheAuditChain(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var first = await Record(test.Database, StepWords.Verified, "2026-03-03 10:00");
        var second = await Record(test.Database, StepWords.Genuine, "2026-03-03 10:01");
        Assert.Equal((1, 2), (first.StepNo, second.StepNo));
        var verified = await new AuditVerify(test.Database).Run();
        Assert.Equal((2, 0), (verified.Entries, verified.Faults.Count));
    }

    [Theory, EachEngine]
    public async Task Step_OfAnotherKindOrInTheFuture_IsRefused(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await Assert.ThrowsAsync<ArgumentException>(() => Record(test.Database, StepWords.Opinion, "2026-03-03 10:00"));
        await Assert.ThrowsAsync<ArgumentException>(() => Record(test.Database, StepWords.Verified, "2026-12-03 10:00"));
    }

    private static Task<ClockStepRow> Record(Database database, string step, string at) =>
        new RectificationSteps(database, new StoppedClock("2026-06-01 09:00")).Add("H", "review", "R1", step, "officer", At(at)!.Value, null);

    private static async Task<long> Run(Database database, string now)
    {
        var night = new Night { Database = database, HallCode = "H", Zone = Zone, Time = new StoppedClock(now), InboxFolder = "", MediaFolder = "", RunId = "r" };
        return (await new DeadlineStage().Run(night, new Progress<StageProgress>(), CancellationToken.None)).Written;
    }

    private static async Task Store(Database database, object row)
    {
        await using var transaction = await database.Begin();
        if (row is ReviewRow review)
            await new ReviewQueries(transaction).MergeReviews([review]);
        else if (row is AppointmentRow appointment)
            await new CaseQueries(transaction).MergeAppointments([appointment]);
        else if (row is ClipRow clip)
            await new ClipQueries(transaction).MergeClips([clip]);
        else
            await new CaseQueries(transaction).MergeCaseFiles([(CaseFileRow)row]);
        await transaction.Commit();
    }

    private static async Task<IEnumerable<string>> Clocks(Database database, string kind) =>
        (await new DeadlineQueries(database).Clocks("H", kind)).Select(clock => $"{clock.ClockKey} {clock.State}").Order(StringComparer.Ordinal);

    private static Task<IReadOnlyList<FindingRow>> Findings(Database database, string kind, string subject) =>
        new FindingQueries(database).FindingsOfSession("H", FindingKeys.Session("H", kind, subject));

    private sealed class StoppedClock(string now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(At(now)!.Value, TimeSpan.Zero);
    }
}
