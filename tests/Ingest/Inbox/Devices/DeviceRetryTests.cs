using Supervision.Sql;
using Supervision.Sql.Calls;
using Supervision.Sql.Tests;
using Supervision.Sql.Video;

namespace Supervision.Ingest.Tests.Inbox.Devices;

public class DeviceRetryTests
{
    private const string Frigate = """
        [{"id":"1-a","camera":"hall","label":"person","start_time":1772413200,"end_time":1772413260},
         {"id":"2-b","camera":"door","label":"person","start_time":1772413300,"end_time":1772413360}]
        """;

    [Theory, EachEngine]
    public async Task CorrectedCameraMap_BringsInWhatWasRefusedForIt_Once(Engine engine)
    {
        await using var inbox = await TestInbox.Create(engine);
        inbox.Write("cameras.csv", "camera,post_code\nhall,A01\n");
        inbox.Write("video/frigate.json", Frigate);
        await inbox.Collect();
        Assert.Equal("unknown-camera", Assert.Single(await inbox.Quarantine()).ReasonCode);
        await inbox.Rows<int>("DELETE FROM DirtyDay");

        inbox.Write("cameras.csv", "camera,post_code\nhall,A01\ndoor,A02\n");
        var corrected = await inbox.Collect();
        var again = await inbox.Collect();

        Assert.Equal((1L, 0L), (corrected.Recovered, again.Recovered));
        Assert.Equal(["A01", "A02"], (await inbox.Rows<ClipRow>("SELECT * FROM Clip ORDER BY PostCode")).Select(clip => clip.PostCode));
        Assert.Equal("loaded", Assert.Single(await inbox.Quarantine()).State);
        var batch = (await inbox.Batches()).Single(one => one.Feed == "video");
        Assert.Equal((2L, 2L, 0L), (batch.RowsRead, batch.Added, batch.Quarantined));
        Assert.Equal(["2026-03-02"], await inbox.Rows<string>("SELECT Day FROM DirtyDay"));
    }

    [Fact]
    public async Task CameraMap_Corrected_LeavesWhatLoadedUnderTheEarlierOne()
    {
        await using var inbox = await TestInbox.Create();
        inbox.Write("cameras.csv", "camera,post_code\nhall,A01\n");
        inbox.Write("video/frigate.json", Frigate);
        await inbox.Collect();

        // The camera was moved today; the past is no affair of the new line.
        inbox.Write("cameras.csv", "camera,post_code\nhall,A02\ndoor,A02\n");
        await inbox.Collect();

        Assert.Equal([("door", "A02"), ("hall", "A01")], (await inbox.Rows<ClipRow>("SELECT * FROM Clip ORDER BY Camera")).Select(clip => (clip.Camera, clip.PostCode)));
    }

    [Fact]
    public async Task Post_ThatPostsCsvLearnsLater_BringsItsClipsIn()
    {
        await using var inbox = await TestInbox.Create();
        inbox.Write("cameras.csv", "camera,post_code\nhall,A01\ndoor,A09\n");
        inbox.Write("video/frigate.json", Frigate);
        await inbox.Collect();

        inbox.Write("posts-new.csv", "post_code,name\nA09,九号\n");
        await inbox.Collect();

        Assert.Equal(2, await inbox.Value<long>("SELECT COUNT(*) FROM Clip"));
        Assert.Equal("loaded", Assert.Single(await inbox.Quarantine()).State);
    }

    [Theory, EachEngine]
    public async Task ExtensionMap_Corrected_BringsInTheCall(Engine engine)
    {
        await using var inbox = await TestInbox.Create(engine);
        inbox.Write("extensions.csv", "extension,staff_no\n8001,S1\n");
        inbox.Write("calls/Master.csv", Leg("8001", "17.4", 55) + Leg("8002", "17.9", 5));
        await inbox.Collect();
        Assert.Equal("unknown-extension", Assert.Single(await inbox.Quarantine()).ReasonCode);

        inbox.Write("extensions.csv", "extension,staff_no\n8001,S1\n8002,S2\n");
        await inbox.Collect();

        Assert.Equal([("17.4", "S1"), ("17.9", "S2")], (await inbox.Rows<CallRow>("SELECT * FROM Call ORDER BY CallId")).Select(call => (call.CallId, call.StaffNo)));
        Assert.Equal("loaded", Assert.Single(await inbox.Quarantine()).State);
    }

    [Fact]
    public async Task Call_ThatANewerFileBroughtMeanwhile_IsNotPutBack()
    {
        await using var inbox = await TestInbox.Create();
        inbox.Write("extensions.csv", "extension,staff_no\n8001,S1\n");
        inbox.Write("calls/a.csv", Leg("8002", "17.9", 5));
        await inbox.Collect();
        inbox.Write("calls/b.csv", "call_id,started_at,staff_no,talk_seconds\n17.9,2026-03-10 09:00:00,S2,40\n");
        await inbox.Collect();

        inbox.Write("extensions.csv", "extension,staff_no\n8001,S1\n8002,S2\n");
        await inbox.Collect();

        Assert.Equal(40, (await inbox.Rows<CallRow>("SELECT * FROM Call")).Single().TalkSeconds);
        Assert.Equal("loaded", Assert.Single(await inbox.Quarantine()).State);
    }

    [Fact]
    public async Task Map_WrongForOneNight_IsTriedAgainWhenItIsRepaired()
    {
        await using var inbox = await TestInbox.Create();
        inbox.Write("cameras.csv", "camera,post_code\nhall,A01\n");
        inbox.Write("video/frigate.json", Frigate);
        await inbox.Collect();

        inbox.Write("cameras.csv", "camera\nhall\n");
        var wrong = await inbox.Collect();
        inbox.Write("cameras.csv", "camera,post_code\nhall,A01\ndoor,A02\n");
        var repaired = await inbox.Collect();

        Assert.Equal((0L, 1L), (wrong.Recovered, repaired.Recovered));
    }

    private static string Leg(string extension, string key, int talk) =>
        $"\"\",\"13800000000\",\"{extension}\",\"ctx\",\"x\",\"SIP/t-04\",\"SIP/{extension}-05\",\"Dial\",\"y\",\"2026-03-10 09:00:00\",\"2026-03-10 09:00:05\",\"2026-03-10 09:01:00\",60,{talk},\"ANSWERED\",\"DOCUMENTATION\",\"{key}\",\"\"\n";
}
