using Supervision.Ingest.Inbox;
using Supervision.Jobs.Operations;
using Supervision.Jobs.Presence;
using Supervision.Jobs.Presence.Files;
using Supervision.Sql;
using Supervision.Sql.Presence;
using Supervision.Sql.Tests;

namespace Supervision.Jobs.Tests.Presence.Files;

/// <summary>The command and the night must not disagree about the same files.</summary>
public sealed class FilesAndNightTests : IDisposable
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 1, 0, 0, TimeSpan.FromHours(8));

    private readonly string _folder = Directory.CreateTempSubdirectory("presence").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory, EachEngine]
    public async Task RandomHalls_ByFilesAloneAndByTheNight_AreTheSame(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var (different, episodes) = (new List<string>(), 0);
        for (var seed = 0; seed < 40; seed++)
        {
            var code = $"h{seed}";
            HallFiles.Write(Consistent(RandomHall.Hall(new Random(seed))), Path.Combine(_folder, "inbox", code));
            var files = PresenceFiles.Read(Path.Combine(_folder, "inbox", code), Zone, PresenceInput.UsualMinutes, Now.UtcDateTime);
            var expected = new PresenceCalculator(files.Input).Days().SelectMany(Lines).Order(StringComparer.Ordinal).ToList();
            episodes += expected.Count(line => line[0] == 'E');
            await Collect(test.Database, code);
            await new PresenceStage().Run(NightOf(test.Database, code), new Progress<StageProgress>(), CancellationToken.None);
            if (!expected.SequenceEqual(await Stored(test.Database, code)))
                different.Add(code);
        }
        Assert.Empty(different);
        // A comparison of nothing with nothing would pass.
        Assert.True(episodes > 10, $"{episodes} episodes");
    }

    /// <summary>Two rows of one key are a correction to the database and a union to the files (docs/presence.md): not compared here.</summary>
    private static TestHall Consistent(TestHall hall) => hall with
    {
        Shifts = [.. hall.Shifts.DistinctBy(shift => (shift.StaffNo, shift.PostCode, shift.Day, shift.StartsAtUtc))],
        Leaves = [.. hall.Leaves.DistinctBy(leave => (leave.StaffNo, leave.Kind, leave.StartsAtUtc))],
    };

    private Task Collect(Database database, string code) => new Collector(new CollectRequest
    {
        Database = database, Time = new StoppedClock(Now), HallCode = code, Zone = Zone, InboxFolder = Path.Combine(_folder, "inbox"),
        MediaFolder = Path.Combine(_folder, "media"), SettleTime = TimeSpan.Zero,
    }).Collect();

    private Night NightOf(Database database, string code) => new()
    {
        Database = database, HallCode = code, Zone = Zone, Time = new StoppedClock(Now), InboxFolder = Path.Combine(_folder, "inbox"),
        MediaFolder = Path.Combine(_folder, "media"), RunId = "r",
    };

    private static IEnumerable<string> Lines(PostDay day) =>
    [
        $"D {day.PostCode} {day.Day:O} {day.Required.Seconds} {string.Join(' ', day.Parts.Select(part => part.Seconds.Seconds))} {day.CalendarSource}",
        .. day.Spans.Select(part => $"S {day.PostCode} {day.Day:O} {part.Kind} {part.Span.StartsAtUtc:s} {part.Span.EndsAtUtc:s}"),
        .. day.Episodes.Select(e => $"E {day.PostCode} {day.Day:O} {e.Span.StartsAtUtc:s} {e.Span.EndsAtUtc:s} {e.Word} {e.AbsentSeconds} {e.StaffNo}"),
    ];

    private static async Task<List<string>> Stored(Database database, string code)
    {
        var (queries, lines) = (new PresenceQueries(database), new List<string>());
        for (var day = new DateOnly(2026, 2, 28); day < new DateOnly(2026, 3, 6); day = day.AddDays(1))
        {
            lines.AddRange((await queries.PresenceDays(code, day)).Select(row =>
                $"D {row.PostCode} {day:O} {row.RequiredSeconds} {row.PresentSeconds} {row.CoverSeconds} {row.LeaveSeconds} {row.ReportedSeconds} {row.UnobservedSeconds} {row.AbsentSeconds} {row.CalendarSource}"));
            lines.AddRange((await queries.PresenceSpans(code, day)).Select(row => $"S {row.PostCode} {day:O} {row.Kind} {row.StartsAtUtc:s} {row.EndsAtUtc:s}"));
            lines.AddRange((await queries.Episodes(code, day)).Select(e => $"E {e.PostCode} {day:O} {e.StartsAtUtc:s} {e.EndsAtUtc:s} {e.AbsenceWord} {e.AbsentSeconds} {e.StaffNo}"));
        }
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
