using Supervision.Jobs.Appraisal;
using Supervision.Jobs.Findings.Appeals;
using Supervision.Jobs.Findings.Verdicts;
using Supervision.Jobs.Findings;
using Supervision.Sql.Findings;
using Supervision.Sql.Halls;
using Supervision.Sql;

namespace Supervision.Jobs.Demo.History;

/// <summary>Judges the demo hall's earlier days as its invented officers did, by the same book as real verdicts; the newest days wait.</summary>
public sealed class DemoVerdicts(Database database, TimeProvider time, HallRow hall)
{
    /// <summary>Days with flags that wait in the queue.</summary>
    public const int WaitingDays = 3;

    private const int SampledDays = 8;
    private const int SamplesPerDay = 12;
    private const string Note = $"{DemoOfficers.Label}数据：虚构督查员的结论。";

    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(hall.TimeZone);
    private int _written;

    /// <summary>Writes the verdicts, the heard samples and a few appeals, each at an hour of the working days after its evidence; what is judged already stays as it is.</summary>
    /// <param name="truth">What the inbox planted: the invented officers heard right.</param>
    /// <returns>How many verdicts were written.</returns>
    public async Task<int> Write(IReadOnlyList<DemoTruth> truth, CancellationToken cancel = default)
    {
        var diary = new DemoDiary(time.GetUtcNow().UtcDateTime, _zone);
        var today = diary.Today;
        var findings = new List<FindingRow>();
        await foreach (var finding in new FindingQueries(database).FindingsOfDays(hall.HallCode, today.AddYears(-1), today, cancel))
            findings.Add(finding);
        var days = findings.Select(finding => finding.Day).Distinct().Order().SkipLast(WaitingDays).ToHashSet();
        var (book, appeals) = (new VerdictBook(database, diary.Clock), new DemoAppeals(database, diary, hall, _zone));
        foreach (var finding in findings.Where(finding => finding.State == "open" && days.Contains(finding.Day)))
        {
            var request = await Request(finding, truth, cancel);
            diary.Add(finding.Day, 1, finding.FindingId, () => Judge(finding, request, given: 0, book, diary, appeals, cancel));
        }
        await Samples(days.Order().TakeLast(SampledDays), diary, cancel);
        await diary.Run();
        await new AppraisalRefresh(database, time).Run(hall.HallCode, _zone, days, cancel);
        return _written;
    }

    // A serious one is judged by a second officer who does not see the first verdict, and by a third where they differ, each a working day later.
    private async Task Judge(FindingRow finding, VerdictRequest request, int given, VerdictBook book, DemoDiary diary, DemoAppeals appeals, CancellationToken cancel)
    {
        var officer = new Officer(DemoOfficers.Accounts[(Chance(finding.FindingId, DemoOfficers.Accounts.Count) + given) % DemoOfficers.Accounts.Count], null, null);
        var differs = given == 1 && Chance(finding.FindingId, 4) == 0;
        var result = await book.Give(differs ? request with { Severity = "ordinary" } : request, officer, cancel);
        if (result is not { Answer: VerdictAnswer.Saved, Verdict: { } verdict })
            return;
        _written++;
        if (result.Stage == ReviewStage.Settled)
            appeals.Consider(finding, verdict);
        else if (given + 1 < DemoOfficers.Accounts.Count)
            diary.Add(diary.Today, 1, $"{finding.FindingId} {given}", () => Judge(finding, request, given + 1, book, diary, appeals, cancel));
    }

    private async Task<VerdictRequest> Request(FindingRow finding, IReadOnlyList<DemoTruth> truth, CancellationToken cancel)
    {
        var subject = (await new FindingQueries(database).Session(hall.HallCode, finding.SessionId, cancel))?.SubjectKey ?? "";
        var (outcome, reason) = DemoJudgement.Of(finding, subject, truth);
        // One planted phrase in six is held to be serious: without some, nobody sees the blind second review at work.
        var serious = finding.Kind == "phrase" && Chance(finding.FindingId, 6) == 0;
        return new VerdictRequest
        {
            HallCode = hall.HallCode, FindingId = finding.FindingId, Outcome = outcome, ReasonCode = reason,
            Severity = outcome != VerdictWords.Confirmed ? null : serious ? VerdictWords.Serious : finding.Severity, Note = Note,
        };
    }

    private async Task Samples(IEnumerable<DateOnly> days, DemoDiary diary, CancellationToken cancel)
    {
        foreach (var day in days)
        {
            await SampleStage.Draw(database, hall.HallCode, _zone, day, SamplesPerDay, cancel);
            foreach (var session in await new Sql.Findings.Samples.SampleQueries(database).CallSessionsOfDay(hall.HallCode, day, cancel))
                if (session is { IsSample: true, State: "open" })
                    diary.Add(day, 1, session.SessionId, () => new MissedFinding(database, diary.Clock)
                        .NothingFound(hall.HallCode, session.SessionId, new Officer(DemoOfficers.Accounts[Chance(session.SessionId, DemoOfficers.Accounts.Count)], null, null), cancel));
        }
    }

    // The same in every run: what an invented officer thinks hangs on the finding alone.
    internal static int Chance(string findingId, int oneIn) => Convert.ToInt32(FindingKeys.Hash("demo", findingId)[..4], 16) % oneIn;
}
