using System.Diagnostics;
using System.Text;
using Supervision.Ingest.Inbox;
using Supervision.Sql.Halls;
using Supervision.Sql.Operations.Batches;

namespace Supervision.Ingest.Tests.Inbox;

/// <summary>input.md 8, 12 and 13: what is read, what is reported, and how names are shown.</summary>
public class InboxRulesTests
{
    [Fact]
    public async Task Links_PipesAndFoldersNamedAsFiles_AreReportedNotOpened()
    {
        await using var inbox = await TestInbox.Create();
        var outside = Path.Combine(inbox.Folder, "outside.csv");
        await File.WriteAllTextAsync(outside, "review_id,rated_at,level\nr1,2026-03-02 09:00,5\n");
        Directory.CreateDirectory(Path.Combine(inbox.Hall, "reviews", "folder.csv"));
        File.CreateSymbolicLink(Path.Combine(inbox.Hall, "reviews", "link.csv"), outside);
        Directory.CreateSymbolicLink(Path.Combine(inbox.Hall, "cases"), inbox.Folder);
        using (var made = Process.Start("mkfifo", [Path.Combine(inbox.Hall, "reviews", "pipe.csv")]))
            await made.WaitForExitAsync();

        await inbox.Collect();

        var reported = (await inbox.Quarantine()).Select(entry => (entry.FileName, entry.ReasonCode));
        Assert.Equal([("cases", "link"), ("reviews/folder.csv", "folder-named-as-file"), ("reviews/link.csv", "link"), ("reviews/pipe.csv", "not-a-file")], reported);
        Assert.Equal(0, await inbox.Value<long>("SELECT COUNT(*) FROM Review"));
    }

    [Theory]
    [InlineData("raviews/r.csv", "raviews", "unknown-feed")]
    [InlineData("calls/sound/c.wav", "calls/sound", "unknown-feed")]
    [InlineData("stuff.csv", "stuff.csv", "unknown-file")]
    [InlineData("rosters.csv", "rosters.csv", "unknown-file")]
    [InlineData("reviews/photo.jpg", "reviews/photo.jpg", "unknown-type")]
    [InlineData("staff.docx", "staff.docx", "unknown-type")]
    public async Task NotUnderstood_FolderFileOrType_IsReportedOnce(string path, string reported, string code)
    {
        await using var inbox = await TestInbox.Create();
        inbox.Write(path, "x");

        await inbox.Collect();
        await inbox.Collect();

        var entry = Assert.Single(await inbox.Quarantine());
        Assert.Equal((reported, code), (entry.FileName, entry.ReasonCode));
    }

    [Fact]
    public async Task UnknownHall_InTheInbox_IsReportedAndNotCreated()
    {
        await using var inbox = await TestInbox.Create();
        Directory.CreateDirectory(Path.Combine(inbox.Folder, "inbox", "h9"));
        await File.WriteAllTextAsync(Path.Combine(inbox.Folder, "inbox", "loose.csv"), "x");

        var request = inbox.Request();
        var unknown = await InboxReport.UnknownHalls(inbox.Database, request.Time, request.InboxFolder, new HashSet<string> { "h1" });

        Assert.Equal(["h9", "loose.csv"], unknown);
        Assert.Equal([("h9", "unknown-hall"), ("loose.csv", "unknown-file")], (await inbox.Quarantine()).Select(entry => (entry.FileName, entry.ReasonCode)));
        Assert.Empty(await new HallQueries(inbox.Database).Halls());
    }

    [Fact]
    public async Task Names_OfAnyBytes_AreReadAndShownEscaped()
    {
        await using var inbox = await TestInbox.Create();
        inbox.Write("reviews/a.csv", "review_id,rated_at,level\nr1,2026-03-02 09:00,7\n");
        // mv, because .NET cannot name such a file.
        var script = $"cd '{inbox.Hall}/reviews' && mv a.csv \"$(printf 'a\\351\\012b.csv')\" && touch '{new string('x', 251)}.csv'";
        using (var moved = Process.Start("/bin/sh", ["-c", script]))
            await moved.WaitForExitAsync();

        await inbox.Collect();

        Assert.Equal([("reviews/a\\xE9\\x0Ab.csv", "level"), ($"reviews/{new string('x', 251)}.csv", "empty")],
            (await inbox.Quarantine()).Select(entry => (entry.FileName, entry.ReasonCode)));
    }

    [Fact]
    public async Task Names_ThatDifferInCase_AreTwoFiles()
    {
        await using var inbox = await TestInbox.Create();
        inbox.Write("reviews/a.csv", "review_id,rated_at,level\nr1,2026-03-02 09:00,5\n");
        inbox.Write("reviews/A.csv", "review_id,rated_at,level\nr2,2026-03-02 09:00,5\n");

        await inbox.Collect();

        Assert.Equal(2, await inbox.Value<long>("SELECT COUNT(*) FROM Review"));
    }

    [Fact]
    public async Task HallFolder_InAnotherUnicodeForm_IsFound()
    {
        await using var inbox = await TestInbox.Create(withPeople: false);
        var folder = Path.Combine(inbox.Folder, "inbox", "Cafe\u0301");
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "posts.csv"), "post_code,name\nA01,一号\n");

        var outcome = await new Collector(inbox.Request() with { HallCode = "Caf\u00E9" }).Collect();

        Assert.Equal(1, outcome.Added);
    }

    [Fact]
    public async Task File_StillBeingWritten_IsLeftUntilItIsQuiet()
    {
        await using var inbox = await TestInbox.Create();
        var file = inbox.Write("reviews/a.csv", "review_id,rated_at,level\nr1,2026-03-02 09:00,5\n");
        File.SetLastWriteTimeUtc(file, TestInbox.Now.AddMilliseconds(-10));
        var request = inbox.Request(settle: TimeSpan.FromMilliseconds(300)) with { Time = new WritingTime(TestInbox.Now, file) };

        var writing = await new Collector(request).Collect();
        var quiet = await inbox.Collect();

        Assert.Equal((1L, 0L, 2L), (writing.Left, quiet.Left, quiet.Added));
    }

    [Theory]
    [InlineData("RIFF\u0001\u0001\u0001\u0001WAVEfmt ", null)]
    [InlineData("#!AMR\nxx", null)]
    [InlineData("#EXTM3U\nfile:///etc/passwd", "not-sound")]
    [InlineData("<html></html>", "not-sound")]
    [InlineData("ffconcat version 1.0\nfile x", "not-sound")]
    [InlineData("", "empty")]
    public async Task Recording_ByItsContent_IsTakenOrRefused(string content, string? code)
    {
        await using var inbox = await TestInbox.Create();
        inbox.Write("calls/media/c1.wav", Encoding.Latin1.GetBytes(content));

        await inbox.Collect();

        Assert.Equal(code, (await inbox.Quarantine()) is [var entry, ..] ? entry.ReasonCode : null);
        Assert.Equal(code is null ? 1 : 0, await inbox.Value<long>("SELECT COUNT(*) FROM Recording"));
    }

    [Fact]
    public async Task Transcript_OfACall_WaitsForItsStage()
    {
        await using var inbox = await TestInbox.Create();
        inbox.Write("calls/transcripts/c1.srt", "1\n00:00:00,000 --> 00:00:01,000\n您好\n");

        await inbox.Collect();

        var batch = (await inbox.Batches()).Single(batch => batch.Feed == "transcripts");
        Assert.Equal(("waiting", "calls/transcripts/c1.srt"), (batch.State, batch.FileName));
        Assert.True(File.Exists(Path.Combine(inbox.Folder, "media", "originals", batch.ArchiveHash[..2], batch.ArchiveHash)));
    }

    [Fact]
    public async Task TwoCollectors_OnOneInbox_LoadEachFileOnce()
    {
        await using var inbox = await TestInbox.Create();
        for (var i = 0; i < 20; i++)
            inbox.Write($"reviews/{i}.csv", $"review_id,rated_at,level\nr{i},2026-03-02 09:00,{i % 5 + 1}\n");

        var both = await Task.WhenAll(Task.Run(() => inbox.Collect()), Task.Run(() => inbox.Collect()));

        Assert.Equal(20 + 4, both.Sum(outcome => outcome.Added));
        Assert.All(await inbox.Batches(), batch => Assert.Equal("loaded", batch.State));
    }

    [Fact]
    public async Task Presence_DaysThatARowTouches_AreDue()
    {
        await using var inbox = await TestInbox.Create();
        inbox.Write("roster.csv", "staff_no,post_code,date,start,end\nS1,A01,2026-03-01,22:00,06:00\n");
        await inbox.Collect();
        await inbox.Rows<int>("DELETE FROM DirtyDay");
        inbox.Write("video/v.csv", "camera,post_code,start,end,kind\nC1,A01,2026-03-02 01:00,2026-03-02 02:00,absent\n");

        await inbox.Collect();

        Assert.Equal(["2026-03-01", "2026-03-02"], await inbox.Rows<string>("SELECT Day FROM DirtyDay ORDER BY Day"));
    }

    [Fact]
    public async Task Presence_LeaveThatBecameShorter_MarksItsOldDaysToo()
    {
        await using var inbox = await TestInbox.Create();
        inbox.Write("leave.csv", "staff_no,start,end,kind\nS1,2026-03-02,2026-03-05,annual\n");
        await inbox.Collect();
        await inbox.Rows<int>("DELETE FROM DirtyDay");
        inbox.Write("leave-2.csv", "staff_no,start,end,kind\nS1,2026-03-02,2026-03-03,annual\n");

        await inbox.Collect();

        Assert.Equal(["2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05"], await inbox.Rows<string>("SELECT Day FROM DirtyDay ORDER BY Day"));
    }

    [Fact]
    public async Task CorrectedRow_FromQuarantine_LoadsAndKeepsTheOriginal()
    {
        await using var inbox = await TestInbox.Create();
        inbox.Write("reviews/a.csv", "评价编号,评价时间,满意度\nr1,2026-03-02 09:00,7\n");
        await inbox.Collect();
        var entry = Assert.Single(await inbox.Quarantine());
        var retry = new RowRetry(inbox.Request(), new HashSet<string> { "S1" }, new HashSet<string>());

        var stillBad = await retry.Correct(entry, entry.RowText!);
        var loaded = await retry.Correct(entry, entry.RowText!.Replace("\"7\"", "\"2\"", StringComparison.Ordinal));

        Assert.Equal("level", stillBad?.Reason.Code);
        Assert.Null(loaded);
        Assert.Equal(2, await inbox.Value<long>("SELECT Level FROM Review"));
        var after = Assert.Single(await inbox.Quarantine());
        Assert.Equal(("corrected", entry.RowText), (after.State, after.RowText));
    }

    [Fact]
    public async Task RefusedFile_Reopened_IsReadAgainInTheNextRun()
    {
        await using var inbox = await TestInbox.Create();
        inbox.Write("reviews/a.csv", "review_id,rated_at\nr1,2026-03-02 09:00\n");
        await inbox.Collect();
        var before = await inbox.Content();
        var batch = (await inbox.Batches()).Single(batch => batch.State == "quarantined");

        Assert.Equal(2, await new BatchQueries(inbox.Database).ReopenBatch("h1", batch.BatchId));
        var again = await inbox.Collect();

        Assert.Equal((1L, 1L), (again.NewFiles, again.NewQuarantined));
        Assert.Equal(before, await inbox.Content());
    }

    /// <summary>Somebody writes on while the run waits for the file to be quiet.</summary>
    private sealed class WritingTime(DateTime now, string file) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(now, TimeSpan.Zero);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            File.AppendAllText(file, "r2,2026-03-02 09:00,4\n");
            File.SetLastWriteTimeUtc(file, now.AddMilliseconds(-5));
            return base.CreateTimer(callback, state, dueTime, period);
        }
    }
}
