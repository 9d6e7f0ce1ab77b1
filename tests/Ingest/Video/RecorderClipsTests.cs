using System.Text;
using Supervision.Ingest.Tables;
using Supervision.Ingest.Video;
using Supervision.Ingest.Video.Indexes;

namespace Supervision.Ingest.Tests.Video;

public sealed class RecorderClipsTests
{
    private static readonly DateTime Nine = new(2026, 3, 2, 9, 0, 0);
    private static readonly FeedContext Context = new()
    {
        HallCode = "H1",
        BatchId = "b",
        Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"),
        NowUtc = new DateTime(2026, 3, 3, 0, 0, 0, DateTimeKind.Utc),
        Posts = new HashSet<string> { "A01" },
    };

    [Theory]
    [InlineData("1,A01,0,", null)]
    [InlineData("1,A01,1,", "1")]
    [InlineData("1,A01,0,front", "front")]
    [InlineData("1,A01,1,front", "front")]
    public void RecordedTime_NamesTheCameraWhosePersonsExplainIt(string line, string? eventsFrom)
    {
        var (rows, rejected) = RecorderClips.Rows(Index(SpanProof.Recorded, 0, 60), Cameras(line), Context);

        var row = Assert.Single(rows);
        Assert.Equal(("recorded", eventsFrom), (row.Kind, row.EventsFrom));
        Assert.Empty(rejected);
    }

    [Fact]
    public void Person_IsPresentAndNeedsNoOtherCamera()
    {
        var row = Assert.Single(RecorderClips.Rows(Index(SpanProof.Person, 10, 40), Cameras("1,A01,1,front"), Context).Rows);

        Assert.Equal(("present", null), (row.Kind, row.EventsFrom));
    }

    [Fact]
    public void SameIndex_ReadTwice_GivesTheSameRows()
    {
        var index = Index(SpanProof.Person, 10, 40) with { Spans = [.. Index(SpanProof.Person, 10, 40).Spans, .. Index(SpanProof.Person, 10, 40).Spans] };

        Assert.Equal(RecorderClips.Rows(Index(SpanProof.Person, 10, 40), Cameras("1,A01,1,"), Context).Rows, RecorderClips.Rows(index, Cameras("1,A01,1,"), Context).Rows);
    }

    [Fact]
    public void Post_ThatTheHallDoesNotHave_IsRejectedInBothLanguages()
    {
        var (rows, rejected) = RecorderClips.Rows(Index(SpanProof.Person, 10, 40), Cameras("1,Z99,1,"), Context);

        Assert.Empty(rows);
        Assert.Equal("1 2026-03-02 09:10:00 – 2026-03-02 09:40:00", Assert.Single(rejected).Value);
        Assert.Contains("Z99", rejected[0].Reason.English, StringComparison.Ordinal);
        Assert.Contains("posts.csv", rejected[0].Reason.English, StringComparison.Ordinal);
    }

    private static VideoIndex Index(SpanProof proof, int from, int to) => new()
    {
        Format = "test",
        Spans = [new VideoSpan { CameraNames = ["1"], Proof = proof, Start = Nine.AddMinutes(from), End = Nine.AddMinutes(to), Line = 1 }],
    };

    private static CameraMap Cameras(string line) =>
        Assert.IsType<Outcome<CameraMap>.Accepted>(CameraMap.Read(Encoding.UTF8.GetBytes("camera,post_code,detects_persons,events_from\n" + line + "\n"))).Content;
}
