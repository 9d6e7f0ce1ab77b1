using Supervision.Jobs.Appraisal;
using Supervision.Jobs.Findings.Appeals;
using Supervision.Jobs.Findings.Verdicts;
using Supervision.Jobs.Findings;
using Supervision.Jobs.Halls;
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
    private readonly VerdictBook _book = new(database, time);
    private int _turn;

    /// <summary>Writes the verdicts, the heard samples and two appeals; what is judged already stays as it is.</summary>
    /// <param name="truth">What the inbox planted: the invented officers heard right.</param>
    /// <returns>How many verdicts were written.</returns>
    public async Task<int> Write(IReadOnlyList<DemoTruth> truth, CancellationToken cancel = default)
    {
        var today = HallClock.DateOf(time.GetUtcNow().UtcDateTime, _zone);
        var findings = new List<FindingRow>();
        await foreach (var finding in new FindingQueries(database).FindingsOfDays(hall.HallCode, today.AddYears(-1), today, cancel))
            findings.Add(finding);
        var days = findings.Select(finding => finding.Day).Distinct().Order().SkipLast(WaitingDays).ToHashSet();
        var written = 0;
        foreach (var finding in findings.Where(finding => finding.State == "open" && days.Contains(finding.Day)))
            written += await Judge(finding, await Request(finding, truth, cancel), cancel);
        await Samples(days.Order().TakeLast(SampledDays), cancel);
        // A second run finds nothing to judge, and nobody appeals again.
        if (written > 0)
            await new DemoAppeals(database, time, hall, _zone).File(findings, cancel);
        await new AppraisalRefresh(database, time).Run(hall.HallCode, _zone, days, cancel);
        return written;
    }

    // A serious one is judged by a second officer who does not see the first verdict, and by a third where they differ.
    private async Task<int> Judge(FindingRow finding, VerdictRequest request, CancellationToken cancel)
    {
        var given = 0;
        for (var stage = ReviewStage.First; stage != ReviewStage.Settled && given < DemoOfficers.Accounts.Count; given++)
        {
            var officer = new Officer(DemoOfficers.Accounts[_turn++ % DemoOfficers.Accounts.Count], null, null);
            var differs = given == 1 && Chance(finding.FindingId, 4) == 0;
            var result = await _book.Give(differs ? request with { Severity = "ordinary" } : request, officer, cancel);
            if (result.Answer != VerdictAnswer.Saved)
                return given;
            stage = result.Stage;
        }
        return given;
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

    private async Task Samples(IEnumerable<DateOnly> days, CancellationToken cancel)
    {
        foreach (var day in days)
        {
            await SampleStage.Draw(database, hall.HallCode, _zone, day, SamplesPerDay, cancel);
            foreach (var session in await new Sql.Findings.Samples.SampleQueries(database).CallSessionsOfDay(hall.HallCode, day, cancel))
                if (session is { IsSample: true, State: "open" })
                    await new MissedFinding(database, time).NothingFound(hall.HallCode, session.SessionId, DemoOfficers.Accounts[_turn++ % DemoOfficers.Accounts.Count], cancel);
        }
    }

    // The same in every run: what an invented officer thinks hangs on the finding alone.
    internal static int Chance(string findingId, int oneIn) => Convert.ToInt32(FindingKeys.Hash("demo", findingId)[..4], 16) % oneIn;
}
