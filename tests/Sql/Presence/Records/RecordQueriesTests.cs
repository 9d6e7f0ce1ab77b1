using Supervision.Sql.Findings;
using Supervision.Sql.Halls;
using Supervision.Sql.Presence.Records;
using static Supervision.Sql.Tests.Evidence;

namespace Supervision.Sql.Tests.Presence.Records;

public sealed class RecordQueriesTests
{
    [Theory, EachEngine]
    public async Task ClipsOfPost_ClipThatOnlyTouches_IsNotInTheStretch(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Clips(Clip("before", 0, 10), Clip("across", 5, 15), Clip("in", 12, 14), Clip("after", 20, 30), Clip("other post", 12, 14) with { PostCode = "A02" });

        var clips = await new RecordQueries(test.Database).ClipsOfPost("h", "A01", At, At.AddMinutes(10), At.AddMinutes(20));

        Assert.Equal([At.AddMinutes(5), At.AddMinutes(12)], clips.Select(clip => clip.StartsAtUtc));
        Assert.Single(await new RecordQueries(test.Database).ClipsOfPost("h", "A01", At.AddMinutes(6), At.AddMinutes(10), At.AddMinutes(20)));
    }

    [Theory, EachEngine]
    public async Task ShiftsOfPosts_ThirdPost_IsNotShown(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Shifts(Shift("cover", Day) with { PostCode = "A02" }, Shift("own", Day), Shift("third", Day) with { PostCode = "A03" }, Shift("tomorrow", Day.AddDays(1)));

        Assert.Equal(["own", "cover"], (await new RecordQueries(test.Database).ShiftsOfPosts("h", "A01", "A02", Day)).Select(shift => shift.ShiftId));
    }

    [Theory, EachEngine]
    public async Task LeavesOfPost_SomebodyRosteredElsewhere_IsNotAmongThem(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Shifts(Shift("1", Day), Shift("2", Day) with { StaffNo = "S2", PostCode = "A02" });
        await test.In(transaction => new HallQueries(transaction).MergeStaffLeave([Leave("late", 30, 60), Leave("early", 0, 40), Leave("over", -60, 0), Leave("elsewhere", 0, 60) with { StaffNo = "S2" }]));

        Assert.Equal(["early", "late"], (await new RecordQueries(test.Database).LeavesOfPost("h", "A01", Day, At, At.AddHours(1))).Select(leave => leave.LeaveId));
    }

    [Theory, EachEngine]
    public async Task LeadsOfDay_EmptyPostOrWithdrawn_IsNoHeadCountLead(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var findings = new FindingQueries(test.Database);
        await findings.SaveSession(Session("s", "absence", "x"));
        await findings.SaveFinding([Lead("few", "understaffed"), Lead("empty", "empty_post"), Lead("gone", "wandering") with { State = "withdrawn" }, Lead("nowhere", "clustering") with { PostCode = null }]);

        Assert.Equal("understaffed", Assert.Single(await new RecordQueries(test.Database).LeadsOfDay("h", Day)).AbsenceWord);
        Assert.Empty(await new RecordQueries(test.Database).LeadsOfDay("g", Day));
    }

    private static FindingRow Lead(string id, string word) => Finding(id, "s") with { Kind = "absence", PostCode = "A01", AbsenceWord = word };
}
