using Supervision.Jobs.Presence;
using Supervision.Sql.Video;

namespace Supervision.Jobs.Tests.Presence;

public sealed class RecordedTimeTests
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>09:00 hall time.</summary>
    private static readonly DateTime Nine = new(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void RecordedTime_WithPersonsOfItsEventSource_IsSeenEmptyWhereNobodyIs()
    {
        var evidence = Evidence(Recorded("101", 0, 60, "front"), Person("front", 10, 40));

        Assert.Equal([(0, 10), (40, 60)], Minutes(evidence.SeenEmpty));
        Assert.Equal([(10, 40)], Minutes(evidence.Present));
    }

    [Fact]
    public void GapInTheRecording_StaysUnobserved()
    {
        var evidence = Evidence(Recorded("101", 0, 20, "front"), Recorded("101", 30, 60, "front"), Person("front", 50, 55));

        Assert.Equal([(0, 20), (30, 50), (55, 60)], Minutes(evidence.SeenEmpty));
    }

    [Fact]
    public void RecordedTime_OfACameraNobodyWatches_ProvesNothing() =>
        Assert.Empty(Minutes(Evidence(Recorded("101", 0, 60, eventsFrom: null), Person("front", 10, 40)).SeenEmpty));

    [Theory]
    [InlineData("other", 10)]
    [InlineData("front", -24 * 60)]
    public void EventSource_SilentOnThatHallDay_ProvesNothing(string camera, int personAt) =>
        Assert.Empty(Minutes(Evidence(Recorded("101", 0, 60, "front"), Person(camera, personAt, personAt + 5)).SeenEmpty));

    [Fact]
    public void PersonInAnotherAreaOfThePicture_ShowsThatTheSourceWasAlive()
    {
        var clips = RecordedTime.Resolve([Recorded("101", 0, 60, "front"), Person("front/w2", 10, 40) with { PostCode = "A02" }], Shanghai);

        Assert.Equal([(0, 60)], Minutes(EvidenceBuilder.Of(clips)["A01"].SeenEmpty));
    }

    [Fact]
    public void RecordingAcrossMidnight_CountsOnlyOnTheDayWithEvents()
    {
        // 23:00 to 02:00 hall time; the person came at 23:30.
        var evidence = Evidence(Recorded("101", 14 * 60, 17 * 60, "front"), Person("front", 14 * 60 + 30, 14 * 60 + 40));

        Assert.Equal([(14 * 60, 14 * 60 + 30), (14 * 60 + 40, 15 * 60)], Minutes(evidence.SeenEmpty));
    }

    [Fact]
    public void Clips_InAnyOrder_GiveTheSame()
    {
        ClipRow[] clips = [Recorded("101", 0, 60, "front"), Person("front", 10, 40), Recorded("101", 30, 90, "front")];

        Assert.Equal(Minutes(Evidence(clips).SeenEmpty), Minutes(Evidence([.. clips.Reverse()]).SeenEmpty));
    }

    private static PostEvidence Evidence(params ClipRow[] clips) => EvidenceBuilder.Of(RecordedTime.Resolve(clips, Shanghai))["A01"];

    private static List<(int From, int To)> Minutes(IntervalSet set) =>
        set.Select(interval => ((int)(interval.StartsAtUtc - Nine).TotalMinutes, (int)(interval.EndsAtUtc - Nine).TotalMinutes)).ToList();

    private static ClipRow Recorded(string camera, int from, int to, string? eventsFrom) => Clip(camera, from, to, "recorded") with { EventsFrom = eventsFrom };

    private static ClipRow Person(string camera, int from, int to) => Clip(camera, from, to, "present");

    private static ClipRow Clip(string camera, int from, int to, string kind) => new()
    {
        HallCode = "h", BatchId = "b", LineNumber = 1, ContentHash = "x", ClipId = $"{camera} {from} {to} {kind}", Camera = camera, PostCode = "A01",
        StartsAtUtc = Nine.AddMinutes(from), EndsAtUtc = Nine.AddMinutes(to), Kind = kind,
    };
}
