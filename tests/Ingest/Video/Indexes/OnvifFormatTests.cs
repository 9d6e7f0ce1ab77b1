namespace Supervision.Ingest.Tests.Video.Indexes;

public sealed class OnvifFormatTests
{
    [SharedDataFact]
    public void SearchResults_RealSample_GiveTheirVideoTrack()
    {
        var span = Assert.Single(IndexSample.Real("onvif_GetRecordingSearchResults.xml").Spans);

        Assert.Equal(["OnvifRecordingToken_1", "VideoSource_1"], span.CameraNames);
        Assert.Equal(10, (span.End - span.Start).TotalSeconds);
    }
}
