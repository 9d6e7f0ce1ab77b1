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

    [Fact]
    public void RecordedTime_OfACameraThatDoesNotDetect_BecomesNoRow() =>
        Assert.DoesNotContain(RecorderClips.Rows([Index(SpanProof.Recorded, 0, 60), Index(SpanProof.Person, 10, 40)], Cameras("1,A01,0"), Context).Rows, row => row.Kind != "present");

    [Fact]
    public void RecordedTime_WithoutAnyPersonDelivered_IsNoProofOfAnEmptyPost() =>
        Assert.Empty(RecorderClips.Rows([Index(SpanProof.Recorded, 0, 60)], Cameras("1,A01,1"), Context).Rows);

    [Fact]
    public void PersonsAndRecordings_OfTwoFiles_TogetherShowTheEmptyPost()
    {
        var (rows, rejected) = RecorderClips.Rows([Index(SpanProof.Recorded, 0, 60), Index(SpanProof.Person, 10, 40)], Cameras("1,A01,1"), Context);

        Assert.Equal([("present", 10), ("absent", 0), ("absent", 40)], rows.Select(row => (row.Kind, row.StartsAtUtc.Minute)));
        Assert.Equal(3, rows.Select(row => row.ClipId).Distinct().Count());
        Assert.Empty(rejected);
    }

    [Fact]
    public void SameIndex_ReadTwice_GivesTheSameRows()
    {
        VideoIndex[] indexes = [Index(SpanProof.Person, 10, 40), Index(SpanProof.Person, 10, 40)];

        var (rows, _) = RecorderClips.Rows(indexes, Cameras("1,A01,1"), Context);

        Assert.Equal(RecorderClips.Rows([indexes[0]], Cameras("1,A01,1"), Context).Rows, rows);
    }

    [Fact]
    public void Post_ThatTheHallDoesNotHave_IsRejectedInBothLanguages()
    {
        var (rows, rejected) = RecorderClips.Rows([Index(SpanProof.Person, 10, 40)], Cameras("1,Z99,1"), Context);

        Assert.Empty(rows);
        Assert.Equal("Z99", Assert.Single(rejected).Value);
        Assert.Contains("posts.csv", rejected[0].Reason.English, StringComparison.Ordinal);
    }

    private static VideoIndex Index(SpanProof proof, int from, int to) => new()
    {
        Format = "test",
        Spans = [new VideoSpan { CameraNames = ["1"], Proof = proof, Start = Nine.AddMinutes(from), End = Nine.AddMinutes(to), Line = 1 }],
    };

    private static CameraMap Cameras(string line) =>
        Assert.IsType<Outcome<CameraMap>.Accepted>(CameraMap.Read(Encoding.UTF8.GetBytes("camera,post_code,detects_persons\n" + line + "\n"))).Content;
}
