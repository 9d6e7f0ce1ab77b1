using Supervision.Jobs.Presence;
using Supervision.Jobs.Presence.HeadCounts;

namespace Supervision.Jobs.Tests.Presence.HeadCounts;

public sealed class CoincidenceTests
{
    private const long Minute = 60_000;
    private static readonly Interval Duty = new(0, 480 * Minute);

    // 30 minutes anywhere in 450: they lie wholly within an hour of emptiness from 31 of them, the own place counted once more.
    [Fact]
    public void Chance_WhollyWithinOneAbsence_IsTheShareOfSuchPlaces() =>
        Assert.Equal(31 / 451.0, Coincidence.Chance(At(100, 130), Empty((100, 160)), Duty), 9);

    [Fact]
    public void Chance_MeetingHalf_CountsEveryPlaceThatMeetsAsMuch() =>
        // 15 of its 30 minutes or more: from 15 before the hour to 15 before its end.
        Assert.Equal(61 / 451.0, Coincidence.Chance(At(85, 115), Empty((100, 160)), Duty), 9);

    [Fact]
    public void Chance_WhereSomeCounterIsAlwaysEmpty_IsCertain() =>
        Assert.Equal(1, Coincidence.Chance(At(100, 130), Empty((0, 480)), Duty), 9);

    [Fact]
    public void Chance_OfASurplusAllDay_IsCertain() =>
        Assert.Equal(1, Coincidence.Chance(At(0, 480), Empty((100, 160)), Duty), 9);

    [Fact]
    public void Chance_OfAnotherHole_CountsOnlyWhereAsMuchIsMet()
    {
        // Ten minutes of emptiness can never hold thirty, so they add nothing.
        Assert.Equal(Coincidence.Chance(At(100, 130), Empty((100, 160)), Duty), Coincidence.Chance(At(100, 130), Empty((100, 160), (300, 310)), Duty), 9);
        Assert.True(Coincidence.Chance(At(100, 130), Empty((100, 160), (300, 340)), Duty) > Coincidence.Chance(At(100, 130), Empty((100, 160)), Duty));
    }

    private static Interval At(int from, int to) => new(from * Minute, to * Minute);

    private static IntervalSet Empty(params (int From, int To)[] holes) => IntervalSet.Of(holes.Select(hole => At(hole.From, hole.To)));
}
