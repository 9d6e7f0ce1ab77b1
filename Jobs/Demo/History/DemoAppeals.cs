using Supervision.Jobs.Findings;
using Supervision.Jobs.Findings.Appeals;
using Supervision.Jobs.Findings.Verdicts;
using Supervision.Sql;
using Supervision.Sql.Findings;
using Supervision.Sql.Halls;

namespace Supervision.Jobs.Demo.History;

/// <summary>
/// Invented clerks contest a verdict each: of the older ones one appeal is answered too late, one accepted, one rejected in time; two of the newest are open.
/// </summary>
internal sealed class DemoAppeals(Database database, DemoDiary diary, HallRow hall, TimeZoneInfo zone)
{
    private const int Open = 2;
    private const int FilingDays = 1;
    private const string Label = $"{DemoOfficers.Label}数据：";

    // How the older ones end, in turn: how many working days the answer takes against the five that it may take, and whether it is accepted.
    private static readonly (int AnswerDays, bool Accept)[] Answers = [(9, false), (4, true), (3, false)];

    private readonly HashSet<string> _clerks = new(StringComparer.Ordinal);
    private readonly AppealBook _book = new(database, diary.Clock);
    private int _answered;
    private int _open;

    /// <summary>Called when a verdict took effect: decides whether the clerk contests it, and puts that into the diary.</summary>
    internal void Consider(FindingRow finding, VerdictRow verdict)
    {
        if (finding is not { StaffNo: not null, Kind: "phrase" or "duty" } || verdict is not { Outcome: VerdictWords.Confirmed, Severity: not VerdictWords.Serious } || _clerks.Contains(finding.StaffNo))
            return;
        // Old enough for the latest answer to lie behind us; or so new that the answer is still due.
        var age = diary.EndUtc - verdict.DecidedAtUtc;
        if (_answered < Answers.Length && age > Span(FilingDays + Answers[_answered].AnswerDays))
            Add(finding, verdict, Answers[_answered++]);
        else if (_open < Open && age < TimeSpan.FromDays(AppealRules.DefaultWindowDays))
        {
            _open++;
            Add(finding, verdict, answer: null);
        }
    }

    // Working days as natural ones, with a weekend to spare: the answer must lie behind us.
    private static TimeSpan Span(int workingDays) => TimeSpan.FromDays(workingDays * 7 / 5.0 + 2);

    private void Add(FindingRow finding, VerdictRow verdict, (int AnswerDays, bool Accept)? answer)
    {
        _clerks.Add(finding.StaffNo!);
        diary.Add(diary.Today, FilingDays, $"{finding.FindingId} appeal", async () =>
        {
            var terms = new AppealTerms(AppealRules.DefaultWindowDays, AppealRules.DefaultAnswerDays, zone, diary.IsWorked);
            var result = await _book.File(new AppealRow
            {
                HallCode = hall.HallCode, AppealId = "", FindingId = finding.FindingId, StaffNo = finding.StaffNo!, FiledBy = await DemoOfficers.AddClerk(database, diary.Clock, hall.HallCode, finding.StaffNo!),
                FiledAtUtc = diary.Clock.NowUtc, State = "open", Grounds = $"{Label}当时系统卡顿，我随后联系了负责窗口，请复听整段录音。",
            }, terms);
            if (result.Answer == AppealAnswer.Saved && answer is { } given)
                diary.Add(diary.Today, given.AnswerDays, $"{finding.FindingId} answer", () => Decide(finding, verdict, given.Accept));
        });
    }

    // By the desk, not only the book: an accepted appeal shows score and rank before and after.
    private Task Decide(FindingRow finding, VerdictRow verdict, bool accept) => new AppealDesk(database, diary.Clock).Decide(
        hall.HallCode, FindingKeys.Hash("appeal", hall.HallCode, finding.FindingId, "1"),
        new Officer(DemoOfficers.Accounts.First(account => account != verdict.OfficerId), null, null),
        new AppealDecision(accept, VerdictWords.Remedied, null, Label + (accept ? "复听属实：随后已联系到负责窗口，改为已补救。" : "复听后维持原结论。")), zone);
}
