using System.Text;
using Supervision.Ingest.Halls;
using Supervision.Ingest.Inbox;
using Supervision.Jobs.Operations;
using Supervision.Jobs.Presence;
using Supervision.Jobs.Presence.Files;
using Supervision.Sql;
using Supervision.Sql.Operations.Batches;
using Supervision.Sql.Presence;
using Supervision.Sql.Tests;

namespace Supervision.Jobs.Tests.Presence.Files;

/// <summary>Two rows of one key that say different things (docs/presence.md): files alone take the union, the night takes the later.</summary>
public sealed class SameKeyRowsTests : IDisposable
{
    private const string RosterHeader = "staff_no,post_code,date,start,end\n";
    private const string Short = "1001,P,2026-03-02,09:00,09:30\n";
    private const string Long = "1001,P,2026-03-02,09:00,10:00\n";
    private const string LeaveHeader = "staff_no,start,end,kind,approved_by\n";
    private const string Approved = "1001,2026-03-02 09:00,2026-03-02 09:20,annual,Head\n";
    private const string Unapproved = "1001,2026-03-02 09:00,2026-03-02 09:20,annual,\n";
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    private readonly string _folder = Directory.CreateTempSubdirectory("samekey").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Required and absent minutes; the post is seen empty from 09:00 to 10:00.</summary>
    [Theory]
    [InlineData("roster", RosterHeader, Short, Long, "60 60", "60 60")]
    [InlineData("roster", RosterHeader, Long, Short, "60 60", "30 30")]
    [InlineData("leave", LeaveHeader, Approved, Unapproved, "60 40", "60 60")]
    [InlineData("leave", LeaveHeader, Unapproved, Approved, "60 40", "60 40")]
    public async Task Rows_OfOneKey_AreAUnionInFilesAndACorrectionInTheNight(string feed, string header, string first, string second, string files, string night)
    {
        // In one file and split over two: where the rows stand makes no difference, only which of them comes later.
        foreach (var isSplit in (bool[])[false, true])
        {
            var hall = isSplit ? "split" : "whole";
            Sound(hall);
            Write(hall, $"{feed}.csv", header + first + (isSplit ? "" : second));
            await using var test = await TestDatabase.Create(Engine.Sqlite);
            await Collect(test.Database, hall);
            if (isSplit)
                Write(hall, $"{feed}-2.csv", header + second);
            await Collect(test.Database, hall);
            Assert.Equal((hall, files), (hall, OfFiles(hall)));
            Assert.Equal((hall, night), (hall, await OfNight(test.Database, hall)));
        }
    }

    [Fact]
    public async Task Calendars_ThatDisagree_ConcludeNothingUntilSettledAndThenTheDay()
    {
        Sound("h");
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        await Collect(test.Database, "h");
        Assert.Null((await Stage(test.Database, "h")).Note);
        Assert.Single(await new PresenceQueries(test.Database).PresenceDays("h", Monday));
        Write("h", "calendar.csv", "date,is_workday\n2026-03-02,1\n");
        Write("h", "calendar-2.csv", "date,is_workday\n2026-03-02,0\n");
        await Collect(test.Database, "h");
        // Night after night until somebody settles it.
        foreach (var _ in (int[])[1, 2])
        {
            Assert.Contains("2026-03-02", (await Stage(test.Database, "h")).Note, StringComparison.Ordinal);
            Assert.Empty(await new PresenceQueries(test.Database).PresenceDays("h", Monday));
            Assert.Empty(await new PresenceQueries(test.Database).Episodes("h", Monday));
        }
        foreach (var dispute in (await CalendarDisputes.Open(test.Database, "h")).SelectMany(entries => entries).ToList())
            await new BatchQueries(test.Database).SettleQuarantine("h", dispute.BatchId, dispute.EntryNo, "discarded", Clock.Now.UtcDateTime);
        var held = Assert.Single(await new PresenceQueries(test.Database).WorkDays("h", Monday, Monday));
        Assert.Null((await Stage(test.Database, "h")).Note);
        Assert.Equal(held.IsWorkday ? 1 : 0, (await new PresenceQueries(test.Database).PresenceDays("h", Monday)).Count);
        Assert.Empty(await new PresenceQueries(test.Database).DirtyDays("h", Monday));
    }

    private void Sound(string hall)
    {
        Write(hall, "staff.csv", "staff_no,name,department\n1001,A,B\n");
        Write(hall, "posts.csv", "post_code,name\nP,P\n");
        Write(hall, "roster.csv", RosterHeader + Long);
        Write(hall, "video/clips.csv", "camera,post_code,start,end,kind\nC1,P,2026-03-02 09:00,2026-03-02 10:00,absent\n");
    }

    private string OfFiles(string hall)
    {
        var files = PresenceFiles.Read(Path.Combine(_folder, hall), Zone, PresenceInput.UsualMinutes, Clock.Now.UtcDateTime);
        Assert.Empty(files.Refused);
        var day = Assert.Single(new PresenceCalculator(files.Input).On(Monday));
        return $"{day.Required.Seconds / 60} {day.Absent.Seconds / 60}";
    }

    private Task Collect(Database database, string hall) => new Collector(new CollectRequest
    {
        Database = database, Time = new Clock(), HallCode = hall, Zone = Zone, InboxFolder = _folder, MediaFolder = Path.Combine(_folder, ".media"), SettleTime = TimeSpan.Zero,
    }).Collect();

    private async Task<string> OfNight(Database database, string hall)
    {
        await Stage(database, hall);
        var day = Assert.Single(await new PresenceQueries(database).PresenceDays(hall, Monday));
        return $"{day.RequiredSeconds / 60} {day.AbsentSeconds / 60}";
    }

    private Task<StageOutcome> Stage(Database database, string hall) => new PresenceStage().Run(new Night
    {
        Database = database, HallCode = hall, Zone = Zone, Time = new Clock(), InboxFolder = _folder, MediaFolder = Path.Combine(_folder, ".media"), RunId = "r",
    }, new Progress<StageProgress>(), CancellationToken.None);

    private void Write(string hall, string file, string content)
    {
        var path = Path.Combine(_folder, hall, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content, new UTF8Encoding(false));
    }

    private sealed class Clock : TimeProvider
    {
        internal static readonly DateTimeOffset Now = new(2026, 3, 10, 1, 0, 0, TimeSpan.FromHours(8));

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
