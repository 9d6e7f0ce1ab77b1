using Supervision.Sql;
using Supervision.Sql.Calls;
using Supervision.Sql.Tests;
using Supervision.Sql.Video;

namespace Supervision.Ingest.Tests.Inbox.Devices;

public class DeviceLoaderTests
{
    private const string Frigate = """
        [{"id":"1-a","camera":"hall","label":"person","start_time":1772413200,"end_time":1772413260,"zones":["w1"]},
         {"id":"2-b","camera":"hall","label":"person","start_time":1772413300,"end_time":null,"zones":["w1"]},
         {"id":"3-c","camera":"roof","label":"person","start_time":1772413300,"end_time":1772413360}]
        """;

    private const string ZoneMinder = """
        {"events":[{"Event":{"MonitorId":"1","Notes":"","StartTime":"2026-03-02 09:00:00","EndTime":"2026-03-02 09:30:00"}},
                   {"Event":{"MonitorId":"1","Notes":"person:91%","StartTime":"2026-03-02 09:00:00","EndTime":"2026-03-02 09:10:00"}}],"pagination":{"count":2,"nextPage":true}}
        """;

    private const string Asterisk = "\"\",\"13800000000\",\"8001\",\"ctx\",\"x\",\"SIP/t-04\",\"SIP/8001-05\",\"Dial\",\"y\",\"2026-03-10 09:00:00\",\"2026-03-10 09:00:05\",\"2026-03-10 09:01:00\",60,55,\"ANSWERED\",\"DOCUMENTATION\",\"17.4\",\"\"\n";

    [Theory, EachEngine]
    public async Task DeviceExports_WithTheHallsMaps_Load(Engine engine)
    {
        await using var inbox = await TestInbox.Create(engine);
        inbox.Write("cameras.csv", "camera,area,post_code\nhall,w1,A01\n");
        inbox.Write("分机.csv", "分机号,工号\n8001,S1\n");
        inbox.Write("video/frigate.json", Frigate);
        inbox.Write("calls/Master.csv", Asterisk);

        var outcome = await inbox.Collect();

        var clip = Assert.Single(await inbox.Rows<ClipRow>("SELECT * FROM Clip"));
        Assert.Equal(("A01", "present", "hall/w1"), (clip.PostCode, clip.Kind, clip.Camera));
        var call = Assert.Single(await inbox.Rows<CallRow>("SELECT * FROM Call"));
        Assert.Equal(("S1", "in", 5.0, 55.0), (call.StaffNo, call.Direction, call.RingSeconds!.Value, call.TalkSeconds!.Value));
        Assert.Equal(["not-ended", "unknown-camera"], (await inbox.Quarantine()).Select(entry => entry.ReasonCode));
        Assert.Equal(2, outcome.Quarantined);
    }

    [Fact]
    public async Task SecondRun_OverDeviceExports_ChangesNothing()
    {
        await using var inbox = await TestInbox.Create();
        inbox.Write("cameras.csv", "camera,post_code,detects_persons\n1,A01,1\n");
        inbox.Write("video/zm.json", ZoneMinder);
        await inbox.Collect();
        var before = await inbox.Content();

        await inbox.Collect();

        Assert.Equal(before, await inbox.Content());
        var clips = await inbox.Rows<ClipRow>("SELECT * FROM Clip ORDER BY StartsAtUtc");
        Assert.Equal([("present", 10.0, null), ("recorded", 30.0, "1")], clips.OrderBy(clip => clip.Kind).Select(clip => (clip.Kind, (clip.EndsAtUtc - clip.StartsAtUtc).TotalMinutes, clip.EventsFrom)));
        Assert.Equal("index-note", Assert.Single(await inbox.Quarantine()).ReasonCode);
    }

    [Fact]
    public async Task Export_WithoutTheMap_WaitsUntilItIsThere()
    {
        await using var inbox = await TestInbox.Create();
        inbox.Write("video/zm.json", ZoneMinder);

        var waiting = await inbox.Collect();
        inbox.Write("cameras.csv", "camera,post_code,detects_persons\n1,A01,1\n");
        await inbox.Collect();

        Assert.Equal(1, waiting.Left);
        Assert.Equal(2, (await inbox.Rows<ClipRow>("SELECT * FROM Clip")).Count);
    }

    [Fact]
    public async Task Export_WithADtd_IsOneEntryInBothLanguages()
    {
        await using var inbox = await TestInbox.Create();
        inbox.Write("cameras.csv", "camera,post_code\n1,A01\n");
        inbox.Write("video/a.xml", "<!DOCTYPE a []><CMSearchResult/>");

        await inbox.Collect();

        var entry = Assert.Single(await inbox.Quarantine());
        Assert.Equal("xml-dtd", entry.ReasonCode);
        Assert.StartsWith("XML 带有 DTD", entry.Reason, StringComparison.Ordinal);
        Assert.Equal("quarantined", (await inbox.Batches()).Single(batch => batch.Feed == "video").State);
    }

    [Theory, EachEngine]
    public async Task ClipFiles_UnderVideoMedia_AreArchivedAndFoundByTheirName(Engine engine)
    {
        await using var inbox = await TestInbox.Create(engine);
        inbox.Write("video/media/a1.mp4", System.Text.Encoding.Latin1.GetBytes("\0\0\0\u0018ftypisom\0\0\0\0isom"));
        inbox.Write("video/media/a2.mp4", "#EXTM3U\n");

        await inbox.Collect();

        var footage = Assert.Single(await inbox.Rows<FootageRow>("SELECT * FROM Footage"));
        Assert.Equal(Supervision.Ingest.Video.FootageKey.Of("rtsp://10.0.0.9/clips/a1.mp4"), footage.FileKey);
        Assert.Equal("not-video", Assert.Single(await inbox.Quarantine()).ReasonCode);
        Assert.Equal([footage.MediaHash], (await new FootageQueries(inbox.Database).DueFootage("h1", "clip 1")).Select(due => due.MediaHash));
        Assert.Null(await new FootageQueries(inbox.Database).MediaOfFootage("h1", footage.FileKey));
    }
}
