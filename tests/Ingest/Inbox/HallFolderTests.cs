using System.Diagnostics;
using Supervision.Ingest.Inbox;

namespace Supervision.Ingest.Tests.Inbox;

/// <summary>One file given by hand obeys the rules of the folder in which it would lie (input.md 12 and 13).</summary>
public sealed class HallFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("one-file").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("r.csv", "reviews", InboxSection.Table, "reviews/r.csv")]
    [InlineData("c.wav", "calls/media", InboxSection.Recording, "calls/media/c.wav")]
    [InlineData("c.srt", "calls/transcripts", InboxSection.Transcript, "calls/transcripts/c.srt")]
    [InlineData("c.mp4", "video/media", InboxSection.Footage, "video/media/c.mp4")]
    [InlineData("staff_新.csv", null, InboxSection.Table, "staff_新.csv")]
    [InlineData("notes.csv", null, InboxSection.Refused, "notes.csv")]
    [InlineData("r.pdf", "reviews", InboxSection.Refused, "reviews/r.pdf")]
    public void OneFile_FeedOrName_SaysWhatItIs(string name, string? feed, InboxSection section, string path)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllText(file, "x");

        var entry = HallFolder.OneFile(file, feed)!;

        Assert.Equal((section, path), (entry.Section, entry.Path));
    }

    [Fact]
    public void OneFile_LinkPipeOrFolder_IsReportedNotOpened()
    {
        var link = Path.Combine(_folder, "link.csv");
        File.CreateSymbolicLink(link, "/dev/zero");
        var pipe = Path.Combine(_folder, "pipe.csv");
        using (var made = Process.Start("mkfifo", [pipe]))
            made.WaitForExit();

        Assert.Equal(["link", "not-a-file", "not-a-file", "folder-named-as-file"],
            new[] { link, pipe, "/dev/zero", _folder }.Select(path => HallFolder.OneFile(path, "reviews")!.Refusal!.Code));
        Assert.Null(HallFolder.OneFile(Path.Combine(_folder, "missing.csv"), "reviews"));
    }
}
