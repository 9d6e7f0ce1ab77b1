using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Appeals;
using Supervision.Sql.Findings.Footage;
using static Supervision.Sql.Tests.Evidence;

namespace Supervision.Sql.Tests.Findings.Footage;

public sealed class FootageNeedQueriesTests
{
    [Theory, EachEngine]
    public async Task Needs_OpenAppeal_ComesFirstHoweverOld(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var findings = new FindingQueries(test.Database);
        await findings.SaveSession(Session("flag", "call", "c1"));
        await findings.SaveSession(Session("appealed", "call", "c2") with { State = "decided", StartsAtUtc = At.AddDays(-90) });
        await findings.SaveSession(Session("old flag", "call", "c3") with { StartsAtUtc = At.AddDays(-90) });
        await findings.SaveSession(Session("decided", "call", "c4") with { State = "decided" });
        await findings.SaveFinding([Finding("f", "appealed", "decided")]);
        await new AppealQueries(test.Database).AddAppeal(new AppealRow { HallCode = "h", AppealId = "1", FindingId = "f", StaffNo = "S1", FiledBy = "lu", FiledAtUtc = At, Grounds = "no", State = "open" });
        var queries = new FootageNeedQueries(test.Database);

        Assert.Equal([("appealed", false, true), ("flag", true, false)], (await queries.Needs("h", At, At.AddHours(1), 10)).Select(need => (need.SessionId, need.HasFlag, need.HasAppeal)));
        Assert.Equal("appealed", Assert.Single(await queries.Needs("h", At, At.AddHours(1), 1)).SessionId);
        Assert.Empty(await queries.Needs("g", At, At.AddHours(1), 10));
    }

    [Theory, EachEngine]
    public async Task Needs_SessionWithoutAPost_TakesThePostOfThePersonThatDay(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Posts(Post("A02"));
        await test.Staff(Staff("S1", "tax", to: Day.AddDays(-1)) with { PostCode = "A01" }, Staff("S1", "tax", Day) with { PostCode = "A02", ContentHash = "moved" });
        await new FindingQueries(test.Database).SaveSession(Session("s", "call", "c1") with { StaffNo = "S1" });

        var need = Assert.Single(await new FootageNeedQueries(test.Database).Needs("h", At, At.AddHours(1), 10));

        Assert.Equal(("A02", "name of A02", "name of S1"), (need.PostCode, need.PostName, need.StaffName));
    }

    [Theory, EachEngine]
    public async Task CamerasOfPost_SeveralClips_AreNamedOnce(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Clips(Clip("1", 0, 5), Clip("2", 5, 9), Clip("3", 9, 12) with { Camera = "c0" }, Clip("4", 60, 70) with { Camera = "later" }, Clip("5", 0, 5) with { Camera = "other", PostCode = "A02" });

        Assert.Equal(["c0", "c1"], await new FootageNeedQueries(test.Database).CamerasOfPost("h", "A01", At, At.AddHours(1)));
    }

    [Theory, EachEngine]
    public async Task SaveHold_FileAlreadyPulled_IsNotOverwritten(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new FootageNeedQueries(test.Database);
        var hold = new FootageHoldRow { HallCode = "h", SessionId = "s", Camera = "c1", HeldBy = "li", HeldAtUtc = At };
        await queries.SaveHold(hold);
        await queries.SaveHold(hold with { PulledBy = "li", PulledAtUtc = At.AddDays(1), FileHash = "first" });

        Assert.Equal(0, await queries.SaveHold(hold with { PulledBy = "wang", FileHash = "second" }));

        Assert.Equal("first", (await queries.Hold("h", "s", "c1"))!.FileHash);
        Assert.Empty(await queries.HoldsSince("h", At.AddTicks(TimeSpan.TicksPerSecond)));
        Assert.Single(await queries.HoldsSince("h", At));
    }
}
