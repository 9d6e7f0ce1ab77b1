using Supervision.Jobs.Operations;
using Supervision.Jobs.Tests.Rulebook.Systems;
using Supervision.Sql;
using Supervision.Sql.Deadlines;
using Supervision.Sql.Findings;
using Supervision.Sql.Halls;
using Supervision.Sql.Rulebook;
using static Supervision.Jobs.Tests.Deadlines.TestClocks;

namespace Supervision.Jobs.Tests.Deadlines;

/// <summary>Weeks with a worked weekend (调休), from the files to the board: Sunday 20 September 2026 is worked, 25 to 27 September and 1 to 7 October are off.</summary>
public sealed class RestWeekNightTests(RestWeekNightTests.TwoNights nights) : IClassFixture<RestWeekNightTests.TwoNights>
{
    [Theory]
    [InlineData("sunday", "")] // handed over on Friday, told on the worked Sunday
    [InlineData("monday", "S2.case.pickup-notice")] // the Sunday was the one working day
    [InlineData("taken", "")] // taken along at once
    [InlineData("feast", "")] // handed over on the eve of the feast, told on the Monday after it
    [InlineData("twice", "S2.case.once")] // asked for material on Friday and again on the worked Sunday
    [InlineData("sameday", "")]
    public void Case_OfAWeekWithAWorkedSunday_IsJudgedByTheNotices(string caseNo, string broken) => Assert.Equal(broken, nights.Broken("S2", "case", caseNo));

    [Theory]
    [InlineData("reported", "")] // Wednesday's appointment, reported late on the worked Sunday
    [InlineData("unreported", "S4.appointment.report")]
    [InlineData("answered", "")] // asked on a Saturday off, answered on the worked Sunday
    [InlineData("unanswered", "S4.appointment.answer")] // the same, answered on Monday
    public void Appointment_OfAWeekWithAWorkedSunday_IsJudgedByTheNotices(string appointment, string broken) => Assert.Equal(broken, nights.Broken("S4", "appointment", appointment));

    [Theory]
    [InlineData("S2", "case", "open", "running 2026-10-09 00:00")] // handed over on the eve of the national holiday: due on its first working day
    [InlineData("S4", "appointment", "asked", "running 2026-10-09 00:00")] // asked in the holiday: the first working day after it
    public void Board_OfTheNight_ShowsWhatIsDueAfterTheHoliday(string hall, string kind, string subject, string clock) => Assert.Contains(clock, nights.Open(hall, kind, subject));

    /// <summary>One night on 7 October in a hall under S2 and in one under S4.</summary>
    public sealed class TwoNights : IAsyncLifetime
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("supervision-restweek").FullName;
        private readonly List<FindingRow> _findings = [];
        private readonly List<ClockRow> _open = [];
        private readonly Dictionary<string, string> _sessions = [];

        internal string Broken(string hall, string kind, string subject) => string.Join(' ',
            _findings.Where(finding => finding.HallCode == hall && finding.Kind == kind && _sessions[finding.SessionId] == subject && finding.State == "open").Select(finding => finding.RuleKey).Order());

        internal IEnumerable<string> Open(string hall, string kind, string subject) =>
            _open.Where(clock => clock.HallCode == hall && clock.SubjectKind == kind && clock.SubjectKey == subject).Select(clock => $"{clock.State} {Wall(clock.DueAtUtc)}");

        public async Task InitializeAsync()
        {
            var (database, clock, inbox) = (new Database(Path.Combine(_folder, "two.db")), new StoppedClock("2026-10-07 23:00"), Inbox());
            await new SchemaUpgrade(database, clock).Run();
            foreach (var code in new[] { "S2", "S4" })
            {
                var hall = new HallRow { HallCode = code, Name = code, TimeZone = "Asia/Shanghai", CreatedAtUtc = At("2026-01-01")!.Value };
                await new HallQueries(database).AddHall(hall);
                await new RulebookQueries(database).SaveAdoption(new RulebookAdoptionRow { HallCode = code, DocumentId = code, ValidFrom = new DateOnly(2020, 1, 1) });
                inbox.Write(Path.Combine(_folder, "inbox", code), At("2026-10-07 20:00")!.Value);
                var report = await new NightlyRun(database, clock).Run(new RunRequest { Hall = hall, InboxFolder = Path.Combine(_folder, "inbox"), MediaFolder = Path.Combine(_folder, "media"), StartedBy = "test" }, null, CancellationToken.None);
                Assert.Empty(report.Failures);
                _open.AddRange(await new DeadlineQueries(database).OpenClocks(code));
                foreach (var kind in new[] { "case", "appointment" })
                    _findings.AddRange(await new DeadlineQueries(database).FindingsOfKind(code, kind, new DateOnly(2026, 1, 1)));
            }
            foreach (var finding in _findings)
                _sessions[finding.SessionId] = (await new FindingQueries(database).Session(finding.HallCode, finding.SessionId))!.SubjectKey;
        }

        public Task DisposeAsync()
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(_folder, recursive: true);
            return Task.CompletedTask;
        }

        private static SystemInbox Inbox()
        {
            var inbox = new SystemInbox();
            inbox.Staff("W00");
            inbox.Add("posts.csv", "A01,一号窗口,综合窗口,,1,5");
            // case_no, item, accepted, promised, completed, delivered, asked, handed over, told, staff
            foreach (var line in new[]
            {
                "sunday,变更,2026-09-14 09:00,,2026-09-18 10:00,,,2026-09-18 16:00,2026-09-20 17:00,W00",
                "monday,变更,2026-09-14 09:00,,2026-09-18 10:00,,,2026-09-18 16:00,2026-09-21 09:00,W00",
                "taken,变更,2026-09-14 09:00,,2026-09-18 10:00,2026-09-18 16:10,,2026-09-18 16:00,,W00",
                "feast,变更,2026-09-14 09:00,,2026-09-24 10:00,,,2026-09-24 16:00,2026-09-28 17:00,W00",
                "twice,变更,2026-09-14 09:00,,,,2026-09-18 10:00;2026-09-20 10:00,,,W00",
                "sameday,变更,2026-09-14 09:00,,,,2026-09-20 10:00;2026-09-20 16:00,,,W00",
                "open,变更,2026-09-14 09:00,,2026-09-30 10:00,,,2026-09-30 16:00,,W00",
            })
                inbox.Add("cases/cases.csv", line);
            // appointment, post, staff, requested, answered, agreed, outcome, approved by, reason, reported
            foreach (var line in new[]
            {
                "reported,A01,W00,2026-09-14 10:00,2026-09-14 11:00,2026-09-16 18:30,已办理,,,2026-09-20 23:00",
                "unreported,A01,W00,2026-09-14 10:00,2026-09-14 11:00,2026-09-16 18:30,已办理,,,2026-09-21 08:00",
                "answered,A01,W00,2026-09-19 10:00,2026-09-20 16:00,2026-09-22 18:30,取消,,,",
                "unanswered,A01,W00,2026-09-19 10:00,2026-09-21 09:00,2026-09-22 18:30,取消,,,",
                "asked,A01,W00,2026-10-03 10:00,,2026-10-12 18:30,,,,",
            })
                inbox.Add("appointments/appointments.csv", line);
            return inbox;
        }

        private sealed class StoppedClock(string now) : TimeProvider
        {
            public override DateTimeOffset GetUtcNow() => new(At(now)!.Value, TimeSpan.Zero);
        }
    }
}
