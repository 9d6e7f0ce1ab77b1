using Supervision.Jobs.Audit;
using Supervision.Jobs.Findings;
using Supervision.Sql;
using Supervision.Sql.Findings;
using Supervision.Sql.Halls;
using Supervision.Sql.Tests;

namespace Supervision.Jobs.Tests.Findings;

public sealed class ReadFirstTests
{
    [Fact]
    public async Task IsDue_FlaggedCalls_AreDrawnInTheHallsShare()
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        var first = new ReadFirst(test.Database, TimeProvider.System);

        Assert.InRange(await Due(first, flagged: true), 65, 135);
        await Share(test, "0");
        Assert.Equal(0, await Due(first, flagged: true));
        await Share(test, "50");
        Assert.InRange(await Due(first, flagged: true), 440, 560);
    }

    [Fact]
    public async Task IsDue_UnflaggedCalls_AreAllRead()
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        await Share(test, "0");

        Assert.Equal(1000, await Due(new ReadFirst(test.Database, TimeProvider.System), flagged: false));
    }

    [Theory]
    [InlineData("absence", "open", false)]
    [InlineData("call", "decided", false)]
    [InlineData("call", "open", true)]
    public async Task IsDue_WhatIsNoRiddle_IsNotReadFirst(string kind, string state, bool isJudged)
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);

        Assert.False(await new ReadFirst(test.Database, TimeProvider.System).IsDue(Session(1) with { Kind = kind, State = state }, isFlagged: false, isJudged, "li"));
    }

    [Fact]
    public async Task Answer_OfOneOfficer_ShowsTheFindingsToThatOfficerAndIsAuditedOnce()
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        await Share(test, "50");
        var first = new ReadFirst(test.Database, TimeProvider.System);
        var drawn = await Drawn(first);

        await first.Answer(drawn, "li", ReadFirst.Nothing);
        await first.Answer(drawn, "li", ReadFirst.Breach);

        Assert.False(await first.IsDue(drawn, isFlagged: true, isJudged: false, "li"));
        Assert.True(await first.IsDue(drawn, isFlagged: true, isJudged: false, "wang"));
        var verified = await new AuditVerify(test.Database).Run();
        Assert.Equal(1, verified.Entries);
        Assert.Empty(verified.Faults);
    }

    private static async Task<SessionRow> Drawn(ReadFirst first)
    {
        for (var i = 0; ; i++)
            if (await first.IsDue(Session(i), isFlagged: true, isJudged: false, "li"))
                return Session(i);
    }

    private static async Task<int> Due(ReadFirst first, bool flagged)
    {
        var due = 0;
        for (var i = 0; i < 1000; i++)
            due += await first.IsDue(Session(i), flagged, isJudged: false, "li") ? 1 : 0;
        return due;
    }

    private static Task Share(TestDatabase test, string share) =>
        new HallQueries(test.Database).SaveSetting(new HallSettingRow { HallCode = "h", Name = ReadFirst.ShareSetting, Value = share, ChangedAtUtc = DateTime.UnixEpoch });

    private static SessionRow Session(int i) => new()
    {
        HallCode = "h", SessionId = FindingKeys.Session("h", "call", $"{i}"), Kind = "call", SubjectKey = $"{i}", Day = new DateOnly(2026, 3, 2), StartsAtUtc = DateTime.UnixEpoch, EndsAtUtc = DateTime.UnixEpoch, State = "open",
    };
}
