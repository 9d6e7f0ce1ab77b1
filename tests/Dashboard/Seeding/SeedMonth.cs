using Supervision.Sql;
using Supervision.Sql.Calls.Scores;
using Supervision.Sql.Findings;
using Supervision.Sql.Presence;

namespace Supervision.Dashboard.Tests.Seeding;

/// <summary>One month of evidence and findings in <see cref="SeedHall.Hall"/>: the same rows every time.</summary>
public sealed class SeedMonth(Database database)
{
    public static readonly DateOnly FirstDay = new(2026, 3, 2);
    public const int Days = 30;
    private readonly Random _random = new(20260302);

    public static string PostCode(int number) => $"A{number:00}";

    public async Task Run()
    {
        await Posts();
        await Judged();
        await Ratings();
        await Counters();
        await new SeedNight(database).Run();
    }

    private static DateTime At(DateOnly day, double hour) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddHours(hour - 8);

    private async Task Posts()
    {
        await SeedHall.Insert(database, "Post", Enumerable.Range(1, 12).Select(number => new
        {
            HallCode = SeedHall.Hall, PostCode = PostCode(number), Name = $"{number} 号窗口", Department = number <= 6 ? "社保局" : "不动产登记中心",
            CoverPostCode = PostCode(number % 2 == 1 ? number + 1 : number - 1), MinStaff = 1, AbsenceMinutes = 10.0, BatchId = "b", LineNumber = (long)number, ContentHash = "h", Revision = 1,
        }));
        await SeedHall.Insert(database, "Staff", Enumerable.Range(1, 30).Select(number => new
        {
            HallCode = SeedHall.Hall, StaffNo = $"S{number:000}", ValidFrom = new DateOnly(2025, 1, 1), Name = $"人员{number:00}", Department = number <= 15 ? "社保局" : "不动产登记中心",
            PostCode = PostCode((number - 1) % 12 + 1), BatchId = "b", LineNumber = (long)number, ContentHash = "h", Revision = 1,
        }));
    }

    private async Task Judged()
    {
        var sessions = new List<SessionRow>();
        var findings = new List<FindingRow>();
        var verdicts = new List<VerdictRow>();
        (string Kind, string Session, string Document, string Clause)[] kinds =
            [("phrase", "call", "S1", "四.2(3)"), ("phrase", "call", "S0", "6.1.4"), ("absence", "absence", "S1", "四.1(2)"), ("review", "review", "S2", "三.1"), ("comment", "comment", "S1", "五.3")];
        string[] outcomes = ["confirmed", "confirmed", "confirmed", "remedied", "dismissed", "notstaff", "notapplicable"];
        for (var drawn = 0; drawn < 260; drawn++)
        {
            var day = FirstDay.AddDays(_random.Next(Days));
            if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
                continue;
            // Numbered without gaps, so that an address can name one.
            var number = sessions.Count;
            var (kind, session, document, clause) = kinds[_random.Next(kinds.Length)];
            var isDecided = _random.Next(10) < 6;
            var at = At(day, 8.5 + _random.NextDouble() * 8.5);
            sessions.Add(new SessionRow
            {
                HallCode = SeedHall.Hall, SessionId = $"session{number:000}", Kind = session, SubjectKey = $"{session}-{number:000}", StaffNo = $"S{_random.Next(1, 31):000}", PostCode = PostCode(_random.Next(1, 13)),
                Day = day, StartsAtUtc = at, EndsAtUtc = at.AddMinutes(4), Priority = _random.Next(10, 99), OpenFindings = isDecided ? 0 : 1, State = isDecided ? "decided" : "open",
            });
            findings.Add(new FindingRow
            {
                HallCode = SeedHall.Hall, FindingId = $"finding{number:000}", SessionId = $"session{number:000}", RuleKey = $"{document}/{clause}", DocumentId = document, Clause = clause, Kind = kind,
                StaffNo = sessions[^1].StaffNo, PostCode = sessions[^1].PostCode, OccurredAtUtc = at, Day = day, Quote = kind == "phrase" ? "这事不归我管，你去别处问。" : null, Probability = 0.5 + _random.NextDouble() / 2,
                Severity = "ordinary", Minutes = kind == "absence" ? 14 : null, Machine = "breach", State = isDecided ? "decided" : "open", Reason = "[]", ScoredUnder = "v1",
            });
            if (isDecided)
                verdicts.Add(new VerdictRow
                {
                    HallCode = SeedHall.Hall, FindingId = $"finding{number:000}", VerdictNo = 1, Outcome = outcomes[_random.Next(outcomes.Length)], Severity = "ordinary", ReasonCode = "heard",
                    OfficerId = "officer", DecidedAtUtc = at.AddDays(1),
                });
        }
        await SeedHall.Insert(database, "Session", sessions);
        await SeedHall.Insert(database, "Finding", findings);
        await SeedHall.Insert(database, "Verdict", verdicts);
        await SeedHall.Insert(database, "Call", Enumerable.Range(0, 400).Select(number => new
        {
            HallCode = SeedHall.Hall, CallId = $"call-{number:000}", StartedAtUtc = At(FirstDay.AddDays(number % Days), 9 + number % 8), StaffNo = $"S{number % 30 + 1:000}", Direction = "in", TalkSeconds = 120.0,
            Missed = false, BatchId = "b", LineNumber = (long)number, ContentHash = "h", Revision = 1,
        }));
        await SeedHall.Insert(database, "CallScore", Enumerable.Range(0, 388).Select(number => new CallScoreRow
        {
            HallCode = SeedHall.Hall, CallId = $"call-{number:000}", ScoredUnder = "v1", CallHash = "h", TranscriptHash = "t", StaffTurns = 12, ScoredAtUtc = At(FirstDay.AddDays(number % Days + 1), 1),
        }));
    }

    private Task Ratings() => SeedHall.Insert(database, "Review", Enumerable.Range(0, 900).Select(number => new
    {
        HallCode = SeedHall.Hall, ReviewId = $"review-{number:0000}", RatedAtUtc = At(FirstDay.AddDays(_random.Next(Days)), 10), Level = _random.Next(100) switch { < 70 => 5, < 90 => 4, < 96 => 3, < 98 => 2, _ => 1 },
        Channel = "窗口评价器", IsDefault = number % 3 == 0, BatchId = "b", LineNumber = (long)number, ContentHash = "h", Revision = 1,
    }));

    private async Task Counters()
    {
        var days = new List<PresenceDayRow>();
        var episodes = new List<AbsenceEpisodeRow>();
        for (var day = FirstDay; day < FirstDay.AddDays(Days); day = day.AddDays(1))
            for (var post = 1; post <= 12 && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday); post++)
            {
                var absent = _random.Next(6) == 0 ? _random.Next(600, 3000) : 0;
                var unobserved = _random.Next(20) == 0 ? 3600 : 0;
                days.Add(new PresenceDayRow
                {
                    HallCode = SeedHall.Hall, PostCode = PostCode(post), Day = day, RequiredSeconds = 27000, PresentSeconds = 25200 - absent - unobserved, CoverSeconds = 900, LeaveSeconds = 0, ReportedSeconds = 900,
                    UnobservedSeconds = unobserved, AbsentSeconds = absent, ComputedUnder = "v1", CalendarSource = "hall",
                });
                if (absent > 0)
                    episodes.Add(new AbsenceEpisodeRow
                    {
                        HallCode = SeedHall.Hall, PostCode = PostCode(post), Day = day, StartsAtUtc = At(day, 10), EndsAtUtc = At(day, 10).AddSeconds(absent), AbsenceWord = "empty_post", AbsentSeconds = absent, ThresholdMinutes = 10,
                    });
            }
        await SeedHall.Insert(database, "PresenceDay", days);
        await SeedHall.Insert(database, "AbsenceEpisode", episodes);
    }
}
