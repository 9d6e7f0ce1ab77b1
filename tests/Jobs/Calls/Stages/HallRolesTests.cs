using Supervision.Jobs.Calls.Stages;
using Supervision.Jobs.Tests.Operations;
using Supervision.Sql;
using Supervision.Sql.Calls.Transcripts;
using Supervision.Sql.Halls;
using Supervision.Sql.Tests;

namespace Supervision.Jobs.Tests.Calls.Stages;

public sealed class HallRolesTests
{
    private const string TwoChannels = """{"Result":{"Sentences":[{"BeginTime":100,"EndTime":2000,"Text":"麻烦问一下","ChannelId":0},{"BeginTime":2100,"EndTime":3000,"Text":"可以的","ChannelId":1}]}}""";

    [Theory, EachEngine]
    public async Task CorrectedChannelMap_NamesTheSpeakersOfEarlierCallsAgain(Engine engine)
    {
        await using var night = await TestNight.Create(engine);
        await Set(night, "0");
        await night.AddCall("c1");
        await night.AddTranscriptFile("calls/transcripts/c1.json", TwoChannels);
        await night.Run(new TranscribeStage());
        Assert.Equal(["staff", "citizen"], await Speakers(night));

        await Set(night, "1");
        var corrected = await night.Run(new TranscribeStage());
        var again = await night.Run(new TranscribeStage());

        Assert.Equal(["citizen", "staff"], await Speakers(night));
        Assert.Equal((1L, 0L), (corrected.Read, again.Read));
    }

    private static async Task<IEnumerable<string>> Speakers(TestNight night) =>
        (await new TranscriptQueries(night.Database).Utterances("h", "c1")).Select(turn => turn.Speaker);

    private static Task Set(TestNight night, string channel) => new HallQueries(night.Database).SaveSetting(
        new HallSettingRow { HallCode = "h", Name = HallRoles.StaffChannel, Value = channel, ChangedAtUtc = DateTime.UnixEpoch });
}
