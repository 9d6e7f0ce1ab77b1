using Supervision.Jobs.Findings.Appeals;
using Supervision.Jobs.Findings.Verdicts;
using Supervision.Jobs.Findings;
using Supervision.Jobs.Halls;
using Supervision.Sql.Findings.Verdicts;
using Supervision.Sql.Findings;
using Supervision.Sql.Halls;
using Supervision.Sql;

namespace Supervision.Jobs.Demo.History;

/// <summary>Two invented clerks contest a verdict each, so that the ranking can say what their success would change.</summary>
internal sealed class DemoAppeals(Database database, TimeProvider time, HallRow hall, TimeZoneInfo zone)
{
    private const int Count = 2;

    internal async Task File(IReadOnlyList<FindingRow> findings, CancellationToken cancel)
    {
        var calendar = new HallCalendar([], NationalCalendar.Current);
        var terms = new AppealTerms(AppealRules.DefaultWindowDays, AppealRules.DefaultAnswerDays, zone, day => calendar.On(day).IsWorked);
        var (book, filed) = (new AppealBook(database, time), 0);
        // The newest verdicts: a clerk contests what is fresh, and the current month shows it.
        foreach (var finding in findings.Reverse().Where(finding => finding is { StaffNo: not null, Kind: "phrase" }).DistinctBy(finding => finding.StaffNo))
        {
            if (filed == Count)
                return;
            if (ReviewChain.Holding(await new VerdictQueries(database).VerdictsOfFinding(hall.HallCode, finding.FindingId, cancel)) is not { Outcome: VerdictWords.Confirmed })
                continue;
            var result = await book.File(new AppealRow
            {
                HallCode = hall.HallCode, AppealId = "", FindingId = finding.FindingId, StaffNo = finding.StaffNo!, FiledBy = $"demo-{finding.StaffNo}",
                FiledAtUtc = time.GetUtcNow().UtcDateTime, State = "open", Grounds = $"{DemoOfficers.Label}数据：当时系统卡顿，我随后联系了负责窗口，请复听整段录音。",
            }, terms, cancel);
            filed += result.Answer == AppealAnswer.Saved ? 1 : 0;
        }
    }
}
