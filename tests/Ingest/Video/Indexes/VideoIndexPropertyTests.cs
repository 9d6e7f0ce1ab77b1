using System.Text;
using Supervision.Ingest.Tables;
using Supervision.Ingest.Video;
using Supervision.Ingest.Video.Indexes;

namespace Supervision.Ingest.Tests.Video.Indexes;

public sealed class VideoIndexPropertyTests
{
    // Every camera of the samples, at two posts with two clocks.
    private static readonly CameraMap Cameras = Assert.IsType<Outcome<CameraMap>.Accepted>(CameraMap.Read(Encoding.UTF8.GetBytes(
        "camera,post_code,time_zone,z_is_local,events_from\n" + string.Concat(new[] { "101", "201", "34020000001310000001", "t1", "1", "2", "c1" }.Select(name => $"{name},A01,Asia/Shanghai,1,\n{name},A02,Europe/Berlin,0,c1\n"))))).Content;

    private static readonly FeedContext Context = new() { HallCode = "h", BatchId = "b", Zone = TimeZoneInfo.Utc, NowUtc = new DateTime(2026, 12, 1, 0, 0, 0, DateTimeKind.Utc) };

    public static TheoryData<string, string> Samples => new()
    {
        { "hikvision", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<CMSearchResult xmlns=\"http://www.hikvision.com/ver20/XMLSchema\"><responseStatus>true</responseStatus><responseStatusStrg>OK</responseStatusStrg><numOfMatches>1</numOfMatches><matchList><searchMatchItem><trackID>101</trackID><timeSpan><startTime>2026-03-02T01:00:00Z</startTime><endTime>2026-03-02T02:00:00Z</endTime></timeSpan><mediaSegmentDescriptor><playbackURI>rtsp://10.0.0.9/Streaming/tracks/101/?a=1&amp;b=2</playbackURI></mediaSegmentDescriptor></searchMatchItem></matchList></CMSearchResult>" },
        { "gb28181", "<?xml version=\"1.0\" encoding=\"GB2312\"?><Response><CmdType>RecordInfo</CmdType><SN>1</SN><DeviceID>34020000001310000001</DeviceID><SumNum>1</SumNum><RecordList Num=\"1\"><Item><DeviceID>34020000001310000001</DeviceID><FilePath>/1.ps</FilePath><StartTime>2026-03-02T08:30:00</StartTime><EndTime>2026-03-02T09:00:00</EndTime></Item></RecordList></Response>" },
        { "onvif", "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Body><GetRecordingSearchResultsResponse><ResultList><SearchState>Completed</SearchState><RecordingInformation><RecordingToken>t1</RecordingToken><Track><TrackType>Video</TrackType><DataFrom>2026-07-23T12:00:00.000Z</DataFrom><DataTo>2026-07-23T12:00:10.000Z</DataTo></Track></RecordingInformation></ResultList></GetRecordingSearchResultsResponse></s:Body></s:Envelope>" },
        { "dahua", "found=1\r\nitems[0].Channel=1\r\nitems[0].StartTime=2026-03-02 09:00:00\r\nitems[0].EndTime=2026-03-02 09:30:00\r\nitems[0].FilePath=/mnt/a[R][0@0].dav\r\n" },
        { "zoneminder", """{"events":[{"Event":{"Id":"1","MonitorId":"2","Notes":"person:97%","StartTime":"2024-03-15 10:30:00","EndTime":"2024-03-15 10:31:30"}}],"pagination":{"count":1,"nextPage":false}}""" },
        { "frigate", """[{"id":"1.5-a","camera":"c1","label":"person","start_time":1772413200.5,"end_time":1772413260.5,"zones":["w1"],"data":{"top_score":0.9}},{"id":"2","camera":"c1","start_time":1772413200,"end_time":1772413260,"severity":"alert","data":{"objects":["person"],"zones":[]}}]""" },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Input_MutatedTenThousandTimes_IsRefusedOrGivesPossibleSpans(string format, string sample)
    {
        var whole = Assert.IsType<Outcome<VideoIndex>.Accepted>(VideoIndexReader.Read(Encoding.UTF8.GetBytes(sample))).Content;
        Assert.Equal(format, whole.Format);
        Assert.NotEmpty(whole.Spans);

        NeverCrash.On([sample], file =>
        {
            VideoIndexReader.Claims(file.AsSpan(0, Math.Min(512, file.Length)));
            if (VideoIndexReader.Read(file) is Outcome<VideoIndex>.Accepted { Content: var index })
            {
                Assert.All(index.Spans, span => Assert.True(span.Start < span.End && span.End - span.Start <= TimeSpan.FromDays(31) && span.CameraNames.Count > 0));
                Assert.All(RecorderClips.Rows(index, Cameras, Context).Rows, row => Assert.True(row.StartsAtUtc < row.EndsAtUtc && row.Camera.Length > 0));
            }
        });
    }
}
