namespace Supervision.Ingest.Tests.Video.Indexes;

public sealed class DahuaFormatTests
{
    [SharedDataFact]
    public void KeyValues_RealSample_KeepBracketsInPaths()
    {
        var index = IndexSample.Real("dahua_mediaFileFind_findNextFile.txt");

        Assert.Equal("dahua", index.Format);
        Assert.Equal(2, index.Spans.Count);
        Assert.Equal("/mnt/dvr/2026-07-21/0/dav/08/08.00.00-09.00.00[R][0@0][0].dav", index.Spans[0].Locator);
        Assert.Equal((new DateTime(2026, 7, 21, 8, 0, 0), DateTimeKind.Unspecified), (index.Spans[0].Start, index.Spans[0].Start.Kind));
        Assert.Equal("found says 3, the file holds 2", Assert.Single(index.Notes));
    }

    [Fact]
    public void Entries_ThatAreImpossible_AreSetAsideAndTheOthersLoad()
    {
        var index = IndexSample.Accept("found=4\r\nitems[0].Channel=1\r\nitems[0].StartTime=2026-03-02 10:00:00\r\nitems[0].EndTime=2026-03-02 09:00:00\r\nitems[1].Channel=1\r\nitems[1].StartTime=2026-02-30 10:00:00\r\nitems[1].EndTime=2026-03-02 09:00:00\r\nitems[2].Channel=1\r\nitems[2].StartTime=2026-03-02 09:00:00\r\nitems[2].EndTime=2026-03-02 09:00:00\r\nitems[3].Channel=1\r\nitems[3].StartTime=2026-03-02 09:00:00\r\nitems[3].EndTime=2026-03-02 09:30:00\r\n");

        Assert.Single(index.Spans);
        Assert.Equal(["impossible-span", "bad-time"], index.Refusals.Select(refusal => refusal.Code));
        Assert.Equal([2, 5], index.Refusals.Select(refusal => refusal.Line));
        Assert.Empty(index.Notes);
    }
}
