namespace Supervision.Ingest.Tests.Video.Indexes;

public sealed class OnvifFormatTests
{
    [Fact]
    public void SearchResults_WithSoundAndMetadata_GiveVideoTracksAndSayThatMoreFollows()
    {
        var index = IndexSample.Accept("""
            <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" xmlns:tt="http://www.onvif.org/ver10/schema"><s:Body><GetRecordingSearchResultsResponse><ResultList>
            <tt:SearchState>Searching</tt:SearchState><tt:RecordingInformation><tt:RecordingToken>r1</tt:RecordingToken><tt:Source><tt:SourceId>v1</tt:SourceId><tt:Name>大厅一</tt:Name></tt:Source>
            <tt:Track><tt:TrackType>Audio</tt:TrackType><tt:DataFrom>2026-03-02T00:00:00Z</tt:DataFrom><tt:DataTo>2026-03-02T02:00:00Z</tt:DataTo></tt:Track>
            <tt:Track><tt:TrackType>Video</tt:TrackType><tt:DataFrom>2026-03-02T01:00:00+08:00</tt:DataFrom><tt:DataTo>2026-03-02T02:00:00+08:00</tt:DataTo></tt:Track>
            </tt:RecordingInformation></ResultList></GetRecordingSearchResultsResponse></s:Body></s:Envelope>
            """);

        var span = Assert.Single(index.Spans);
        Assert.Equal((new DateTime(2026, 3, 1, 17, 0, 0), DateTimeKind.Utc), (span.Start, span.Start.Kind));
        Assert.Equal(["r1", "v1", "大厅一"], span.CameraNames);
        Assert.Contains("Searching", Assert.Single(index.Notes), StringComparison.Ordinal);
    }

    [SharedDataFact]
    public void SearchResults_RealSample_GiveTheirVideoTrack()
    {
        var span = Assert.Single(IndexSample.Real("onvif_GetRecordingSearchResults.xml").Spans);

        Assert.Equal(["OnvifRecordingToken_1", "VideoSource_1"], span.CameraNames);
        Assert.Equal(10, (span.End - span.Start).TotalSeconds);
    }
}
