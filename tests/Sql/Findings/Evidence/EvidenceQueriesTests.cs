using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Evidence;
using Supervision.Sql.Video;

namespace Supervision.Sql.Tests.Findings.Evidence;

public class EvidenceQueriesTests
{
    private const string Hall = "h";
    private static readonly DateTime Noon = new(2026, 3, 2, 4, 0, 0, DateTimeKind.Utc);

    [Theory, EachEngine]
    public async Task Timeline_ClipsOfEveryLength_AreThoseThatTouchTheHours(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await using (var transaction = await test.Database.Begin())
        {
            await new ClipQueries(transaction).MergeClips(
            [
                Clip("month", Noon.AddDays(-30), Noon.AddMinutes(1)), Clip("into next month", Noon, Noon.AddDays(30)), Clip("six hours", Noon.AddHours(-6).AddSeconds(1), Noon.AddSeconds(1)),
                Clip("usual", Noon.AddMinutes(2), Noon.AddMinutes(7)), Clip("over", Noon.AddMinutes(-5), Noon), Clip("later", Noon.AddMinutes(10), Noon.AddMinutes(15)),
            ]);
            await transaction.Commit();
        }

        var items = await new EvidenceQueries(test.Database).Timeline(Hall, null, "A1", new TimelineHours(Noon, Noon.AddMinutes(10)));

        Assert.Equal(["into next month", "month", "six hours", "usual"], items.Select(item => item.ItemKey).Order());
    }

    [Theory, EachEngine]
    public async Task Timeline_AbsencesOfPersonAndPost_StandOnceEach(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await using (var transaction = await test.Database.Begin())
        {
            var findings = new FindingQueries(transaction);
            await findings.SaveSession(Absence("both", "W1", "A1", Noon));
            await findings.SaveSession(Absence("post", null, "A1", Noon));
            await findings.SaveSession(Absence("person", "W1", "A2", Noon));
            await findings.SaveSession(Absence("neither", "W2", "A2", Noon));
            await findings.SaveSession(Absence("next day", "W1", "A1", Noon.AddDays(1)));
            await transaction.Commit();
        }

        var items = await new EvidenceQueries(test.Database).Timeline(Hall, "W1", "A1", new TimelineHours(Noon.AddMinutes(-30), Noon.AddMinutes(30)));

        Assert.Equal(["both", "person", "post"], items.Select(item => item.ItemKey).Order());
    }

    private static ClipRow Clip(string id, DateTime start, DateTime end) => new()
    {
        HallCode = Hall, ClipId = id, Camera = "C1", PostCode = "A1", StartsAtUtc = start, EndsAtUtc = end, Kind = "present", BatchId = "b", LineNumber = 1, ContentHash = id,
    };

    private static SessionRow Absence(string id, string? staffNo, string postCode, DateTime start) => new()
    {
        HallCode = Hall, SessionId = id, Kind = "absence", SubjectKey = id, StaffNo = staffNo, PostCode = postCode, Day = DateOnly.FromDateTime(start),
        StartsAtUtc = start, EndsAtUtc = start.AddMinutes(20), Priority = 1, OpenFindings = 1, State = "open",
    };
}
