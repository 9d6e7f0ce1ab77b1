using Supervision.Jobs.Operations;
using Supervision.Jobs.Presence;
using Supervision.Jobs.Tests.Operations;
using Supervision.Sql;
using Supervision.Sql.Presence;

namespace Supervision.Jobs.Tests.Presence;

/// <summary>A recorder lists its recordings, another system the persons: two files, on two nights, in either order.</summary>
public sealed class RecordedNightsTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    // 09:00 to 10:00 hall time without the ten minutes from 09:40.
    private const string Recordings = """
        <CMSearchResult><responseStatus>true</responseStatus><responseStatusStrg>OK</responseStatusStrg><numOfMatches>2</numOfMatches><matchList>
        <searchMatchItem><trackID>101</trackID><timeSpan><startTime>2026-03-02T01:00:00Z</startTime><endTime>2026-03-02T01:40:00Z</endTime></timeSpan></searchMatchItem>
        <searchMatchItem><trackID>101</trackID><timeSpan><startTime>2026-03-02T01:50:00Z</startTime><endTime>2026-03-02T02:00:00Z</endTime></timeSpan></searchMatchItem>
        </matchList></CMSearchResult>
        """;

    // 09:00 to 09:20.
    private const string Persons = """[{"id":"1-a","camera":"front","label":"person","start_time":1772413200,"end_time":1772414400}]""";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RecordingsAndPersons_OnDifferentNights_EndInTheSameSubtraction(bool recordingsFirst)
    {
        await using var night = await TestNight.Create(Engine.Sqlite);
        Write(night, "staff.csv", "staff_no,name,department\nS1,王芳,不动产\n");
        Write(night, "posts.csv", "post_code,name\nA01,一号\n");
        Write(night, "roster.csv", "staff_no,post_code,date,start,end\nS1,A01,2026-03-02,09:00,10:00\n");
        Write(night, "cameras.csv", "camera,post_code,events_from\n101,A01,front\nfront,A01,\n");
        (string, string)[] files = [("video/nvr.xml", Recordings), ("video/events.json", Persons)];
        var (first, second) = recordingsFirst ? (files[0], files[1]) : (files[1], files[0]);

        Write(night, first.Item1, first.Item2);
        await RunNight(night);
        var between = Assert.Single(await new PresenceQueries(night.Database).PresenceDays("h", Monday));
        Write(night, second.Item1, second.Item2);
        await RunNight(night);

        Assert.Equal(0, between.AbsentSeconds);
        var day = Assert.Single(await new PresenceQueries(night.Database).PresenceDays("h", Monday));
        Assert.Equal((1200, 1800, 600), (day.PresentSeconds, day.AbsentSeconds, day.UnobservedSeconds));
    }

    private static async Task RunNight(TestNight night)
    {
        await night.Run(new CollectStage());
        await night.Run(new PresenceStage());
    }

    private static void Write(TestNight night, string path, string text)
    {
        var file = Path.Combine(night.Night.InboxFolder, "h", path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        File.SetLastWriteTimeUtc(file, new DateTime(2026, 4, 1, 0, 0, 0, DateTimeKind.Utc));
    }
}
