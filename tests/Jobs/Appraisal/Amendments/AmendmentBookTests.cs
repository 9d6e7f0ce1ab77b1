using Supervision.Jobs.Appraisal;
using Supervision.Jobs.Appraisal.Amendments;
using Supervision.Sql.Appraisal;
using Supervision.Sql.Appraisal.Amendments;

namespace Supervision.Jobs.Tests.Appraisal.Amendments;

public sealed class AmendmentBookTests : IAsyncLifetime
{
    private static readonly Period February = Period.Month(2026, 2);
    private AppraisedHall _hall = null!;

    public async Task InitializeAsync()
    {
        _hall = await AppraisedHall.Open();
        foreach (var month in new[] { "01", "02", "03" })
            await _hall.Verdict("f" + month, 1, "confirmed");
        await _hall.Night();
    }

    public Task DisposeAsync() => _hall.DisposeAsync().AsTask();

    [Fact]
    public async Task Lock_OfAYear_LocksItsMonthsAndQuartersWithASnapshotEach()
    {
        Assert.True(await Lock(February.WholeYear));

        Assert.Equal(["2026", "2026-01", "2026-02", "2026-03", "2026-Q1"], (await _hall.Dump("AppraisalLock")).Select(row => row.Split('|')[1]["Period=".Length..]).Order(StringComparer.Ordinal));
        Assert.Empty(await _hall.Faults());
    }

    [Fact]
    public async Task Night_AfterVerdictsAndALock_ChangesNeitherScoreNorPointNorVerdict()
    {
        await Lock(February.WholeYear);
        await _hall.Verdict("f02", 2, "dismissed");
        var before = await Tables();
        await _hall.Night();
        await _hall.Night();

        Assert.Equal(before, await Tables());
    }

    [Fact]
    public async Task AcceptedAppeal_InAnOpenMonth_ChangesThatMonthItsQuarterAndItsYearAndNothingElse()
    {
        var before = await _hall.Dump("AppraisalScore");
        await _hall.Verdict("f02", 2, "dismissed");
        await _hall.Night();
        var changed = (await _hall.Dump("AppraisalScore")).Except(before).ToList();

        // 02 moves in rank figures, never in score.
        Assert.Equal(["2026", "2026-02", "2026-Q1"], changed.Where(row => row.Contains("StaffNo=01", StringComparison.Ordinal)).Select(row => row.Split('|')[1]["Period=".Length..]).Order(StringComparer.Ordinal));
        Assert.Equal([98.0, 100, 98], await Scores("01", "2026-01", "2026-02", "2026-03"));
        Assert.Equal([100.0, 100, 100, 100, 100], await Scores("02", "2026-01", "2026-02", "2026-03", "2026-Q1", "2026"));
        Assert.Equal(["f01", "f03"], (await _hall.Dump("AppraisalPoint")).Select(row => row.Split('|').First(cell => cell.StartsWith("FindingId=", StringComparison.Ordinal))["FindingId=".Length..]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Amend_AfterAnAcceptedAppeal_KeepsTheLockedScoreAndAmendsTheQuarterAndYearAboveIt()
    {
        await Lock(February.WholeYear);
        await _hall.Verdict("f02", 2, "dismissed");
        var locked = await _hall.Dump("AppraisalScore");

        Assert.Equal(AmendmentAnswer.Saved, await Amend("01", "申诉成立"));

        Assert.Equal(locked, await _hall.Dump("AppraisalScore"));
        var month = Assert.Single(await Amendments("2026-02"));
        Assert.Equal((98.0, 100.0, 0, "申诉成立", "leader"), (month.ScoreBefore, month.ScoreAfter, month.Confirmed, month.Note, month.AmendedBy));
        Assert.Equal((98.0, 98.6667), (Assert.Single(await Amendments("2026-Q1")).ScoreBefore, Assert.Single(await Amendments("2026-Q1")).ScoreAfter));
        Assert.Equal(98.6667, Assert.Single(await Amendments("2026")).ScoreAfter);
        Assert.Empty(await _hall.Faults());
    }

    [Fact]
    public async Task Amend_TwiceTheSame_HasNothingLeftToAmend()
    {
        await Lock(February);
        await _hall.Verdict("f02", 2, "dismissed");

        Assert.Equal(AmendmentAnswer.Saved, await Amend("01", "申诉成立"));
        Assert.Equal(AmendmentAnswer.NothingChanged, await Amend("01", "再来一次"));
    }

    [Fact]
    public async Task Amend_AltersARecordedReason_IsFoundByTheAudit()
    {
        await Lock(February);
        await _hall.Verdict("f02", 2, "dismissed");
        await Amend("01", "申诉成立");
        await _hall.Sql("UPDATE AppraisalAmendment SET ScoreAfter = 12");

        Assert.NotEmpty(await _hall.Faults());
    }

    [Fact]
    public async Task Amend_WithoutLockReasonOrChange_IsRefused()
    {
        Assert.Equal(AmendmentAnswer.NotLocked, await Amend("01", "理由"));
        await Lock(February);
        Assert.Equal(AmendmentAnswer.NoReason, await Amend("01", " "));
        Assert.Equal(AmendmentAnswer.NothingChanged, await Amend("01", "理由"));
        Assert.Empty(await Amendments("2026-02"));
    }

    [Fact]
    public async Task Year_OverALockedAndAmendedMonth_CountsTheAmendedScore()
    {
        await Lock(February);
        await _hall.Verdict("f02", 2, "dismissed");
        await Amend("01", "申诉成立");

        Assert.Equal([98.0, 98.6667], await Scores("01", "2026-02", "2026"));
    }

    private async Task<bool> Lock(Period period) => await new AppraisalLockBook(_hall.Database, TimeProvider.System).Lock("h", period, "leader");

    private async Task<AmendmentAnswer> Amend(string staffNo, string note) => await new AmendmentBook(_hall.Database, TimeProvider.System).Amend("h", AppraisedHall.Zone, February, staffNo, note, "leader");

    private Task<IReadOnlyList<AmendmentRow>> Amendments(string period) => new AmendmentQueries(_hall.Database).Amendments("h", period);

    private async Task<List<double?>> Scores(string staffNo, params string[] periods)
    {
        var scores = await new AppraisalQueries(_hall.Database).ScoresOfStaff("h", staffNo);
        return periods.Select(period => scores.First(score => score.Period == period).Score).ToList();
    }

    private async Task<List<string>> Tables() => [.. await _hall.Dump("AppraisalScore"), .. await _hall.Dump("AppraisalPoint"), .. await _hall.Dump("Verdict"), .. await _hall.Dump("AppraisalLock")];
}
