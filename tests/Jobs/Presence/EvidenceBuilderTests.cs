using Supervision.Jobs.Presence;

namespace Supervision.Jobs.Tests.Presence;

public sealed class EvidenceBuilderTests
{
    [Theory]
    [InlineData("C1", "09:00:00-09:20:00 09:40:00-10:00:00")] // its own outage blinds a camera
    [InlineData("C2", "09:00:00-10:00:00")] // and no other one
    public void Outage_OfACamera_TakesAwayOnlyWhatItSaw(string dark, string seenEmpty) => Assert.Equal(seenEmpty,
        SeenEmpty(new TestHall().Clip("absent", "09:00", "10:00").Clip("offline", "09:20", "09:40", camera: dark)));

    [Fact]
    public void Sign_OnTheCounter_IsSeenEmpty() => Assert.Equal("09:00:00-09:30:00", SeenEmpty(new TestHall().Clip("sign", "09:00", "09:30")));

    [Fact]
    public void Recorded_ProvesNeitherPresenceNorEmptiness()
    {
        var evidence = EvidenceBuilder.Of(new TestHall().Clip("recorded", "09:00", "10:00").Clips)["P"];
        Assert.Equal((0, 0), (evidence.Present.Count, evidence.SeenEmpty.Count));
    }

    [Fact]
    public void Kind_ThatTheFeedDoesNotHave_IsRefusedAndNotPassedOver() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => EvidenceBuilder.Of(new TestHall().Clip("asleep", "09:00", "10:00").Clips));

    [Fact]
    public void Clips_InAnyOrderAndTwice_GiveTheSame()
    {
        var clips = new TestHall().Clip("present", "09:00", "09:30", staff: "1001").Clip("absent", "09:30", "10:00").Clip("offline", "09:50", "10:00").Clips;
        Assert.Equal(SeenEmpty(new TestHall { Clips = clips }), SeenEmpty(new TestHall { Clips = [.. clips.Reverse(), .. clips] }));
    }

    private static string SeenEmpty(TestHall hall) =>
        string.Join(' ', EvidenceBuilder.Of(hall.Clips)["P"].SeenEmpty.Select(span => $"{hall.Wall(span.StartsAtUtc)}-{hall.Wall(span.EndsAtUtc)}"));
}
