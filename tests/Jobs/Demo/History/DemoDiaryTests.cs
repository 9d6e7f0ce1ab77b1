using Supervision.Jobs.Demo.History;

namespace Supervision.Jobs.Tests.Demo.History;

public sealed class DemoDiaryTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly DateTime End = new(2026, 4, 1, 2, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Run_EntriesOfAnyOrder_AreCarriedOutInOrderOfTime()
    {
        var (diary, done) = (new DemoDiary(End, Zone), new List<(string Act, DateTime AtUtc)>());
        foreach (var (day, act) in new[] { (18, "third"), (16, "first"), (17, "second") })
            diary.Add(new DateOnly(2026, 3, day), 1, act, () => { done.Add((act, diary.Clock.NowUtc)); return Task.CompletedTask; });

        await diary.Run();

        Assert.Equal(["first", "second", "third"], done.Select(entry => entry.Act));
        Assert.Equal(new DateOnly(2026, 3, 17), DateOnly.FromDateTime(done[0].AtUtc));
    }

    [Fact]
    public async Task Add_AfterAFriday_FallsOnTheMonday()
    {
        var (diary, at) = (new DemoDiary(End, Zone), default(DateOnly));
        diary.Add(new DateOnly(2026, 3, 20), 1, "key", () => { at = diary.Today; return Task.CompletedTask; });

        await diary.Run();

        Assert.Equal(new DateOnly(2026, 3, 23), at);
    }

    [Fact]
    public async Task Add_AfterTheEnd_IsDoneToday()
    {
        var (diary, at) = (new DemoDiary(End, Zone), default(DateTime));
        diary.Add(new DateOnly(2026, 4, 1), 30, "key", () => { at = diary.Clock.NowUtc; return Task.CompletedTask; });

        await diary.Run();

        Assert.Equal(End, at);
    }

    [Fact]
    public async Task Run_ActThatAddsAnother_CarriesThatOutToo()
    {
        var (diary, done) = (new DemoDiary(End, Zone), 0);
        diary.Add(new DateOnly(2026, 3, 2), 1, "one", () => { diary.Add(diary.Today, 1, "two", () => { done++; return Task.CompletedTask; }); return Task.CompletedTask; });

        await diary.Run();

        Assert.Equal((1, End), (done, diary.Clock.NowUtc));
    }
}
