using Supervision.Jobs.Appraisal;
using Supervision.Sql;
using Supervision.Sql.Appraisal;
using Supervision.Sql.Findings.Appeals;
using Supervision.Sql.Findings.Verdicts;

namespace Supervision.Jobs.Findings.Appeals;

/// <summary>Decides an appeal; an accepted one recomputes score and rank at once and keeps what they were before.</summary>
public sealed class AppealDesk(Database database, TimeProvider time)
{
    public async Task<AppealResult> Decide(string hallCode, string appealId, Officer officer, AppealDecision decision, TimeZoneInfo zone, CancellationToken cancel = default)
    {
        if (!decision.Accept || await Subject(hallCode, appealId, cancel) is not { } subject)
            return await new AppealBook(database, time).Decide(hallCode, appealId, officer, decision, cancel);
        // Computed first, so that the difference is this appeal's alone and not what else changed since the night.
        var refresh = new AppraisalRefresh(database, time);
        await refresh.Run(hallCode, zone, [subject.Day], cancel);
        var before = await Standing(hallCode, subject, cancel);
        var result = await new AppealBook(database, time).Decide(hallCode, appealId, officer, decision, cancel);
        if (result.Answer != AppealAnswer.Saved)
            return result;
        await refresh.Run(hallCode, zone, [subject.Day], cancel);
        var after = await Standing(hallCode, subject, cancel);
        await new AppealQueries(database).AddEffect(before.Keys.Union(after.Keys).Order(StringComparer.Ordinal).Select(period => new AppealEffectRow
        {
            HallCode = hallCode, AppealId = appealId, Period = period,
            ScoreBefore = before.GetValueOrDefault(period)?.Score, RankBefore = before.GetValueOrDefault(period)?.RankNo,
            ScoreAfter = after.GetValueOrDefault(period)?.Score, RankAfter = after.GetValueOrDefault(period)?.RankNo,
        }).ToList(), cancel);
        return result;
    }

    private async Task<(string StaffNo, DateOnly Day)?> Subject(string hallCode, string appealId, CancellationToken cancel) =>
        await new AppealQueries(database).Appeal(hallCode, appealId, cancel) is { } appeal
        && await new VerdictQueries(database).Finding(hallCode, appeal.FindingId, cancel) is { } finding
            ? (appeal.StaffNo, finding.Day)
            : null;

    private async Task<Dictionary<string, AppraisalScoreRow>> Standing(string hallCode, (string StaffNo, DateOnly Day) subject, CancellationToken cancel)
    {
        var month = Period.MonthOf(subject.Day);
        string[] periods = [month.Text, month.Quarter.Text, month.WholeYear.Text];
        return (await new AppraisalQueries(database).ScoresOfStaff(hallCode, subject.StaffNo, cancel))
            .Where(score => periods.Contains(score.Period)).ToDictionary(score => score.Period);
    }
}
