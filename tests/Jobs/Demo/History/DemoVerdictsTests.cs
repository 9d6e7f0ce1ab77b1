using Supervision.Jobs.Audit;
using Supervision.Jobs.Demo.History;
using Supervision.Jobs.Demo;
using Supervision.Jobs.Findings.Appeals;
using Supervision.Jobs.Findings.Verdicts;
using Supervision.Jobs.Operations;
using Supervision.Sql.Deadlines;
using Supervision.Sql.Findings.Appeals;
using Supervision.Sql.Findings.Overview;
using Supervision.Sql.Findings.Verdicts;
using Supervision.Sql.Findings;
using Supervision.Sql.Halls;
using Supervision.Sql;

namespace Supervision.Jobs.Tests.Demo.History;

/// <summary>The smaller demo hall with its history: invented officers decided the earlier days, the newest wait.</summary>
public sealed class DemoVerdictsTests(DemoVerdictsTests.Judged judged) : IClassFixture<DemoVerdictsTests.Judged>
{
    [Fact]
    public void Verdicts_OfEarlierDays_AreAllByNamedInventedOfficers()
    {
        Assert.True(judged.Verdicts.Count > 30, $"{judged.Verdicts.Count} verdicts");
        Assert.All(judged.Verdicts, verdict => Assert.Contains(verdict.OfficerId, DemoOfficers.Accounts));
        Assert.All(judged.Verdicts, verdict => Assert.Contains(DemoOfficers.Label, verdict.Note, StringComparison.Ordinal));
    }

    [Fact]
    public void Verdicts_AreInTheAuditChain_WhichIsWhole()
    {
        Assert.Empty(judged.Audit.Faults);
        Assert.All(judged.Verdicts, verdict => Assert.True(verdict.AuditNo > 0));
    }

    [Fact]
    public void NewestDays_WaitInTheQueue()
    {
        var days = judged.Findings.Select(finding => finding.Day).Distinct().Order().ToList();
        var waiting = days.TakeLast(DemoVerdicts.WaitingDays).ToList();

        Assert.All(judged.Findings.Where(finding => waiting.Contains(finding.Day)), finding => Assert.Equal("open", finding.State));
        Assert.All(judged.Findings.Where(finding => !waiting.Contains(finding.Day)), finding => Assert.Equal("decided", finding.State));
    }

    [Fact]
    public void SeriousOnes_WereJudgedTwiceByDifferentOfficers() => Assert.All(
        judged.Verdicts.GroupBy(verdict => verdict.FindingId).Where(chain => chain.Any(verdict => verdict.Severity == VerdictWords.Serious)),
        chain => Assert.True(chain.Select(verdict => verdict.OfficerId).Distinct().Count() >= 2));

    [Fact]
    public void Samples_OfEarlierDays_WereHeard() => Assert.True(judged.Samples > 20, $"{judged.Samples} samples heard");

    [Fact]
    public void Deadlines_AreMostlyMet_AndAFewAreOverdue()
    {
        var overdue = judged.Clocks.Count(clock => clock.DueAtUtc < judged.Now);
        Assert.InRange(overdue, 1, 6);
        Assert.True(judged.Clocks.Count - overdue > 2 * overdue, $"{overdue} of {judged.Clocks.Count} overdue");
    }

    [Fact]
    public void SecondRun_WritesNothing() => Assert.Equal((0, 0), judged.Again);

    [Fact]
    public void NightAfterwards_ChangesNoVerdictAndReopensNothing() => Assert.Equal(judged.Before, judged.After);

    [Fact]
    public void Appeals_OfTwoClerks_AreOpen() => Assert.Equal(2, judged.Appeals);

    [Fact]
    public void Verdicts_BearTheTimeAtWhichTheyWereGiven_AfterTheirEvidenceAndSpreadOverTheWeeks()
    {
        var days = judged.Findings.ToDictionary(finding => finding.FindingId, finding => finding.Day);

        Assert.All(judged.Verdicts, verdict => Assert.True(DateOnly.FromDateTime(verdict.DecidedAtUtc) > days[verdict.FindingId] && verdict.DecidedAtUtc <= judged.Now, $"{verdict.DecidedAtUtc} for {days[verdict.FindingId]}"));
        Assert.True(judged.Verdicts.Select(verdict => verdict.DecidedAtUtc.Date).Distinct().Count() > 10);
    }

    [Fact]
    public void AppealWindows_OfTheConfirmed_AreOpenForTheNewestAndClosedForTheOthers()
    {
        var confirmed = judged.Verdicts.Where(verdict => verdict.Outcome == VerdictWords.Confirmed).ToList();
        var open = confirmed.Count(verdict => AppealRules.ClosesAtUtc(verdict.DecidedAtUtc, AppealRules.DefaultWindowDays, TimeZoneInfo.FindSystemTimeZoneById(DemoHall.Zone)) > judged.Now);

        Assert.InRange(open, 1, confirmed.Count - 1);
    }

    [Fact]
    public void Appeals_OfEarlierWeeks_WereAnsweredOneOfThemLate()
    {
        var answered = judged.AllAppeals.Where(appeal => appeal.State != "open").ToList();

        Assert.InRange(answered.Count, 1, 3);
        Assert.InRange(answered.Count(appeal => appeal.State == "accepted"), 0, 1);
        Assert.Single(answered, appeal => appeal.DecidedAtUtc > appeal.DueAtUtc);
        Assert.All(answered, appeal => Assert.True(appeal.FiledAtUtc < appeal.DecidedAtUtc));
    }

    [Fact]
    public void AuditEntries_OfTheDiary_RunForwardInTime()
    {
        var verdicts = judged.Verdicts.OrderBy(verdict => verdict.AuditNo).Select(verdict => verdict.DecidedAtUtc).ToList();

        Assert.Equal(verdicts.Order(), verdicts);
    }

    /// <summary>Inbox, steps, a night, the verdicts, and a night after them.</summary>
    public sealed class Judged : IAsyncLifetime
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("supervision-demo").FullName;

        public DateTime Now { get; } = new(2026, 4, 1, 2, 0, 0, DateTimeKind.Utc);

        public IReadOnlyList<FindingRow> Findings { get; private set; } = [];

        public IReadOnlyList<VerdictRow> Verdicts { get; private set; } = [];

        public IReadOnlyList<ClockRow> Clocks { get; private set; } = [];

        public AuditFindings Audit { get; private set; } = null!;

        public int Samples { get; private set; }

        public long Appeals { get; private set; }

        public IReadOnlyList<AppealRow> AllAppeals { get; private set; } = [];

        public (int Steps, int Verdicts) Again { get; private set; }

        public IReadOnlyList<string> Before { get; private set; } = [];

        public IReadOnlyList<string> After { get; private set; } = [];

        public async Task InitializeAsync()
        {
            var (inbox, code) = (Path.Combine(_folder, "inbox"), DemoHall.District.Code);
            DemoInbox.Write(inbox, new DateOnly(2026, 3, 31), DemoHall.District);
            var time = new StillClock(Now);
            var database = new Database(Path.Combine(_folder, "demo.db"));
            await new SchemaUpgrade(database, time).Run();
            var hall = new HallRow { HallCode = code, Name = DemoHall.District.Name, TimeZone = DemoHall.Zone, CreatedAtUtc = Now };
            await new HallQueries(database).AddHall(hall);
            var steps = new DemoSteps(database, time, code, TimeZoneInfo.FindSystemTimeZoneById(DemoHall.Zone));
            await steps.Write(inbox);
            await Night(database, hall, inbox, time);
            var truth = DemoTruth.Read(inbox, code);
            await new DemoVerdicts(database, time, hall).Write(truth);
            await Read(database, code);
            Before = Decided();
            Again = (await steps.Write(inbox), await new DemoVerdicts(database, time, hall).Write(truth));
            await Night(database, hall, inbox, time);
            await Read(database, code);
            After = Decided();
        }

        public Task DisposeAsync()
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(_folder, recursive: true);
            return Task.CompletedTask;
        }

        private Task<NightReport> Night(Database database, HallRow hall, string inbox, TimeProvider time) => new NightlyRun(database, time).Run(new RunRequest
        {
            Hall = hall, InboxFolder = inbox, MediaFolder = Path.Combine(_folder, "media"), StartedBy = "test",
        }, null, CancellationToken.None);

        private List<string> Decided() => [.. Verdicts.Select(verdict => $"{verdict.FindingId} {verdict.VerdictNo} {verdict.Outcome} {verdict.Severity}"), .. Findings.Where(finding => finding.State == "decided").Select(finding => finding.FindingId)];

        private async Task Read(Database database, string code)
        {
            var (findings, verdicts, queries) = (new List<FindingRow>(), new List<VerdictRow>(), new FindingQueries(database));
            await foreach (var finding in queries.FindingsOfDays(code, new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 31)))
                findings.Add(finding);
            var appeals = new List<AppealRow>();
            foreach (var finding in findings)
            {
                verdicts.AddRange(await new VerdictQueries(database).VerdictsOfFinding(code, finding.FindingId));
                appeals.AddRange(await new AppealQueries(database).AppealsOfFinding(code, finding.FindingId));
            }
            AllAppeals = appeals;
            (Findings, Verdicts) = (findings, verdicts);
            Clocks = await new DeadlineQueries(database).OpenClocks(code);
            Samples = (await new VerdictQueries(database).Samples(code, new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 31)))?.Sampled ?? 0;
            Appeals = await new FindingFigures(database).OpenAppeals(code);
            Audit = await new AuditVerify(database).Run();
        }
    }

    private sealed class StillClock(DateTime now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(now);
    }
}
