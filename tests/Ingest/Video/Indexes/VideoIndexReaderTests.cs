using System.Text;
using Supervision.Ingest.Video.Indexes;

namespace Supervision.Ingest.Tests.Video.Indexes;

public sealed class VideoIndexReaderTests
{
    private const string HikvisionItem = "<searchMatchItem><trackID>201</trackID><timeSpan><startTime>2026-03-02T01:00:00Z</startTime><endTime>2026-03-02T02:00:00Z</endTime></timeSpan></searchMatchItem>";

    [SharedDataFact]
    public void HikvisionSample_Of2021_KeepsItsUriInOnePiece()
    {
        var span = Assert.Single(Sample("hikvision_CMSearchResult_isapi_doc_2021.xml").Spans);

        Assert.Equal(["10.14.97.40/101", "101"], span.CameraNames);
        Assert.Equal(new DateTime(2021, 8, 18, 15, 18, 15, DateTimeKind.Utc), span.Start);
        Assert.Equal(SpanProof.Recorded, span.Proof);
        Assert.Equal("rtsp://10.14.97.40/Streaming/tracks/101/?starttime=20210818T151815Z&endtime=20210818T151908Z&name=00000004667000100&size=1400788", span.Locator);
    }

    [SharedDataFact]
    public void HikvisionSample_WithAWrongCount_LoadsAndSaysSo()
    {
        var index = Sample("hikvision_CMSearchResult_isapi_spec_2017.xml");

        Assert.Equal(2, index.Spans.Count);
        Assert.Equal("numOfMatches says 29, the file holds 2", Assert.Single(index.Notes));
    }

    [SharedDataFact]
    public void DahuaSample_KeepsBracketsInPaths()
    {
        var index = Sample("dahua_mediaFileFind_findNextFile.txt");

        Assert.Equal("dahua", index.Format);
        Assert.Equal(2, index.Spans.Count);
        Assert.Equal("/mnt/dvr/2026-07-21/0/dav/08/08.00.00-09.00.00[R][0@0][0].dav", index.Spans[0].Locator);
        Assert.Equal((new DateTime(2026, 7, 21, 8, 0, 0), DateTimeKind.Unspecified), (index.Spans[0].Start, index.Spans[0].Start.Kind));
        Assert.Equal("found says 3, the file holds 2", Assert.Single(index.Notes));
    }

    [SharedDataFact]
    public void OnvifSample_GivesItsVideoTrack()
    {
        var span = Assert.Single(Sample("onvif_GetRecordingSearchResults.xml").Spans);

        Assert.Equal(["OnvifRecordingToken_1", "VideoSource_1"], span.CameraNames);
        Assert.Equal(10, (span.End - span.Start).TotalSeconds);
    }

    [SharedDataFact]
    public void ZoneMinderSample_HasOnePersonAndOneEventWithoutTimes()
    {
        var index = Sample("zoneminder_events.json");

        var span = Assert.Single(index.Spans);
        Assert.Equal((SpanProof.Person, 0.97, "2"), (span.Proof, span.Confidence, span.CameraNames[0]));
        Assert.Equal("missing-start", Assert.Single(index.Refusals).Code);
        Assert.Equal(2, index.Notes.Count);
    }

    [SharedDataTheory]
    [InlineData("frigate_events_mqtt.json")]
    [InlineData("frigate_review_before.json")]
    public void FrigateSample_OfARunningEvent_WaitsForItsEnd(string file)
    {
        var index = Sample(file);

        Assert.Equal("frigate", index.Format);
        Assert.Empty(index.Spans);
        Assert.Equal("not-ended", Assert.Single(index.Refusals).Code);
    }

    [Fact]
    public void FrigateLog_CountsAnEventOnceByItsLastMessage()
    {
        var index = Accept("""
            {"type":"new","before":{"id":"1.5-a","camera":"c1","label":"person","start_time":1772413200.5,"end_time":null},"after":{"id":"1.5-a","camera":"c1","label":"person","start_time":1772413200.5,"end_time":null}}
            {"type":"end","before":{"id":"1.5-a","camera":"c1","label":"person","start_time":1772413200.5,"end_time":null},"after":{"id":"1.5-a","camera":"c1","label":"person","start_time":1772413200.5,"end_time":1772413260.5,"entered_zones":["w1"],"top_score":0.9}}
            {"type":"end","before":{},"after":{"id":"2-b","camera":"c1","label":"car","start_time":1772413200,"end_time":1772413260}}
            {"type":"end","before":{},"after":{"id":"3-c","camera":"c1","label":"person","false_positive":true,"start_time":1772413200,"end_time":1772413260}}
            """);

        var span = Assert.Single(index.Spans);
        Assert.Equal((60, 2, 0.9, "w1"), ((span.End - span.Start).TotalSeconds, span.Line, span.Confidence, Assert.Single(span.Areas)));
        Assert.Equal(DateTimeKind.Utc, span.Start.Kind);
    }

    [Theory]
    [InlineData("responseStatusStrg", "MORE")]
    [InlineData("responseStatusString", "MORE")]
    [InlineData("responseStatusStrg", "MOER")]
    public void Hikvision_WithoutNamespaceAndMisspeltMore_IsAPage(string element, string status)
    {
        var index = Accept($"<CMSearchResult><responseStatus>true</responseStatus><{element}>{status}</{element}><matchList>{HikvisionItem}</matchList></CMSearchResult>");

        Assert.Single(index.Spans);
        Assert.Contains("MORE", Assert.Single(index.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NO MATCHES")]
    [InlineData("NO_MATCHES")]
    public void Hikvision_WithoutMatches_IsAnEmptyIndexAndNoError(string status)
    {
        var index = Accept($"<CMSearchResult xmlns='http://www.hikvision.com/ver20/XMLSchema'><responseStatus>false</responseStatus><responseStatusStrg>{status}</responseStatusStrg><numOfMatches>0</numOfMatches></CMSearchResult>");

        Assert.Empty(index.Spans);
        Assert.Empty(index.Notes);
    }

    [Fact]
    public void Gb28181_DeclaringGb2312_IsReadInChinese()
    {
        const string Xml = "<?xml version=\"1.0\" encoding=\"GB2312\"?>\r\n<Response><CmdType>RecordInfo</CmdType><SN>1</SN><DeviceID>34020000001310000001</DeviceID><Name>大厅</Name><SumNum>9</SumNum><RecordList Num=\"1\"><Item><DeviceID>34020000001310000001</DeviceID><FilePath>/录像/1.ps</FilePath><StartTime>2026-03-02T08:30:00</StartTime><EndTime>2026-03-02T09:00:00</EndTime><Type>time</Type></Item></RecordList></Response>";

        var index = Accept(CodePagesEncodingProvider.Instance.GetEncoding("gb2312")!.GetBytes(Xml));

        var span = Assert.Single(index.Spans);
        Assert.Equal(("34020000001310000001", "/录像/1.ps", DateTimeKind.Unspecified), (span.CameraNames[0], span.Locator, span.Start.Kind));
        Assert.Equal("SumNum says 9, the file holds 1", Assert.Single(index.Notes));
    }

    [Fact]
    public void Entries_ThatAreImpossible_AreSetAsideAndTheOthersLoad()
    {
        var index = Accept("found=4\r\nitems[0].Channel=1\r\nitems[0].StartTime=2026-03-02 10:00:00\r\nitems[0].EndTime=2026-03-02 09:00:00\r\nitems[1].Channel=1\r\nitems[1].StartTime=2026-02-30 10:00:00\r\nitems[1].EndTime=2026-03-02 09:00:00\r\nitems[2].Channel=1\r\nitems[2].StartTime=2026-03-02 09:00:00\r\nitems[2].EndTime=2026-03-02 09:00:00\r\nitems[3].Channel=1\r\nitems[3].StartTime=2026-03-02 09:00:00\r\nitems[3].EndTime=2026-03-02 09:30:00\r\n");

        Assert.Single(index.Spans);
        Assert.Equal(["impossible-span", "bad-time"], index.Refusals.Select(refusal => refusal.Code));
        Assert.Equal([2, 5], index.Refusals.Select(refusal => refusal.Line));
        Assert.Empty(index.Notes);
    }

    [Theory]
    [InlineData("", "empty-file")]
    [InlineData("camera,post_code\n", "unknown-video-index")]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><CMSearchResult>&x;</CMSearchResult>", "xml-dtd")]
    [InlineData("<CMSearchResult>", "bad-xml")]
    [InlineData("<html/>", "unknown-video-index")]
    [InlineData("{\"events\":[{\"Event\":{}}],\"events\":[]}", "bad-json")]
    [InlineData("{\"events\":[{\"Event\":{}},{}]}", "missing-value")]
    [InlineData("{}", "unknown-video-index")]
    [InlineData("[]", "unknown-video-index")]
    [InlineData("items[0]Channel=1", "bad-dahua-line")]
    [InlineData("items[0].Channel=1\nitems[0].Channel=2", "bad-dahua-line")]
    [InlineData("<CMSearchResult><responseStatus>false</responseStatus><responseStatusStrg>Device Error</responseStatusStrg></CMSearchResult>", "recorder-failed")]
    [InlineData("[{\"id\":\"1\",\"camera\":\"c\",\"start_time\":\"soon\",\"end_time\":2,\"label\":\"person\"}]", "not-a-number")]
    public void BrokenFile_IsRefusedWithItsReason(string content, string code)
    {
        var refused = Assert.IsType<Outcome<VideoIndex>.Refused>(VideoIndexReader.Read(Encoding.UTF8.GetBytes(content)));

        Assert.Equal(code, refused.Why.Code);
    }

    [Theory]
    [InlineData("  <?xml", true)]
    [InlineData("\uFEFF{", true)]
    [InlineData("found=0", true)]
    [InlineData("camera,post_code,start", false)]
    [InlineData("PK\u0003\u0004", false)]
    public void Claim_IsMadeByContent(string head, bool claimed) =>
        Assert.Equal(claimed, VideoIndexReader.Claims(Encoding.UTF8.GetBytes(head)));

    private static VideoIndex Sample(string file) => Accept(File.ReadAllBytes(SharedData.PathOf("formats", "video_index", file)));

    private static VideoIndex Accept(string content) => Accept(Encoding.UTF8.GetBytes(content));

    private static VideoIndex Accept(byte[] content) => VideoIndexReader.Read(content) switch
    {
        Outcome<VideoIndex>.Accepted accepted => accepted.Content,
        Outcome<VideoIndex>.Refused refused => throw new Xunit.Sdk.XunitException(refused.Why.ToString()),
        _ => throw new InvalidOperationException(),
    };
}
