using Supervision.Sql.Halls;
using Supervision.Sql.Presence;
using static Supervision.Sql.Tests.Evidence;

namespace Supervision.Sql.Tests.Presence;

public sealed class PresenceQueriesTests
{
    [Theory, EachEngine]
    public async Task DirtyDays_MarkedTwice_AreOnceAndInOrderUpToTheLastDay(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new PresenceQueries(test.Database);
        foreach (var later in (int[])[1, 0, 1, 2])
            await queries.AddDirtyDay("h", Day.AddDays(later));

        Assert.Equal([Day, Day.AddDays(1)], (await queries.DirtyDays("h", Day.AddDays(1))).Select(row => row.Day));
        Assert.Equal((1, 0), (await queries.RemoveDirtyDay("h", Day), await queries.RemoveDirtyDay("h", Day)));
    }

    [Theory, EachEngine]
    public async Task Clips_OfAnInterval_AreThoseThatTouchItWithinTheirLongest(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Clips(Clip("before", -30, 0), Clip("into", -30, 1), Clip("in", 10, 20), Clip("over", 59, 70), Clip("after", 60, 70), Clip("long", -60, 330), Clip("endless", 10, 9999));

        Assert.Equal(["in", "into", "long", "over"], (await new PresenceQueries(test.Database).Clips("h", At, At.AddHours(1), At.AddHours(7), At.AddHours(8))).Select(clip => clip.ClipId).Order(StringComparer.Ordinal));
    }

    [Theory, EachEngine]
    public async Task Leaves_OfAnInterval_EndsAreExclusive(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.In(transaction => new HallQueries(transaction).MergeStaffLeave([Leave("before", -30, 0), Leave("whole", -60, 120), Leave("after", 60, 90)]));

        Assert.Equal(["whole"], (await new PresenceQueries(test.Database).Leaves("h", At, At.AddHours(1))).Select(leave => leave.LeaveId));
    }

    [Theory, EachEngine]
    public async Task Shifts_OfDays_BothEndsIncluded(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.In(transaction => new HallQueries(transaction).MergeShifts([.. Enumerable.Range(-1, 4).Select(later => Shift($"s{later}", Day.AddDays(later)))]));

        Assert.Equal(["s0", "s1"], (await new PresenceQueries(test.Database).Shifts("h", Day, Day.AddDays(1))).Select(shift => shift.ShiftId).Order(StringComparer.Ordinal));
    }

    [Theory, EachEngine]
    public async Task MissedCalls_OfAnInterval_LeaveAnsweredOnesOut(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Calls(Call("answered", 5), Call("missed", 6) with { Missed = true }, Call("unknown", 7) with { Missed = null }, Call("later", 60) with { Missed = true });

        Assert.Equal(["missed"], (await new PresenceQueries(test.Database).MissedCalls("h", At, At.AddHours(1))).Select(call => call.CallId));
    }

    [Theory, EachEngine]
    public async Task ClearDay_ComputedDay_TakesItsEpisodesAndSpansAndLeavesTheNext(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new PresenceQueries(test.Database);
        foreach (var day in (DateOnly[])[Day, Day.AddDays(1)])
        {
            await queries.AddDay([new PresenceDayRow { HallCode = "h", PostCode = "A01", Day = day, RequiredSeconds = 60, AbsentSeconds = 60, ComputedUnder = "rules", CalendarSource = "hall" }]);
            await queries.AddSpan([new PresenceSpanRow { HallCode = "h", PostCode = "A01", Day = day, Kind = "absent", StartsAtUtc = At, EndsAtUtc = At.AddMinutes(1) }]);
            await queries.AddEpisode([new AbsenceEpisodeRow { HallCode = "h", PostCode = "A01", Day = day, StartsAtUtc = At, EndsAtUtc = At.AddMinutes(1), AbsenceWord = "empty_post", AbsentSeconds = 60 }]);
        }

        await queries.ClearDay("h", Day);

        Assert.Equal((0, 0, 0), await Counts(queries, Day));
        Assert.Equal((1, 1, 1), await Counts(queries, Day.AddDays(1)));
        Assert.Equal([Day.AddDays(1)], (await queries.StaleDays("h", "other rules")).Select(row => row.Day));
        Assert.Empty(await queries.StaleDays("h", "rules"));
    }

    private static async Task<(int Days, int Spans, int Episodes)> Counts(PresenceQueries queries, DateOnly day) =>
        ((await queries.PresenceDays("h", day)).Count, (await queries.PresenceSpans("h", day)).Count, (await queries.Episodes("h", day)).Count);
}
